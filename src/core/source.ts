import type { Day } from './call.js'
import type { Label } from './facts/fact.js'
import type { Problem } from './problem.js'

/** A question to the outside world. Two asks with the same method, url and body are the same ask. */
export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** Parts of a multipart form, each sent as `application/json`. Only with POST. */
  readonly parts?: Readonly<Record<string, unknown>>
  /** A body sent as `application/json`. Only with POST, and not with `parts`. */
  readonly json?: unknown
  /** Headers beside our own. What is in them is kept nowhere, and goes to no other origin; never a secret from settings, see `key`. */
  readonly headers?: Readonly<Record<string, string>>
  /** The name of the key that goes with the ask, as `SourceKey.setting` says. Its value never stands in an ask, a page or a log. */
  readonly key?: SourceKey
  /** What the answer must be; an HTML page where JSON was expected means that we are blocked. */
  readonly expect: 'json' | 'html' | 'feed' | 'any'
  /** What the reader wants to find again on the page that answers, such as which list it belongs to. */
  readonly note?: Readonly<Record<string, string | number>>
  /** Days for which a kept answer is good enough, so that nothing is asked. Default 0: always ask. */
  readonly keepDays?: number
  /** A failure is a problem of the run, not its end. Used for extra pages that a run can do without. */
  readonly optional?: boolean
  /** Bytes of decoded body accepted; by default 20 MB of JSON, 10 of a feed, 8 of HTML. */
  readonly limit?: number
}

/** A key that a source must have, from a setting. */
export interface SourceKey {
  /** Such as `KEY_VINNOVA`. */
  readonly setting: string
  /** The header that carries it. */
  readonly header: string
  /** The parameter that carries it instead, where `KEYS_IN` says `query`. */
  readonly query?: string
}

/** The answer to an ask. `status` is 200 also when the kept body was returned on a 304. */
export interface Page {
  readonly ask: Ask
  /** Where the answer came from, after redirects. */
  readonly url: string
  readonly status: number
  readonly contentType: string
  readonly body: string
  /** ISO instant at which the server last sent or confirmed this body. */
  readonly fetched: string
  /** True when the body is the one kept before: the server said so or sent it again, or it was fresh and nothing was asked. */
  readonly unchanged: boolean
}

/** Fetches one page. Throws a FetchError for every failure that was foreseen. */
export type Fetch = (ask: Ask) => Promise<Page>

/** Streams a body that is too large to hold. Throws FetchError at the start or while it is read. */
export type FetchStream = (ask: Ask) => Promise<AsyncIterable<Uint8Array>>

/** A text that a source published, in one language. `machine` marks a machine translation. */
export interface RawText {
  readonly language: 'sv' | 'en'
  readonly machine?: boolean
  readonly title?: string
  /** Plain text already: a reader that meets markup turns it into text. Paragraphs are parted by a blank line, list items begin with `• `. */
  readonly sections: readonly { readonly kind: SectionKind; readonly text: string }[]
}

export type SectionKind =
  'objective' | 'outcome' | 'scope' | 'description' | 'conditions' | 'destination' | 'more'

/** A call as the source words it. Dates, money and programme names are read in `core`, once, for all. */
export interface RawCall {
  /** The source's own name of the call, unique within the source. */
  readonly key: string
  /** What else the call is known by everywhere, such as a topic code. */
  readonly names?: readonly string[]
  readonly title?: string
  readonly url?: string
  readonly links?: readonly { readonly label: string; readonly url: string }[]
  readonly language?: 'sv' | 'en'
  /** What it is, where the source has several kinds; else the source's own. */
  readonly kind?: CallKind
  /** `forecast`, `open`, `closed`; or, of a source whose facts are `worded`, its own word for it. */
  readonly status?: string
  /** Labels with their values as they stand on the page; read where the source's facts are `worded`. */
  readonly labels?: readonly Label[]
  /** When it was published, for the year of dates written without one. */
  readonly published?: string
  /** Words on who may apply, where they stand by themselves. */
  readonly who?: string
  /** The share that the fund pays, as written. */
  readonly supportRate?: string
  /** A plan for a call, whose dates may still move. */
  readonly preliminary?: boolean
  readonly programme?: string
  readonly programmeCode?: string
  readonly callTitle?: string
  readonly callCode?: string
  readonly actionTypes?: readonly string[]
  readonly parent?: { readonly key: string; readonly title: string }
  readonly opens?: string
  readonly deadlines?: readonly string[]
  readonly deadlineModel?: string
  /** The custom of the source for the clock part of its deadlines, where one is known. */
  readonly deadlineClock?: 'brussels-17' | 'as-written' | 'none'
  readonly money?: readonly RawMoney[]
  readonly expectedGrants?: string
  readonly keywords?: readonly string[]
  readonly texts?: readonly RawText[]
}

