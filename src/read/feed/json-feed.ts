import { ExpectationError } from '../../core/errors.js'
import { isRecord, parseJson, records, type JsonRecord } from '../json/json.js'
import type { WrittenItem } from './item.js'
import { linkOf } from './links.js'
import { lineOf } from './words.js'
import type { WrittenFeed } from './xml-feed.js'

/** JSON Feed 1 or 1.1. Throws ExpectationError for any other JSON. */
export function readJsonFeed(text: string, address: string): WrittenFeed {
  const body = parseJson(text)
  if (!isRecord(body) || !Array.isArray(body.items))
    throw new ExpectationError('unexpected', `${address}: expected a feed, found ${describe(body)}`)
  const link = linkOf(say(body.home_page_url), address)
  return {
    format: 'json',
    title: lineOf(say(body.title) ?? ''),
    link,
    items: records(body.items).map((item) => () => jsonItem(item, link ?? address)),
  }
}

/** Only `content_html` is HTML; a less-than sign elsewhere is just that. */
function jsonItem(item: JsonRecord, base: string): WrittenItem {
  const [html, text, summary] = [say(item.content_html), say(item.content_text), say(item.summary)]
  return {
    id: say(item.id),
    title: say(item.title),
    links: [say(item.url), say(item.external_url)].filter((one) => one !== undefined),
    base,
    published: say(item.date_published),
    updated: say(item.date_modified),
    summary,
    content: html ?? text,
    categories: Array.isArray(item.tags) ? item.tags.map(say).filter((one) => one !== undefined) : [],
  }
}

const say = (value: unknown): string | undefined =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string' && value.trim() !== ''
      ? value
      : undefined

function describe(body: unknown): string {
  if (body === undefined) return 'JSON that is broken'
  return isRecord(body) ? 'JSON without a list of items' : 'JSON that is no object'
}
