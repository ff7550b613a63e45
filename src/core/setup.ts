import { checkArea, type AreaDraft, type AreaProblem } from './area-edit.js'
import { checkProfile, LONGEST_PLACE_NAME, MOST_DEPARTMENTS, type ProfileProblem } from './place-edit.js'

/** What somebody who sets the place up says of themselves. */
export interface FirstWish {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** A municipality of one's own: its areas are those of one that ships, or one area to begin with. */
export interface OwnWish {
  readonly name: string
  readonly policy: string
  readonly departments: readonly string[]
  readonly areas: { readonly like: string } | { readonly first: AreaDraft }
}

export type OwnProblem =
  | { readonly part: 'profile'; readonly problem: ProfileProblem }
  | { readonly part: 'departments'; readonly kind: 'none' | 'many' | 'long' | 'twice' }
  | { readonly part: 'area'; readonly problem: AreaProblem }
  | { readonly part: 'like' }

/** All that is wrong with a municipality of one's own. `shipped` are the ids of those whose areas one can have. */
export function checkOwn(
  { name, policy, departments, areas }: OwnWish,
  themes: ReadonlySet<string>,
  shipped: readonly string[],
): readonly OwnProblem[] {
  const profile = checkProfile({ name, policy, domains: [], keepMonths: 1 })
  const plain = departments.map((one) => one.toLowerCase())
  const kind =
    departments.length === 0
      ? 'none'
      : departments.length > MOST_DEPARTMENTS
        ? 'many'
        : departments.some((one) => one.length > LONGEST_PLACE_NAME)
          ? 'long'
          : new Set(plain).size < plain.length
            ? 'twice'
            : null
  return [
    ...profile.map((problem) => ({ part: 'profile', problem }) as const),
    ...(kind ? [{ part: 'departments', kind } as const] : []),
    ...('first' in areas
      ? checkArea(areas.first, themes, []).map((problem) => ({ part: 'area', problem }) as const)
      : shipped.includes(areas.like)
        ? []
        : [{ part: 'like' } as const]),
  ]
}
