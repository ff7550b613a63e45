import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { DataFactory, Parser, Store } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../src/root.js'
import { saveMunicipality } from '../../src/store/municipalities.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { anApp, NOW, PUBLIC_URL, seed, SOLNA } from './seed.js'

const namedNode = (address: string) => DataFactory.namedNode(address)
const DCAT = 'http://www.w3.org/ns/dcat#'
const TERMS = 'http://purl.org/dc/terms/'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** What DCAT-AP-SE 3 requires, and what of the recommended we promise. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  [`${DCAT}Catalog`]: [
    ...['title', 'description', 'publisher', 'license', 'language', 'spatial'].map((name) => TERMS + name),
    `${DCAT}dataset`,
    'http://xmlns.com/foaf/0.1/homepage',
  ],
  [`${DCAT}Dataset`]: [
    ...['title', 'description', 'publisher', 'language', 'spatial', 'accrualPeriodicity'].map(
      (name) => TERMS + name,
    ),
    ...['contactPoint', 'distribution', 'theme', 'keyword'].map((name) => DCAT + name),
  ],
  [`${DCAT}Distribution`]: [`${DCAT}accessURL`, `${TERMS}format`, `${TERMS}title`],
  [`${DCAT}DataService`]: [
    `${TERMS}title`,
    ...['endpointURL', 'endpointDescription', 'contactPoint', 'servesDataset'].map((name) => DCAT + name),
  ],
  'http://xmlns.com/foaf/0.1/Agent': ['http://xmlns.com/foaf/0.1/name'],
  'http://www.w3.org/2006/vcard/ns#Organization': ['http://www.w3.org/2006/vcard/ns#fn'],
}

const TEXT = readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8')
const EXAMPLES = TEXT.split('\n')
  .filter((line) => line.startsWith('curl '))
  .map((line) => ({
    line,
    path: /'https:\/\/fondvakt\.example(\/[^']*)'$/.exec(line)?.[1] ?? '',
    body: / -d '([^']*)'/.exec(line)?.[1] ?? null,
  }))

let store: TestDb
let app: Hono
beforeAll(async () => {
  store = await anEmptyDb('sqlite')
  await seed(store.db)
  app = anApp(store.db)
})
afterAll(() => store.close())

describe('docs/api.md', () => {
  it('has examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(25)
    expect(EXAMPLES.filter(({ path }) => path === '')).toEqual([])
  })

  it.each(EXAMPLES)('has an example that works: $line', async ({ path, body }) => {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await app.request(path, body === null ? {} : { method: 'POST', headers, body })
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10)
  })

  it('has an example of each path that the API describes', async () => {
    const { paths } = (await (await app.request('/api/v1/openapi.json')).json()) as { paths: object }
    const shown = EXAMPLES.map(({ path }) => path.replace('/api/v1', '').split('?')[0] ?? '')
    const patterns = Object.keys(paths).map((path) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`))
    expect(patterns.filter((pattern) => !shown.some((path) => pattern.test(path)))).toEqual([])
  })

  it('names each parameter of the search for calls', async () => {
    const { paths } = (await (await app.request('/api/v1/openapi.json')).json()) as {
      paths: Record<string, { get: { parameters: { name: string }[] } }>
    }
    for (const { name } of paths['/calls']?.get.parameters ?? []) expect(TEXT).toContain(`\`${name}\``)
  })

  it('shows a fault as it is', async () => {
    const answer = await app.request('/api/v1/calls?limit=101')
    const shown = [...TEXT.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json = '']) => JSON.parse(json) as object,
    )
    expect(shown).toContainEqual(await answer.json())
  })

  it('has links that lead on', async () => {
    const first = (await (await app.request('/api/v1/calls?limit=3')).json()) as Linked
    const seen: string[] = []
    for (let at: Linked | null = first; at; at = await after(at)) seen.push(...at.items.map(({ id }) => id))
    expect(new Set(seen).size).toBe(first.total)
  })
})

interface Linked {
  readonly items: readonly { readonly id: string }[]
  readonly total: number
  readonly links: { readonly next: string | null }
}

async function after({ links }: Linked): Promise<Linked | null> {
  if (links.next === null) return null
  return (await (await app.request(links.next.replace(PUBLIC_URL, ''))).json()) as Linked
}

