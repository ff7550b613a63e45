import type { Problem } from './problem.js'

/** A question to the outside world. Two asks with the same method, url and body are the same ask. */
export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** Parts of a multipart form, each sent as `application/json`. Only with POST. */
  readonly parts?: Readonly<Record<string, unknown>>
  /** What the answer must be; an HTML page where JSON was expected means that we are blocked. */
  readonly expect: 'json' | 'html' | 'feed' | 'any'
  /** What the reader wants to find again on the page that answers, such as which list it belongs to. */
  readonly note?: Readonly<Record<string, string | number>>
  /** Days for which a kept answer is good enough, so that nothing is asked. Default 0: always ask. */
  readonly keepDays?: number
  /** A failure is a problem of the run, not its end. Used for extra pages that a run can do without. */
  readonly optional?: boolean
  /** Bytes of decoded body accepted; default 20 MB. */
  readonly limit?: number
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
  readonly status?: string
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

/** What one page told us. */
export interface Reading {
  readonly calls: readonly RawCall[]
  readonly follow: readonly Ask[]
  readonly problems: readonly Problem[]
  readonly tally?: Tally
}

/** Reads a page without asking anything of the world. Throws ExpectationError for a page that is not what it must be. */
export type Reader = (page: Page) => Reading

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
  readonly start: readonly Ask[]
  readonly read: Reader
  /** Below `calls[0]` the run fails; above `calls[1]`, or with a field emptier than `filled`, it warns. */
  readonly expect: {
    readonly calls: readonly [number, number]
    readonly filled: Readonly<Partial<Record<keyof RawCall, number>>>
  }
  readonly census?: Census
}

export const defineSource = (source: Source): Source => source
