import { ExpectationError } from '../../src/core/errors.js'
import type { Page, RawCall, Reading } from '../../src/core/source.js'
import {
  findIn,
  openDocument,
  partOf,
  prove,
  wholePage,
  type Dom,
  type Part,
} from '../../src/read/html/document.js'

/** How many calls were found, above the table; it says nothing else. */
const FOUND = /^(\d{1,4}) calls? found$/i
const ROW = '#calls-overview tbody tr'

/** Reads the table of calls, which stands on one page, and counts it against what is said above it. */
export function readList(page: Page): Reading {
  const dom = openDocument(page)
  prove(dom, page, { selector: '#content h3', text: FOUND }, 'en')
  const whole = wholePage(dom)
  const said = whole
    .find('#content h3')
    .toArray()
    .flatMap((head) => FOUND.exec(findIn(partOf(dom, head), dom, page, '') ?? '')?.[1] ?? [])[0]
  const rows = whole
    .find(ROW)
    .toArray()
    .map((row) => partOf(dom, row))
  if (rows.length === 0 && Number(said) > 0)
    throw new ExpectationError(
      'empty',
      `${page.url}: says that ${String(said)} calls were found, but ${ROW} finds none`,
    )
  const read = rows.map((row) => callIn(row, dom, page))
  const calls = read.flatMap((call) => call ?? [])
  const lost = read.length - calls.length
  return {
    calls,
    follow: calls.map(({ key, url = page.url }) => ({
      method: 'GET',
      url,
      expect: 'html',
      note: { step: 'call', key },
      keepDays: 30,
      optional: true,
    })),
    problems: lost === 0 ? [] : [{ about: page.url, message: `${lost} rows of the table lead to no call` }],
    tally: {
      list: 'calls',
      whole: 'calls',
      total: Number(said),
      keys: read.map((call, at) => call?.key ?? `row ${at}`),
    },
  }
}

function callIn(row: Part, dom: Dom, page: Page): RawCall | null {
  const url = findIn(row, dom, page, 'td:nth-child(2) a@href')
  const key = /\/calls\/(\d{1,9})(?:\/|$)/.exec(url === undefined ? '' : new URL(url).pathname)?.[1]
  if (url === undefined || key === undefined) return null
  const programme = findIn(row, dom, page, 'td.title')
  const title = findIn(row, dom, page, 'td:nth-child(2) a')
  const deadline = findIn(row, dom, page, 'td:nth-child(3)')
  return {
    key,
    url: plain(url),
    language: 'en',
    ...(title !== undefined && { title }),
    ...(programme !== undefined && { programme }),
    ...(deadline !== undefined && { deadlines: [deadline] }),
  }
}

/** Without the colours that somebody read it in, `?css=black`. */
function plain(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('css')
  url.hash = ''
  return url.href
}
