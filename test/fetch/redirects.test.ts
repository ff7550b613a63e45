import { expect, it } from 'vitest'
import { aFetcher, aSite, says } from '../support/site.js'

const HOST = 'https://fonden.example'
const get = (path: string) => ({ method: 'GET', url: HOST + path, expect: 'any' }) as const
const to = (location: string, status = 302) => says('', { location }, status)

it.each([301, 302, 303, 307, 308])('follows a %i and says where the page came from', async (status) => {
  const site = await aSite({ '/a': to('/b/', status), '/b/': to('c?x=1', status), '/b/c?x=1': says('here') })
  const page = await aFetcher({ [HOST]: site }).fetch(get('/a'))
  expect(page).toMatchObject({ body: 'here', url: `${HOST}/b/c?x=1`, ask: { url: `${HOST}/a` } })
})

it('follows five redirects and no more', async () => {
  const handlers = Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`/${n}`, to(`/${n + 1}`)]))
  const site = await aSite({ ...handlers, '/6': says('here') })
  const fetcher = aFetcher({ [HOST]: site })
  expect((await fetcher.fetch(get('/1'))).body).toBe('here')
  await expect(fetcher.fetch(get('/0'))).rejects.toMatchObject({
    reason: 'refused',
    url: `${HOST}/0`,
    message: 'fonden.example is one redirect too many, after five (GET /6)',
  })
})

it('sees that it is sent in a circle', async () => {
  const site = await aSite({ '/a': to('/b'), '/b': to('/a') })
  await expect(aFetcher({ [HOST]: site }).fetch(get('/a'))).rejects.toMatchObject({
    reason: 'refused',
    message: 'fonden.example sends us in a circle (GET /a)',
  })
  expect(site.paths()).toEqual(['/a', '/b'])
})

it('goes to the other host by way of origins, with that host’s robots.txt', async () => {
  const other = await aSite({ '/robots.txt': says('User-agent: *\nDisallow: /shut'), '/open': says('there') })
  const site = await aSite({ '/a': to('https://annan.example/open'), '/b': to('https://annan.example/shut') })
  const fetcher = aFetcher({ [HOST]: site, 'https://annan.example': other })
  expect(await fetcher.fetch(get('/a'))).toMatchObject({ body: 'there', url: 'https://annan.example/open' })
  await expect(fetcher.fetch(get('/b'))).rejects.toMatchObject({
    reason: 'refused',
    message: `annan.example does not allow this in its robots.txt (GET /shut, on the way from ${HOST}/b)`,
  })
})

it('is not sent to loopback, private nets or names that lead there', async () => {
  const inside = await aSite({ '*': says('secret') })
  const port = new URL(inside.origin).port
  const places = [
    inside.origin,
    `http://localhost:${port}`,
    'http://127.1',
    'https://10.0.0.1',
    'https://[::1]',
  ]
  const named = ['https://localhost', 'https://inside.example']
  for (const place of [...places, ...named]) {
    const site = await aSite({ '/a': to(`${place}/admin`) })
    const fetcher = aFetcher(
      { 'http://fonden.example': site },
      { lookup: (_name, _options, found) => found(null, [{ address: '192.168.1.1', family: 4 }]) },
    )
    await expect(fetcher.fetch({ ...get(''), url: 'http://fonden.example/a' })).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringMatching(/not a public address|not on a port of the web/) as string,
    })
  }
  expect(inside.heard).toEqual([])
})

it('goes from http to https but never back', async () => {
  const site = await aSite({
    '/up': to(`${HOST}/here`),
    '/down': to('http://fonden.example/here'),
    '/here': says('!'),
  })
  const fetcher = aFetcher({ [HOST]: site, 'http://fonden.example': site })
  const up = await fetcher.fetch({ ...get(''), url: 'http://fonden.example/up' })
  expect(up.url).toBe(`${HOST}/here`)
  await expect(fetcher.fetch(get('/down'))).rejects.toMatchObject({
    reason: 'refused',
    message: 'fonden.example sends us from https to http://fonden.example (GET /down)',
  })
})

it.each([301, 302, 307, 308])('does not send a form on after a %i', async (status) => {
  const site = await aSite({ '/form': to('/other', status), '/other': says('[]') })
  const form = { ...get('/form'), method: 'POST', parts: { a: 1 } } as const
  await expect(aFetcher({ [HOST]: site }).fetch(form)).rejects.toMatchObject({ reason: 'refused' })
  expect(site.paths()).toEqual(['/form'])
})

it('sees the other page that a form is answered with by 303, without the form', async () => {
  const site = await aSite({ '/form': to('/form', 303) })
  const seen = await aSite({
    '/form': (request, response) =>
      void (request.method === 'POST'
        ? response.writeHead(303, { location: '/form' }).end()
        : response.end('seen')),
  })
  const form = { ...get('/form'), method: 'POST', parts: { a: 1 } } as const
  expect((await aFetcher({ [HOST]: seen }).fetch(form)).body).toBe('seen')
  expect(seen.heard.at(-1)?.body).toHaveLength(0)
  await expect(aFetcher({ [HOST]: site }).fetch(form)).rejects.toThrow('in a circle')
})

it.each([{}, { location: 'http://[bad' }])('says so when it is sent nowhere by %j', async (headers) => {
  const site = await aSite({ '/': says('', headers, 302) })
  await expect(aFetcher({ [HOST]: site }).fetch(get('/'))).rejects.toMatchObject({
    reason: 'unreachable',
    message: 'fonden.example answered 302 without saying where to go (GET /)',
  })
})
