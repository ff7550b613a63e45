import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readRetryAfter } from '../../src/fetch/judge.js'
import { aFetcher, aSite, says, type Handler } from '../support/site.js'

const HOST = 'https://fonden.example'
const get = (path: string) => ({ method: 'GET', url: HOST + path, expect: 'any' }) as const
const half = { random: () => 0.5 }
const NO_SUCH = 'User-agent: *'

/** Fails so many times, then answers. */
const after =
  (times: number, fail: Handler): Handler =>
  (request, response, nth) =>
    nth <= times ? fail(request, response, nth) : void response.end('at last')

const drop: Handler = (_, response) => void response.destroy()
const truncated: Handler = (_, response) =>
  void response.writeHead(200, { 'content-length': 1000 }).write('a', () => response.destroy())
const chunksCutOff: Handler = (_, response) =>
  void response.writeHead(200).write('a', () => response.destroy())

describe('trying again', () => {
  it.each<readonly [string, Handler]>([
    ...[408, 425, 429, 500, 502, 503, 504].map((status) => [`a ${status}`, says('', {}, status)] as const),
    ['a dropped connection', drop],
    ['a body that is cut off', truncated],
    ['a chunked body that is cut off', chunksCutOff],
    ['a gzip body that is cut off', says(Buffer.from('H4sIAAAA', 'base64'), { 'content-encoding': 'gzip' })],
  ])('gets past %s, twice', async (_, fail) => {
    const site = await aSite({ '/': after(2, fail) })
    const fetcher = aFetcher({ [HOST]: site }, half)
    expect((await fetcher.fetch(get('/'))).body).toBe('at last')
    expect(site.paths()).toHaveLength(3)
    expect(fetcher.waits).toEqual([25, 50])
  })

  it.each<readonly [string, Handler, string, string]>([
    ['503', says('', {}, 503), 'unreachable', 'answered 503 three times'],
    ['429', says('', {}, 429), 'refused', 'answered 429 three times'],
    ['408', says('', {}, 408), 'timeout', 'answered 408 three times'],
    ['dropped connections', drop, 'unreachable', 'broke off the connection three times'],
    ['cut off bodies', truncated, 'unreachable', 'broke off the connection three times'],
  ])('gives up after three %s, and says so', async (_, fail, reason, what) => {
    const site = await aSite({ '/search': fail })
    const fetcher = aFetcher({ [HOST]: site }, half)
    await expect(fetcher.fetch({ ...get('/search'), method: 'POST', parts: {} })).rejects.toMatchObject({
      name: 'FetchError',
      reason,
      url: `${HOST}/search`,
      message: `fonden.example ${what} (POST /search)`,
    })
    expect(site.paths()).toHaveLength(3)
    expect(fetcher.lines).toHaveLength(2)
  })

  it.each([
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [405, 'refused'],
    [404, 'missing'],
    [410, 'missing'],
    [501, 'unreachable'],
  ])('takes a %i for an answer: %s', async (status, reason) => {
    const site = await aSite({ '/a': says('no', {}, status) })
    await expect(aFetcher({ [HOST]: site }).fetch(get('/a'))).rejects.toMatchObject({
      reason,
      message: `fonden.example answered ${status} (GET /a)`,
    })
    expect(site.paths()).toEqual(['/a'])
  })

  it('tells the log what failed and how long it waits', async () => {
    const site = await aSite({ '/a': after(1, says('', {}, 503)) })
    const fetcher = aFetcher({ [HOST]: site }, half)
    await fetcher.fetch(get('/a'))
    expect(fetcher.lines).toEqual([`fonden.example answered 503; asking again in 0.03 s (${HOST}/a)`])
  })

  it('waits longer each time for a host on the net, never less than its pause, and half a minute at most', async () => {
    const site = await aSite({ '/robots.txt': says(NO_SUCH), '/': says('', {}, 503) })
    const away = { 'http://fonden.example': site.origin.replace('127.0.0.1', '0.0.0.0') }
    const waits = async (random: number) => {
      const fetcher = aFetcher(away, { random: () => random, retries: { tries: 8 } })
      await expect(fetcher.fetch({ ...get(''), url: 'http://fonden.example/' })).rejects.toThrow(' 8 times ')
      return fetcher.waits.slice(1)
    }
    expect(await waits(0)).toEqual([1000, 1000, 1000, 1000, 1000, 1000, 1000])
    expect(await waits(0.9)).toEqual([1000, 1800, 3600, 7200, 14_400, 27_000, 27_000])
  })

  it('says that nobody is there', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const { port } = server.address() as AddressInfo
    await new Promise((closed) => server.close(closed))
    await expect(aFetcher({ [HOST]: `http://127.0.0.1:${port}` }).fetch(get('/'))).rejects.toMatchObject({
      reason: 'unreachable',
      message: 'fonden.example could not be reached (ECONNREFUSED) three times (GET /robots.txt)',
    })
  })

  it('says that what answers does not speak HTTP', async () => {
    const server = createServer(
      (socket) => void socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.2\r\n'),
    )
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    await expect(aFetcher({ [HOST]: `http://127.0.0.1:${port}` }).fetch(get('/'))).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('sent something that is not HTTP') as string,
    })
  })
})

describe('Retry-After', () => {
  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Mon, 15 Jun 2026 05:01:30 GMT', 90_000],
    ['a date in the past', 'Mon, 15 Jun 2026 04:00:00 GMT', 0],
    ['nothing readable', 'soon', 25],
  ])('is obeyed in %s, also on loopback', async (_, value, waitMs) => {
    const headers = { 'retry-after': value, date: 'Mon, 15 Jun 2026 05:00:00 GMT' }
    const site = await aSite({ '/': after(1, says('', headers, 503)) })
    const fetcher = aFetcher({ [HOST]: site }, half)
    expect((await fetcher.fetch(get('/'))).body).toBe('at last')
    expect(fetcher.waits).toEqual([waitMs])
  })

  it('is obeyed up to two minutes', async () => {
    const site = await aSite({ '/': after(1, says('', { 'retry-after': '120' }, 429)) })
    const fetcher = aFetcher({ [HOST]: site })
    await fetcher.fetch(get('/'))
    expect(fetcher.waits).toEqual([120_000])
  })

  it('is not waited for beyond that', async () => {
    const site = await aSite({ '/': says('', { 'retry-after': '3600' }, 503) })
    const fetcher = aFetcher({ [HOST]: site })
    await expect(fetcher.fetch(get('/'))).rejects.toMatchObject({
      reason: 'unreachable',
      message: 'fonden.example answered 503 and asks us to wait 3600 s (GET /)',
    })
    expect(site.paths()).toHaveLength(1)
    expect(fetcher.waits).toEqual([])
  })

  it('is reckoned from our own clock where the server does not tell the time', () => {
    expect(readRetryAfter('Mon, 15 Jun 2026 05:00:10 GMT', '', '2026-06-15T05:00:00.000Z')).toBe(10_000)
    expect(readRetryAfter('', '', '2026-06-15T05:00:00.000Z')).toBeNull()
  })
})
