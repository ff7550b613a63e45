import type { Problem } from '../../core/problem.js'
import { shorten, tidyLine } from '../../core/plain-text.js'
import { readFeedDate } from './dates.js'
import { linkOf } from './links.js'
import { htmlOf, lineOf, textOf } from './words.js'

/** One item of a feed, as published but for markup: absent where the feed says nothing. */
export interface FeedItem {
  /** The feed's own name of it: `atom:id`, else `guid`, else `rdf:about`. */
  readonly id?: string
  /** One line without markup. */
  readonly title?: string
  /** Absolute, http or https. */
  readonly link?: string
  /** ISO instant in UTC. */
  readonly published?: string
  /** ISO instant in UTC. */
  readonly updated?: string
  /** Plain text with paragraphs. */
  readonly summary?: string
  /** Plain text with paragraphs. */
  readonly content?: string
  /** The content, or else the summary, where that is HTML; unwashed, so never to be shown. */
  readonly html?: string
  readonly categories: readonly string[]
}

/** An item in the words of its feed. */
export interface WrittenItem {
  readonly id?: string | undefined
  readonly title?: string | undefined
  /** Addresses of it, the likeliest first. */
  readonly links: readonly string[]
  /** What the addresses are relative to. */
  readonly base?: string | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly summary?: string | undefined
  readonly content?: string | undefined
  readonly categories: readonly string[]
}

const LONGEST_ID = 1_000
const MOST_CATEGORIES = 50

/** The item, and what in it could not be read. `nth` counts from 1. */
export function makeItem(
  written: WrittenItem,
  nth: number,
): { readonly item: FeedItem; readonly problems: readonly Problem[] } {
  const { links, base } = written
  const link = links.map((one) => linkOf(one, base)).find((one) => one !== undefined)
  const body = written.content ?? written.summary ?? ''
  const categories = new Set(written.categories.map(lineOf).filter((one) => one !== undefined))
  const item: FeedItem = defined({
    id: written.id === undefined ? undefined : tidyLine(written.id).slice(0, LONGEST_ID) || undefined,
    title: written.title === undefined ? undefined : lineOf(written.title),
    link,
    published: dateOf(written.published),
    updated: dateOf(written.updated),
    summary: written.summary === undefined ? undefined : textOf(written.summary),
    content: written.content === undefined ? undefined : textOf(written.content),
    html: htmlOf(body),
    categories: [...categories].slice(0, MOST_CATEGORIES),
  })
  const about = item.id ?? item.link ?? item.title ?? `item ${nth}`
  const unread = [
    ...faultOf('date of publication', written.published, item.published, 'a date'),
    ...faultOf('date of change', written.updated, item.updated, 'a date'),
    ...(link === undefined ? faultOf('link', links[0], link, 'a whole http address') : []),
  ]
  return { item, problems: unread.map((message) => ({ about, message })) }
}

const dateOf = (written: string | undefined): string | undefined =>
  written === undefined ? undefined : (readFeedDate(written) ?? undefined)

function faultOf(
  what: string,
  written: string | undefined,
  read: string | undefined,
  expected: string,
): string[] {
  if (read !== undefined || written === undefined || written.trim() === '') return []
  return [`${what}: "${shorten(tidyLine(written), 80)}", expected ${expected}`]
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same without the keys that have no value. */
export function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
}
