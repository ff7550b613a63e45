import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredCall } from '../../src/core/call.js'
import { compileLexicon } from '../../src/core/search/lexicon.js'
import { indexCalls, indexMissing } from '../../src/pipeline/search.js'
import { dropConclusions, saveCalls } from '../../src/store/calls.js'
import { searchOf, type Search } from '../../src/store/search.js'
import { bumpRevision, readRevisions } from '../../src/store/search-entries.js'
import { saveSightings } from '../../src/store/sightings.js'
import { saveTags, saveThemes } from '../../src/store/tags.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { A_LEXICON, aRequest, aSearch } from '../support/search.js'
import { aTag } from '../web/seed-parts.js'

const NOW = '2026-06-15T05:00:00.000Z'
const TODAY = '2026-06-15'

const worded = (id: string, title: string, part: Partial<StoredCall> = {}): StoredCall =>
  aCall({ id, key: id, title, deadlines: [aDeadline('2026-09-15')], ...part })

describe.each(DATABASES)('the entries of the search on %s', (kind) => {
  let store: TestDb
  beforeEach(async () => {
    store = await anEmptyDb(kind)
  })
  afterEach(() => store.close())

  const save = (call: StoredCall, hash = `${call.id} ${call.title}`, withdrawn = false) =>
    saveCalls(store.db, [{ call, hash, withdrawn }], TODAY, NOW)
  const index = (calls?: readonly string[]) => indexCalls(store.db, A_LEXICON, calls)
  const find = async (search: Search, text: string) => {
    const { ids } = await search.find(aRequest(text))
    return ids
  }
  const rowOf = (call: string) =>
    store.db.selectFrom('search_entry').selectAll().where('call', '=', call).executeTakeFirstOrThrow()

  it('are written once, and again when the wording is another', async () => {
    await save(worded('a', 'Homes for all'))
    await save(worded('b', 'Clean buses'))
    expect(await index()).toBe(2)
    const before = await readRevisions(store.db)
    expect(await index()).toBe(0)
    expect(await readRevisions(store.db)).toEqual(before)
    await save(worded('b', 'Clean ferries'))
    expect(await index()).toBe(1)
    const search = aSearch(store.db)
    expect(await find(search, 'ferries')).toEqual(['b'])
    expect(await find(search, 'buses')).toEqual([])
  })

  it('follow tags, role, themes, sources and standing, while the words are kept', async () => {
    await save(worded('a', 'Homes for all'))
    await index()
    const { words } = await rowOf('a')
    const changes: readonly (() => Promise<unknown>)[] = [
      () =>
        saveTags(
          store.db,
          'solna',
          ['social'],
          ['a'],
          [{ call: 'a', tag: aTag('social', ['homes', 9]) }],
          '1',
        ),
      () =>
        saveThemes(store.db, [
          { call: 'a', version: '1', hash: 'a', scores: [], role: { role: 'partner', because: [] } },
        ]),
      () =>
        saveSightings(store.db, 'fund', [{ raw: { key: 'a' }, hash: 'a' }], '2026-06-01T05:00:00.000Z', {
          callOf: () => Promise.resolve('a'),
        }),
      () => save(worded('a', 'Homes for all'), undefined, true),
    ]
    for (const change of changes) {
      await change()
      expect(await index(['a'])).toBe(1)
      expect(await index()).toBe(0)
    }
    const row = await rowOf('a')
    expect(row.words).toBe(words)
    expect(JSON.parse(row.facets)).toMatchObject({
      tags: { solna: { social: 'likely' } },
      role: 'partner',
      sources: ['fund'],
      since: '2026-06-01',
      withdrawn: true,
    })
  })

  it('are all made anew with other words in the lexicon', async () => {
    await save(worded('a', 'Homes for all'))
    await index()
    const other = { ...A_LEXICON, version: 'other' }
    expect(await indexCalls(store.db, other)).toBe(1)
    expect(await indexCalls(store.db, other)).toBe(0)
  })

  it('go when calls go, and come back with them', async () => {
    await save(worded('a', 'Homes for all'))
    await save(worded('b', 'Clean buses'))
    await index()
    const search = aSearch(store.db)
    expect(await find(search, '')).toEqual(['a', 'b'])
    await store.db.deleteFrom('call').where('id', '=', 'a').execute()
    await index()
    expect(await find(search, '')).toEqual(['b'])
    await store.db.transaction().execute((trx) => dropConclusions(trx))
    expect(await find(search, '')).toEqual([])
    await save(worded('a', 'Homes for all'))
    expect(await index()).toBe(1)
    expect(await find(search, 'homes')).toEqual(['a'])
  })

  it('of a database that has none yet are written where they are missing', async () => {
    await save(worded('a', 'Homes for all'))
    await index()
    await save(worded('b', 'Clean buses'))
    expect(await indexMissing(store.db, A_LEXICON)).toBe(1)
    expect(await indexMissing(store.db, A_LEXICON)).toBe(0)
    expect(await find(aSearch(store.db), 'buses')).toEqual(['b'])
  })

  it('are whole when two write them at once', async () => {
    for (let n = 0; n < 60; n += 1) await save(worded(`c${n}`, `Homes for all, round ${n}`))
    await Promise.all([index(), index(), index(['c7'])])
    expect(await index()).toBe(0)
    expect(await find(aSearch(store.db), 'homes')).toHaveLength(60)
  })

  it('are part of the transaction that they are written in', async () => {
    await save(worded('a', 'Homes for all'))
    const failing = store.db.transaction().execute(async (trx) => {
      expect(await indexCalls(trx, A_LEXICON)).toBe(1)
      throw new RangeError('stopped half-way')
    })
    await expect(failing).rejects.toThrow('stopped half-way')
    expect(await readRevisions(store.db)).toEqual({ search: 0, vocabulary: 0 })
    expect(await find(aSearch(store.db), '')).toEqual([])
  })

  describe('are followed by a search', () => {
    it('over an empty database', async () => {
      expect(await find(aSearch(store.db), 'homes')).toEqual([])
    })

    it('in every process at once', async () => {
      const [one, other] = [aSearch(store.db), aSearch(store.db)]
      await save(worded('a', 'Homes for all'))
      await index()
      expect(await find(one, 'homes')).toEqual(['a'])
      expect(await find(other, 'homes')).toEqual(['a'])
      await save(worded('a', 'Clean buses'))
      await index()
      expect(await find(other, 'homes')).toEqual([])
      expect(await find(one, 'buses')).toEqual(['a'])
    })

    it('back to an older state that was restored', async () => {
      const search = aSearch(store.db)
      await save(worded('a', 'Homes for all'))
      await index()
      const kept = {
        entries: await store.db.selectFrom('search_entry').selectAll().execute(),
        revisions: await store.db.selectFrom('revision').selectAll().execute(),
      }
      await save(worded('b', 'Homes for some'))
      await index()
      expect(await find(search, 'homes')).toHaveLength(2)
      await store.db.transaction().execute(async (trx) => {
        await trx.deleteFrom('search_entry').execute()
        await trx.deleteFrom('revision').execute()
        await trx.insertInto('search_entry').values(kept.entries).execute()
        await trx.insertInto('revision').values(kept.revisions).execute()
      })
      expect(await find(search, 'homes')).toEqual(['a'])
      await store.db.deleteFrom('search_entry').execute()
      await store.db.updateTable('revision').set({ n: 0 }).execute()
      expect(await find(search, 'homes')).toEqual([])
    })

    it('that many ask at the same time, and reads them once', async () => {
      for (let n = 0; n < 30; n += 1) await save(worded(`c${n}`, `Homes for all, round ${n}`))
      await index()
      let read = 0
      const search = searchOf(store.db, () => {
        read += 1
        return Promise.resolve(compileLexicon(A_LEXICON.concepts, A_LEXICON.splitter))
      })
      const answers = await Promise.all(Array.from({ length: 25 }, () => find(search, 'homes')))
      expect(new Set(answers.map((ids) => ids.join())).size).toBe(1)
      expect(read).toBe(1)
    })

    it('with the words of a vocabulary as soon as it is changed', async () => {
      await save(worded('a', 'Shelter for all'))
      await index()
      let concepts = A_LEXICON.concepts
      const search = searchOf(store.db, () => Promise.resolve(compileLexicon(concepts, A_LEXICON.splitter)))
      expect(await find(search, 'tak')).toEqual([])
      concepts = [...concepts, { sv: ['tak'], en: ['shelter'], from: 'vocabulary' }]
      await store.db.transaction().execute((trx) => bumpRevision(trx, 'vocabulary'))
      expect(await find(search, 'tak')).toEqual(['a'])
    })

    it('also after one that could not be made', async () => {
      await save(worded('a', 'Homes for all'))
      await index()
      let isBroken = true
      const search = searchOf(store.db, () =>
        isBroken
          ? Promise.reject(new RangeError('no lexicon'))
          : Promise.resolve(compileLexicon(A_LEXICON.concepts, A_LEXICON.splitter)),
      )
      const both = await Promise.allSettled([find(search, 'homes'), find(search, 'homes')])
      expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      isBroken = false
      expect(await find(search, 'homes')).toEqual(['a'])
    })
  })
})
