import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Ask } from '../../src/core/source.js'
import { askId, type Kept } from '../../src/fetch/archive.js'
import { fileArchive } from '../../src/fetch/file-archive.js'
import { memoryArchive, memoryIndex } from '../support/archive.js'
import { aFetcher, aSite, says, type Handler } from '../support/site.js'

const HOST = 'https://fonden.example'
const get = (path: string, more: Partial<Ask> = {}): Ask => ({
  method: 'GET',
  url: HOST + path,
  expect: 'any',
  ...more,
})

/** Answers 304 to whoever has the body already. */
const versioned =
  (body: string, etag: string, lastModified = 'Mon, 15 Jun 2026 04:00:00 GMT'): Handler =>
  (request, response) => {
    const known =
      request.headers['if-none-match'] === etag || request.headers['if-modified-since'] === lastModified
    if (known) return void response.writeHead(304).end()
    response.writeHead(200, { etag, 'last-modified': lastModified, 'content-type': 'text/plain' }).end(body)
  }

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fondvakt-archive-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('asking again', () => {
  it('sends ETag and Last-Modified, and returns the kept body when nothing changed', async () => {
    const site = await aSite({ '/': versioned('räksmörgås', '"v1"') })
    let now = '2026-06-15T05:00:00.000Z'
    const fetcher = aFetcher({ [HOST]: site }, { clock: () => now })
    const first = await fetcher.fetch(get('/'))
    now = '2026-06-16T05:00:00.000Z'
    const second = await fetcher.fetch(get('/'))
    expect(first.unchanged).toBe(false)
    expect(second).toEqual({ ...first, unchanged: true, fetched: now })
    expect(site.heard.at(-1)?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 15 Jun 2026 04:00:00 GMT',
    })
  })

  it('does not take a 304 that it did not ask for', async () => {
    const site = await aSite({ '/': says('', {}, 304) })
    await expect(aFetcher({ [HOST]: site }).fetch(get('/'))).rejects.toMatchObject({ reason: 'unreachable' })
  })

  it('shows the validators only to the address that gave them', async () => {
    const site = await aSite({ '/old': says('', { location: '/new' }, 302), '/new': versioned('x', '"v1"') })
    const fetcher = aFetcher({ [HOST]: site })
    await fetcher.fetch(get('/old'))
    expect((await fetcher.fetch(get('/old'))).unchanged).toBe(true)
    const conditions = site.heard
      .filter(({ path }) => path !== '/robots.txt')
      .map((h) => h.headers['if-none-match'])
    expect(conditions).toEqual([undefined, undefined, undefined, '"v1"'])
  })

  it('tells a form that was answered as before from one that was not, without conditions', async () => {
    const bodies = ['[1]', '[1]', '[2]']
    const site = await aSite({ '/search': (_, response, nth) => void response.end(bodies[nth - 1]) })
    const fetcher = aFetcher({ [HOST]: site })
    const search = get('/search', { method: 'POST', parts: { query: {} }, expect: 'json' })
    const pages = [await fetcher.fetch(search), await fetcher.fetch(search), await fetcher.fetch(search)]
    expect(pages.map(({ unchanged }) => unchanged)).toEqual([false, true, false])
    expect(site.heard.filter(({ headers }) => headers['if-none-match'])).toEqual([])
  })

  it('asks nothing while the kept answer is young enough', async () => {
    const site = await aSite({ '/': versioned('x', '"v1"') })
    let now = '2026-06-01T00:00:00.000Z'
    const fetcher = aFetcher({ [HOST]: site }, { clock: () => now })
    const at = async (instant: string) => {
      now = instant
      const page = await fetcher.fetch(get('/', { keepDays: 7 }))
      return [page.unchanged, site.paths().length]
    }
    expect(await at('2026-06-01T00:00:00.000Z')).toEqual([false, 1])
    expect(await at('2026-06-07T23:59:59.000Z')).toEqual([true, 1])
    expect(await at('2026-06-08T00:00:00.000Z')).toEqual([true, 2])
    expect(await at('2026-06-14T00:00:00.000Z')).toEqual([true, 2])
  })

  it('keeps no answer that is no good', async () => {
    const archive = memoryArchive()
    const site = await aSite({ '/': says('<html><title>Just a moment...</title></html>') })
    await expect(aFetcher({ [HOST]: site }, { archive }).fetch(get('/'))).rejects.toThrow()
    expect(archive.kept.size).toBe(0)
  })
})

