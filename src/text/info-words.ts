import type { Day } from '../core/call.js'
import { enInfo } from './en-info.js'
import type { Language } from './format.js'
import { svInfo } from './sv-info.js'

/** A piece of a page of plain text: a paragraph, or a list. */
export type Piece = string | readonly string[]

export interface InfoSection {
  readonly heading: string
  readonly pieces: readonly Piece[]
}

/** A page that only tells. */
export interface InfoText {
  readonly title: string
  readonly intro: string
  readonly sections: readonly InfoSection[]
}

/** What the pages that tell of this place depend on. */
export interface PlaceFacts {
  /** Names of the municipalities that it is for. */
  readonly municipalities: readonly string[]
  /** Mail or web address of whoever runs it; empty where none is set. */
  readonly contact: string
  /** Months that letters are kept, the longest of all municipalities. */
  readonly keepMonths: number
  /** Days that a browser remembers who came by a personal link, and days that a sign-in holds. */
  readonly visitDays: number
  readonly sessionDays: number
  readonly sources: number
}

/** What the pages say of this place itself, in one language. */
export interface InfoWords {
  readonly about: (facts: PlaceFacts) => InfoText
  readonly privacy: (facts: PlaceFacts) => InfoText
  readonly accessibility: (facts: PlaceFacts, reviewed: string) => InfoText
  readonly data: (facts: PlaceFacts) => InfoText
  readonly sourceTable: SourceTableWords
  readonly formats: FormatsWords
  readonly report: ReportWords
  readonly day: (day: Day) => string
}

export interface SourceTableWords {
  readonly heading: string
  readonly caption: string
  readonly source: string
  readonly publisher: string
}

export interface FormatsWords {
  readonly heading: string
  readonly caption: string
  readonly what: string
  readonly address: string
  readonly rows: Readonly<Record<FormatRow, string>>
}

/** What programs can fetch. */
export type FormatRow =
  | 'list'
  | 'json'
  | 'csv'
  | 'xlsx'
  | 'rss'
  | 'ics'
  | 'events'
  | 'api'
  | 'openapi'
  | 'bulk'
  | 'commonGrants'
  | 'dcat'

export interface ReportWords {
  readonly heading: string
  readonly intro: string
  readonly page: string
  readonly pageHint: string
  readonly text: string
  readonly textHint: string
  readonly replyTo: string
  readonly replyToHint: string
  readonly send: string
  readonly leaveEmpty: string
  readonly notAddress: string
  readonly busy: string
  readonly sentTitle: string
  readonly sent: string
}

export const infoWordsFor = (language: Language): InfoWords => (language === 'sv' ? svInfo : enInfo)
