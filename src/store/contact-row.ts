import type { Schema } from '../../db/schema.js'
import type { Grade } from '../core/call.js'
import type { Contact, Wishes } from '../core/municipality.js'
import { parsed } from './rows.js'

export type ContactState = Schema['contact']['state']
export type ContactOrigin = Schema['contact']['origin']

/** A contact in whatever state, with how they came to it. */
export interface KnownContact {
  readonly contact: Contact
  readonly state: ContactState
  /** When and why they came into this state; null where that is not known. */
  readonly stateAt: string | null
  readonly stateWhy: string | null
  readonly origin: ContactOrigin
  readonly added: string | null
  /** When they last chose for themselves. */
  readonly chosen: string | null
  /** What an address that left is known again by. */
  readonly addressKey: string | null
  /** When name and address were erased. */
  readonly erased: string | null
}

type Row = Schema['contact']

/** A contact as their row has them. */
export function toKnown(row: Row, interests: readonly Schema['interest'][]): KnownContact {
  return {
    contact: {
      id: row.id,
      name: row.name,
      email: row.email,
      department: row.department,
      language: row.language === 'en' ? 'en' : 'sv',
      secretariat: row.secretariat === 1,
      interests: interests.map(({ area, least }) => ({ area, least: least as Grade })),
      wishes: {
        every: row.every,
        weekday: row.weekday,
        hour: row.hour,
        fast: row.fast === 1,
        silent: row.silent === 1,
        pausedUntil: row.paused_until,
        consultations: row.consultations === 1,
        withWords: parsed<string[]>(row.with_words),
        withoutWords: parsed<string[]>(row.without_words),
      },
    },
    state: row.state,
    stateAt: row.state_at,
    stateWhy: row.state_why,
    origin: row.origin,
    added: row.added,
    chosen: row.chosen,
    addressKey: row.address_key,
    erased: row.erased,
  }
}

/** A contact as a row. */
export const toRow = (municipality: string, { contact, ...known }: KnownContact): Row => ({
  municipality,
  id: contact.id,
  name: contact.name,
  email: contact.email,
  department: contact.department,
  language: contact.language,
  secretariat: contact.secretariat ? 1 : 0,
  ...wishColumns(contact.wishes),
  state: known.state,
  state_at: known.stateAt,
  state_why: known.stateWhy,
  origin: known.origin,
  added: known.added,
  chosen: known.chosen,
  address_key: known.addressKey,
  erased: known.erased,
})

/** What may change in a contact's row. */
export const COLUMNS = [
  'name',
  'email',
  'department',
  'language',
  'secretariat',
  'every',
  'weekday',
  'hour',
  'fast',
  'silent',
  'paused_until',
  'consultations',
  'with_words',
  'without_words',
  'state',
  'state_at',
  'state_why',
  'origin',
  'added',
  'chosen',
  'address_key',
  'erased',
] as const

/** What somebody wants, as their row has it. */
export const wishColumns = (wishes: Wishes) => ({
  every: wishes.every,
  weekday: wishes.weekday,
  hour: wishes.hour,
  fast: wishes.fast ? 1 : 0,
  silent: wishes.silent ? 1 : 0,
  paused_until: wishes.pausedUntil,
  consultations: wishes.consultations ? 1 : 0,
  with_words: JSON.stringify(wishes.withWords),
  without_words: JSON.stringify(wishes.withoutWords),
})
