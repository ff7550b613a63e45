import { checkAddress, isAddress } from './address.js'
import { idFor } from './ids.js'
import type { Department, Municipality } from './municipality.js'

/** What is said of a municipality, as somebody wants it. */
export type WantedProfile = Pick<Municipality, 'name' | 'policy' | 'domains' | 'keepMonths'>

/** Characters in the name of a municipality or a department, and in the words of its policy; domains, months and departments at most. */
export const [LONGEST_PLACE_NAME, LONGEST_POLICY, MOST_DOMAINS, MOST_MONTHS, MOST_DEPARTMENTS] = [
  80, 300, 30, 1200, 200,
]

export type ProfileProblem =
  | { readonly field: 'name' | 'policy'; readonly kind: 'missing' | 'long' | 'odd' }
  | { readonly field: 'domains'; readonly kind: 'domain'; readonly domain: string }
  | { readonly field: 'domains'; readonly kind: 'many' }
  | { readonly field: 'keepMonths'; readonly kind: 'months' }

/** All that is wrong with it. */
export function checkProfile(wanted: WantedProfile): readonly ProfileProblem[] {
  const { name, policy, domains, keepMonths } = wanted
  const [named, worded] = [lineProblem(name, LONGEST_PLACE_NAME), lineProblem(policy, LONGEST_POLICY)]
  const isMonths = Number.isInteger(keepMonths) && keepMonths >= 1 && keepMonths <= MOST_MONTHS
  return [
    ...(named ? [{ field: 'name', kind: named } as const] : []),
    ...(worded ? [{ field: 'policy', kind: worded } as const] : []),
    ...domains
      .filter((domain) => plainDomain(domain) === null)
      .map((domain) => ({ field: 'domains', kind: 'domain', domain }) as const),
    ...(domains.length > MOST_DOMAINS ? [{ field: 'domains', kind: 'many' } as const] : []),
    ...(isMonths ? [] : [{ field: 'keepMonths', kind: 'months' } as const]),
  ]
}

/** The same as it is kept: domains in lower case, each once. Only for what has no problems. */
export const tidyProfile = (wanted: WantedProfile): WantedProfile => ({
  ...wanted,
  domains: [...new Set(wanted.domains.flatMap((domain) => plainDomain(domain) ?? []))],
})

/** Domains as somebody lists them, with spaces, commas or lines between; an `@` before one is no part of it. */
export const domainsIn = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/u)
    .map((domain) => domain.replace(/^@/, ''))
    .filter((domain) => domain !== '')

function plainDomain(domain: string): string | null {
  const address = `namn@${domain}`
  return isAddress(address) ? checkAddress(address).slice('namn@'.length) : null
}

const ODD = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

function lineProblem(text: string, longest: number): 'missing' | 'long' | 'odd' | null {
  if (text.trim() === '') return 'missing'
  if (text.length > longest) return 'long'
  return ODD.test(text) || !/[\p{L}\p{N}]/u.test(text) ? 'odd' : null
}

/** Departments as somebody wants them: those there are under new names, those to go, and those to come. */
export interface WantedDepartments {
  readonly names: ReadonlyMap<string, string>
  readonly gone: ReadonlySet<string>
  readonly added: readonly string[]
}

/** `id` is null for the `at`th of those to come. */
export type DepartmentProblem =
  | {
      readonly kind: 'missing' | 'long' | 'odd' | 'twice' | 'used'
      readonly id: string | null
      readonly at: number
    }
  | { readonly kind: 'none' | 'many' }

/** The departments as wanted, or all that is wrong; one that somebody is in cannot go. */
export function changeDepartments(
  before: readonly Department[],
  { names, gone, added }: WantedDepartments,
  used: ReadonlySet<string>,
): readonly Department[] | { readonly problems: readonly DepartmentProblem[] } {
  const kept = before
    .filter(({ id }) => !gone.has(id))
    .map(({ id, name }) => ({ id, at: 0, name: names.get(id) ?? name }))
  const fresh = added.map((name, at) => ({ id: null, at, name }))
  const all = [...kept, ...fresh]
  const problems: DepartmentProblem[] = before
    .filter(({ id }) => gone.has(id) && used.has(id))
    .map(({ id }) => ({ kind: 'used', id, at: 0 }))
  all.forEach(({ id, at, name }, i) => {
    const isTwice = all.findIndex((other) => alike(other.name) === alike(name)) < i
    const kind = lineProblem(name, LONGEST_PLACE_NAME) ?? (isTwice ? 'twice' : null)
    if (kind) problems.push({ kind, id, at })
  })
  if (all.length === 0) problems.push({ kind: 'none' })
  if (all.length > MOST_DEPARTMENTS) problems.push({ kind: 'many' })
  return problems.length > 0 ? { problems } : withIds(kept, fresh, before)
}

function withIds(
  kept: readonly Department[],
  fresh: readonly { readonly name: string }[],
  before: readonly Department[],
): readonly Department[] {
  const taken = new Set(before.map(({ id }) => id))
  const made = fresh.map(({ name }) => {
    const id = idFor(name, taken, 'forvaltning')
    taken.add(id)
    return { id, name }
  })
  return [...kept.map(({ id, name }) => ({ id, name })), ...made]
}

const alike = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
