import type { Call } from './call.js'
import { groupBy } from './group.js'
import { shorten } from './plain-text.js'
import { placeOf, type Place } from './role-programmes.js'
import { saidOf, type RoleField, type RoleSign, type Said } from './role-text.js'

export type { RoleSign } from './role-text.js'

/** What a municipality can be in a call: apply itself, join others, or neither. */
export type MunicipalRole = 'applicant' | 'partner' | 'no'

/** One thing that speaks for or against a municipality's part in a call. The points of all add up to what decides. */
export type RoleReason =
  | {
      readonly kind: 'quote'
      readonly says: RoleSign
      readonly field: RoleField | 'restricted'
      /** The sentence as it stands in the call, cut at a word within 200 characters. */
      readonly quote: string
      readonly points: number
    }
  | {
      readonly kind: 'structure'
      readonly of: Place['of'] | 'language'
      /** A code, a name of an action, the id of a source, or a language. */
      readonly name: string
      readonly points: number
    }

/** What a municipality can be in a call, and what that was read from, the weightiest first. Plain data, kept as JSON. */
export interface Role {
  readonly role: MunicipalRole
  readonly because: readonly RoleReason[]
}

/**
 * What a municipality can be in a call: from programme, strand, type of action and funder, from who may apply, and from what
 * title and text say. The same for all municipalities. A judgement to start from, which a person checks in the call.
 */
export function roleOf(call: Call): Role {
  const because = [...placed(call), ...shut(call), ...strongest(saidOf(call))].toSorted(
    (a, b) => Math.abs(b.points) - Math.abs(a.points),
  )
  const score = because.reduce((sum, { points }) => sum + points, 0)
  return { role: score >= APPLIES ? 'applicant' : score >= JOINS ? 'partner' : 'no', because }
}

/** Points from which a municipality can apply, and can join; measured on labelled calls. */
const APPLIES = 9
const JOINS = 3
/** What shuts all but named bodies out outweighs everything. */
const SHUT = -30

/** A call in Swedish from a funder that we know nothing of is for applicants in Sweden, and is taken as one to join. */
function placed(call: Call): RoleReason[] {
  const places = placeOf(call)
  if (places.length > 0) return places.map((place) => ({ kind: 'structure', ...place }))
  const own = call.texts.find(({ machine }) => !machine)
  return own?.language === 'sv' ? [{ kind: 'structure', of: 'language', name: 'sv', points: JOINS }] : []
}

function shut({ restricted }: Call): RoleReason[] {
  if (restricted === null) return []
  return [
    { kind: 'quote', says: 'others', field: 'restricted', quote: shorten(restricted, QUOTED), points: SHUT },
  ]
}

const QUOTED = 200
/** How many sentences count of those that say the same, and what they say together at most. */
const COUNTED = 3
const MOST: Readonly<Partial<Record<RoleSign, number>>> = {
  'may-apply': 9,
  joins: 2,
  named: 3,
  anyone: 1,
  task: 4.5,
  far: 8,
  scheme: 9,
}

function strongest(said: readonly Said[]): RoleReason[] {
  return [...groupBy(said, ({ says }) => says)].flatMap(([says, same]) => {
    const counted = same.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, COUNTED)
    const sum = counted.reduce((total, { points }) => total + Math.abs(points), 0)
    const share = Math.min(1, (MOST[says] ?? sum) / sum)
    return counted.map(({ field, quote, points }) => ({
      kind: 'quote' as const,
      says,
      field,
      quote: shorten(quote, QUOTED),
      points: Math.round(points * share * 100) / 100,
    }))
  })
}

/** The reason to show first: what the call says of municipalities in its own words, else what weighs most, but for the title, which is read anyway. */
export function leadingReason({ role, because }: Role): RoleReason | null {
  const way = role === 'no' ? -1 : 1
  const same = because.filter(({ points }) => points * way > 0)
  const told = TELLING[role].flatMap((says) =>
    same.filter((one) => one.kind === 'quote' && one.says === says),
  )
  return told[0] ?? same.find((one) => one.kind !== 'quote' || one.field !== 'title') ?? same[0] ?? null
}

const TELLING: Readonly<Record<MunicipalRole, readonly RoleSign[]>> = {
  applicant: ['may-apply'],
  partner: ['joins', 'may-apply', 'named'],
  no: ['may-not', 'others'],
}

/** Programmes whose calls pay for work outside the EU, in partner countries, by their short names. */
const ABROAD: ReadonlySet<string> = new Set(['RELEX-PROSPECT', 'RELEX2027', 'NDICI'])

/** Whether a call pays for work in countries outside the EU: the portal's external action, the PROSPECT calls. */
export const isAbroad = (call: Pick<Call, 'programmeCode'>): boolean =>
  call.programmeCode !== null && ABROAD.has(call.programmeCode)
