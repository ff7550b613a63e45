import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aFetcher, aSite, says, type Handler } from '../support/site.js'

const HOST = 'https://fonden.example'
const get = (limit?: number) =>
  ({ method: 'GET', url: `${HOST}/`, expect: 'any', ...(limit !== undefined && { limit }) }) as const

describe('a body that is too large', () => {
  it('is not read when it says so itself', async () => {
    let written = 0
    const site = await aSite({
      '/': (_, response) => {
        response.writeHead(200, { 'content-length': 30_000_000 })
        response.on('error', () => undefined)
        written = 1000
        response.write(Buffer.alloc(1000))
      },
    })
    await expect(aFetcher({ [HOST]: site }).fetch(get())).rejects.toMatchObject({
      reason: 'too-large',
      message: 'fonden.example sent more than 20 MB (GET /)',
    })
    expect(written).toBe(1000)
    expect(site.paths()).toHaveLength(1)
  })

  it('is left as soon as it is, when it does not end', async () => {
    let sent = 0
    const closed = later()
    const endless: Handler = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536
      }
      response
        .on('drain', more)
        .on('close', closed.resolve)
        .on('error', () => undefined)
      more()
    }
    const site = await aSite({ '/': endless })
    await expect(aFetcher({ [HOST]: site }).fetch(get(1_000_000))).rejects.toMatchObject({
      reason: 'too-large',
    })
    await closed.promise
    expect(sent).toBeLessThan(20_000_000)
  })

  const zeros = Buffer.alloc(100_000_000)
  it.each([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
  ])('is not unpacked further than the limit: a bomb in %s', async (encoding, bomb) => {
    const site = await aSite({ '/': says(bomb, { 'content-encoding': encoding }) })
    const fetcher = aFetcher({ [HOST]: site })
    const before = process.memoryUsage().rss
    await expect(fetcher.fetch(get())).rejects.toMatchObject({ reason: 'too-large' })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000)
  })

  it('may be just as large as the limit', async () => {
    const site = await aSite({ '/': says('x'.repeat(1000)) })
    expect((await aFetcher({ [HOST]: site }).fetch(get(1000))).body).toHaveLength(1000)
    await expect(aFetcher({ [HOST]: site }).fetch(get(999))).rejects.toMatchObject({
      reason: 'too-large',
      message: 'fonden.example sent more than 999 bytes (GET /)',
    })
  })
})

describe('a server that takes too long', () => {
  const silent: Handler = () => undefined
  const halfway: Handler = (_, response) => void response.writeHead(200).write('a')
  const dripping: Handler = (_, response) => {
    response.writeHead(200).write('a')
    const drip = setInterval(() => response.write('a'), 10)
    response.on('close', () => clearInterval(drip))
  }
  it.each<readonly [string, Handler, Readonly<Record<string, number>>, string]>([
    ['to answer', silent, { headers: 30 }, 'did not answer within 0.03 s three times'],
    [
      'in the middle of a body',
      halfway,
      { idle: 30 },
      'fell silent for 0.03 s in the middle of a body three times',
    ],
    ['in all', dripping, { total: 60 }, 'was not done within 0.06 s three times'],
  ])('%s', async (_, handler, timeouts, what) => {
    const site = await aSite({ '/': handler })
    await expect(aFetcher({ [HOST]: site }, { timeouts }).fetch(get())).rejects.toMatchObject({
      name: 'FetchError',
      reason: 'timeout',
      message: `fonden.example ${what} (GET /)`,
    })
    expect(site.paths()).toHaveLength(3)
  })

  it('to take the connection', async () => {
    const fetcher = aFetcher({}, { timeouts: { connect: 30 }, lookup: () => undefined })
    await expect(fetcher.fetch(get())).rejects.toMatchObject({
      reason: 'timeout',
      message: 'fonden.example took no connection within 0.03 s three times (GET /robots.txt)',
    })
  })
})

function later() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
