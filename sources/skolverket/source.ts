import { defineSource } from '../../src/core/source.js'
import { fromDetail } from '../../src/read/html/detail.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

const START = 'https://www.skolverket.se/styrning-och-ansvar/statsbidrag/hitta-statsbidrag'

/**
 * State grants for schools, preschools and adult education. A grant has a new page for each year. Headings and labels are those of
 * its pages of 2018, addresses those of 2026; how the list is made today is not known, so it is read by its links alone.
 */
export default defineSource({
  id: 'skolverket',
  title: 'Skolverket: statsbidrag',
  publisher: 'Skolverket',
  home: START,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'unproven',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: START, expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1', text: /statsbidrag/i },
      language: 'sv',
      to: /^skolverket\.se\/(?:styrning-och-ansvar\/statsbidrag\/hitta-statsbidrag|skolutveckling\/statsbidrag)\/statsbidrag-[^/?]+$/,
      detail: { step: 'call', keepDays: 3 },
    }),
    call: fromDetail({
      says: /viktiga datum|vem kan söka|statsbidraget användas/i,
      language: 'sv',
      known: [
        ...['Ansökan', 'Ansökningsperiod', 'Begär utbetalning', 'Begäran om utbetalning', 'Redovisning'],
        ...['Bidragsramar', 'Vem kan söka statsbidraget?', 'Hur stort är statsbidraget?'],
      ],
    }),
  }),
  expect: { calls: [10, 150], filled: { texts: 0.9, deadlines: 0.4 } },
})
