import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import * as zlib from 'node:zlib'
import { expect, it } from 'vitest'
import type { Ask } from '../../src/core/source.js'
import { aFetcher, aSite, says } from '../support/site.js'

const HOST = 'https://fonden.example'
const ask = (path: string, more: Partial<Ask> = {}): Ask => ({
  method: 'GET',
  url: HOST + path,
  expect: 'any',
  ...more,
})

it('says who we are and what we can read', async () => {
  const site = await aSite({ '/list?page=2': says('{"calls":[]}', { 'content-type': 'application/json' }) })
  const page = await aFetcher({ [HOST]: site }).fetch(ask('/list?page=2#top', { expect: 'json' }))
  expect(page).toMatchObject({
    url: `${HOST}/list?page=2`,
    status: 200,
    contentType: 'application/json',
    body: '{"calls":[]}',
    fetched: '2026-06-15T05:00:00.000Z',
    unchanged: false,
  })
  const headers = site.heard.at(-1)?.headers
  expect(headers?.['user-agent']).toBe('Fondvakt/1.2.3 (+watch@kommun.example)')
  expect(headers?.accept).toBe('application/json')
  expect(headers?.['accept-encoding']).toMatch(/^gzip, deflate, br/)
})

it('sends the parts of a form as JSON, each with its own type', async () => {
  const site = await aSite({ '/search?pageSize=100': says('[1]') })
  const parts = { query: { bool: { must: [{ terms: { type: ['1'] } }] } }, languages: ['en', 'sv'] }
  await aFetcher({ [HOST]: site }).fetch(
    ask('/search?pageSize=100', { method: 'POST', parts, expect: 'json' }),
  )
  const heard = site.heard.at(-1)
  const form = await new Response(heard?.body, {
    headers: { 'content-type': heard?.headers['content-type'] ?? '' },
  }).formData()
  const got = await Promise.all(
    [...form].map(async ([name, part]) => {
      if (typeof part === 'string') return [name, 'text', part]
      return [name, part.type, JSON.parse(await part.text()) as unknown]
    }),
  )
  expect(heard?.method).toBe('POST')
  expect(got).toEqual([
    ['query', 'application/json', parts.query],
    ['languages', 'application/json', parts.languages],
  ])
})

const zstd = (zlib as { zstdCompressSync?: (text: string) => Buffer }).zstdCompressSync
const ENCODED: readonly (readonly [string, string, (text: string) => Buffer])[] = [
  ['gzip', 'gzip', gzipSync],
  ['deflate', 'deflate', deflateSync],
  ['deflate without its header', 'deflate', deflateRawSync],
  ['brotli', 'br', brotliCompressSync],
  ['gzip inside brotli', 'gzip, br', (text) => brotliCompressSync(gzipSync(text))],
  ...(zstd ? [['zstd', 'zstd', zstd] as const] : []),
]
it.each(ENCODED)('reads a body in %s', async (_, encoding, encode) => {
  const text = 'Utlysning för äldreomsorg. '.repeat(5000)
  const site = await aSite({ '/': says(encode(text), { 'content-encoding': encoding }) })
  expect((await aFetcher({ [HOST]: site }).fetch(ask('/'))).body).toBe(text)
})

it('does not guess at an encoding that it did not offer', async () => {
  const site = await aSite({ '/': says('abc', { 'content-encoding': 'compress' }) })
  await expect(aFetcher({ [HOST]: site }).fetch(ask('/'))).rejects.toMatchObject({
    name: 'FetchError',
    reason: 'unreachable',
    message: 'fonden.example sent a body in an encoding that we did not offer (compress) (GET /)',
  })
})

it('gives what the server says of a form that it refuses', async () => {
  const site = await aSite({
    '/search': says('{"type":"businessError","message":"Invalid Query format"}', {}, 400),
  })
  await expect(
    aFetcher({ [HOST]: site }).fetch(ask('/search', { method: 'POST', parts: {}, expect: 'json' })),
  ).rejects.toMatchObject({
    reason: 'refused',
    message: 'fonden.example answered 400 "Invalid Query format" (POST /search)',
  })
})

it.each(['', 'fonden.example/list', 'http://'])('refuses %j, which is no address', async (url) => {
  await expect(aFetcher({}).fetch(ask('', { url }))).rejects.toMatchObject({
    name: 'FetchError',
    reason: 'refused',
  })
})

it('ends what is under way when it is closed, and asks nothing after', async () => {
  const waiting = later()
  const site = await aSite({ '/slow': () => waiting.resolve() })
  const fetcher = aFetcher({ [HOST]: site })
  const asked = expect(fetcher.fetch(ask('/slow'))).rejects.toMatchObject({
    reason: 'unreachable',
    message: 'fonden.example was not waited for: we are closing down (GET /slow)',
  })
  const queued = expect(fetcher.fetch(ask('/next'))).rejects.toMatchObject({ reason: 'unreachable' })
  await waiting.promise
  await fetcher.close()
  await asked
  await queued
  await expect(fetcher.fetch(ask('/after'))).rejects.toMatchObject({ reason: 'unreachable' })
  expect(site.paths()).toEqual(['/slow'])
})

function later() {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}
