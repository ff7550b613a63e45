import type { BounceReport } from '../core/bounce.js'
import type { Day } from '../core/call.js'
import type { Choices } from '../core/choices.js'
import type { Contact } from '../core/municipality.js'
import type { SearchWish } from '../core/saved-search.js'
import type { Signer } from '../core/signed.js'

/** What those who get letters, and those who want to, can do on the pages. Each is done whole or not at all. */
export interface Readers {
  readonly signer: Signer
  /** Keeps what a contact chose; false where they get no letters any more. */
  readonly choose: (municipality: string, contact: string, choices: Choices) => Promise<boolean>
  /** Stops a contact's letters for good. */
  readonly leave: (municipality: string, contact: string) => Promise<'left' | 'already' | 'unknown'>
  /** Asks whoever has an address whether they want letters; `sent` too where nothing needed to be. */
  readonly subscribe: (
    municipality: string,
    wish: SubscribeWish,
  ) => Promise<'sent' | 'foreign' | 'busy' | 'invalid'>
  readonly confirm: (municipality: string, contact: string) => Promise<'confirmed' | 'already' | 'gone'>
  /** Puts a search into a contact's letters from now on. */
  readonly keepSearch: (
    municipality: string,
    contact: string,
    search: SearchWish,
  ) => Promise<'kept' | 'already' | 'many' | 'invalid' | 'unknown'>
  readonly renameSearch: (
    municipality: string,
    contact: string,
    search: string,
    name: string,
  ) => Promise<'renamed' | 'invalid' | 'unknown'>
  /** Takes a search out of a contact's letters; false where they have none of that id. */
  readonly dropSearch: (municipality: string, contact: string, search: string) => Promise<boolean>
  /** Sends a call on from one contact to another; `many` where that is enough for one day. */
  readonly passOn: (passing: Passing) => Promise<'sent' | 'already' | 'many' | 'unknown'>
  /** Opens a department's case of a call, or changes it. */
  readonly follow: (following: Following) => Promise<'opened' | 'changed' | 'unknown'>
  /** Takes a report that a letter did not arrive. */
  readonly bounced: (report: BounceReport) => Promise<'stopped' | 'noted' | 'unmatched' | 'known'>
}

/** What somebody who wants letters says of themselves. */
export type SubscribeWish = Pick<Contact, 'email' | 'name' | 'department' | 'language' | 'interests'> & {
  /** A search to have in the letters, in which case there need be no areas. */
  readonly search?: SearchWish
}

export interface Passing {
  readonly municipality: string
  /** Ids of contacts. */
  readonly from: string
  readonly to: string
  readonly call: string
  readonly note: string | null
}

export interface Following {
  readonly municipality: string
  readonly department: string
  readonly call: string
  readonly due: Day | null
  readonly note: string | null
  /** The name of whoever says so. */
  readonly by: string
  /** True where null means none. */
  readonly isWhole: boolean
}
