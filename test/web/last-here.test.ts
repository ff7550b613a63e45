import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { OWN } from './judging.js'
import { text } from './read.js'
import { anApp, NOW, seed } from './seed.js'

let store: TestDb
let app: Hono
beforeAll(async () => {
  store = await anEmptyDb('sqlite')
  await seed(store.db)
  app = anApp(store.db)
})
afterAll(() => store.close())

const get = async (path: string, at?: string) => {
  const answer = await app.request(path, {
    headers: at === undefined ? {} : { Cookie: `fondvakt-seen=${encodeURIComponent(at)}` },
  })
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}
const send = (path: string, form: Record<string, string>, headers: Record<string, string> = OWN) =>
  app.request(path, { method: 'POST', headers, body: new URLSearchParams(form).toString() })

describe('being told what is new since last time', () => {
  it('sets no cookie and asks for none until it is wished for', async () => {
    const { headers, body } = await get('/solna/calls')
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(text(body)).toContain('Då sparas tidpunkten i en kaka i din webbläsare, i ett år.')
    expect(body).not.toContain('nya sedan')
  })

  it('has the browser remember when the page was shown, for this municipality alone, and leads back', async () => {
    const answer = await send('/solna/seen?area=social&new=7&lang=en', {
      do: 'seen',
      at: '2026-06-15T08:00:00.000Z',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/solna/calls?area=social&done=seen&lang=en')
    expect(answer.headers.get('Set-Cookie')).toBe(
      'fondvakt-seen=2026-06-15T08%3A00%3A00.000Z; Max-Age=31536000; Path=/solna; HttpOnly; Secure; SameSite=Lax',
    )
    expect(text((await get('/solna/calls?done=seen')).body)).toContain(
      'Sparat. Det som kommer från och med nu',
    )
  })

  it('shows the page to the hour, so that who is done with it later has seen no more than it showed', async () => {
    expect((await get('/solna/calls')).body).toContain('name="at" value="2026-06-15T08:00:00.000Z"')
  })

  it.each([
    ['2026-03-01T09:00:00.000Z', '7 nya sedan 1 mars', '/solna/calls?new=2026-03-02'],
    ['2026-03-18T04:00:00.000Z', '7 nya sedan 18 mars', '/solna/calls?new=2026-03-18'],
    ['2025-12-24T04:00:00.000Z', '7 nya sedan 24 december 2025', '/solna/calls?new=2025-12-25'],
  ])('leads after %s to what is new', async (at, says, to) => {
    const { body, headers } = await get('/solna/calls', at)
    expect(body).toContain(`<a href="${to}">${says}</a>`)
    expect(body.match(/class="mark new">ny</g)).toHaveLength(7)
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
    expect(headers.get('Vary')).toContain('Cookie')
    expect(text((await get(to, at)).body)).toContain('7 utlysningar')
  })

  it('counts nothing that was seen earlier the same day', async () => {
    const { body } = await get('/solna/calls', '2026-03-18T05:00:00.000Z')
    expect(text(body)).toContain('Inga nya utlysningar sedan 18 mars.')
    expect(body).not.toContain('class="mark new">ny<')
  })

  it('counts what is new with the other filters as they are', async () => {
    const { body } = await get('/solna/calls?area=social&sort=deadline', '2026-03-01T09:00:00.000Z')
    expect(body).toContain('href="/solna/calls?area=social&amp;new=2026-03-02&amp;sort=deadline">2 nya')
  })

  it('tells what changed since, and to whom it remembers nothing what changed the last week', async () => {
    const moved = 'Sista dag flyttad från 10 november till 1 december 2026'
    expect(text((await get('/solna/calls', '2026-06-01T09:00:00.000Z')).body)).toContain(`ändrad ${moved}`)
    expect((await get('/solna/calls', '2026-06-11T09:00:00.000Z')).body).not.toContain(moved)
    expect(text((await get('/solna/calls')).body)).toContain(`ändrad ${moved}`)
  })

  it('forgets when it is asked to', async () => {
    const answer = await send('/solna/seen', { do: 'forget' })
    expect(answer.headers.get('Location')).toBe('/solna/calls?done=forgotten')
    expect(answer.headers.get('Set-Cookie')).toMatch(/^fondvakt-seen=; Max-Age=0; Path=\/solna;/)
  })

  it.each([
    'yesterday',
    '2026-13-45T99:99:99.000Z',
    '2026-06-16T08:30:00.000Z',
    '1999-01-01T00:00:00.000Z',
    '"><script>alert(1)</script>',
    'x'.repeat(5000),
    '2026-06-01',
  ])('makes nothing of the cookie %s', async (at) => {
    const { status, body } = await get('/solna/calls', at)
    expect(status).toBe(200)
    expect(body).toContain('<details class="since">')
    expect(body).not.toContain('<script')
  })

  it.each([
    [{ Origin: 'https://evil.example' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{}, 403],
  ])('takes no form from elsewhere: %j', async (headers, status) => {
    const answer = await send(
      '/solna/seen',
      { do: 'seen' },
      { 'Content-Type': OWN['Content-Type'], ...headers },
    )
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  it.each([
    ['/nowhere/seen', { do: 'seen' }, 404],
    ['/solna/seen?area=nowhere', { do: 'seen' }, 400],
    ['/solna/seen', { do: 'all' }, 400],
    ['/solna/seen', { do: 'seen', at: 'soon' }, 400],
    ['/solna/seen', { do: 'seen', at: '2026-06-15T08:00:00.000Z; Domain=evil.example' }, 400],
  ])('refuses %s with %j', async (path, form, status) => {
    const answer = await send(path, form)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  it('takes a page that claims to come, or to be older than a cookie, to be of now', async () => {
    for (const at of ['2027-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'])
      expect((await send('/solna/seen', { do: 'seen', at })).headers.get('Set-Cookie')).toContain(
        `fondvakt-seen=${encodeURIComponent(NOW)};`,
      )
  })

  it('keeps to the path that people use', async () => {
    const inside = anApp(store.db, { publicUrl: 'http://intranet.example/fond' })
    const answer = await inside.request('/solna/seen', {
      method: 'POST',
      headers: { ...OWN, Origin: 'http://intranet.example' },
      body: 'do=seen',
    })
    expect(answer.headers.get('Location')).toBe('/fond/solna/calls?done=seen')
    expect(answer.headers.get('Set-Cookie')).toMatch(/Path=\/fond\/solna; HttpOnly; SameSite=Lax$/)
  })
})

describe('keeping a search', () => {
  it('leads to the feed, the calendar, the files and the letter of the same search', async () => {
    const withLetters = anApp(store.db, { readers: {} as never })
    const body = await (await withLetters.request('/solna/calls?q=care&area=social&sort=money&new=30')).text()
    const same = 'q=care&amp;area=social'
    const here = 'https://fondvakt.example/solna/calls'
    expect(body).toContain(`type="application/rss+xml" href="${here}.rss?${same}&amp;lang=sv"`)
    expect(body).toContain(`type="text/calendar" href="${here}.ics?${same}&amp;lang=sv"`)
    expect(body).toContain(`href="webcal://fondvakt.example/solna/calls.ics?${same}&amp;lang=sv"`)
    expect(body).toContain(`href="${here}.ics?${same}&amp;lang=sv">`)
    expect(body).toContain(`href="/solna/calls.xlsx?${same}&amp;new=30&amp;sort=money&amp;lang=sv"`)
    expect(body).toContain(`href="/solna/calls.csv?${same}&amp;new=30&amp;sort=money&amp;lang=sv"`)
    expect(body).toContain(`href="/solna/calls.json?${same}&amp;new=30&amp;sort=money"`)
    expect(body).toContain(`href="/solna/searches/new?${same}&amp;new=30&amp;sort=money"`)
  })

  it('offers no letter of what letters tell anyway, nor of news, and no calendar of news', async () => {
    expect((await get('/solna/calls')).body).not.toContain('/searches/new')
    const news = (await get('/solna/calls?kind=news&q=care')).body
    expect(news).not.toContain('/searches/new')
    expect(news).not.toContain('.ics')
    expect(news).toContain('.rss?kind=news')
  })
})