async function catalogue(contact = 'fonder@solna.example') {
  const answer = await anApp(store.db, { contact }).request('/dcat.ttl')
  expect(answer.headers.get('content-type')).toBe('text/turtle; charset=utf-8')
  return new Store(new Parser({ format: 'text/turtle' }).parse(await answer.text()))
}

const valuesOf = (graph: Store, subject: string, property: string): string[] =>
  graph.getObjects(namedNode(subject), namedNode(property), null).map(({ value }) => value)

describe('the catalogue', () => {
  it('has all that DCAT-AP-SE asks of each thing', async () => {
    const graph = await catalogue()
    for (const [type, properties] of Object.entries(NEEDED)) {
      const things = graph.getSubjects(namedNode(TYPE), namedNode(type), null)
      expect(things.length, type).toBeGreaterThan(0)
      for (const thing of things)
        for (const property of properties)
          expect(valuesOf(graph, thing.value, property).length, `${thing.value} ${property}`).toBeGreaterThan(
            0,
          )
    }
  })

  it('names nothing that it does not describe', async () => {
    const graph = await catalogue()
    const own = `${PUBLIC_URL}/dcat.ttl#`
    const described = new Set(graph.getSubjects(namedNode(TYPE), null, null).map(({ value }) => value))
    const named = graph
      .getObjects(null, null, null)
      .map(({ value }) => value)
      .filter((value) => value.startsWith(own))
    expect(named.filter((value) => !described.has(value))).toEqual([])
  })

  it('describes data that is there', async () => {
    const graph = await catalogue()
    const addresses = graph.getObjects(null, namedNode(`${DCAT}accessURL`), null).map(({ value }) => value)
    expect(addresses).toEqual(
      expect.arrayContaining([`${PUBLIC_URL}/solna/calls.ics`, `${PUBLIC_URL}/api/v1/calls.ndjson`]),
    )
    for (const address of new Set(addresses.filter((one) => !one.includes('stromsund')))) {
      const answer = await app.request(address.replace(PUBLIC_URL, ''), { method: 'HEAD' })
      expect([address, answer.status]).toEqual([address, 200])
    }
    expect(valuesOf(graph, `${PUBLIC_URL}/dcat.ttl#api`, `${DCAT}endpointDescription`)).toEqual([
      `${PUBLIC_URL}/api/v1/openapi.json`,
    ])
  })

  it('says honestly on what terms: ours are free, those of the sources are theirs', async () => {
    const graph = await catalogue()
    const of = (name: string, property: string) =>
      valuesOf(graph, `${PUBLIC_URL}/dcat.ttl#${name}`, TERMS + property)
    expect(of('sources-csv', 'license')).toEqual(['http://creativecommons.org/publicdomain/zero/1.0/'])
    expect(of('calls-ndjson', 'license')).toEqual([])
    expect(of('calls-ndjson', 'rights')).toEqual([`${PUBLIC_URL}/dcat.ttl#rights`])
    const [rights = ''] = valuesOf(
      graph,
      `${PUBLIC_URL}/dcat.ttl#rights`,
      'http://www.w3.org/2000/01/rdf-schema#label',
    )
    expect(rights).toContain('2011/833/EU')
  })

  it('has whoever runs it to turn to', async () => {
    const contact = `${PUBLIC_URL}/dcat.ttl#contact`
    const vcard = 'http://www.w3.org/2006/vcard/ns#'
    expect(valuesOf(await catalogue(), contact, `${vcard}hasEmail`)).toEqual(['mailto:fonder@solna.example'])
    expect(valuesOf(await catalogue('https://solna.example/a b"<'), contact, `${vcard}hasURL`)).toEqual([
      'https://solna.example/a%20b%22%3C',
    ])
    expect(valuesOf(await catalogue(''), contact, `${vcard}hasURL`)).toEqual([`${PUBLIC_URL}/about`])
  })

  it('stays whole whatever a municipality is called', async () => {
    const own = await anEmptyDb('sqlite')
    const name = 'Ö " \\ \n <x> .\u0007 @prefix'
    await saveMunicipality(own.db, { ...SOLNA, id: 'o"d>d', name }, NOW)
    const text = await (await anApp(own.db).request('/dcat.ttl')).text()
    const graph = new Store(new Parser().parse(text))
    expect(valuesOf(graph, `${PUBLIC_URL}/dcat.ttl#publisher`, 'http://xmlns.com/foaf/0.1/name')).toEqual([
      name.replace('\u0007', ''),
    ])
    await own.close()
  })
})
