import type { Actor } from '../../core/account.js'
import type { Choices } from '../../core/choices.js'
import type { RowFault } from '../../core/contact-rows.js'
import type { TableFault } from '../../core/errors.js'
import type { Contact } from '../../core/municipality.js'
import type { KnownContact } from '../../store/contacts.js'

/** Whom letters go to. */
export interface ContactActions {
  readonly add: (municipality: string, typed: NewContact, by: Actor) => Promise<Added>
  readonly change: (
    municipality: string,
    contact: string,
    change: ChangedContact,
    by: Actor,
  ) => Promise<Changed>
  readonly stop: (
    municipality: string,
    contact: string,
    why: string | null,
    by: Actor,
  ) => Promise<'stopped' | 'already' | 'unknown'>
  readonly restart: (
    municipality: string,
    contact: string,
    by: Actor,
  ) => Promise<'restarted' | 'already' | 'gone' | 'there' | 'not-stopped' | 'unknown'>
  /** Ends somebody's letters for good. */
  readonly leave: (
    municipality: string,
    contact: string,
    by: Actor,
  ) => Promise<'left' | 'already' | 'unknown'>
  /** The address by which a contact is known on the pages; null where they get no letters. */
  readonly link: (municipality: string, contact: string, by: Actor) => Promise<string | null>
  /** Reads a table of contacts and keeps it for an hour; nothing else is written. */
  readonly send: (whose: Omit<WhichTable, 'id'>, file: File) => Promise<TableSent>
  /** What a table that was sent would do as things stand; null where it is gone. */
  readonly plan: (which: WhichTable) => Promise<TablePlan | null>
  /** Writes what a table would do, where that is the plan with this key. */
  readonly take: (which: WhichTable, key: string, by: Actor) => Promise<TableTaken>
}

export type NewContact = Pick<
  Contact,
  'name' | 'email' | 'department' | 'language' | 'interests' | 'secretariat'
>

export type Added =
  | { readonly kind: 'added'; readonly contact: string }
  | { readonly kind: 'wrong'; readonly faults: readonly RowFault[] }

/** `choices` is null where what the contact gets is to stay as it is. */
export interface ChangedContact extends Pick<Contact, 'name' | 'email' | 'department' | 'secretariat'> {
  readonly choices: Choices | null
}

/** `chosen`: they have chosen for themselves meanwhile; `gone`: they have left, or are no longer in the profile. */
export type Changed =
  | { readonly kind: 'changed' }
  | { readonly kind: 'wrong'; readonly faults: readonly RowFault[] }
  | { readonly kind: 'chosen' | 'gone' | 'unknown' }

export interface WhichTable {
  readonly id: string
  readonly municipality: string
  readonly account: string
}

export type TableSent =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'unreadable'; readonly fault: TableFault; readonly line: number | null }

/** What a table would do, with those to be changed as they are now, by id. */
export interface TablePlan {
  readonly file: string
  readonly plan: {
    readonly added: readonly KnownContact[]
    readonly changed: readonly KnownContact[]
    readonly unchanged: number
    readonly faults: readonly RowFault[]
    readonly notes: readonly RowFault[]
  }
  readonly before: ReadonlyMap<string, KnownContact>
  readonly key: string
}

export type TableTaken =
  { readonly kind: 'done' | 'changed'; readonly kept: TablePlan } | { readonly kind: 'gone' }
