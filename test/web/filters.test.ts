import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { text, titles } from './read.js'
import { anApp, seed } from './seed.js'

describe.each(DATABASES)('a narrowed list on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  const get = async (path: string) => ({ body: await (await app.request(path)).text() })

  it.each([
    ['area=social', 2],
    ['area=social&area=social', 2],
    ['area=social&area=lifelong-learning', 4],
    ['area=social&area=lifelong-learning&grade=strong', 2],
    ['area=urban-and-environment&status=open', 3],
    ['status=forecast', 1],
    ['status=closed', 2],
    ['programme=Erasmus%2B', 1],
    ['grade=strong', 4],
    ['grade=weak', 9],
    ['grade=all', 13],
    ['grade=all&area=social', 2],
    ['grade=all&status=all', 15],
    ['q=school', 1],
    ['q=skolor', 1],
    ['q=äldreomsorg', 1],
    ['q=HOMELESSNESS+neighbourhood', 1],
    ['q=homelessness+-neighbourhood', 0],
    ['q=5g', 1],
    ['q=5g&grade=likely', 0],
    ['q=teachers', 1],
    ['role=partner', 1],
    ['role=partner&role=applicant', 2],
    ['role=no', 5],
    ['theme=school', 3],
    ['theme=school&theme=energy', 6],
    ['closes=14', 2],
    ['closes=90', 2],
    ['money=1000000', 2],
    ['money=20000000', 1],
    ['source=ft-portal', 7],
    ['source=vinnova', 0],
    ['language=en', 7],
    ['language=sv', 0],
    ['new=7', 0],
    ['new=2026-03-18', 7],
    ['new=2026-03-19', 0],
    ['q=&role=&theme=&closes=&money=&new=&sort=', 7],
  ])('narrows by %s', async (query, count) => {
    const { body } = await get(`/solna/calls?${query}`)
    expect(titles(body)).toHaveLength(count)
  })

  it('shows what is filtered, each with a link that takes it away', async () => {
    const { body } = await get('/solna/calls?area=social&q=care&status=open')
    expect(body).toContain('aria-label="Ta bort filtret Sociala frågor"')
    expect(body).toContain('href="/solna/calls?q=care&amp;status=open"')
    expect(body).toContain('<input type="checkbox" name="area" value="social" checked=""/>')
    expect(body).toContain('<input type="checkbox" name="area" value="work-and-growth"/>')
  })

  it('shows several areas each on its own, and keeps them in its links', async () => {
    const { body } = await get('/solna/calls?area=social&area=lifelong-learning&grade=weak')
    expect(body).toContain(
      'href="/solna/calls?area=social&amp;grade=weak" aria-label="Ta bort filtret Livslångt lärande"',
    )
    expect(body).toContain(
      'href="/solna/calls?area=lifelong-learning&amp;grade=weak" aria-label="Ta bort filtret Sociala frågor"',
    )
    expect(body).toContain(
      'href="/solna/calls?area=social&amp;area=lifelong-learning&amp;grade=weak&amp;lang=en"',
    )
    expect(body).toContain('href="/solna/calls.json?area=lifelong-learning&amp;area=social&amp;grade=weak"')
  })

  it('names programmes in the language of the reader, and asks for them by a name that stays', async () => {
    const name = 'Citizens, Equality, Rights and Values (CERV)'
    const swedish = (await get('/solna/calls')).body
    expect(swedish).toContain('<span>Medborgare, jämlikhet, rättigheter och värden (CERV)</span>')
    expect(swedish).toContain(
      `name="programme" value="${name}"/><span>Medborgare, jämlikhet, rättigheter och värden (CERV)</span><span class="count">1</span>`,
    )
    expect(swedish).toContain('<span lang="en">Evil &amp;')
    const english = (await get('/solna/calls?lang=en')).body
    expect(english).toContain(`<span>${name}</span>`)
    expect(english).toContain(`value="${name}"/><span>${name}</span><span class="count">1</span>`)
    const narrowed = (await get(`/solna/calls?programme=${encodeURIComponent(name)}`)).body
    expect(titles(narrowed)).toEqual(['Town-Twinning'])
    expect(narrowed).toContain('Ta bort filtret Medborgare, jämlikhet, rättigheter och värden (CERV)')
  })

  it('counts each choice with the other filters as they are, and leaves out those that would give nothing', async () => {
    const { body } = await get('/solna/calls?status=open')
    expect(body).toContain('value="social"/><span>Sociala frågor</span><span class="count">2</span>')
    expect(body).toContain('<option value="" >Öppna och kommande – 7</option>'.replace(' >', '>'))
    expect(body).toContain('<option value="open" selected="">Öppna – 6</option>')
    expect(body).toContain('<option value="forecast">Kommande – 1</option>')
    expect(body).toContain('<option value="14">Stänger inom 14 dagar – 2</option>')
    const none = (await get('/solna/calls?role=partner&theme=energy&area=work-and-growth')).body
    expect(titles(none)).toEqual([])
    expect(none).toContain('value="partner" checked=""/>')
    expect(none).not.toContain('value="applicant"')
    expect(none).toContain('href="/solna/calls?area=work-and-growth&amp;theme=energy"')
  })

  it('says what each chip is of, in words that stand alone', async () => {
    const { body } = await get(
      '/solna/calls?role=partner&closes=90&money=30000&new=30&language=en&theme=energy',
    )
    for (const label of [
      'Kommunen kan vara partner',
      'Stänger inom 90 dagar',
      'Minst 30\u00a0000 euro',
      'Nytt de senaste 30 dagarna',
      'På engelska',
      'Energi',
    ])
      expect(body).toContain(`aria-label="Ta bort filtret ${label}"`)
  })

  it('keeps the order that was chosen, and says which it is', async () => {
    const { body } = await get('/solna/calls?sort=deadline&area=social')
    expect(body).toMatch(/aria-current="true">Stänger snart</)
    expect(body).toContain('<input type="hidden" name="sort" value="deadline"/>')
    expect(body).toContain('href="/solna/calls?area=social&amp;sort=newest"')
    expect(titles((await get('/solna/calls?sort=deadline')).body)[0]).toBe('Town-Twinning')
    expect(titles((await get('/solna/calls?sort=money&money=1')).body)[0]).toContain('Energy efficient')
  })

  it('marks a call for work outside the EU', async () => {
    expect(text((await get('/solna/calls?grade=weak&q=teachers')).body)).toContain('för arbete utanför EU')
    expect(text((await get('/solna/calls')).body)).not.toContain('för arbete utanför EU')
  })

  it('marks what a municipality can be in a call', async () => {
    const { body } = await get('/solna/calls')
    expect(body).toContain('<span class="mark role applicant">kommunen kan söka själv</span>')
    expect(body).toContain('<span class="mark role partner">kommunen kan vara partner</span>')
    expect(body.match(/class="mark role no">troligen inte för kommuner</g)).toHaveLength(5)
  })
})

