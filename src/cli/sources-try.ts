import type { Day } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { ExpectedError, UsageError } from '../core/errors.js'
import { shorten } from '../core/plain-text.js'
import type { App } from '../main.js'
import {
  shapeOf,
  trySource,
  type FeedLook,
  type FoundList,
  type HtmlLook,
  type Tried,
  type TriedCall,
} from '../pipeline/try-source.js'
import { say, type ExitCode } from './run.js'
import { tellCall, tellWords } from './tell-call.js'

interface Flags {
  readonly selector?: string
  readonly feed?: true
}

const CALLS = 3
const LABELS = 8

/** Says what a page is and what could be read on it; 1 when it cannot be had, or nothing can be read. Writes nothing. */
export async function trySourceAt(app: App, address: string, flags: Flags): Promise<ExitCode> {
  try {
    const tried = await trySource(address, (await app.outside()).fetch, flags)
    for (const line of tellPage(tried)) say(line)
    return tell(tried, flags, brusselsDay(app.clock())) ? 0 : 1
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof UsageError) throw error
    say(`${address}: ${error.reason}: ${error.message}`)
    return 1
  }
}

function tellPage({ page }: Tried): string[] {
  const from = page.url === page.ask.url ? [] : [`  it leads to ${page.url}`]
  return [
    `${page.ask.url}: ${page.contentType || 'no content type'}, ${page.body.length} characters`,
    ...from,
  ]
}

/** True when there is something to read calls from. */
function tell(tried: Tried, flags: Flags, today: Day): boolean {
  const { look } = tried
  if (look.kind === 'html') return tellHtml(tried, look, flags, today)
  if (look.kind === 'feed') return tellFeed(tried, look, today)
  if (look.kind === 'json') {
    say('JSON')
    for (const line of shapeOf(look.body)) say(`  ${line}`)
    return true
  }
  say(`neither HTML, a feed nor JSON; it begins "${look.start}"`)
  return false
}

function tellFeed({ calls }: Tried, { feed, language }: FeedLook, today: Day): boolean {
  say(`a feed (${feed.format}) of ${feed.items.length} items, "${feed.title ?? 'no title'}", in ${language}`)
  for (const { about, message } of feed.problems.slice(0, 5)) say(`  problem: ${about}: ${message}`)
  tellCalls(calls, today)
  return feed.items.length > 0
}

function tellHtml(tried: Tried, look: HtmlLook, flags: Flags, today: Day): boolean {
  const said = look.said === null ? `${look.language}, though it does not say so` : look.said
  say(`a page of HTML in ${said}, heading "${shorten(look.heading, 80)}", title "${shorten(look.title, 80)}"`)
  if (look.hasPassword) say('  it asks for a password: it may be a login page')
  if (look.length < 400 && look.scripts > 0 && look.lists.length === 0)
    say(
      `  only ${look.length} characters to read and ${look.scripts} scripts: look for the interface that those ask`,
    )
  for (const { url, title } of look.feeds) say(`feed  ${url}  ${title}`)
  if (look.feeds.length > 0) say('  a feed is surer than the page: fondvakt sources try FEED')
  if (look.next !== null) say(`next page  ${look.next}`)
  if (flags.selector !== undefined) return tellChosen(tried, flags.selector, today)
  if (look.lists.length > 0) say('elements that may be its calls, most promising first')
  for (const list of look.lists) tellList(list)
  tellCalls(tried.calls, today)
  const own = tried.calls[0]?.raw.url
  if (tried.list?.dated === 0 && own !== undefined && own !== tried.page.url)
    say(`no days are named in them; on their own pages? fondvakt sources try ${own} --selector main`)
  if (tried.whole) tellWhole(tried.whole, today)
  return true
}

function tellChosen({ list, calls, problems }: Tried, selector: string, today: Day): boolean {
  if (!list) {
    say(`${selector} finds nothing on it`)
    return false
  }
  tellList(list)
  for (const { about, message } of problems.slice(0, 5)) say(`  problem: ${about}: ${message}`)
  tellCalls(calls, today)
  return true
}

function tellList({ each, count, titles, dated, fields, labels, text }: FoundList): void {
  const parts = [
    ...Object.entries(fields).map(([name, find]) => `${name}: '${find}'`),
    ...(labels.length > 0 ? [`labels: ${labels.join(' ')}`] : []),
    ...(text === undefined ? [] : [`text: '${text}'`]),
  ]
  say(
    `  ${each}  finds ${count}, ${Math.round(dated * 100)} % name a day; ${parts.join(', ') || 'no title in them'}`,
  )
  for (const title of titles.slice(0, 3)) say(`      ${shorten(title, 90)}`)
}

function tellCalls(calls: readonly TriedCall[], today: Day): void {
  if (calls.length > 0) say(`read as calls, the first ${Math.min(CALLS, calls.length)} of ${calls.length}`)
  for (const one of calls.slice(0, CALLS)) tellOne(one, today)
}

function tellOne({ raw, call, problems }: TriedCall, today: Day): void {
  if (call) for (const line of tellCall(call, today)) say(`  ${line}`)
  say(`    key ${raw.key}`)
  for (const { label, value } of (raw.labels ?? []).slice(0, LABELS))
    say(`    label  ${shorten(label, 40)} = ${shorten(value.replace(/\s+/g, ' '), 80)}`)
  for (const line of call ? tellWords(call) : []) say(`    ${line}`)
  for (const { message } of problems) say(`    problem: ${message}`)
}

function tellWhole(whole: TriedCall, today: Day): void {
  say('the page read as if it were one call')
  tellOne(whole, today)
}
