import type { Context } from 'hono'
import { listLastEvents, type TimedEvent } from '../../../store/event-feed.js'
import { changeTexts } from '../../../text/changes.js'
import { clean } from '../../../text/clean.js'
import { fileWordsFor } from '../../../text/file-words.js'
import type { Deps } from '../../deps.js'
import type { FeedItem } from '../../formats/rss.js'
import { findPlace, showNoPlace } from '../../listing.js'
import { absolute, address, callPath, overviewPath, viewOf, type View } from '../../view.js'
import { answerFeed } from './call-feed.js'

/** How many events a feed holds. */
const LONGEST = 100

/** What happens to the calls of a municipality's areas, old to new, as a feed. */
export async function showEventFeed(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps, 'sv')
  const place = await findPlace(c, deps)
  if (!place) return showNoPlace(c, deps)
  const { id, name } = place.municipality
  const { feed } = fileWordsFor(view.language)
  const events = await listLastEvents(deps.db, { municipality: id }, LONGEST)
  const at = (path: string): string => absolute(deps.publicUrl, address(path, { lang: view.chosen }))
  c.header('Access-Control-Allow-Origin', '*')
  const about = {
    title: feed.eventsTitle(name),
    about: feed.eventsAbout(name),
    page: at(overviewPath(id)),
    self: at(`${overviewPath(id)}/events.rss`),
    language: view.language,
    since: `${view.today}T00:00:00Z`,
  }
  return answerFeed(
    c,
    about,
    events.map((event) => itemOf(event, view, deps)),
  )
}

function itemOf(event: TimedEvent, view: View, { publicUrl }: Deps): FeedItem {
  const { happened, is } = fileWordsFor(view.language).feed
  const told = changeTexts([event], view.words)
  const plain = event.kind === 'new' || event.kind === 'closed' ? [is[event.kind]] : []
  return {
    id: event.id,
    title: happened[event.kind](clean(event.title, 300) || event.key),
    link: absolute(publicUrl, callPath(event.call)),
    at: event.at,
    lines: [...plain, ...told],
  }
}