describe('the files of kept bodies', () => {
  it.each([
    ['gone', (file: string) => rm(file)],
    ['cut short', (file: string) => truncate(file, 20)],
    ['another', (file: string) => writeFile(file, gzipSync('another body'))],
  ])('asks without conditions when the kept body is %s, and mends it', async (_, damage) => {
    const folder = await aFolder()
    const archive = fileArchive(folder, memoryIndex())
    const site = await aSite({ '/': versioned('the body that was', '"v1"') })
    const fetcher = aFetcher({ [HOST]: site }, { archive })
    await fetcher.fetch(get('/'))
    await fetcher.fetch(get('/'))
    await damage((await filesIn(folder))[0] ?? '')
    expect(await fetcher.fetch(get('/'))).toMatchObject({ body: 'the body that was', unchanged: false })
    expect(await fetcher.fetch(get('/'))).toMatchObject({ body: 'the body that was', unchanged: true })
    const asked = site.heard.filter(({ path }) => path === '/').map(({ headers }) => headers['if-none-match'])
    expect(asked).toEqual([undefined, '"v1"', undefined, '"v1"'])
  })

  const answer = (id: string, body: string): Kept => ({
    id,
    url: `${HOST}/${id}`,
    finalUrl: `${HOST}/${id}`,
    status: 200,
    contentType: 'text/plain',
    etag: null,
    lastModified: null,
    body: Buffer.from(body),
    fetched: '2026-06-15T05:00:00.000Z',
  })

  it('names a body after its SHA-256 and leaves nothing half-written', async () => {
    const folder = await aFolder()
    const archive = fileArchive(folder, memoryIndex())
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => archive.keep(answer(id, 'abc'))))
    expect(await filesIn(folder)).toEqual([
      join(folder, 'ba', '7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.gz'),
    ])
    expect(await archive.find('d')).toEqual(answer('d', 'abc'))
  })

  it('removes a body when the last ask that had it has another', async () => {
    const folder = await aFolder()
    const archive = fileArchive(folder, memoryIndex())
    await archive.keep(answer('a', 'shared'))
    await archive.keep(answer('b', 'shared'))
    await archive.keep(answer('a', 'new'))
    expect((await archive.find('b'))?.body.toString()).toBe('shared')
    await archive.keep(answer('b', 'new'))
    expect(await filesIn(folder)).toHaveLength(1)
    expect((await archive.find('b'))?.body.toString()).toBe('new')
    await archive.keep(answer('b', 'shared'))
    expect((await archive.find('b'))?.body.toString()).toBe('shared')
  })
})

describe('the id of an ask', () => {
  const shuffled = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, shuffled(inner)]),
        )

  it('does not depend on the order in which a form was written down', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (parts) => {
        const one = askId({ method: 'POST', url: HOST, parts })
        expect(askId({ method: 'POST', url: HOST, parts: shuffled(parts) as typeof parts })).toBe(one)
      }),
    )
  })

  it.each([
    ['method', { method: 'POST', url: `${HOST}/a` }],
    ['address', { method: 'GET', url: `${HOST}/b` }],
    ['form', { method: 'GET', url: `${HOST}/a`, parts: { a: 1 } }],
    ['order in a list', { method: 'GET', url: `${HOST}/a`, parts: { a: [2, 1] } }],
  ] as const)('differs with the %s', (_, other) => {
    const others = [get('/a'), get('/a', { parts: { a: [1, 2] } })].map(askId)
    expect(others).not.toContain(askId(other))
  })

  it('is the same with another note, another limit and another place on the page', () => {
    expect(askId(get('/a#top', { note: { page: 1 }, limit: 5 }))).toBe(askId(get('/a')))
  })
})
