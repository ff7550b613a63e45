import type { Context } from 'hono'
import { nextDeadline } from '../../../core/call.js'
import type { Area } from '../../../core/municipality.js'
import { firstSeenOf } from '../../../store/first-seen.js'
import { clean } from '../../../text/clean.js'
import { momentText } from '../../../text/deadline.js'
import { fileWordsFor } from '../../../text/file-words.js'
import { listText } from '../../../text/format.js'
import { moneyText } from '../../../text/money.js'
import { titleIn } from '../../../text/title.js'
import { reasonText, strongest } from '../../../text/why.js'
import type { Deps } from '../../deps.js'
import { rssOf, type FeedItem, type FeedOf } from '../../formats/rss.js'
import { listCalls } from '../../listing.js'
import { absolute, callPath, type View } from '../../view.js'
import type { Listed } from '../../views/call-card.js'
import { areaName } from '../../views/parts.js'
import { addressOf, inFormat, type AskedList } from './listed.js'
import { searchTitle } from './search-title.js'

/** How many calls a feed holds. */
const LONGEST = 100

/** The newest calls of a list as a feed. */
export const showCallFeed = inFormat(async (c: Context, deps: Deps, list: AskedList) => {
  const { view, place, asked } = list
  const newest = { ...asked, sort: 'newest' } as const
  const paging = { offset: 0, limit: LONGEST }
  const { found, calls } = await listCalls(deps, place.municipality.id, newest, paging)
  const first = await firstSeenOf(deps.db, found.ids)
  const title = searchTitle(view, place, deps, asked, found)
  const items = calls.map((one) => itemOf(one, first.get(one.call.id), place.areas, view, deps))
  const feed = {
    title,
    about: fileWordsFor(view.language).feed.about(title),
    page: addressOf(list, deps),
    self: addressOf(list, deps, '.rss'),
    language: view.language,
    since: `${view.today}T00:00:00Z`,
  }
  return answerFeed(
    c,
    feed,
    items.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  )
}, 'sv')

export async function answerFeed(c: Context, feed: FeedOf, items: readonly FeedItem[]): Promise<Response> {
  return c.body(await rssOf(feed, items), 200, {
    'Content-Type': 'application/rss+xml; charset=utf-8',
    'Content-Language': feed.language,
    'Cache-Control': 'no-cache',
  })
}

function itemOf(
  listed: Listed,
  firstSeen: string | undefined,
  areas: readonly Area[],
  view: View,
  { publicUrl }: Deps,
): FeedItem {
  const { call } = listed
  return {
    id: `${call.id}#new`,
    title: titleIn(call, view.language).text,
    link: absolute(publicUrl, callPath(call.id)),
    at: firstSeen ?? `${view.today}T00:00:00.000Z`,
    lines: linesOf(listed, areas, view),
  }
}

/** What there is to know at once: when it closes, what there is to get, for which areas and why. */
function linesOf({ call, tags }: Listed, areas: readonly Area[], view: View): string[] {
  const { feed, graded } = fileWordsFor(view.language)
  const next = nextDeadline(call, view.today)
  const money = moneyText(call, view.words)
  const telling = tags.filter(({ grade }) => grade !== 'weak')
  const named = telling.map(({ area, grade }) => graded(clean(areaName(view, areas, area), 120), grade))
  const reason = strongest(telling[0]?.reasons ?? [])
  return [
    next ? feed.deadline(momentText(next, view.words)) : view.words.call.noDeadline,
    money === null ? null : feed.money(money),
    named.length === 0 ? null : feed.areas(listText(named, view.language)),
    reason ? reasonText(reason, view.themes, view.words) : null,
  ].filter((line) => line !== null)
}
