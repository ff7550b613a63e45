import type { Day } from '../call.js'
import { isPossible, isoDay } from './calendar.js'
import type { DateHit } from './date-hits.js'
import type { Worded } from './fact.js'

/** What is known of when a page was published: a day it is no older than, and perhaps no more than its year. */
export interface Published {
  readonly from: Day
  /** Only the year is known: a date without one lies in it. */
  readonly onlyYear: boolean
}

const IN_PATH = /[/](?<y>(?:19|20)\d\d)(?:[/-](?<m>0[1-9]|1[0-2])(?:[/](?<d>\d{2}))?)?(?=[/]|$)/
const COMPACT = /[/](?<y>20\d\d)(?<m>0[1-9]|1[0-2])(?<d>[0-3]\d)[/]/
const IN_SLUG = /[/-](?<y>(?:19|20)\d\d)-(?<m>0[1-9]|1[0-2])-(?<d>\d{2})(?=[-_/.]|$)/

/** By the source's own word, else a day labelled as publication, else the address, else the number of the round. */
export function publishedOn(
  { published, url, title, body }: Worded,
  hits: readonly DateHit[],
): Published | null {
  if (published !== undefined) return { from: published, onlyYear: false }
  const said = hits.find(({ role, written }) => role === 'published' && written.year !== null)?.written
  if (said?.year) return { from: isoDay(said.year, said.month, said.day), onlyYear: false }
  return (url === undefined ? null : fromAddress(url)) ?? fromRound(`${title}\n${body}`)
}

/** `Utlysning 2026:2` is of that year. */
function fromRound(text: string): Published | null {
  const year = ROUND.exec(text)?.[1]
  return year === undefined ? null : { from: isoDay(Number(year), 1, 1), onlyYear: true }
}

const ROUND =
  /(?:utlysning|omgång|ansökningsomgång|runde|ansøgningsrunde|søknadsrunde|call)(?:en|n)? (20\d\d):[1-9](?!\d)/i

function fromAddress(url: string): Published | null {
  const path = url.replace(/[?#].*$/s, '').slice(0, 2000)
  const found = (IN_SLUG.exec(path) ?? COMPACT.exec(path) ?? IN_PATH.exec(path))?.groups
  if (!found) return null
  const [year, month, day] = [Number(found.y), Number(found.m ?? 1), Number(found.d ?? 1)]
  if (!isPossible({ year, month, day })) return null
  return { from: isoDay(year, month, day), onlyYear: found.m === undefined }
}
