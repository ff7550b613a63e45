import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredCall } from '../../src/core/call.js'
import { indexCalls } from '../../src/pipeline/search.js'
import { saveCalls } from '../../src/store/calls.js'
import { saveEvents } from '../../src/store/events.js'
import { saveTags, saveThemes } from '../../src/store/tags.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { A_LEXICON } from '../support/search.js'
import { text } from './read.js'
import { anApp, NOW, seed } from './seed.js'
import { aTag } from './seed-parts.js'

const TODAY = '2026-06-15'
const PORTAL = 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen'
const topic = (year: number, part: Partial<StoredCall> = {}): StoredCall => {
  const key = `CERV-${year}-CITIZENS-TOWN-NT`
  return aCall({
    ...{ id: `networks-${year}`, key, title: 'Networks of Towns' },
    url: `${PORTAL}/opportunities/topic-details/${key}`,
    programme: 'Citizens, Equality, Rights and Values (CERV)',
    programmeCode: 'CERV',
    opens: `${year}-01-10`,
    deadlines: [aDeadline(`${year}-09-17`)],
    money: [{ role: 'total', amount: 4_000_000 + year, currency: 'EUR', shared: false }],
    ...part,
  })
}
const RESTRICTED = 'Only municipalities north of Lycksele can apply.'
const CALLS = [
  topic(2026, {
    restricted: RESTRICTED,
    who: `Towns. ${RESTRICTED}`,
    links: [{ label: 'submission', url: 'https://ec.europa.eu/submit' }],
    texts: [
      {
        language: 'en',
        machine: false,
        title: 'Networks of Towns',
        sections: [
          { kind: 'scope', text: 'Networks of towns work together for a long time on what they share.' },
          { kind: 'conditions', text: `Who may apply.\n\n${RESTRICTED} Others join as partners.` },
        ],
      },
    ],
  }),
  topic(2025),
  topic(2024, { deadlines: [aDeadline('2024-10-01')] }),
  aCall({
    id: 'alike',
    key: 'ALIKE',
    title: 'Care of the old by towns',
    deadlines: [aDeadline('2026-12-01')],
  }),
  aCall({ id: 'closed', key: 'CLOSED', deadlines: [aDeadline('2026-05-01')] }),
  aCall({
    id: 'evil',
    key: 'EVIL',
    title: '\u202eevil\u202c',
    url: 'javascript:alert(1)',
    links: [{ label: '<b>x</b>', url: 'javascript:alert(2)' }],
    keywords: ['<script>alert(3)</script>', 'a\u202eb'],
    who: '<script>alert(4)</script>',
    texts: [
      {
        language: 'en',
        machine: false,
        title: '\u202eevil',
        sections: [
          {
            kind: 'scope',
            text: `<script>alert(5)</script> \u202e\u0000 ${'words and words. '.repeat(300_000)}END`,
          },
          { kind: 'conditions', text: '<a href="javascript:alert(6)" onclick="alert(7)">apply</a>' },
        ],
      },
    ],
  }),
]
const TAGGED = { 'networks-2026': 9, alike: 9, closed: 9 } as const

