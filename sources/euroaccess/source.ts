import { defineSource } from '../../src/core/source.js'
import { steps } from '../../src/read/html/steps.js'
import { readCall } from './call.js'
import { readList } from './list.js'

/** Those that a public body may apply to, with partners in Sweden; the form sends the same. */
const LIST =
  'https://www.euro-access.eu/en/calls?eu_organisation%5B%5D=4&eu_nuts%5B%5D=1573&keyword=&submit=&sent=search'

/**
 * EuroAccess, where EuroVienna keeps the open calls of nearly all EU programmes by hand, all Interreg programmes among them.
 * A check on the programmes' own pages, not a stand-in for them, and so asked once a week. Its pages are as saved in October 2025.
 */
export default defineSource({
  id: 'euroaccess',
  title: 'EuroAccess: EU-utlysningar öppna för offentliga aktörer i Sverige',
  publisher: 'EuroVienna',
  home: LIST,
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'aggregator',
  kind: 'call',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 7,
  start: [{ method: 'GET', url: LIST, expect: 'html' }],
  read: steps({ list: readList, call: readCall }),
  expect: { calls: [1, 250], filled: { title: 1, url: 1, programme: 0.95, deadlines: 0.95, labels: 0.8 } },
})
