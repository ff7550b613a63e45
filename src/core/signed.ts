import type { Day } from './call.js'
import { daysBetween } from './dates.js'

/** Signs fields for one purpose, and reads them back; nobody without the key can make what `open` takes. */
export interface Signer {
  /** A token of letters, digits, `-`, `_` and a full stop. Fields hold no line breaks. */
  readonly sign: (purpose: Purpose, fields: readonly string[]) => string
  /** The fields; null for what was not signed with this key for this purpose. */
  readonly open: (purpose: Purpose, token: string) => readonly string[] | null
  /** A code of 22 letters, digits, `-` and `_` that always is the same for the same fields, and that nobody else can work out. */
  readonly mark: (purpose: Mark, fields: readonly string[]) => string
}

/** What is known again by a mark: a letter, an address that has left, and the password that an account has. */
export type Mark = 'letter-id' | 'address' | 'password-state'

/** What a token is good for; one that is good for one thing is good for nothing else. */
export type Purpose = 'judge' | 'me' | 'visit' | 'form' | 'letter' | 'confirm' | 'password' | 'oidc' | 'setup'

/** Who a token speaks for, since when. */
export interface Holder {
  readonly municipality: string
  readonly contact: string
  /** The day it was signed. */
  readonly day: Day
}

/** What the links of a letter are for: a contact's word on a call in some of their areas. */
export interface JudgeToken extends Holder {
  readonly call: string
  readonly areas: readonly string[]
}

/** Characters that the key of a signer has at least. */
export const SHORTEST_SECRET = 32
/** Days that a link lives: more than a year, since letters are kept. */
export const LINK_DAYS = 400
/** Days that somebody has to confirm that they want letters. */
export const CONFIRM_DAYS = 7
/** Days that a browser remembers who came by a link. */
export const VISIT_DAYS = 180

export function signJudge(signer: Signer, { municipality, contact, day, call, areas }: JudgeToken): string {
  return signer.sign('judge', [municipality, contact, day, call, ...areas])
}

/** What a link of a letter is for; null where it was not signed by us. Whether it is too old is for `isPast` to say. */
export function openJudge(signer: Signer, token: string): JudgeToken | null {
  const [municipality, contact, day, call, ...areas] = signer.open('judge', token) ?? []
  if (!municipality || !contact || !day || !call || areas.length === 0) return null
  return { municipality, contact, day, call, areas }
}

/** `me`: a personal link; `visit`: a browser that came by one; `letter`: the links of a letter; `confirm`: that somebody wants letters. */
export type HolderPurpose = 'me' | 'visit' | 'letter' | 'confirm'

/** A token that says who somebody is. */
export function signHolder(
  signer: Signer,
  purpose: HolderPurpose,
  { municipality, contact, day }: Holder,
): string {
  return signer.sign(purpose, [municipality, contact, day])
}

/** Who a token speaks for; null where it was not signed by us. Whether it is too old is for `isPast` to say. */
export function openHolder(signer: Signer, purpose: HolderPurpose, token: string): Holder | null {
  const [municipality, contact, day, ...more] = signer.open(purpose, token) ?? []
  return municipality && contact && day && more.length === 0 ? { municipality, contact, day } : null
}

/** True once a token that lives `days` days is too old. */
export const isPast = ({ day }: Holder, today: Day, days: number): boolean => daysBetween(day, today) > days
