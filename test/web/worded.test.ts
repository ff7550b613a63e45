import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { text, titles } from './read.js'
import { anApp, seed } from './seed.js'

describe('what is read out of words', () => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb('sqlite')
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  const get = async (path: string) => (await app.request(path)).text()
  const said = async (path: string) => text(await get(path))

  it.each([
    [
      'the words of a deadline once, with label and source',
      'Läst ur: Sista ansökningsdag: 10 februari kl. 14.00 (Tillväxtverket: utlysningar)',
    ],
    [
      'the support rate with its words',
      'Fonden betalar högst 75 procent. Läst ur: Stöd ges med högst 75 procent av kostnaderna.',
    ],
    [
      'who may apply, as said',
      'Vem som kan söka Kommuner, regioner och ideella organisationer Så står det hos Tillväxtverket: utlysningar.',
    ],
    [
      'when one can apply, each time',
      'Ansökningsperioder 1 september – 15 oktober 2026 10 januari – 10 februari 2027',
    ],
    [
      'whom it shuts out',
      'Alla kan inte söka. Källan skriver: Utlysningen är öppen endast för kommuner i Norrbotten.',
    ],
    ['what its authority calls it', 'Beteckning hos källan Ä 2026-1042'],
    [
      'what another source says of the deadline',
      'Vinnova: utlysningar säger att sista dag är 16 september 2026 och 15 oktober 2026.',
    ],
    ['what another source says of the money', 'Vinnova: utlysningar säger att beloppet är 25 mn kronor.'],
  ])('shows %s', async (_, expected) => {
    const page = await said('/calls/tillvaxtverket-halsa')
    expect(page).toContain(expected)
    expect(page.split('10 februari kl. 14.00')).toHaveLength(2)
  })

  it('quotes a source in its own language, as the text that it is', async () => {
    const english = await get('/calls/tillvaxtverket-halsa?lang=en')
    expect(english).toContain('The fund pays 75 per cent at most.')
    expect(english).toContain('<q lang="sv">Stöd ges med högst 75 procent av kostnaderna.</q>')
    expect(english).toContain(
      '<q lang="sv">Budget: 20 mnkr &lt;b onclick=&quot;x&quot;&gt;totalt&lt;/b&gt;</q>',
    )
  })

  it('shows a time known to a season only, and that the plan may move', async () => {
    const page = await said('/calls/tillvaxtverket-plan')
    expect(page).toContain(
      'Öppnar hösten 2026 preliminärt Läst ur: Utlysningen planeras att öppna hösten 2026.',
    )
    expect(page).toContain('Sista dag Året är inte angivet. Läst ur: Sista ansökningsdag är 31 mars.')
    expect(page).toContain('Tiderna är preliminära och kan flyttas.')
    expect(await said('/calls/tillvaxtverket-plan?lang=en')).toContain('Opens autumn 2026 preliminary')
  })

  it('says that nobody says whether it is open', async () => {
    const page = await said('/calls/tillvaxtverket-oklar')
    expect(page).toContain('oklart om den är öppen')
    expect(page).toContain('Oklart om den är öppen. Se källan.')
  })

  it('says that a call is of a source on trial, and leads there', async () => {
    const body = await get('/calls/skolverket-lovskola')
    expect(text(body)).toContain('Källan är på prov.')
    expect(body).toContain('href="/sources/skolverket"')
    expect(await said('/calls/tillvaxtverket-halsa')).not.toContain('på prov')
  })

  it.each([
    [
      'commission-news-n1',
      'Nyhet New money for clean schools',
      'Det här är en nyhet, inte en utlysning att söka.',
    ],
    ['have-your-say-c1', 'Samråd öppen Rules on social housing', 'Lämna synpunkter (fonden.example)'],
  ])('says of %s what it is', async (id, mark, notice) => {
    const page = await said(`/calls/${id}`)
    expect(page).toContain(mark)
    expect(page).toContain(notice)
    expect(page).not.toContain('Inget belopp angivet')
    expect(page).not.toContain('Oklart')
  })

  it('has all of it for programs', async () => {
    expect(JSON.parse(await get('/calls/tillvaxtverket-halsa.json'))).toMatchObject({
      kind: 'call',
      trial: false,
      supportRate: 75,
      status: 'forecast',
      evidence: { length: 6 },
      disagreements: [{ field: 'deadlines' }, { field: 'money' }],
    })
  })

  describe('in lists', () => {
    it('shows calls unless asked for something else', async () => {
      expect(titles(await get('/solna/calls?grade=all&status=all'))).toHaveLength(15)
      const body = await get('/solna/calls')
      expect(body).toContain('href="/solna/calls?kind=news">Nyheter</a>')
      expect(body).toContain('<a href="/solna/calls" aria-current="page">Utlysningar</a>')
    })

    it.each([
      ['news', 'New money for clean schools', 'Nyheter för Solna', '1 nyhet'],
      ['consultation', 'Rules on social housing', 'Samråd för Solna', '1 samråd'],
    ])('shows %s by area', async (kind, title, heading, count) => {
      const body = await get(`/solna/calls?kind=${kind}&area=social`)
      expect(titles(body)).toEqual([title])
      expect(body).toContain(`<h1>${heading}</h1>`)
      expect(body).toContain(`<h2 id="count" tabindex="-1">${count}</h2>`)
      expect(body).toContain(`<input type="hidden" name="kind" value="${kind}"/>`)
      expect(body).toContain('href="/solna/calls?area=social">Utlysningar</a>')
      expect(titles(await get(`/solna/calls?kind=${kind}&area=lifelong-learning`))).toEqual([])
      const rows = JSON.parse(await get(`/solna/calls.json?kind=${kind}`)) as {
        title: string
        kind: string
      }[]
      expect(rows).toMatchObject([{ title, kind }])
    })

    it('keeps what is shown when the filters are cleared', async () => {
      expect(await get('/solna/calls?kind=news&area=social')).toContain(
        '<a class="clear" href="/solna/calls?kind=news">',
      )
    })

    it('says that there is no such kind', async () => {
      expect((await app.request('/solna/calls?kind=gossip')).status).toBe(400)
    })

    it('counts what is not clear among the current, and finds it alone', async () => {
      expect(titles(await get('/stromsund/calls'))).toContain('Stöd till mötesplatser')
      expect(titles(await get('/stromsund/calls?status=unknown'))).toEqual(['Stöd till mötesplatser'])
    })

    it('shows on a card when a planned call opens, roughly', async () => {
      const page = await said('/stromsund/calls?q=kompetensförsörjning')
      expect(page).toContain('Öppnar hösten 2026 Sista dag ”Sista ansökningsdag är 31 mars.”')
    })

    it('leaves out what is on trial', async () => {
      expect(titles(await get('/solna/calls?grade=all&q=lovskola'))).toEqual([])
    })
  })
})
