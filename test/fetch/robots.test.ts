import { expect, it } from 'vitest'
import { aFetcher, aSite, says } from '../support/site.js'

const HOST = 'https://fonden.example'
const get = (path: string) => ({ method: 'GET', url: HOST + path, expect: 'any' }) as const

const RULES = `User-agent: *
Disallow: /

User-agent: Fondvakt
Disallow: /private
Allow: /private/calls$
`

it('keeps to what robots.txt asks of us by name', async () => {
  const site = await aSite({ '/robots.txt': says(RULES), '*': says('x') })
  const fetcher = aFetcher({ [HOST]: site })
  expect((await fetcher.fetch(get('/calls'))).body).toBe('x')
  expect((await fetcher.fetch(get('/private/calls'))).body).toBe('x')
  await expect(fetcher.fetch(get('/private/calls/2'))).rejects.toMatchObject({
    name: 'FetchError',
    reason: 'refused',
    message: 'fonden.example does not allow this in its robots.txt (GET /private/calls/2)',
  })
  expect(site.paths()).toEqual(['/calls', '/private/calls'])
})

it('asks for robots.txt once a day and host, also when many ask at once', async () => {
  const site = await aSite({ '/robots.txt': says(RULES), '*': says('x') })
  let now = '2026-06-15T05:00:00.000Z'
  const fetcher = aFetcher({ [HOST]: site, 'https://annan.example': site }, { clock: () => now })
  const times = () => site.heard.filter(({ path }) => path === '/robots.txt').length
  await Promise.all([1, 2, 3].map((n) => fetcher.fetch(get(`/${n}`))))
  expect(times()).toBe(1)
  await fetcher.fetch({ ...get(''), url: 'https://annan.example/' })
  expect(times()).toBe(2)
  now = '2026-06-16T04:59:00.000Z'
  await fetcher.fetch(get('/4'))
  expect(times()).toBe(2)
  now = '2026-06-16T05:00:00.000Z'
  await fetcher.fetch(get('/5'))
  expect(times()).toBe(3)
})

it.each([400, 401, 403, 404, 410, 429])('takes a %i for leave to ask', async (status) => {
  const site = await aSite({ '/robots.txt': says('Disallow: /', {}, status), '/': says('x') })
  expect((await aFetcher({ [HOST]: site }).fetch(get('/'))).body).toBe('x')
})

it('asks nothing of a host whose robots.txt cannot be had, and asks for it again the next time', async () => {
  const site = await aSite({
    '/robots.txt': (_, response, nth) => void response.writeHead(nth < 4 ? 503 : 404).end(),
    '/list': says('x'),
  })
  const fetcher = aFetcher({ [HOST]: site })
  await expect(fetcher.fetch(get('/list'))).rejects.toMatchObject({
    name: 'FetchError',
    reason: 'unreachable',
    url: `${HOST}/list`,
    message: 'fonden.example answered 503 three times (GET /robots.txt)',
  })
  expect(site.paths()).toEqual([])
  expect((await fetcher.fetch(get('/list'))).body).toBe('x')
})

it('reads no more than the first 500 kB of it', async () => {
  const long = `User-agent: *\nDisallow: /a\n${'# filler\n'.repeat(60_000)}Disallow: /b\n`
  const site = await aSite({ '/robots.txt': says(long), '*': says('x') })
  const fetcher = aFetcher({ [HOST]: site })
  await expect(fetcher.fetch(get('/a'))).rejects.toMatchObject({ reason: 'refused' })
  expect((await fetcher.fetch(get('/b'))).body).toBe('x')
})

it('follows robots.txt where it has moved', async () => {
  const site = await aSite({
    '/robots.txt': says('', { location: '/new.txt' }, 301),
    '/new.txt': says('User-agent: *\nDisallow: /a'),
    '*': says('x'),
  })
  await expect(aFetcher({ [HOST]: site }).fetch(get('/a'))).rejects.toMatchObject({ reason: 'refused' })
})

it.each([
  ['as long as it asks', '5', 5000],
  ['half a minute at most', '3600', 30_000],
  ['a second at least', '0.1', 1000],
  ['a second when it asks for nonsense', 'soon', 1000],
])('pauses %s', async (_, delay, pauseMs) => {
  const site = await aSite({ '/robots.txt': says(`User-agent: *\nCrawl-delay: ${delay}`), '*': says('x') })
  const away = { 'http://fonden.example': site.origin.replace('127.0.0.1', '0.0.0.0') }
  const fetcher = aFetcher(away) // reaches the site by an address that is not called loopback
  await fetcher.fetch({ ...get(''), url: 'http://fonden.example/' })
  expect(fetcher.waits.map((ms) => Math.ceil(ms / 100) * 100)).toEqual([pauseMs])
})
