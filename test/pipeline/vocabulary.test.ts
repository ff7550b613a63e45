import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeVocabulary, updateVocabulary } from '../../src/pipeline/vocabulary.js'
import { readRevisions } from '../../src/store/search-entries.js'
import { addConcepts, listConcepts, listVocabularies } from '../../src/store/vocabulary.js'
import { fondvakt } from '../support/cli.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aPlace, type Place } from '../support/places.js'
import { aFetcher, aSite, says, type Handler } from '../support/site.js'
import { aThesaurus, labels, type Label } from '../support/thesaurus.js'

const OFFICE = 'https://publications.europa.eu'
const FEW: readonly Label[] = [
  ...labels('1', { sv: ['äldreomsorg', 'vård av äldre'], en: ['care for the elderly'] }),
  ...labels('c_2', { sv: ['skola'], en: ['school', 'schooling'] }),
  ...labels('30', { sv: [], en: ['cabotage'] }),
]
const MANY = Array.from({ length: 2345 }, (_, i) =>
  labels(`${i}`, { sv: [`ord ${i}`], en: [`word ${i}`] }),
).flat()

describe.each(DATABASES)('a borrowed vocabulary on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
  })
  afterEach(() => test.close())

  const update = async (answer: Handler) => {
    const site = await aSite({ '*': answer })
    const fetcher = aFetcher({ [OFFICE]: site }, { retries: { tries: 1 } })
    return { done: updateVocabulary(test.db, fetcher.fetch), site }
  }
  const kept = () => listVocabularies(test.db)
  const withKept = async () => {
    await addConcepts(test.db, 'eurovoc', [
      { concept: '1', sv: ['gammalt'], en: ['old'] },
      { concept: '2', sv: ['äldre'], en: ['older'] },
    ])
  }

  it('is fetched whole, the preferred label first', async () => {
    const { done } = await update(aThesaurus(FEW))
    expect(await done).toEqual({ scheme: 'eurovoc', before: 0, now: 3 })
    expect(await listConcepts(test.db)).toEqual([
      { sv: ['äldreomsorg', 'vård av äldre'], en: ['care for the elderly'], from: 'vocabulary' },
      { sv: [], en: ['cabotage'], from: 'vocabulary' },
      { sv: ['skola'], en: ['school', 'schooling'], from: 'vocabulary' },
    ])
  })

  it('comes in pages, politely and without asking for one twice', async () => {
    const { done, site } = await update(aThesaurus(MANY))
    expect((await done).now).toBe(2345)
    expect(await kept()).toEqual([{ scheme: 'eurovoc', concepts: 2345 }])
    expect(site.paths()).toHaveLength(4)
    expect(new Set(site.paths()).size).toBe(4)
    expect(site.paths().every((path) => path.startsWith('/webapi/rdf/sparql?'))).toBe(true)
  })

  it('takes the place of the one before, and tells those who search', async () => {
    await withKept()
    const before = (await readRevisions(test.db)).vocabulary
    const { done } = await update(aThesaurus(FEW))
    expect(await done).toEqual({ scheme: 'eurovoc', before: 2, now: 3 })
    expect((await listConcepts(test.db)).flatMap(({ en }) => en)).not.toContain('old')
    expect((await readRevisions(test.db)).vocabulary).toBeGreaterThan(before)
  })

  it('may be updated twice at once', async () => {
    const updates = await Promise.all([update(aThesaurus(FEW)), update(aThesaurus(FEW))])
    await Promise.all(updates.map(({ done }) => done))
    expect(await kept()).toEqual([{ scheme: 'eurovoc', concepts: 3 }])
  })

  it.each<[string, Handler, string]>([
    ['an error', says('oops', {}, 500), 'answered 500'],
    [
      'a query that is refused',
      says('Virtuoso 22023 Error SR353', { 'content-type': 'text/plain' }, 400),
      'answered 400',
    ],
    [
      'a page of HTML',
      says('<!DOCTYPE html><html><body>Maintenance</body></html>', { 'content-type': 'text/html' }),
      'a page where JSON was expected',
    ],
    ['nothing', says(''), 'empty body'],
    ['other JSON', says('{"head":{}}'), 'expected'],
    ['a complaint', says('{"error":"too busy"}'), 'too busy'],
    ['no concepts', aThesaurus([]), 'has no concepts now'],
    [
      'far fewer concepts',
      aThesaurus(labels('1', { sv: ['ett'], en: ['one'] })),
      'has 1 concepts now, and 2 are kept',
    ],
    ['half a page', aThesaurus(FEW, { cutPage: true }), 'broken off'],
    [
      'a page without its last rows',
      aThesaurus(FEW, { dropRows: 1 }),
      'expected 3 concepts with 7 labels, got 3 concepts with 6 labels',
    ],
    [
      'pages that end too soon',
      aThesaurus(MANY, { emptyAfter: 1 }),
      'expected 2345 concepts with 4690 labels, got 1000 concepts',
    ],
    ['the same page again and again', aThesaurus(MANY, { deaf: true }), 'got 1000 concepts'],
    [
      'a concept of another kind',
      aThesaurus([{ ...FEW[0]!, address: 'http://eurovoc.europa.eu/1") DROP' }, ...FEW]),
      'expected a concept of EuroVoc',
    ],
    ['a label in another language', aThesaurus(FEW, { language: 'fi' }), 'results.bindings.0.label.xml:lang'],
  ])('changes nothing when the service answers with %s', async (_, answer, message) => {
    await withKept()
    const before = await listConcepts(test.db)
    const { done } = await update(answer)
    await expect(done).rejects.toThrow(message)
    expect(await listConcepts(test.db)).toEqual(before)
  })

  it('is removed at a wish', async () => {
    await withKept()
    expect(await removeVocabulary(test.db, 'eurovoc')).toBe(2)
    expect(await kept()).toEqual([])
    await expect(removeVocabulary(test.db, 'eurovoc')).rejects.toThrow(
      'eurovoc: no such vocabulary is kept (there is none)',
    )
  })
})

