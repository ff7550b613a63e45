import type { Day, Instant, StoredCall } from './call.js'
import type { CallEvent } from './event.js'
import type { Finding } from './health.js'
import type { Area, Contact } from './municipality.js'
import type { PageChange } from './page-change.js'
import type { Role } from './role.js'
import type { Tag } from './theme.js'
import type { Worth } from './worth.js'

/** A call with its tags in one municipality, strongest first, and what a municipality can be in it. */
export interface TaggedCall {
  readonly call: StoredCall
  readonly tags: readonly Tag[]
  readonly role: Role
}

/** Which part of the letter tells of a call. */
export type SectionName = 'new' | 'changed' | 'closing' | 'coming' | 'start'

/** A call in a letter: once, in one section, with all that there is to say of it. */
export interface Item {
  readonly section: SectionName
  readonly call: StoredCall
  /** Only the contact's own areas, strongest first. */
  readonly tags: readonly Tag[]
  readonly role: Role
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
}

/** A call that it would help to judge in an area. */
export interface WorthItem extends Worth {
  readonly area: Area
}

/** The address of the page where a contact can say whether a call is relevant in some of their areas. */
export type JudgeAddress = (call: string, areas: readonly string[]) => string

/** Everything that a letter says, before it is put into words. */
export interface LetterContent {
  readonly municipality: { readonly id: string; readonly name: string }
  readonly contact: Contact
  readonly department: string
  /** The areas that the contact follows. */
  readonly areas: readonly Area[]
  /** ISO week, `2026-W35`. */
  readonly week: string
  readonly today: Day
  /** True for the contact's first letter, which also says what is open now. */
  readonly first: boolean
  readonly items: readonly Item[]
  /** Open calls in the contact's areas right now. */
  readonly openNow: number
  readonly coverage: Coverage
  /** Only in the letter of whoever looks after Fondvakt in the municipality. */
  readonly upkeep: Upkeep | null
  /** The calls that it would help most to judge; only in the same letter. */
  readonly worth: readonly WorthItem[]
  /** Where the contact can say whether a call is relevant; null where links cannot be signed. */
  readonly judgeAt: JudgeAddress | null
  /** Address of the pages, without a slash at the end. */
  readonly publicUrl: string
  /** Names of themes by id, for the reasons. */
  readonly themes: ReadonlyMap<string, { readonly sv: string; readonly en: string }>
}

/** A letter as it is sent, whole. */
export interface Letter {
  readonly id: string
  readonly municipality: string
  readonly contact: string
  readonly week: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Made from the id, so that the same letter always carries the same. */
  readonly messageId: string
  readonly items: readonly { readonly call: string; readonly about: string }[]
}

/** Sends one letter. Throws a MailError for every failure that was foreseen. */
export type Send = (letter: Letter) => Promise<void>
