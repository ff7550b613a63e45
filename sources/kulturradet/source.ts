import { defineSource } from '../../src/core/source.js'
import { fromDetail } from '../../src/read/html/detail.js'
import { fromLinks } from '../../src/read/html/links.js'
import { steps } from '../../src/read/html/steps.js'

const START = 'https://www.kulturradet.se/sok-bidrag/'
const DATES = [
  ...[
    'Ansökningsperiod',
    'Ansökningsdatum',
    'Sista ansökningsdag',
    'Sista ansökningsdatum',
    'Öppnar',
    'Stänger',
  ],
  'Deadline för ansökan',
]
const STATE = /öppen för ansökan|stängd för ansökan|\bkommande\b/i

/**
 * Grants of the Swedish Arts Council, such as Skapande skola and Kulturskolebidrag. Its list of grants says of each whether it is
 * open, coming or closed; the words and the addresses are known, the markup is not, so the list is read by its links.
 */
export default defineSource({
  id: 'kulturradet',
  title: 'Kulturrådet: sök bidrag',
  publisher: 'Kulturrådet',
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
      proof: { selector: 'h1', text: /bidrag/i },
      language: 'sv',
      to: /^kulturradet\.se\/sok-bidrag\/(?:vara-bidrag\/)?(?!vara-bidrag$|beviljade|sa-soker|sa-ansoker|fragor|stod-och-hjalp|logga-in|bidragsguide)[^/?]+$/,
      status: STATE,
      labels: [{ known: DATES }],
      detail: { step: 'call', keepDays: 3 },
    }),
    call: fromDetail({
      says: /ansökningsd(?:ag|atum)|ansökningsperiod|vem kan söka|för ansökan|(?:kan|får) (?:an)?söka(?! efter)/i,
      language: 'sv',
      known: [...DATES, 'Vem kan söka?', 'Vad kan man söka för?', 'Beslut', 'Redovisning'],
    }),
  }),
  expect: { calls: [10, 120], filled: { status: 0.5, deadlines: 0.3 } },
})
