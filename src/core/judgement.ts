import type { Grade, Instant } from './call.js'
import { FROM } from './tag.js'
import { round, sumOf } from './theme-reasons.js'
import type { Reason, Tag } from './theme.js'

/** What a person says of a call in an area; `withdrawn` gives the rules their say back. */
export type Verdict = 'relevant' | 'not-relevant' | 'withdrawn'

export const VERDICTS: readonly Verdict[] = ['relevant', 'not-relevant', 'withdrawn']

/** Who judges: a contact of the municipality, or whoever runs Fondvakt, who is no contact. */
export interface Judge {
  readonly contact: string | null
  readonly name: string
}

/** What a person said of a call in one area of a municipality. The last word in an area holds. */
export interface Judgement {
  readonly municipality: string
  readonly call: string
  readonly area: string
  readonly verdict: Verdict
  readonly by: Judge
  readonly why: string | null
  readonly at: Instant
  /** The version of the rules, and the grade that they had given then; null where they gave none. */
  readonly version: string
  readonly grade: Grade | null
}

/** What somebody wants to say of a call, in one area or several at once. */
export interface Saying {
  readonly municipality: string
  readonly call: string
  readonly areas: readonly string[]
  readonly verdict: Verdict
  readonly by: Judge
  readonly why: string | null
}

/** What became of a saying: what was kept of it (nothing where it was known already), or what it names that there is not. */
export type Said =
  | { readonly kind: 'kept'; readonly judgements: readonly Judgement[] }
  | { readonly kind: 'unknown'; readonly what: 'call' | 'municipality' | 'area' | 'contact' }

/** How long a person's reason can be, in characters. */
export const LONGEST_WHY = 500
/** How long the name of one who judges can be, in characters. */
export const LONGEST_NAME = 120

/** A person's words as they are kept: one line without control characters; null where nothing is left. */
export function plainWords(text: string): string | null {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim() || null
}

/** True where saying this again would change nothing: a form sent twice, or a link opened again. */
export function isKnown(last: Judgement | undefined, { verdict, by, why }: Saying): boolean {
  if (verdict === 'withdrawn') return last === undefined || last.verdict === 'withdrawn'
  const isSame = last?.verdict === verdict && last.by.contact === by.contact && last.by.name === by.name
  return isSame && (why === null || why === last.why)
}

/** The last word in each area, but for those that were taken back. `judgements` are of one call in one municipality, oldest first. */
export function standing(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  const last = new Map(judgements.map((one) => [one.area, one]))
  return new Map([...last].filter(([, { verdict }]) => verdict !== 'withdrawn'))
}

/**
 * A call's tags in the areas given, in their order, with people's word above the rules': what is not relevant has no tag; what
 * is relevant has a strong one, with the reasons of the rules and the person's, whose points are what is missing to strong.
 */
export function applyJudgements(
  tags: readonly Tag[],
  judgements: readonly Judgement[],
  areas: readonly { readonly id: string }[],
): Tag[] {
  const said = standing(judgements)
  return areas.flatMap(({ id }) => {
    const tag = tags.find(({ area }) => area === id)
    const judgement = said.get(id)
    if (!judgement) return tag ?? []
    return judgement.verdict === 'relevant' ? judgedRelevant(id, tag?.reasons ?? [], judgement) : []
  })
}

function judgedRelevant(area: string, reasons: readonly Reason[], { by, at }: Judgement): Tag {
  const points = Math.max(0, round(FROM.strong - sumOf(reasons)))
  const all: readonly Reason[] = [{ kind: 'person', name: by.name, at, points }, ...reasons]
  return { area, score: sumOf(all), grade: 'strong', reasons: all }
}
