import { defineSource } from '../../src/core/source.js'
import { steps } from '../../src/read/html/steps.js'
import { pageOf, readInitiatives, readSummary } from './initiatives.js'

/**
 * Have Your Say, the Commission's consultations that are open for feedback, through the interface of its own pages, as many
 * readers of it had it in 2025 and 2026.
 */
export default defineSource({
  id: 'have-your-say',
  title: 'EU-kommissionen: samråd (Kom med synpunkter)',
  publisher: 'Europeiska kommissionen',
  home: 'https://ec.europa.eu/info/law/better-regulation/have-your-say_sv',
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'consultation',
  confidence: 'proven',
  facts: 'given',
  everyDays: 1,
  start: [pageOf(0)],
  read: steps({ list: readInitiatives, summary: readSummary }),
  expect: { calls: [5, 400], filled: { deadlines: 0.9, opens: 0.9, keywords: 0.5 } },
})
