import { ExpectationError } from '../../core/errors.js'
import { shorten } from '../../core/plain-text.js'
import type { Reader } from '../../core/source.js'
import { readFeed } from './feed.js'

/** What proves that a feed is the right one and whole. */
export interface FeedProof {
  /** What its title says, where that is known. */
  readonly title?: RegExp
  /** Where its items lead: one of them at least must lead there. */
  readonly link: RegExp
  readonly language: 'sv' | 'en'
}

/** How much of the end must hold the end tag: comments may follow it. */
const END = 2_000

/**
 * Reads a feed that must be the right one. Throws ExpectationError for one that is cut off, says another language, has another
 * title, leads elsewhere, or has no items or none with a title: a feed of news is never empty, however few of its items concern us.
 */
export const provenFeed =
  ({ title, link, language }: FeedProof, read: Reader): Reader =>
  (page) => {
    const { url, body } = page
    const feed = readFeed(body, url)
    if (feed.format !== 'json' && !/<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i.test(body.slice(-END)))
      throw new ExpectationError('cut-off', `${url}: ends in the middle, ${body.length} characters came`)
    const said = /<language>\s*([a-z]{2})\b/i.exec(body.slice(0, 20_000))?.[1]?.toLowerCase()
    if (said !== undefined && said !== language)
      throw new ExpectationError('language', `${url}: is in "${said}", expected "${language}"`)
    if (title && !title.test(feed.title ?? ''))
      throw new ExpectationError(
        'no-proof',
        `${url}: looked for a feed with the title ${String(title)}, found "${shorten(feed.title ?? '', 80)}"`,
      )
    if (feed.items.length > 0 && feed.items.every(({ title }) => title === undefined))
      throw new ExpectationError(
        'empty',
        `${url}: is a feed, but none of its ${feed.items.length} items has a title`,
      )
    if (feed.items.length === 0) throw new ExpectationError('empty', `${url}: is a feed, but without items`)
    if (!feed.items.some((item) => link.test(item.link ?? '')))
      throw new ExpectationError(
        'no-proof',
        `${url}: looked for items that lead to ${String(link)}, found ${shorten(feed.items[0]?.link ?? 'none with a link', 120)}`,
      )
    return read(page)
  }

/** The text of an item without what WordPress writes at its end, and without the line that names its author. */
export const withoutByline = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !BYLINE.test(line.trim()))
    .join('\n')
    .replace(/(?<=[.!?]) ?\[(?:…|\.\.\.)\]/g, '')
    .replace(/ ?\[(?:…|\.\.\.)\]/g, '…')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const BYLINE =
  /^(?:the post .{1,400} (?:first appeared on|appeared first on) .{1,200}|(?:written|text|photo|av|by|foto)(?: by)?:? \p{Lu}\p{L}+(?: \p{Lu}[\p{L}-]+){1,3})$|^inlägget .{1,400} dök först upp på .{1,200}$/iu
