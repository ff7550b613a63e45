import type { Db } from '../../db/schema.js'
import type { Source } from '../../src/core/source.js'
import { saveFindings } from '../../src/store/findings.js'
import { saveRun, type Run } from '../../src/store/runs.js'
import { saveWatched } from '../../src/store/watched.js'

const aSource = (id: string, title: string, home: string, part: Partial<Source> = {}): Source => ({
  id,
  title,
  publisher: 'Europeiska kommissionen',
  home,
  language: 'en',
  zone: 'Europe/Brussels',
  authority: 'funder',
  kind: 'call',
  confidence: 'proven',
  facts: 'given',
  everyDays: 1,
  start: [],
  read: () => ({ calls: [], follow: [], problems: [] }),
  expect: { calls: [1, 10], filled: {} },
  ...part,
})

const SWEDISH = { language: 'sv', zone: 'Europe/Stockholm', facts: 'worded' } as const

/** Sources of every kind, on, on trial and off. */
export const SOURCES: readonly Source[] = [
  aSource(
    'ft-portal',
    'EU:s portal för finansiering och anbud',
    'https://ec.europa.eu/info/funding-tenders/',
  ),
  aSource('vinnova', 'Vinnova: utlysningar', 'https://www.vinnova.se/', { publisher: 'Vinnova' }),
  aSource('interreg-baltic', 'Interreg Baltic Sea Region', 'https://interreg-baltic.eu/'),
  aSource('uia', 'European Urban Initiative', 'javascript:alert(1)'),
  aSource('tillvaxtverket', 'Tillväxtverket: utlysningar', 'https://tillvaxtverket.se/utlysningar', {
    ...SWEDISH,
    publisher: 'Tillväxtverket',
  }),
  aSource('skolverket', 'Skolverket: statsbidrag', 'https://www.skolverket.se/', {
    ...SWEDISH,
    publisher: 'Skolverket',
    authority: 'national',
    confidence: 'unproven',
    start: [{ method: 'GET', url: 'https://www.skolverket.se/statsbidrag', expect: 'html' }],
    expect: { calls: [5, 120], filled: { deadlines: 0.6, published: 0.5 }, quietDays: 90 },
  }),
  aSource('formas', 'Formas: utlysningar', 'https://formas.se/', {
    ...SWEDISH,
    publisher: 'Formas',
    key: { setting: 'KEY_FORMAS', header: 'x-api-key' },
  }),
  aSource('commission-news', 'EU-kommissionen: nyheter', 'https://commission.europa.eu/news_sv', {
    kind: 'news',
    confidence: 'documented',
  }),
  aSource('have-your-say', 'EU-kommissionen: samråd', 'https://have-your-say.ec.europa.eu/', {
    kind: 'consultation',
    everyDays: 7,
  }),
  aSource('naturvardsverket', 'Naturvårdsverket: bidrag', 'https://www.naturvardsverket.se/bidrag/', {
    ...SWEDISH,
    publisher: 'Naturvårdsverket',
    kind: 'page',
    confidence: 'documented',
    everyDays: 3,
  }),
]

/** Runs of the sources beside the first four, what was found in them, and a watched page that changed. */
export async function saveSourceHistory(db: Db): Promise<void> {
  for (const run of RUNS) await saveRun(db, run)
  await saveFindings(
    db,
    [
      {
        source: 'vinnova',
        kind: 'failing',
        since: '2026-06-12T03:00:00.000Z',
        reason: 'vinnova: HTML where JSON was expected, as of a challenge page',
        times: 2,
        cause: 'blocked',
      },
      { source: 'tillvaxtverket', kind: 'few', since: '2026-06-15T03:00:00.000Z', found: 3, usual: 14 },
      {
        source: 'tillvaxtverket',
        kind: 'emptier',
        since: '2026-06-13T03:00:00.000Z',
        field: 'deadlines',
        share: 0.2,
        usual: 0.9,
      },
      {
        source: '*',
        kind: 'absent',
        since: '2026-05-15T00:00:00.000Z',
        name: { sv: 'CERV: vänortsmöten', en: 'CERV: town twinning' },
        from: '2026-08-15',
        to: '2026-10-15',
        look: 'https://www.mucf.se/vanortssamarbete',
      },
    ],
    '2026-06-15T05:00:00.000Z',
  )
  await saveWatched(db, 'naturvardsverket', [page(BEFORE)], '2026-05-02T03:00:00.000Z')
  await saveWatched(db, 'naturvardsverket', [page(AFTER)], '2026-06-10T03:00:00.000Z')
}

const BEFORE = 'LONA\n\nLokala naturvårdssatsningen.\n\nNästa ansökan öppnar hösten 2026.'
const AFTER =
  'LONA\n\nLokala naturvårdssatsningen.\n\nAnsök senast den 1 december 2026.\n\n<script>alert(1)</script>'

const page = (text: string) => ({
  key: 'lona',
  title: 'Bidrag till LONA',
  url: 'https://www.naturvardsverket.se/bidrag/lona/',
  text,
})

const run = (source: string, part: Partial<Run>): Run => ({
  id: `run-${source}`,
  source,
  started: '2026-06-15T03:00:00.000Z',
  ended: '2026-06-15T03:00:20.000Z',
  outcome: 'ok',
  reason: null,
  calls: 3,
  changed: 1,
  pages: 1,
  problems: [],
  filled: {},
  cause: null,
  ...part,
})

const RUNS: readonly Run[] = [
  run('tillvaxtverket', {}),
  run('skolverket', { calls: 2, changed: 2 }),
  run('formas', { outcome: 'off', reason: 'it needs a key in the setting KEY_FORMAS', calls: 0, pages: 0 }),
  run('commission-news', { outcome: 'unchanged', calls: 30, changed: 0 }),
  run('have-your-say', { started: '2026-06-10T03:00:00.000Z', calls: 61, changed: 4 }),
  run('naturvardsverket', { started: '2026-06-12T03:00:00.000Z', calls: 1, changed: 1 }),
]
