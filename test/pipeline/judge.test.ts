import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Saying, Verdict } from '../../src/core/judgement.js'
import { judge, opinionOf } from '../../src/pipeline/judge.js'
import { indexCalls } from '../../src/pipeline/search.js'
import { findCall, listCallIds } from '../../src/store/calls.js'
import { judgementsOf, listJudged, listJudgements, listJudgementsOf } from '../../src/store/judgements.js'
import { listTagsOf } from '../../src/store/tags.js'
import { worthJudging } from '../../src/store/worth.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aHouse, aMunicipality, RULES, settle, type House } from '../support/house.js'
import { aRawCall, aWorld } from '../support/world.js'

const SOLNA = aMunicipality({
  areas: [
    { id: 'social', name: { sv: 'Sociala frågor', en: 'Social' }, themes: { care: 1 }, words: [] },
    { id: 'learning', name: { sv: 'Lärande', en: 'Learning' }, themes: { school: 1 }, words: [] },
  ],
})
const MALMO = aMunicipality({
  id: 'malmo',
  name: 'Malmö',
  contacts: [{ ...aContact('valfard'), name: 'Bo' }],
})
const NOW = '2026-06-01T09:00:00.000Z'

const titled = (key: string, title: string) =>
  aRawCall(key, { title, texts: [{ language: 'en', title, sections: [] }] })

