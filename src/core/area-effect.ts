import type { Grade, StoredCall } from './call.js'
import type { Tag } from './theme.js'

/** What becomes of a call's tag in an area when the area changes; null is no tag. */
export interface Effect {
  readonly call: StoredCall
  readonly before: Tag | null
  readonly after: Tag | null
}

export const EFFECTS = ['gained', 'lost', 'moved'] as const

/** `gained`: has a tag now; `lost`: has none any more; `moved`: has another grade. */
export type EffectKind = (typeof EFFECTS)[number]

/** What people see of an effect; null where they see none. */
export function kindOf({ before, after }: Pick<Effect, 'before' | 'after'>): EffectKind | null {
  if (before === null || after === null) return before === after ? null : before === null ? 'gained' : 'lost'
  return before.grade === after.grade ? null : 'moved'
}

/** How many calls have each effect. */
export type EffectCounts = Readonly<Record<EffectKind, number>>

/** What a change of an area would do with calls that are open or coming. */
export interface AreaPreview {
  readonly kinds: Readonly<Record<EffectKind, EffectSide>>
  /** How many calls the area has once the change is made, by grade. */
  readonly then: Readonly<Record<Grade, number>>
}

/** The calls with one effect: how many, of those how many that people see without asking for more, and the first ones. */
export interface EffectSide {
  readonly total: number
  readonly shown: number
  readonly first: readonly Effect[]
}

/** Effects as people look at them: the strongest first. `unchanged` is how many calls keep their tag, by grade. */
export function previewOf(
  effects: readonly Effect[],
  unchanged: Readonly<Record<Grade, number>>,
  most: number,
): AreaPreview {
  const then = { ...unchanged }
  for (const { after } of effects) if (after) then[after.grade] += 1
  const side = (kind: EffectKind): EffectSide => {
    const own = effects.filter((one) => kindOf(one) === kind)
    const first = own.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most)
    return { total: own.length, shown: own.filter(isShown).length, first }
  }
  return { kinds: { gained: side('gained'), lost: side('lost'), moved: side('moved') }, then }
}

const weightOf = ({ before, after }: Effect): number => Math.max(before?.score ?? 0, after?.score ?? 0)

const isShown = ({ before, after }: Effect): boolean =>
  [before, after].some((tag) => tag !== null && tag.grade !== 'weak')