describe('the page of a call', () => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb('sqlite')
    await seed(store.db)
    const { db } = store
    await saveCalls(
      db,
      CALLS.map((call) => ({ call, hash: call.id, withdrawn: false })),
      TODAY,
      NOW,
    )
    for (const [call, points] of Object.entries(TAGGED)) {
      const tag = aTag('social', ['towns', points, 'elderly-care'])
      const scores = [
        { theme: 'elderly-care', score: points, reasons: tag.reasons.filter((one) => one.kind === 'phrase') },
      ]
      await saveThemes(db, [
        { call, version: '1', hash: call, scores, role: { role: 'applicant', because: [] } },
      ])
      await saveTags(db, 'solna', ['social'], [call], [{ call, tag }], '1')
    }
    await saveEvents(
      db,
      [
        {
          ...{
            id: 'new-title',
            call: 'networks-2026',
            source: 'ft-portal',
            key: 'x',
            kind: 'changed',
            field: 'title',
          },
          ...{ day: '2026-05-02', from: 'Nets <b>of</b> Towns', to: 'Networks of Towns', title: 'x' },
        },
      ],
      '2026-05-02T05:00:00.000Z',
    )
    await indexCalls(db, A_LEXICON)
    app = anApp(db)
  })
  afterAll(() => store.close())

  const get = async (path: string) => (await app.request(path)).text()
  const said = async (path: string) => text(await get(path))

  it('begins with what decides: for whom, when, how much, how', async () => {
    const body = await get('/calls/networks-2026?m=solna')
    expect(text(body)).toContain(
      'Är den för Solna? Kommunen kan söka själv. Kontrollera i utlysningen. Sociala frågor trolig Starkaste skälet: ”towns” i rubriken Alla skäl ' +
        'När? tors 17 september 2026, 17.00 Bryssel (kontrollera) 94 dagar kvar Alla tider ' +
        'Hur mycket? totalt 4 mn euro Hur söker man? Sök hos Europeiska kommissionen Lägg in i kalendern',
    )
    expect(body).toContain('href="/calls/networks-2026/deadlines.ics"')
    expect(await said('/calls/networks-2026?lang=en')).toContain('Apply at the European Commission')
    expect(await said('/calls/closed')).toContain('När? Stängde fre 1 maj 2026')
    expect(await said('/calls/closed')).toContain('Läs hos Europeiska kommissionen')
  })

  it('draws the times, with the same numbers as the list and the drawing in words', async () => {
    const body = await get('/calls/networks-2026')
    expect(body).toContain(
      'aria-label="Tidslinje. I dag är det 15 juni 2026. 1: öppnar 10 januari 2026. 2: sista dag 17 september 2026."',
    )
    expect(body).toContain('<li data-number="2"><strong>tors 17 september 2026')
    expect(body).not.toContain('style="')
    expect(await said('/calls/tillvaxtverket-plan')).toContain('Ett streckat fält är en ungefärlig tid.')
  })

  it('quotes who may apply, with the words marked that shut most out', async () => {
    const body = await get('/calls/networks-2026')
    const mark = `<mark title="stänger ute många" class="restricted">${RESTRICTED}</mark>`
    expect(body).toContain(`<q lang="en">Towns. ${mark}</q>`)
    expect(body).toContain(`<p>Who may apply.</p><p>${mark} Others join as partners.</p>`)
    expect(body.split('Others join as partners.')).toHaveLength(2)
    expect(body).toContain('href="https://ec.europa.eu/submit" rel="external noopener">Lämna in ansökan</a>')
  })

  it('leads to partners at the portal, for its own topics alone', async () => {
    const body = await get('/calls/networks-2026')
    expect(body).toContain(`href="${PORTAL}/how-to-participate/partner-search"`)
    expect(body).toContain(`href="${PORTAL}/opportunities/topic-details/CERV-2026-CITIZENS-TOWN-NT"`)
    expect(await get('/calls/tillvaxtverket-halsa')).not.toContain('partner-search')
  })

  it('has the same call of other years, and when it usually closes', async () => {
    expect(await said('/calls/networks-2026')).toMatch(
      /Samma utlysning andra år .* Den brukar stänga i september\. Networks of Towns Stängde ons 17 september 2025\. Pengar då: totalt 4 mn euro\. Networks of Towns Stängde tis 1 oktober 2024\./,
    )
    expect(await get('/calls/networks-2025?m=solna')).toContain(
      '<p class="notice"><a href="/calls/networks-2026?m=solna">Det finns en nyare omgång: Networks of Towns</a></p>',
    )
    expect(await get('/calls/networks-2026')).not.toContain('nyare omgång')
  })

  it('has what its programme closed last where it is alone', async () => {
    expect(await said('/calls/ft-portal-cerv-2026-citizens-town-tt')).toMatch(
      /Senast stängda i .* Networks of Towns Stängde ons 17 september 2025/,
    )
  })

  it('has similar calls that are not over, and says what they share', async () => {
    const body = await get('/calls/networks-2026?m=solna')
    expect(text(body)).toMatch(
      /Liknande utlysningar .* Care of the old by towns .* Båda gäller äldreomsorg\./,
    )
    expect(body).toContain('<a href="/calls/alike?m=solna"')
    const similar = text(body.slice(body.indexOf('id="similar"')))
    expect(similar).not.toContain('Networks of Towns')
    expect(similar).not.toContain('Closing the learning gap')
    expect(await get('/calls/evil')).not.toContain('id="similar"')
  })

  it('shows an old wording beside the new one', async () => {
    expect((await get('/calls/networks-2026')).split('id="events"')[1]).toContain(
      '<p>Ny rubrik.</p><dl class="old-new"><div><dt>Förut</dt><dd>Nets &lt;b&gt;of&lt;/b&gt; Towns</dd></div><div><dt>Nu</dt><dd>Networks of Towns</dd></div></dl>',
    )
  })

  it('tells what stands where, in the order of the page', async () => {
    const body = await get('/calls/networks-2026')
    const contents = /<nav class="contents".*?<\/nav>/s.exec(body)?.[0] ?? ''
    const ids = [...contents.matchAll(/href="#([a-z]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(6)
    const places = ids.map((id) => body.indexOf(`<h2 id="${id}"`))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('lets nothing of outside run, hide or grow without end', async () => {
    const started = performance.now()
    const body = await get('/calls/evil')
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(body.length).toBeLessThan(120_000)
    expect(body).not.toMatch(/<script|onclick="alert|href="\s*javascript|[\u202a-\u202e\u0000]/i)
    expect(body).toContain('&lt;script&gt;alert(5)&lt;/script&gt;')
    expect(body).toContain('words. …</p>')
    expect(body).not.toContain('END')
  })

  it('gives programs what stands beside it', async () => {
    const whole = JSON.parse(await get('/calls/networks-2026.json')) as {
      readonly similar: readonly object[]
    }
    expect(whole).toMatchObject({
      calendarUrl: 'https://fondvakt.example/calls/networks-2026/deadlines.ics',
      partnerPages: { all: `${PORTAL}/how-to-participate/partner-search` },
      editions: [
        { id: 'networks-2025', deadlines: ['2025-09-17'], status: 'closed' },
        { id: 'networks-2024', deadlines: ['2024-10-01'] },
      ],
      lastClosed: [],
    })
    expect(whole.similar[0]).toMatchObject({
      id: 'alike',
      themes: ['elderly-care'],
      url: 'https://fondvakt.example/calls/alike',
    })
  })
})
