import { defineSource } from '../../src/core/source.js'
import { fromDetail } from '../../src/read/html/detail.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

const START =
  'https://www.energimyndigheten.se/stod-och-utlysningar/sok-hantera-och-redovisa-stod/alla-utlysningar/'
const BOX = ['Sista dag för ansökan', 'Utlysta medel', 'Öppnar', 'Stänger', 'Status', 'Diarienummer']

/**
 * Calls of the Swedish Energy Agency, for research and for municipalities. The box of labels on a call's page is as it was in 2016
 * to 2021; the list's address is that of 2026, and it is read by its links.
 */
export default defineSource({
  id: 'energimyndigheten',
  title: 'Energimyndigheten: utlysningar',
  publisher: 'Energimyndigheten',
  home: START,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: [{ method: 'GET', url: START, expect: 'html' }],
  read: steps({
    list: fromLinks({
      proof: { selector: 'h1', text: /utlysning/i },
      language: 'sv',
      to: /^energimyndigheten\.se\/(?:stod-och-utlysningar\/sok-hantera-och-redovisa-stod\/alla-utlysningar|(?:forskning-och-innovation\/)?utlysningar)\/[^?]+$/,
      none: { selector: 'main', text: /\binga (?:öppna |aktuella |pågående )?utlysningar\b/i },
      labels: [{ known: BOX }],
      detail: { step: 'call', keepDays: 2 },
    }),
    call: fromDetail({
      says: /sista dag för ansökan|utlysta medel|vem kan söka|utlysning/i,
      language: 'sv',
      known: [...BOX, 'Vem kan söka?', 'Så söker du'],
      labels: [{ row: '.proclamationInfo', label: '.left', value: '.right' }],
    }),
  }),
  expect: { calls: [0, 100], filled: { deadlines: 0.6 }, quietDays: 90 },
})
