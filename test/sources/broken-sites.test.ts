import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Source } from '../../src/core/source.js'
import { startOf } from '../../src/core/source.js'
import { gather } from '../../src/pipeline/gather.js'
import { readHere } from '../../src/pipeline/sweep.js'
import type { Run } from '../../src/store/runs.js'
import { listPresence } from '../../src/store/sightings.js'
import { sources } from '../../sources/index.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { savedPages } from '../support/saved-pages.js'
import { aFetcher, aSite, type Handler } from '../support/site.js'
import { aWorker } from '../support/world.js'

const NOW = '2026-06-15T05:00:00.000Z'
const source = (id: string): Source => {
  const found = sources.find((one) => one.id === id)
  if (!found) throw new Error(`no source ${id}`)
  // A saved page is smaller than the real one.
  return { ...found, expect: { ...found.expect, calls: [1, found.expect.calls[1]] } }
}
const pathOf = (address: string): string => new URL(address).pathname + new URL(address).search

/** What the first pages of a source answer with, the others as they were saved. */
type Answer = (body: string) => {
  readonly body: string | Buffer
  readonly type?: string
  readonly encoding?: string
}

const page = (main: string, lang = 'sv') =>
  `<!doctype html><html lang="${lang}"><head><title>Sida</title></head><body>${main}</body></html>`
const html = (body: string) => ({ body, type: 'text/html; charset=utf-8' })

const BREAKS: Readonly<Record<string, Answer>> = {
  'a renamed class': (body) => ({
    body: body
      .replace(/\s(?:class|id)="[^"]*"/g, '')
      .replace(/<(\/?)(?:item|entry)\b/g, '<$1post')
      .replace(/"(?:content|docuLanguageListResources)":/g, '"rows":')
      .replace(/<(\/?)(?:table|h[1-4]|main|article)\b/g, '<$1section'),
  }),
  'an empty list': (body) => ({ body: emptied(body) }),
  'a cookie wall': () => html(page('<h1>Vi använder kakor</h1><p>Godkänn kakor för att fortsätta.</p>')),
  'a login page': () => html(page('<h1>Logga in</h1><form><input type="password" name="p"></form>')),
  '200 with an error text': () => html(page('<h1>Ett fel har uppstått</h1><p>Försök igen senare.</p>')),
  'half a page': (body) => ({ body: body.slice(0, Math.floor(body.length / 2)) }),
  'another language': (body) => ({ body: body.replace(/(<html[^>]*\slang=")[a-z-]+"/i, '$1fi"') }),
  'an empty answer': () => ({ body: '' }),
}

/** The page as it was, without what its list held. */
function emptied(body: string): string {
  if (/^\s*\{/.test(body)) return body.replace(/"content":\s*\[[\s\S]*\]/, '"content":[]')
  if (/<rss\b/.test(body)) return body.replace(/<item\b[\s\S]*<\/item>/, '')
  return body.replace(/(<\/h1>)[\s\S]*(<\/main>|<\/body>)/, '$1$2')
}

/** Sources of different kinds: a JSON API, a feed with pages, a Commission site, a table, a list of links, blocks, watched pages. */
const KINDS = [
  'have-your-say',
  'skr',
  'eismea',
  'central-baltic',
  'socialstyrelsen',
  'migrationsverket-amif',
  'naturvardsverket',
]

/** 60 MB in 60 kB; made once, since making it takes longer than to refuse it. */
const BOMB = gzipSync(Buffer.alloc(60_000_000, 32))

describe.each(KINDS)('%s', (id) => {
  const one = source(id)
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb('sqlite')
  })
  afterEach(() => test.close())

  const gatherFrom = async (answer: Answer): Promise<Run | null> => {
    const start = new Set(startOf(one, '2026-06-15').map(({ url }) => pathOf(url)))
    const saved = savedPages(`sources/${id}`)
    const byPath = new Map(
      saved.map(({ page: { ask, body, contentType } }) => [pathOf(ask.url), { body, contentType }]),
    )
    const first =
      saved.find(({ page: { ask } }) => start.has(pathOf(ask.url))) ??
      saved.find(({ page: { ask } }) => ask.note === undefined)
    const serve: Handler = ({ path }, response) => {
      const known = byPath.get(path) ?? (start.has(path) ? first?.page : undefined)
      if (!known) return void response.writeHead(404).end()
      const { body, type, encoding } = start.has(path) ? answer(known.body) : { body: known.body }
      response.writeHead(200, {
        'content-type': type ?? known.contentType,
        ...(encoding && { 'content-encoding': encoding }),
      })
      response.end(body)
    }
    const site = await aSite({ '*': serve })
    const origins = Object.fromEntries(
      [
        ...new Set(
          [...start]
            .flatMap(() => [...startOf(one, '2026-06-15'), ...saved.map(({ page: { ask } }) => ask)])
            .map(({ url }) => new URL(url).origin),
        ),
      ].map((origin) => [origin, site]),
    )
    return gather(one, { fetch: aFetcher(origins).fetch, read: readHere }, test.db, () => NOW, aWorker())
  }

  it('is read while it works', async () => {
    const run = await gatherFrom((body) => ({ body }))
    expect(run?.reason).toBeNull()
    expect(run?.calls).toBeGreaterThan(0)
  })

  it.each(Object.entries(BREAKS))(
    '%s is found and named, and what was known is kept',
    async (what, answer) => {
      await gatherFrom((body) => ({ body }))
      const before = await listPresence(test.db)
      const isSame = what === 'another language' && ['have-your-say', 'skr'].includes(id)
      if (isSame) return
      const run = await gatherFrom(answer)
      // Of several watched pages some may still be whole; the others are named.
      const isPart = one.kind === 'page' && run?.outcome === 'partial'
      expect(isPart || run?.outcome === 'failed' || run?.outcome === 'blocked').toBe(true)
      expect(run?.reason ?? run?.problems.map(({ message }) => message).join()).toMatch(/\S{4,}/)
      if (!isPart) expect(run?.cause).not.toBeNull()
      expect(await listPresence(test.db)).toEqual(before)
    },
  )

  it.each<[string, Answer]>([
    ['a body of 50 MB', () => html(page(`<p>${'x'.repeat(50_000_000)}</p>`))],
    ['a bomb of gzip', () => ({ ...html(''), body: BOMB, encoding: 'gzip' })],
    ['a million tags', () => html(page('<b>'.repeat(1_000_000)))],
  ])('%s ends in a typed failure', async (_, answer) => {
    const started = process.cpuUsage()
    const run = await gatherFrom(answer)
    const { user, system } = process.cpuUsage(started)
    expect(run).toMatchObject({ outcome: expect.stringMatching(/^(?:failed|blocked)$/) as unknown })
    expect((user + system) / 1e6, 'seconds of work').toBeLessThan(5)
  })
})
