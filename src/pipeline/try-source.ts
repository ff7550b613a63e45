import { UsageError } from '../core/errors.js'
import type { Call } from '../core/call.js'
import { normalise } from '../core/normalise.js'
import type { Problem } from '../core/problem.js'
import type { Ask, Fetch, Page, RawCall, Reading, Source } from '../core/source.js'
import { openDocument } from '../read/html/document.js'
import { fromFeed } from '../read/feed/feed.js'
import { listAt, type FoundList } from '../read/scaffold/lists.js'
import { lookAt, type Look } from '../read/scaffold/look.js'
import { readList, readWhole } from '../read/scaffold/read-as.js'

export type { FoundList } from '../read/scaffold/lists.js'
export type { FeedLook, HtmlLook, Look } from '../read/scaffold/look.js'
export { shapeOf } from '../read/scaffold/json-shape.js'

/** What is read of one call as it stands on a page that no source reads yet. */
export interface TriedCall {
  readonly raw: RawCall
  readonly call: Call | null
  readonly problems: readonly Problem[]
}

/** What a page is, and what would be read of it. */
export interface Tried {
  readonly page: Page
  readonly look: Look
  /** Of a page of HTML: the elements that were read as calls. */
  readonly list: FoundList | null
  readonly calls: readonly TriedCall[]
  readonly problems: readonly Problem[]
  /** A page of HTML on which no list names any days, read as if it were one call. */
  readonly whole: TriedCall | null
}

/** For half an hour a page that is looked at again and again is asked for once. */
const KEEP_DAYS = 0.5 / 24

/**
 * Asks for a page and says what it is and what would be read of it; writes nothing down.
 * Throws FetchError, ExpectationError for what is no whole page, UsageError for a selector that is none.
 */
export async function trySource(
  url: string,
  fetch: Fetch,
  { selector, feed }: { readonly selector?: string | undefined; readonly feed?: boolean | undefined },
): Promise<Tried> {
  const ask: Ask = { method: 'GET', url, expect: 'any', keepDays: KEEP_DAYS }
  const page = await fetch(ask)
  const look = lookAt(page, feed ? 'feed' : 'whatever')
  const blank = { page, look, list: null, calls: [], problems: [], whole: null }
  if (look.kind === 'feed') {
    const reading = fromFeed({ language: look.language })(page)
    return { ...blank, ...told(reading, page, look.language), problems: [] }
  }
  if (look.kind !== 'html') return blank
  const list = selector === undefined ? (look.lists[0] ?? null) : chosenList(page, selector)
  const isList = selector !== undefined || (list !== null && list.dated >= 0.3)
  const whole = isList ? null : readWhole(page, look.language)
  return {
    ...blank,
    list,
    ...(list && told(readList(page, list, look.language), page, look.language)),
    whole: whole && triedCall(whole, page, look.language),
  }
}

/** The address as the web has it. Throws UsageError for any other. */
export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    url.hash = ''
    return url.href
  }
  throw new UsageError(
    `"${text}" is not an address of the web; expected one such as https://fonden.example/utlysningar`,
  )
}

function chosenList(page: Page, selector: string): FoundList | null {
  const dom = openDocument(page)
  try {
    return listAt(dom, page, selector)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new UsageError(`--selector: "${selector}" is not a selector (${why})`, { cause: error })
  }
}

function told({ calls, problems }: Reading, page: Page, language: 'sv' | 'en') {
  return { calls: calls.map((raw) => triedCall(raw, page, language)), problems }
}

function triedCall(raw: RawCall, page: Page, language: 'sv' | 'en'): TriedCall {
  const source: Pick<Source, 'id' | 'home' | 'language' | 'zone' | 'kind' | 'facts'> = {
    id: 'tried',
    home: page.url,
    language,
    zone: 'Europe/Stockholm',
    kind: 'call',
    facts: 'worded',
  }
  return { raw, ...normalise(raw, source) }
}
