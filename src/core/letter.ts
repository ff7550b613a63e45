import type { Day, Instant, StoredCall } from './call.js'
import type { FollowedCase } from './case.js'
import type { CallEvent } from './event.js'
import type { Finding } from './health.js'
import type { LetterBody } from './letter-copy.js'
import type { Area, Contact } from './municipality.js'
import type { PageChange } from './page-change.js'
import type { Role } from './role.js'
import type { SearchWish } from './saved-search.js'
import type { Tag } from './theme.js'
import type { Worth } from './worth.js'

/** A call with its tags in one municipality, strongest first, and what a municipality can be in it. */
export interface TaggedCall {
  readonly call: StoredCall
  readonly tags: readonly Tag[]
  readonly role: Role
}

/** Which part of the letter tells of a call; `consult` tells of consultations. */
export type SectionName = 'new' | 'changed' | 'closing' | 'coming' | 'consult' | 'start'

/** `weekly`: the letter that is due; `fast`: what cannot wait for it. */
export type LetterKind = 'weekly' | 'fast'

/** A call in a letter: once, in one section, with all that there is to say of it. */
export interface Item {
  readonly section: SectionName
  readonly call: StoredCall
  /** Only the contact's own areas, strongest first. */
  readonly tags: readonly Tag[]
  readonly role: Role
  /** The contact's own words that stand in it. */
  readonly words: readonly string[]
  /** Names of the contact's saved searches that find it. */
  readonly searches: readonly string[]
  readonly events: readonly CallEvent[]
  /** What is told by it, for the ledger: `new`, `deadline 2026-09-15`, `closing 30 2026-09-15` ... */
  readonly abouts: readonly string[]
}

/** What a contact has already been told: `abouts` by call id. */
export type Told = ReadonlyMap<string, ReadonlySet<string>>

/** How many sources answered, and which did not, for the line that every letter carries. */
export interface Coverage {
  readonly checked: number
  readonly total: number
  readonly failing: readonly { readonly title: string; readonly since: Instant | null }[]
  /** Sources whose news is held for a person. */
  readonly held: readonly { readonly title: string; readonly since: Instant }[]
}

/** What whoever looks after Fondvakt in a municipality is told of beside the calls. */
export interface Upkeep {
  readonly findings: readonly Finding[]
  readonly changes: readonly PageChange[]
  /** Titles of sources by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly desk: Desk
}

/** What needs a person in one municipality, and what came of the last week's letters. */
export interface Desk {
  /** Letters of which nobody knows whether they arrived, and those that were refused for good. */
  readonly unsettled: readonly Unsettled[]
  /** Letters that wait for a person because there is much more in them than usual; null when none do. */
  readonly held: { readonly letters: number; readonly items: number; readonly why: string } | null
  /** Contacts whose address was refused, so that they get no more letters. */
  readonly stopped: readonly { readonly name: string; readonly why: string; readonly since: Instant }[]
  /** Reports of letters that did not arrive which match none of ours. */
  readonly strayBounces: number
  /** Who came and who left in the last week. */
  readonly joined: number
  readonly left: number
  readonly departments: readonly DepartmentWeek[]
}

export interface Unsettled {
  readonly id: string
  readonly name: string
  readonly week: string
  readonly status: 'unknown' | 'refused'
  readonly error: string | null
}

/** What one department got in the last seven days, and what it answered. */
export interface DepartmentWeek {
  readonly name: string
  readonly letters: number
  readonly calls: number
  readonly relevant: number
  readonly notRelevant: number
  readonly passedOn: number
  /** Cases that are not closed. */
  readonly cases: number
}

/** A call that it would help to judge in an area. */
export interface WorthItem extends Worth {
  readonly area: Area
}

/** Everything that a letter says, before it is put into words. */
export interface LetterContent {
  readonly kind: LetterKind
  readonly municipality: { readonly id: string; readonly name: string }
  /** Whose letter it is, but for the name: those who chose alike get the same words. */
  readonly reader: Reader
  readonly department: string
  /** The areas that the contact follows. */
  readonly areas: readonly Area[]
  /** The searches that the contact has saved. */
  readonly searches: readonly SearchWish[]
  /** ISO week, `2026-W35`. */
  readonly week: string
  /** What a contact gets one of; part of the address of the whole letter. */
  readonly slot: string
  readonly today: Day
  /** The day of the next letter; null where none is due. */
  readonly nextLetter: Day | null
  /** True for the contact's first letter, which also says what is open now. */
  readonly first: boolean
  readonly items: readonly Item[]
  /** The department's cases that are not closed, the nearest deadline first. */
  readonly cases: readonly FollowedCase[]
  /** Open calls right now, in the contact's areas or by their own words and searches. */
  readonly openNow: number
  readonly coverage: Coverage
  /** Only in the letter of whoever looks after Fondvakt in the municipality. */
  readonly upkeep: Upkeep | null
  /** The calls that it would help most to judge; only in the same letter. */
  readonly worth: readonly WorthItem[]
  /** Address of the pages, without a slash at the end. */
  readonly publicUrl: string
  /** Names of themes by id, for the reasons. */
  readonly themes: ReadonlyMap<string, { readonly sv: string; readonly en: string }>
}

/** `confirm`: asks whether somebody wants letters; `pass`: a call that a colleague passes on; `quiet`: told without a letter. */
export type DeliveryKind = LetterKind | 'confirm' | 'pass' | 'quiet'

/** What a letter needs to know of its reader. */
export type Reader = Pick<Contact, 'language' | 'secretariat' | 'interests' | 'wishes'>

/** A letter put into words, with what it tells; the copies differ by name and token alone. */
export interface Written extends LetterBody {
  readonly subject: string
  readonly items: readonly { readonly call: string; readonly about: string }[]
}

/** A letter as it is sent, whole. */
export interface Letter {
  readonly id: string
  readonly municipality: string
  readonly contact: string
  readonly kind: DeliveryKind
  readonly slot: string
  readonly week: string
  readonly to: { readonly name: string; readonly address: string }
  /** Where answers go, where not to us. */
  readonly replyTo: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Where one stops the letters with one click; null for mail that is no letter. */
  readonly leave: string | null
  /** Made from the id, so that the same letter always carries the same. */
  readonly messageId: string
}

/** Sends one letter. Throws a MailError for every failure that was foreseen. */
export type Send = (letter: Letter) => Promise<void>