describe.each(DATABASES)('a search on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  const get = async (path: string) => (await app.request(path)).text()

  it('says what it searched beside what was written, and lets it be taken away and brought back', async () => {
    const body = await get('/solna/calls?q=hemlöshet')
    expect(titles(body)).toHaveLength(1)
    expect(text(body)).toContain('Sökte även på homelessness')
    const without =
      /href="([^"]*without=[^"]*)" aria-label="Sök inte på homelessness när jag skriver ”hemlöshet”"/.exec(
        body,
      )
    const dropped = await get((without?.[1] ?? '').replaceAll('&amp;', '&'))
    expect(text(dropped)).toContain('Sökte inte på homelessness')
    expect(dropped).toContain('href="/solna/calls?q=heml%C3%B6shet" aria-label="Sök även på homelessness')
    expect(dropped).toContain('<input type="hidden" name="without" value=')
  })

  it('forgets what was taken away from other words', async () => {
    const body = await get('/solna/calls?q=teachers&without=hemlöshet/homelessness&without=nothing')
    expect(body.replace(/<a class="language"[^>]*>/, '')).not.toContain('without')
  })

  it('is of all calls, says so, and can be of those that fit', async () => {
    const body = await get('/solna/calls?q=teachers')
    expect(text(body)).toContain('också dem utanför kommunens områden')
    expect(body).toContain('href="/solna/calls?q=teachers&amp;grade=likely"')
    const narrow = await get('/solna/calls?q=teachers&grade=likely')
    expect(titles(narrow)).toEqual([])
    expect(narrow).toContain('href="/solna/calls?q=teachers">Sök bland alla utlysningar')
  })

  it('leaves no match out in silence because it is closed', async () => {
    const body = await get('/solna/calls?q=culture')
    expect(titles(body)).toEqual([])
    expect(text(body)).toContain('Sökningen träffar också 1 stängd utlysning.')
    expect(body).toContain('href="/solna/calls?q=culture&amp;status=all"')
  })

  it('goes back to what is usual when its words are taken away', async () => {
    expect(await get('/solna/calls?q=teachers&area=social')).toContain(
      'href="/solna/calls?area=social" aria-label="Ta bort filtret ”teachers”"',
    )
  })

  it('says what to try where nothing is found', async () => {
    expect(await get('/solna/calls?q=xyzzy')).toContain('Pröva andra eller färre ord')
    expect(await get('/solna/calls?programme=Erasmus%2B&area=social')).toContain('Ta bort något filter')
  })

  it('suggests a word for one that is misspelt', async () => {
    const body = await get('/solna/calls?q=homelesness&status=open')
    expect(body).toContain('href="/solna/calls?q=homelessness&amp;status=open">Menade du ”homelessness”?')
    expect(await get('/solna/calls?q=homelesness&lang=en')).toContain('Did you mean “homelessness”?')
  })

  it('tells what could not be read as a filter', async () => {
    expect(await get('/solna/calls?q=teachers+kommun:solna')).toContain(
      '”kommun:solna” går inte att läsa som ett filter.',
    )
  })

  it('names the order by how well the words match', async () => {
    expect(await get('/solna/calls?q=care&status=all')).toMatch(/aria-current="true">Bäst träff</)
    expect(await get('/solna/calls')).toMatch(/aria-current="true">Passar bäst</)
  })
})
