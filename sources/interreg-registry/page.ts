import { ExpectationError } from '../../src/core/errors.js'
import type { Ask, Page, Reading } from '../../src/core/source.js'
import { openDocument, prove } from '../../src/read/html/document.js'

/** Names under which pages hold the id and the key of an Algolia search, in scripts and in attributes. */
const ID = /(?:application|app)[-_]?id["']?\s{0,5}[:=]\s{0,5}["']([A-Z0-9]{10})["']/i
const KEY = /(?:api|search|only)[-_]?key["']?\s{0,5}[:=]\s{0,5}["']([\w+/=-]{20,500})["']/gi
/** Of the keys on a page those of Algolia: short ones of 32 hexadecimal digits, or long ones that restrict such a one. */
const ALGOLIA_KEY = /^(?:[0-9a-f]{32}|[\w+/=-]{80,500})$/i

/** More calls than are open or coming at any one time. */
const MOST = 500

/** Finds the search that the registry's page uses, and asks it. Throws ExpectationError where the page does not say how. */
export function readPage(page: Page): Reading {
  const dom = openDocument(page)
  prove(dom, page, { selector: 'h1, h2, title', text: /calls? for projects/i }, 'en')
  const text = page.body.replaceAll('&quot;', '"').replaceAll('\\"', '"')
  const id = ID.exec(text)?.[1]?.toUpperCase()
  const key = [...text.matchAll(KEY)].map(([, found]) => found ?? '').find((one) => ALGOLIA_KEY.test(one))
  if (id === undefined || key === undefined)
    throw new ExpectationError(
      'no-proof',
      `${page.ask.url}: is the right page, but names no ${id === undefined ? 'application id' : 'search key'} of the search behind it`,
    )
  return { calls: [], follow: [searchAsk(id, key)], problems: [] }
}

const searchAsk = (id: string, key: string): Ask => ({
  method: 'POST',
  url: `https://${id.toLowerCase()}-dsn.algolia.net/1/indexes/*/queries`,
  json: {
    requests: [
      {
        indexName: 'prod_en-us_content',
        filters: 'contentType:callForProjectsPage AND (callStatus:Open OR callStatus:Forthcoming)',
        hitsPerPage: MOST,
        query: '',
      },
    ],
  },
  headers: { 'x-algolia-application-id': id, 'x-algolia-api-key': key },
  expect: 'json',
  note: { step: 'answer' },
})
