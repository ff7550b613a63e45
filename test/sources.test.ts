import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalise } from '../src/core/normalise.js'
import type { Ask, Source } from '../src/core/source.js'
import { sources } from '../sources/index.js'
import { savedPages, type SavedPage } from './support/saved-pages.js'

const folders = readdirSync('sources', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

it('lists every folder of sources/', () => {
  expect(sources.map((source) => source.id).sort()).toEqual(folders.sort())
})

it('uses no id twice', () => {
  expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length)
})

describe.each(sources.map((source) => [source.id, source] as const))('%s', (id, source) => {
  const folder = `sources/${id}`
  const pages = savedPages(folder)

  it('has a saved page', () => {
    expect(pages.length).toBeGreaterThan(0)
  })

  it.each(pages.map((page) => [page.name, page] as const))('reads %s as before', async (name, page) => {
    const answer = `${JSON.stringify(whatWeRead(source, page), null, 2)}\n`
    await expect(answer).toMatchFileSnapshot(`../${folder}/${name}.calls.json`)
  })

  it('has no answer without its page', () => {
    const names = new Set(pages.map((page) => `${page.name}.calls.json`))
    expect(readdirSync(folder).filter((file) => file.endsWith('.calls.json') && !names.has(file))).toEqual([])
  })

  it('reads the same page twice alike', () => {
    for (const page of pages) expect(whatWeRead(source, page)).toEqual(whatWeRead(source, page))
  })
})

/** The answer to a saved page: what the source's reader says, and the facts that the core makes of it. */
function whatWeRead(source: Source, saved: SavedPage): unknown {
  if (source.census && saved.page.ask.url === source.census.ask.url)
    return recordsAt(JSON.parse(saved.page.body), source.census.path).map(source.census.entry)
  const { calls, follow, problems, tally, watched } = source.read(saved.page)
  return {
    calls,
    facts: calls.map((call) => factsOf(source, call)),
    follow: follow.map(inShort),
    problems,
    tally,
    watched,
  }
}

function factsOf(source: Source, raw: Parameters<typeof normalise>[0]): unknown {
  const { call, problems } = normalise(raw, source)
  if (!call) return { key: raw.key, call, problems }
  const { key, title, status, opens, deadlines, money, expectedGrants } = call
  const { rounds, rough, preliminary, supportRate, who, restricted, kind } = call
  const worded = source.facts === 'worded' && {
    kind,
    rounds,
    rough,
    preliminary,
    supportRate,
    who,
    restricted,
  }
  return { key, title, status, opens, deadlines, money, expectedGrants, ...worded, problems }
}

const inShort = ({ method, url, parts, json, note, keepDays, optional }: Ask) => ({
  method,
  url,
  parts,
  json,
  note,
  keepDays,
  optional,
})

function recordsAt(body: unknown, path: string): readonly unknown[] {
  const found = path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], body)
  return found as readonly unknown[]
}

it('keeps each saved page small enough to read', () => {
  for (const folder of folders.filter((name) => existsSync(`sources/${name}`)))
    for (const file of readdirSync(`sources/${folder}`).filter((name) => /\.(?:json|html|xml)$/.test(name)))
      expect(readFileSync(`sources/${folder}/${file}`).length, file).toBeLessThan(60_000)
})
