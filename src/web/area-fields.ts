import { MOST_OWN_WORDS, type AreaDraft, type AreaProblem } from '../core/area-edit.js'
import type { Area } from '../core/municipality.js'
import type { AreaFormWords } from '../text/area-words.js'
import { lineOf, type FieldFault } from './fields.js'

/** What stands in the form of an area, as it is or as it was typed. */
export interface AreaFields {
  readonly nameSv: string
  readonly nameEn: string
  readonly position: string
  /** How much each theme counts that is ticked. */
  readonly themes: ReadonlyMap<string, string>
  readonly words: readonly WordFields[]
}

interface WordFields {
  readonly phrase: string
  readonly language: string
  readonly weight: string
}

/** Empty lines below the words that there are, and how many more come at a time. */
const [EMPTY, MORE] = [3, 6]
const NO_WORD: WordFields = { phrase: '', language: 'sv', weight: '2' }

export const weightField = (theme: string): string => `weight:${theme}`
export const themeField = (theme: string): string => `theme:${theme}`

/** An area as it is; nothing for a new one, which comes last. */
export function areaFields(area: Area | null, position: number): AreaFields {
  const words = (area?.words ?? []).map(({ phrase, language, weight }) => ({
    phrase,
    language,
    weight: String(weight),
  }))
  return {
    nameSv: area?.name.sv ?? '',
    nameEn: area?.name.en ?? '',
    position: String(position),
    themes: new Map(Object.entries(area?.themes ?? {}).map(([theme, weight]) => [theme, String(weight)])),
    words: withEmpty(words, EMPTY),
  }
}

const withEmpty = (words: readonly WordFields[], empty: number): readonly WordFields[] => [
  ...words,
  ...Array.from({ length: empty }, () => NO_WORD),
]

/** What was typed; what no form of ours holds is let be. */
export function typedArea(form: URLSearchParams): AreaFields {
  const themes = [...new Set(form.getAll('theme'))].slice(0, MOST_THEMES)
  const words = Array.from({ length: MOST_LINES }, (_, n) => n)
    .filter((n) => form.has(`phrase:${n}`))
    .map((n) => ({
      phrase: lineOf(form, `phrase:${n}`).normalize('NFC'),
      language: lineOf(form, `language:${n}`),
      weight: lineOf(form, `wordWeight:${n}`),
    }))
  return {
    nameSv: lineOf(form, 'nameSv').normalize('NFC'),
    nameEn: lineOf(form, 'nameEn').normalize('NFC'),
    position: lineOf(form, 'position'),
    themes: new Map(themes.map((theme) => [theme, lineOf(form, weightField(theme)) || '1'])),
    words,
  }
}

const [MOST_THEMES, MOST_LINES] = [500, 2 * MOST_OWN_WORDS]

/** The same with more empty lines for words. */
export const withMore = (fields: AreaFields): AreaFields => ({
  ...fields,
  words: withEmpty(fields.words, MORE),
})

/** What was typed as an area. Weights and languages that no form of ours holds are as good as none. */
export function draftOf({ nameSv, nameEn, themes, words }: AreaFields): AreaDraft {
  return {
    name: { sv: nameSv, en: nameEn },
    themes: Object.fromEntries(
      [...themes].map(([theme, weight]) => [theme, /^[01](?:\.\d{1,3})?$/.test(weight) ? Number(weight) : 0]),
    ),
    words: filled(words).map(({ phrase, language, weight }) => ({
      phrase,
      language: language === 'en' ? 'en' : 'sv',
      weight: weight === '3' ? 3 : weight === '1' ? 1 : 2,
    })),
  }
}

const filled = (words: readonly WordFields[]): readonly WordFields[] =>
  words.filter(({ phrase }) => phrase !== '')

/** What is wrong, each at its field. */
export function areaFaults(
  problems: readonly AreaProblem[],
  { words }: AreaFields,
  { problem }: AreaFormWords,
): readonly FieldFault[] {
  const lines = words.flatMap(({ phrase }, n) => (phrase === '' ? [] : [n]))
  return problems.map((one) => ({ field: fieldOf(one, lines), text: problem(one) }))
}

function fieldOf(one: AreaProblem, lines: readonly number[]): string {
  switch (one.kind) {
    case 'name-missing':
    case 'name-long':
    case 'name-odd':
    case 'name-taken':
      return one.language === 'sv' ? 'nameSv' : 'nameEn'
    case 'many-areas':
      return 'nameSv'
    case 'nothing':
    case 'theme':
      return 'themes'
    case 'weight':
      return weightField(one.theme)
    case 'many-words':
      return 'words'
    default:
      return `phrase:${lines[one.at] ?? 0}`
  }
}
