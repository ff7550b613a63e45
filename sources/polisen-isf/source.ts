import { defineSource } from '../../src/core/source.js'
import { fromWatched } from '../../src/read/html/watch.js'

const FUND =
  'https://polisen.se/om-polisen/internationell-verksamhet/verksamhet-inom-eu/bmviisf/fonden-for-inre-sakerhet-2021-2027/'

/** The pages by what their heading must say. */
const PAGES: readonly (readonly [path: string, heading: string])[] = [
  ['Utlysningar/utlysningsplan-isf-2022-2027/', 'Utlysningsplan'],
  ['Utlysningar/', 'Utlysningar'],
  ['att-ansoka/', 'ansök'],
]

/**
 * The Internal Security Fund at Polismyndigheten: its plan of calls and how to apply, as its pages were in 2022 to 2024. Most of its
 * calls are for agencies named in advance, so its pages are watched, weekly.
 */
export default defineSource({
  id: 'polisen-isf',
  title: 'Polismyndigheten: Fonden för inre säkerhet (ISF)',
  publisher: 'Polismyndigheten',
  home: `${FUND}att-ansoka/`,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'page',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 7,
  start: PAGES.map(([path, heading]) => ({
    method: 'GET',
    url: `${FUND}${path}`,
    expect: 'html',
    note: { heading },
    optional: true,
  })),
  read: fromWatched({ proof: 'h1', language: 'sv', text: 'main, body:not(:has(main))' }),
  expect: { calls: [2, PAGES.length], filled: {}, quietDays: 365 },
})
