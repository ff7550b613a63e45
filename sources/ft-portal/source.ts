import { defineSource, type Page, type Reading } from '../../src/core/source.js'
import { census } from './census.js'
import { readDetails } from './details.js'
import { readFacet } from './facet.js'
import { countBefore } from './lists.js'
import { readSearch } from './search.js'

/**
 * The EU Funding & Tenders Portal: topics, cascade calls and external action that are open or coming, in English, with the
 * portal's Swedish machine translations. Asked through the search that the portal's own pages use; the codes, formats and
 * oddities are as seen in its recorded answers of 2023 to 2026.
 */
export default defineSource({
  id: 'ft-portal',
  title: 'EU Funding & Tenders Portal',
  publisher: 'Europeiska kommissionen',
  home: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/calls-for-proposals',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'call',
  confidence: 'proven',
  facts: 'given',
  everyDays: 1,
  start: [countBefore(0, { wanting: [] })],
  read,
  expect: {
    // Its lists count themselves, and a drop in the calls that are current holds the news: only an empty portal is beyond belief.
    calls: [1, 2500],
    filled: { opens: 0.9, deadlines: 0.9, programmeCode: 0.95, callCode: 0.4, money: 0.4 },
  },
  census,
})

function read(page: Page): Reading {
  if (page.ask.note?.['step'] === 'facet') return readFacet(page)
  if (page.ask.note?.['step'] === 'details') return readDetails(page)
  return readSearch(page)
}