/** An amount as published, and what it is of. `shared` marks a pot that several calls draw from. */
export interface RawMoney {
  readonly role: 'total' | 'min' | 'max'
  readonly amount: string
  readonly currency: string
  readonly shared?: boolean
}

/** What one page of a list says of the whole list; a sweep is believed only if its tallies agree. */
export interface Tally {
  /** The list that was paged through, with its order, such as `topics en by identifier`. */
  readonly list: string
  /** What the lists with this name together must hold, such as `topics en`. */
  readonly whole: string
  /** How many rows the source says that there are. */
  readonly total: number
  /** The rows of this page; null for a page that only counts the whole. */
  readonly keys: readonly string[] | null
}

/** The main text of a page that nobody can read calls out of: kept, and compared with what it was. */
export interface WatchedPage {
  /** The page's own name within the source. */
  readonly key: string
  readonly title: string
  readonly url: string
  /** Plain text, without what changes by itself, such as banners and days left. */
  readonly text: string
}

/** What one page told us. */
export interface Reading {
  readonly calls: readonly RawCall[]
  readonly follow: readonly Ask[]
  readonly problems: readonly Problem[]
  readonly tally?: Tally
  readonly watched?: readonly WatchedPage[]
}

/** Reads a page without asking anything of the world. Throws ExpectationError for a page that is not what it must be. */
export type Reader = (page: Page) => Reading

/** The same, where the reading is done elsewhere, such as in another thread. */
export type ReadPage = (source: Source, page: Page) => Promise<Reading>

/** One record of an independent list, for checking that nothing is missing. */
export interface CensusEntry {
  readonly key: string
  readonly title: string
  readonly status: 'forecast' | 'open' | 'closed'
  /** Last deadline as a calendar day, if any. */
  readonly lastDeadline: string | null
}

/** An independent list of the same calls, read as a stream. */
export interface Census {
  readonly ask: Ask
  /** Where the records stand in the document, such as `fundingData.GrantTenderObj`. */
  readonly path: string
  /** The record as an entry; null for a record that is not of our concern. */
  readonly entry: (record: unknown) => CensusEntry | null
  /** Whether a sighting of this key should be in the list at all. */
  readonly covers: (key: string) => boolean
}

/** What one thing is that a source tells of: a call to apply to, news of one to come, or a proposal to have a say on. */
export type CallKind = 'call' | 'news' | 'consultation'

/** What a source gives: one of those, a timetable of calls that are only planned, or pages that are watched for changes. */
export type SourceKind = CallKind | 'plan' | 'page'

/**
 * How well the form that we read is known. `proven`: real answers or working readers of it were seen; `documented`: its owner
 * describes it; `unproven`: pieced together, and on trial until an operator has looked at what is read.
 */
export type Confidence = 'proven' | 'documented' | 'unproven'

/** A place that calls come from: what to ask and how to read the answer. It never fetches. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The page that a person would open. */
  readonly home: string
  readonly language: 'sv' | 'en'
  /** IANA zone in which the source's dates are meant. */
  readonly zone: string
  readonly authority: 'funder' | 'national' | 'aggregator'
  readonly kind: SourceKind
  readonly confidence: Confidence
  /** `given`: dates, money and status stand in fields of their own; `worded`: they are also read from labels and running text. */
  readonly facts: 'given' | 'worded'
  /** How often it is asked. One that fails is asked daily at least. */
  readonly everyDays: number
  /** What is asked first; a function where that depends on the day. */
  readonly start: readonly Ask[] | ((today: Day) => readonly Ask[])
  readonly read: Reader
  readonly expect: Expected
  /** Without this setting the source is off. */
  readonly key?: SourceKey
  readonly census?: Census
}

/** What a source's answer is like when all is well. */
export interface Expected {
  /** Below the first the run fails; above the second it warns. Of a source of kind `page`: pages that are watched. */
  readonly calls: readonly [number, number]
  /** The least share of calls, 0 to 1, that have a field; below it the run warns. */
  readonly filled: Readonly<Partial<Record<Fillable, number>>>
  /** Days without any change after which the source is looked at; default 60. */
  readonly quietDays?: number
}

/** A field as published, or a fact that is read in the core from labels and text. */
export type Fillable = keyof RawCall | 'opens' | 'deadlines' | 'money'

/** What a source is asked first on a day. */
export const startOf = ({ start }: Pick<Source, 'start'>, today: Day): readonly Ask[] =>
  typeof start === 'function' ? start(today) : start

/** The days of a source that is quiet for so long that somebody should look, where it says nothing else. */
export const QUIET_DAYS = 60

export const defineSource = (source: Source): Source => source
