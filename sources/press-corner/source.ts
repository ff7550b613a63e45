import { addDays } from '../../src/core/dates.js'
import { defineSource } from '../../src/core/source.js'
import { steps } from '../../src/read/html/steps.js'
import { pageOf, readDocument, readDocuments } from './documents.js'

/** Days that one gather looks back. */
const LOOK_BACK = 14

/**
 * The Commission's press corner: press releases, statements, questions and answers and fact sheets of two weeks up to yesterday,
 * whose number is settled. Its interface as readers of it verified it in July 2026.
 */
export default defineSource({
  id: 'press-corner',
  title: 'EU-kommissionen: pressmeddelanden',
  publisher: 'Europeiska kommissionen',
  home: 'https://ec.europa.eu/commission/presscorner/home/sv',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'news',
  confidence: 'proven',
  facts: 'worded',
  everyDays: 1,
  start: (today) => [pageOf({ from: addDays(today, -LOOK_BACK), to: addDays(today, -1), number: 1 })],
  read: steps({ list: readDocuments, document: readDocument }),
  expect: { calls: [1, 600], filled: { published: 0.95, texts: 0.5 }, quietDays: 20 },
})
