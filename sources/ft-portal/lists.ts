import type { Ask } from '../../src/core/source.js'
import type { CallType } from './row.js'

const SEARCH = 'https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=SEDIA&text=***'
const FACET = 'https://api.tech.ec.europa.eu/search-api/prod/rest/facet?apiKey=SEDIA&text=***'

/** The portal gives no more than 100 rows a page, whatever it is asked for. */
export const PAGE_SIZE = 100

/** Forthcoming and open, by the portal's codes. Several public programs have them swapped. */
const STATUSES = ['31094501', '31094502']

/** One list of the search: a type of call in one language, paged through in the order of the first key. */
export interface List {
  readonly name: string
  readonly type: CallType
  readonly language: 'en' | 'sv'
  /** A field that is unique to each row, so that pages neither repeat nor lose rows; then one for rows that lack it. */
  readonly keys: readonly [string, string]
}

/**
 * All lists of a run, in the order in which they are swept. External action is published in English alone: its references
 * end in `PROSPECTSEN`.
 */
export const LISTS: readonly List[] = [
  { name: 'topics en', type: '1', language: 'en', keys: ['identifier', 'REFERENCE'] },
  { name: 'cascade calls en', type: '8', language: 'en', keys: ['callccm2Id', 'REFERENCE'] },
  { name: 'external action en', type: '2', language: 'en', keys: ['identifier', 'REFERENCE'] },
  { name: 'topics sv', type: '1', language: 'sv', keys: ['identifier', 'REFERENCE'] },
  { name: 'cascade calls sv', type: '8', language: 'sv', keys: ['callccm2Id', 'REFERENCE'] },
]

/** What is handed from page to page: topics without text, whose details are asked for once all lists are whole. */
export interface Carried {
  readonly wanting: readonly string[]
}

/** Counts a list before it is swept. */
export function countBefore(list: number, carried: Carried): Ask {
  return search(list, { size: 1, number: 1 }, { step: 'before', ...noted(carried) })
}

/** Counts it again afterwards. Another page size makes it a question of its own, not one already answered. */
export function countAfter(list: number, carried: Carried): Ask {
  return search(list, { size: 2, number: 1 }, { step: 'after', ...noted(carried) })
}

/** A page of a list, in the order of its first (0) or second (1) key. `count` is what was counted before. */
export function pageOf(list: number, order: number, number: number, count: number, carried: Carried): Ask {
  const field = LISTS[list]!.keys[order === 0 ? 0 : 1]
  const note = { step: 'page', order, count, ...noted(carried) }
  return search(list, { size: PAGE_SIZE, number, sort: { field, order: 'ASC' } }, note)
}

/** Asks how many calls each programme code has, and how the portal labels it: once a week will do. */
export const facetAsk: Ask = {
  method: 'POST',
  url: FACET,
  parts: { query: queryOf(['1', '2', '8']), languages: ['en'] },
  expect: 'json',
  note: { step: 'facet' },
  keepDays: 7,
  optional: true,
}

function search(
  list: number,
  page: { readonly size: number; readonly number: number; readonly sort?: unknown },
  note: Readonly<Record<string, string | number>>,
): Ask {
  const { type, language } = LISTS[list]!
  const parts = { query: queryOf([type]), languages: [language] }
  return {
    method: 'POST',
    url: `${SEARCH}&pageSize=${page.size}&pageNumber=${page.number}`,
    parts: page.sort === undefined ? parts : { ...parts, sort: page.sort },
    expect: 'json',
    note: { list, size: page.size, number: page.number, ...note },
  }
}

function queryOf(types: readonly string[]): unknown {
  const must = [
    { terms: { type: types } },
    { terms: { status: STATUSES } },
    { terms: { DATASOURCE: ['SEDIA'] } },
  ]
  return { bool: { must } }
}

const noted = ({ wanting }: Carried): Readonly<Record<string, string>> =>
  wanting.length === 0 ? {} : { wanting: JSON.stringify(wanting) }
