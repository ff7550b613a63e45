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
    ['q=skolor&grade=all', 0],
    ['q=äldreomsorg', 1],
    ['q=HOMELESSNESS+neighbourhood', 1],
    ['q=homelessness+school', 0],
    ['q=5g&grade=all', 1],
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
      `<option value="${name}">Medborgare, jämlikhet, rättigheter och värden (CERV) – 1</option>`,
    )
    expect(swedish).toContain('<span lang="en">Evil &amp;')
    const english = (await get('/solna/calls?lang=en')).body
    expect(english).toContain(`<span>${name}</span>`)
    expect(english).toContain(`<option value="${name}">${name} – 1</option>`)
    const narrowed = (await get(`/solna/calls?programme=${encodeURIComponent(name)}`)).body
    expect(titles(narrowed)).toEqual(['Town-Twinning'])
    expect(narrowed).toContain('Ta bort filtret Medborgare, jämlikhet, rättigheter och värden (CERV)')
  })

  it('marks a call for work outside the EU', async () => {
    expect(text((await get('/solna/calls?grade=weak&q=teachers')).body)).toContain('för arbete utanför EU')
    expect(text((await get('/solna/calls')).body)).not.toContain('för arbete utanför EU')
  })
})
