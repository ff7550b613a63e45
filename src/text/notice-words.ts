import { enNotices } from './en-notices.js'
import type { Language } from './format.js'
import { svNotices } from './sv-notices.js'

/** What small mails say, in one language. */
export interface NoticeWords {
  /** Asks whoever an address was given for whether they want letters. */
  readonly confirm: (department: string, municipality: string) => NoticeText
  /** Tells somebody whose address was given once more that they get the letters. */
  readonly already: (department: string, municipality: string) => NoticeText
  /** Brings a call that a colleague passes on. */
  readonly pass: (call: PassedCall) => NoticeText
  /** What the title of a call is called among its facts. */
  readonly call: string
}

/** One mail's words; each label is of one link, in order. */
export interface NoticeText {
  readonly subject: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly links: readonly string[]
  readonly foot: readonly string[]
}

export interface PassedCall {
  /** The name of whoever passes it on. */
  readonly from: string
  readonly title: string
  readonly municipality: string
  /** Whether they write something to it, which then follows. */
  readonly hasNote: boolean
}

const WORDS: Readonly<Record<Language, NoticeWords>> = { sv: svNotices, en: enNotices }

/** The words of small mails in one language. */
export function noticeWordsFor(language: Language): NoticeWords {
  return WORDS[language]
}
