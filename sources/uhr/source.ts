import { defineSource, type Ask } from '../../src/core/source.js'
import { fromDetail } from '../../src/read/html/detail.js'

const HOME = 'https://www.uhr.se/internationella-mojligheter/samarbete-och-utbyte/sok-finansiering/'

/** Each action keeps its page from year to year; only the days in its text change. Those for universities alone are left out. */
const ACTIONS = [
  'erasmus-mobilitet-korttidsprojekt',
  'erasmus-mobilitet-ackreditering',
  'erasmus-smaskaliga-partnerskap',
  'nordplus-junior',
  'nordplus-vuxen',
  'nordplus-forberedande-besok',
  'atlas-partnerskap',
  'atlas-planering',
  'atlas-praktik',
]

/**
 * What schools, adult education and vocational training can apply for at the Swedish Council for Higher Education: a page for each
 * action, with its last day in prose. Headings and wording as its pages were in 2022 to 2024; the addresses still stood in 2026.
 */
export default defineSource({
  id: 'uhr',
  title: 'UHR: Erasmus+, Nordplus och Atlas för skola, vuxenutbildning och yrkesutbildning',
  publisher: 'Universitets- och högskolerådet',
  home: HOME,
  language: 'sv',
  zone: 'Europe/Stockholm',
  authority: 'funder',
  kind: 'call',
  confidence: 'documented',
  facts: 'worded',
  everyDays: 1,
  start: ACTIONS.map(askFor),
  read: fromDetail({
    says: /vem som kan söka|vad ni kan söka för/i,
    language: 'sv',
    known: [
      ...['Vem som kan söka', 'Vad ni kan söka för', 'Länder som deltar', 'Sista ansökningsdag'],
      ...['Sista ansökningsdagar', 'Ansökan öppnar', 'Budget'],
    ],
    call: ({ key }) => programmeOf(key),
  }),
  expect: { calls: [6, 12], filled: { title: 1, texts: 1, deadlines: 0.3 }, quietDays: 120 },
})

function askFor(key: string): Ask {
  return { method: 'GET', url: `${HOME}${key}/`, expect: 'html', note: { key }, optional: true }
}

function programmeOf(key: string) {
  if (key.startsWith('erasmus')) return { programme: 'Erasmus+', programmeCode: '43353764' }
  return { programme: key.startsWith('nordplus') ? 'Nordplus' : 'Atlas' }
}
