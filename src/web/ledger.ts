import { isoWeek } from '../core/dates.js'
import { LETTER_ZONE } from '../core/cadence.js'
import type { Instant } from '../core/call.js'
import { contactsWith } from '../core/find-contacts.js'
import { listContactNames } from '../store/contact-list.js'
import { DELIVERY_STATUSES, type DeliveryStatus } from '../store/deliveries.js'
import type { LedgerFilter } from '../store/ledger.js'
import type { Deps } from './deps.js'
import { choiceOf, searchOf, unknownValue, valueOf } from './parameters.js'

/** Which letters an address asks for. */
export interface LedgerAsked {
  readonly status: DeliveryStatus | null
  readonly week: string | null
  /** One contact, by id. */
  readonly contact: string | null
  /** Contacts, by what is written of them. */
  readonly text: string
}

/** What an address asks for. Throws ParameterError for what there is not. */
export function ledgerAsked(params: URLSearchParams): LedgerAsked {
  const week = valueOf(params, 'week')
  if (week !== null && !/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(week))
    throw unknownValue('week', week, ['2026-W35'])
  return {
    status: choiceOf(params, 'status', DELIVERY_STATUSES),
    week,
    contact: valueOf(params, 'contact'),
    text: searchOf(params),
  }
}

/** What is asked for as the parameters of an address. */
export const ledgerQuery = ({ status, week, contact, text }: LedgerAsked) => ({
  status,
  week,
  contact,
  q: text,
})

/** Contacts whose letters are looked up at most. */
export const MOST_CONTACTS = 500

/** Which letters these are; `many` where the words fit more contacts than are looked up. */
export async function ledgerFilter(
  { db }: Pick<Deps, 'db'>,
  municipality: string,
  { status, week, contact, text }: LedgerAsked,
): Promise<{ readonly filter: LedgerFilter; readonly many: boolean }> {
  if (contact !== null) return { filter: { status, week, contacts: [contact] }, many: false }
  if (text === '') return { filter: { status, week, contacts: null }, many: false }
  const found = contactsWith(await listContactNames(db, municipality), text).map(({ id }) => id)
  const contacts = found.slice(0, MOST_CONTACTS)
  return {
    filter: { status, week, contacts: contacts.length === 0 ? [''] : contacts },
    many: found.length > MOST_CONTACTS,
  }
}

/** Weeks that can be chosen: the last ones, and whichever is chosen now. */
export function weeksUntil(now: Instant, chosen: string | null): readonly string[] {
  const weeks = Array.from({ length: WEEKS }, (_, back) =>
    isoWeek(new Date(Date.parse(now) - back * 7 * 86_400_000).toISOString(), LETTER_ZONE),
  )
  return chosen === null || weeks.includes(chosen) ? weeks : [chosen, ...weeks]
}

const WEEKS = 26
