import type { Area } from '../core/municipality.js'
import type { Reason, Tag } from '../core/theme.js'
import { clean } from './clean.js'
import { dayOf } from './format.js'
import type { Words } from './words.js'

type ThemeNames = ReadonlyMap<string, { readonly sv: string; readonly en: string }>

/** Why a call is told of: the area, its grade and the strongest reason. */
export function whyText(tag: Tag, areas: readonly Area[], themes: ThemeNames, words: Words): string {
  const area = areas.find(({ id }) => id === tag.area)?.name[words.language] ?? tag.area
  const reason = strongest(tag.reasons)
  return words.call.because(clean(area, 120), tag.grade, reason ? reasonText(reason, themes, words) : null)
}

/** One reason in words: which phrase stood where, what the programme is about, or what was learned. */
export function reasonText(reason: Reason, themes: ThemeNames, words: Words): string {
  switch (reason.kind) {
    case 'phrase':
    case 'word':
      return words.call.phrase(clean(reason.text, 80), reason.field)
    case 'programme':
      return words.call.programmeIsAbout(
        clean(reason.text, 80),
        clean(themes.get(reason.theme)?.[words.language] ?? '', 120) || null,
      )
    case 'learned':
      return words.call.learned(reason.of, clean(reason.text, 80))
    case 'rest':
      return words.call.rest(reason.times)
    case 'person':
      return words.judge.person(clean(reason.name, 120), dayOf(reason.at))
  }
}

/** The reason that speaks most for a tag, one in words before others; never one that speaks against it. */
export const strongest = (reasons: readonly Reason[]): Reason | undefined => strongestOf(reasons, 1)[0]

/** The reasons that speak most for a tag, at most `most` of them. */
export function strongestOf(reasons: readonly Reason[], most: number): readonly Reason[] {
  return reasons
    .filter(({ points, kind }) => points > 0 && kind !== 'rest')
    .toSorted((a, b) => b.points - a.points)
    .slice(0, most)
}