describe('fondvakt vocab', () => {
  let place: Place
  beforeEach(async () => {
    place = await aPlace('sqlite')
  })
  afterEach(() => place.remove())

  const run = async (words: readonly string[], answer: Handler = says('', {}, 404)) => {
    const site = await aSite({ '*': answer })
    const origins = `${OFFICE}=${site.origin},*=http://127.0.0.1:9`
    return fondvakt(['vocab', ...words], { ...place.env, FONDVAKT_ORIGINS: origins })
  }

  it('fetches, lists and removes', async () => {
    expect(await run([])).toMatchObject({ code: 0, out: 'none (fondvakt vocab update fetches EuroVoc)\n' })
    expect(await run(['update'], aThesaurus(FEW))).toEqual({
      code: 0,
      out: 'eurovoc: 3 concepts, 0 before\n',
      err: '',
    })
    expect((await run([])).out).toBe('eurovoc  3 concepts\n')
    expect(await run(['remove', 'eurovoc'])).toMatchObject({ code: 0, out: 'eurovoc: removed 3 concepts\n' })
  })

  it('says in one line why nothing was fetched', async () => {
    const { code, out, err } = await run(['update'], aThesaurus(FEW, { dropRows: 2 }))
    expect(out).toBe(
      'not updated: EuroVoc: expected 3 concepts with 7 labels, got 3 concepts with 5 labels\n',
    )
    expect(err).toBe('')
    expect(code).toBe(1)
    expect((await run(['update'])).out).toMatch(/^not updated: .*answered 404/)
  })

  it('refuses a name that it does not know', async () => {
    expect(await run(['remove', 'gemet'])).toEqual({
      code: 2,
      out: '',
      err: 'fondvakt: gemet: no such vocabulary is kept (there is none)\n',
    })
    expect((await run(['remove'])).code).toBe(2)
    expect((await run(['updat'])).code).toBe(2)
  })
})