describe.each(DATABASES)('judging calls on %s', (kind) => {
  let test: TestDb
  let house: House
  let call: string
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    house = aHouse(test.db, aWorld([titled('A', 'Elderly care at home'), titled('B', 'Roads and bridges')]))
    for (const municipality of [SOLNA, MALMO]) await settle(test.db, municipality)
    await house.gatherOn('2026-06-01')
    const ids = await listCallIds(test.db)
    call = ids.find((id) => id.endsWith('-a')) ?? ''
  })
  afterEach(() => test.close())

  const say = async (verdict: Verdict, part: Partial<Saying> = {}) =>
    judge(
      test.db,
      await RULES.model(),
      {
        municipality: 'solna',
        call,
        areas: ['social'],
        verdict,
        by: { contact: 'omsorg', name: 'Anna' },
        why: null,
        ...part,
      },
      NOW,
    )
  const tags = async (municipality = 'solna', of = call) =>
    (await listTagsOf(test.db, municipality, of)).map(({ area, grade }) => `${area} ${grade}`)

  it('takes a tag away at once, in that municipality alone, and for good', async () => {
    const before = await tags()
    expect(before).toEqual(['social likely'])
    expect(await say('not-relevant', { why: 'We have no such homes' })).toMatchObject({ kind: 'kept' })
    expect([await tags(), await tags('malmo')]).toEqual([[], ['social likely']])
    house.world.calls = [titled('A', 'Elderly care at home and elsewhere')]
    await house.gatherOn('2026-06-02')
    expect([await tags(), await tags('malmo')]).toEqual([[], ['social likely']])
  })

  it('gives a strong tag, with the rules’ reasons and the person’s', async () => {
    await say('relevant', { areas: ['social', 'learning'] })
    const found = await listTagsOf(test.db, 'solna', call)
    expect(found.map(({ area, grade, score }) => [area, grade, score]).sort()).toEqual([
      ['learning', 'strong', 12],
      ['social', 'strong', 12],
    ])
    expect(found.find(({ area }) => area === 'social')?.reasons).toMatchObject([
      { kind: 'person', name: 'Anna', at: NOW, points: 3 },
      { kind: 'phrase', text: 'Elderly care', points: 9 },
    ])
  })

  it('gives the rules their say back when it is taken back', async () => {
    await say('not-relevant')
    await say('withdrawn', { by: { contact: null, name: 'Fondvakt' } })
    expect(await tags()).toEqual(['social likely'])
    expect([...(await listJudged(test.db, 'solna'))]).toEqual([])
    expect(await listJudgements(test.db)).toMatchObject([
      { verdict: 'withdrawn', by: { contact: null, name: 'Fondvakt' } },
    ])
  })

  it('keeps every word that says something new, with the grade that the rules had given', async () => {
    await say('relevant')
    await say('relevant')
    await say('not-relevant', { why: 'Changed my mind' })
    await say('not-relevant')
    await say('withdrawn')
    await say('withdrawn')
    const rows = await test.db.selectFrom('judgement').selectAll().orderBy('id').execute()
    expect(rows.map(({ verdict, why, grade }) => [verdict, why, grade])).toEqual([
      ['relevant', null, 'likely'],
      ['not-relevant', 'Changed my mind', 'likely'],
      ['withdrawn', null, 'likely'],
    ])
  })

  it('goes by the order of words though the clock stands still, or goes back', async () => {
    await say('relevant')
    const earlier = { municipality: 'solna', call, areas: ['social'], why: null } as const
    const by = { contact: 'omsorg', name: 'Anna' }
    const model = await RULES.model()
    await judge(test.db, model, { ...earlier, verdict: 'not-relevant', by }, '2020-01-01T00:00:00.000Z')
    expect(await tags()).toEqual([])
    expect((await listJudgementsOf(test.db, call)).map(({ verdict }) => verdict)).toEqual(['not-relevant'])
  })

  it('of two who judge at once keeps both, and goes by the last', async () => {
    await Promise.all([
      say('relevant', { by: { contact: null, name: 'Bo' } }),
      say('not-relevant'),
      say('relevant', { municipality: 'malmo', by: { contact: 'valfard', name: 'Bo' } }),
    ])
    const [last] = (await judgementsOf(test.db, 'solna', [call])).get(call) ?? []
    expect(await tags()).toEqual(last?.verdict === 'relevant' ? ['social strong'] : [])
    expect(await test.db.selectFrom('judgement').select('id').execute()).toHaveLength(3)
  })

  it('is not undone by calls being tagged at the same time', async () => {
    const others = Array.from({ length: 60 }, (_, n) => titled(`N${n}`, `Elderly care ${n}`))
    house.world.calls = [titled('A', 'Elderly care at home and elsewhere'), ...others]
    await Promise.all([house.gatherOn('2026-06-02'), say('not-relevant')])
    expect(await tags()).toEqual([])
  })

  it.each<[string, Partial<Saying>]>([
    ['municipality', { municipality: 'uppsala' }],
    ['call', { call: 'nothing' }],
    ['area', { areas: ['social', 'nowhere'] }],
    ['area', { areas: [] }],
    ['area', { municipality: 'malmo', areas: ['learning'], by: { contact: null, name: 'Bo' } }],
    ['contact', { by: { contact: 'valfard', name: 'Bo' } }],
  ])('knows no such %s, and keeps nothing', async (what, part) => {
    expect(await say('relevant', part)).toEqual({ kind: 'unknown', what })
    expect(await listJudgements(test.db)).toEqual([])
    expect(await tags()).toEqual(['social likely'])
  })

  it('takes no word from a contact who gets letters no more', async () => {
    await settle(test.db, { ...SOLNA, contacts: [aContact('other')] })
    expect(await say('relevant')).toEqual({ kind: 'unknown', what: 'contact' })
  })

  it('is what the search goes by at once', async () => {
    const grades = async () => {
      const row = await test.db
        .selectFrom('search_entry')
        .select('facets')
        .where('call', '=', call)
        .executeTakeFirst()
      return (JSON.parse(row?.facets ?? '{}') as { tags?: object }).tags
    }
    const lexicon = await RULES.lexicon()
    const by = { contact: null, name: 'A' }
    const saying = {
      municipality: 'solna',
      call,
      areas: ['social'],
      verdict: 'not-relevant',
      by,
      why: null,
    } as const
    expect(await grades()).toEqual({ malmo: { social: 'likely' }, solna: { social: 'likely' } })
    await judge(test.db, await RULES.model(), saying, NOW, (trx, id) => indexCalls(trx, lexicon, [id]))
    expect(await grades()).toEqual({ malmo: { social: 'likely' } })
  })

  it('keeps nothing where what follows from it fails', async () => {
    const fails = judge(
      test.db,
      await RULES.model(),
      {
        municipality: 'solna',
        call,
        areas: ['social'],
        verdict: 'not-relevant',
        by: { contact: null, name: 'A' },
        why: null,
      },
      NOW,
      () => Promise.reject(new Error('no search')),
    )
    await expect(fails).rejects.toThrow('no search')
    expect([await tags(), await listJudgements(test.db)]).toEqual([['social likely'], []])
  })

  it('can still tell what the rules say', async () => {
    await say('not-relevant')
    const found = await findCall(test.db, call)
    if (!found) throw new Error('no call')
    const rules = await opinionOf(test.db, await RULES.model(), 'solna', found.call)
    expect(rules.map(({ area, grade, score }) => [area, grade, score])).toEqual([['social', 'likely', 9]])
  })

  it('holds through a rebuild', async () => {
    await say('not-relevant')
    await test.db.deleteFrom('tag').execute()
    await test.db.deleteFrom('call_theme').execute()
    await house.conclude()
    expect([await tags(), await tags('malmo')]).toEqual([[], ['social likely']])
  })

  it('asks of the calls in doubt, until somebody has judged them', async () => {
    const worth = async (day = '2026-06-01') =>
      (await worthJudging(test.db, 'solna', day)).map((one) => `${one.call.key} ${one.tag.area}`)
    expect(await worth()).toEqual(['A social'])
    expect(await worth('2026-12-02')).toEqual([])
    await say('relevant', { areas: ['learning'] })
    expect(await worth()).toEqual([])
    await say('withdrawn', { areas: ['learning'] })
    expect(await worth()).toEqual(['A social'])
  })
})
