import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Ask } from '../../src/core/source.js'
import { aFetcher, aSite, says, type Handler } from '../support/site.js'

const HOST = 'https://fonden.example'
const bulk: Ask = { method: 'GET', url: `${HOST}/bulk.json`, expect: 'json' }

async function all(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts).toString()
}

/** gzip whose checksum is wrong. */
function damaged(text: string): Buffer {
  const packed = gzipSync(text)
  return packed.fill(0, packed.length - 8)
}

describe('a stream', () => {
  const text = JSON.stringify(Array.from({ length: 100_000 }, (_, n) => ({ identifier: `TOPIC-${n}` })))

  it('brings a large body in pieces, unpacked', async () => {
    const site = await aSite({ '/bulk.json': says(gzipSync(text), { 'content-encoding': 'gzip' }) })
    const pieces: number[] = []
    let read = ''
    for await (const piece of await aFetcher({ [HOST]: site }).stream(bulk)) {
      pieces.push(piece.byteLength)
      read += Buffer.from(piece).toString()
    }
    expect(read).toBe(text)
    expect(Math.max(...pieces)).toBeLessThan(200_000)
  })

  it('tries again before the first byte', async () => {
    const site = await aSite({
      '/bulk.json': (_, response, nth) => {
        if (nth === 1) return void response.destroy()
        if (nth === 2) return void response.writeHead(503).end()
        response.end(text)
      },
    })
    expect(await all(await aFetcher({ [HOST]: site }).stream(bulk))).toBe(text)
  })

  it.each<readonly [string, Handler, string]>([
    ['404', says('', {}, 404), 'missing'],
    ['a challenge', says('<html><title>Just a moment...</title>'), 'blocked'],
    ['an empty body', says(''), 'blocked'],
    ['text', says('Service is busy'), 'unreachable'],
    ['503', says('', {}, 503), 'unreachable'],
  ])('does not begin with %s', async (_, handler, reason) => {
    const site = await aSite({ '/bulk.json': handler })
    await expect(aFetcher({ [HOST]: site }).stream(bulk)).rejects.toMatchObject({
      name: 'FetchError',
      reason,
    })
  })

  const start = `[${'1,'.repeat(40_000)}`
  it.each<readonly [string, Handler, Readonly<Record<string, number>>, string, string]>([
    [
      'cut off',
      (_, response) =>
        void response.writeHead(200, { 'content-length': 90_000 }).write(start, () => response.destroy()),
      {},
      'unreachable',
      'fonden.example broke off the connection (GET /bulk.json)',
    ],
    [
      'silent',
      (_, response) => void response.writeHead(200).write(start),
      { idle: 30 },
      'timeout',
      'fonden.example fell silent for 0.03 s in the middle of a body (GET /bulk.json)',
    ],
    [
      'damaged',
      says(damaged(start), { 'content-encoding': 'gzip' }),
      {},
      'unreachable',
      'fonden.example sent a damaged or cut off body (Z_DATA_ERROR) (GET /bulk.json)',
    ],
  ])(
    'ends in an error when the body is %s, and is not tried again',
    async (_, handler, timeouts, reason, message) => {
      const site = await aSite({ '/bulk.json': handler })
      const pieces = await aFetcher({ [HOST]: site }, { timeouts }).stream(bulk)
      await expect(all(pieces)).rejects.toMatchObject({ name: 'FetchError', reason, message })
      expect(site.paths()).toHaveLength(1)
    },
  )

  it('ends in an error at its limit', async () => {
    const site = await aSite({ '/bulk.json': (_, response) => void (response.write(text), response.end()) })
    const pieces = await aFetcher({ [HOST]: site }).stream({ ...bulk, limit: 1_000_000 })
    await expect(all(pieces)).rejects.toMatchObject({ reason: 'too-large' })
  })

  it.each([
    ['read', all],
    ['left', leaveEarly],
  ] as const)('has the host to itself until it is %s', async (_, finish) => {
    const site = await aSite({ '/bulk.json': says(text), '*': says('[]') })
    const fetcher = aFetcher({ [HOST]: site, 'https://annan.example': site })
    const pieces = await fetcher.stream(bulk)
    const waiting = fetcher.fetch({ ...bulk, url: `${HOST}/next` })
    for (const n of [1, 2, 3]) await fetcher.fetch({ ...bulk, url: `https://annan.example/meanwhile/${n}` })
    expect(site.paths()).not.toContain('/next')
    await finish(pieces)
    expect((await waiting).body).toBe('[]')
  })

  it('lets the host go when it is cut off, though nobody reads it', async () => {
    const cut: Handler = (_, response) =>
      void response.writeHead(200, { 'content-length': 90_000 }).write(start, () => response.destroy())
    const site = await aSite({ '/bulk.json': cut, '/next': says('[]') })
    const fetcher = aFetcher({ [HOST]: site })
    const pieces = await fetcher.stream(bulk)
    expect((await fetcher.fetch({ ...bulk, url: `${HOST}/next` })).body).toBe('[]')
    await expect(all(pieces)).rejects.toMatchObject({ reason: 'unreachable' })
  })

  it('ends in an error when the fetcher is closed', async () => {
    const site = await aSite({ '/bulk.json': (_, response) => void response.writeHead(200).write(start) })
    const fetcher = aFetcher({ [HOST]: site })
    const pieces = await fetcher.stream(bulk)
    const reading = expect(all(pieces)).rejects.toMatchObject({ name: 'FetchError', reason: 'unreachable' })
    await fetcher.close()
    await reading
  })
})

async function leaveEarly(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) if (piece.byteLength > 0) return
}
