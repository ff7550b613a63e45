import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../db/schema.js'
import type { AreaDraft, AreaRefusal } from '../../src/core/area-edit.js'
import type { AreaPreview, EffectCounts } from '../../src/core/area-effect.js'
import type { RawCall } from '../../src/core/source.js'
import { dropArea, previewWanted, retagArea, writeArea, type AreaRules } from '../../src/pipeline/areas.js'
import { judge } from '../../src/pipeline/judge.js'
import { countFollowers, listEditedAreas } from '../../src/store/area-edit.js'
import { countCurrent } from '../../src/store/area-tags.js'
import { listCallIds } from '../../src/store/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aHouse, aMunicipality, RULES, settle, type House } from '../support/house.js'
import { aRawCall, aWorld } from '../support/world.js'

const NOW = '2026-06-02T09:00:00.000Z'
const BY = { account: 'a', name: 'Kim' }
const DEED = { municipality: 'solna', by: BY, now: NOW }

const aText = (key: string, title: string, text: string, part: Partial<RawCall> = {}): RawCall =>
  aRawCall(key, {
    title,
    texts: [{ language: 'en', title, sections: [{ kind: 'scope', text }] }],
    ...part,
  })

const CALLS = [
  aText('A', 'Elderly care at home', 'Elderly care in cities.'),
  aText('B', 'Better schools', 'A school for all. Elderly care is out of scope.'),
  aText('C', 'Rivers and lakes', 'Water by the Brunnsviken and its shores.'),
  aText('D', 'School meals', 'School meals near Brunnsviken for elderly care.'),
  aText('E', 'Night trains', 'Trains at night.'),
  aText('F', 'Closed school', 'A school that was.', { status: 'closed', deadlines: ['2026-01-15'] }),
  aText('G', 'Waterfronts for everyone', 'Waterside homes for elderly care.', { status: 'forecast' }),
]

const AREAS = [
  {
    id: 'social',
    name: { sv: 'Sociala frågor', en: 'Social' },
    themes: { care: 1 },
    words: [{ phrase: 'Brunnsviken', language: 'en', weight: 2 }],
  },
  { id: 'learning', name: { sv: 'Lärande', en: 'Learning' }, themes: { school: 1 }, words: [] },
] as const

const social = (part: Partial<AreaDraft> = {}): AreaDraft => ({
  name: { sv: 'Sociala frågor', en: 'Social' },
  themes: { care: 1 },
  words: AREAS[0].words,
  ...part,
})

interface At {
  readonly test: TestDb
  readonly db: Db
  readonly house: House
  readonly rules: AreaRules
}

async function aPlace(kind: (typeof DATABASES)[number]): Promise<At> {
  const test = await anEmptyDb(kind)
  const house = aHouse(test.db, aWorld(CALLS))
  const contacts = [
    aContact('omsorg'),
    { ...aContact('skola'), interests: AREAS.map(({ id }) => ({ area: id, least: 'likely' as const })) },
  ]
  await settle(test.db, aMunicipality({ areas: AREAS, contacts }))
  await house.gatherOn('2026-06-01')
  const rules = {
    model: await RULES.model(),
    lexicon: await RULES.lexicon(),
    themes: new Set(['care', 'school']),
  }
  return { test, db: test.db, house, rules }
}

const revisionOf = async ({ db }: At, id: string): Promise<string> =>
  (await listEditedAreas(db, 'solna')).find(({ area }) => area.id === id)?.revision ?? ''

async function wanted(at: At, id: string | null, draft: AreaDraft, position = 0) {
  return { id, draft, position, revision: id === null ? '' : await revisionOf(at, id) }
}

/** Saves as the pages do, and tells what became of calls that are open or coming. */
async function save(at: At, id: string | null, draft: AreaDraft, position = 0): Promise<EffectCounts | null> {
  const change = await writeArea(at.db, at.rules, DEED, await wanted(at, id, draft, position))
  if ('kind' in change) throw new Error(change.kind)
  let counts: EffectCounts | null = null
  await retagArea(at.db, at.rules, change, NOW, (told) => (counts = told))
  return counts
}

const tagsOf = async ({ db }: At) =>
  (
    await db
      .selectFrom('tag')
      .select(['area', 'call', 'score', 'grade', 'reasons'])
      .orderBy('area')
      .orderBy('call')
      .execute()
  ).map((row) => ({ ...row, score: Number(row.score) }))

const totals = (done: AreaPreview | AreaRefusal): EffectCounts => {
  if ('kind' in done) throw new Error(JSON.stringify(done))
  const { gained, lost, moved } = done.kinds
  return { gained: gained.total, lost: lost.total, moved: moved.total }
}

describe.each(DATABASES)('changing an area on %s', (kind) => {
  let at: At
  beforeAll(async () => {
    at = await aPlace(kind)
  })
  afterAll(() => at.test.close())

  const EDITS: readonly (readonly [string, string | null, AreaDraft])[] = [
    ['a theme that counts less', 'social', social({ themes: { care: 0.2 } })],
    ['a theme more', 'social', social({ themes: { care: 0.2, school: 1 } })],
    ['another theme and no words', 'social', social({ themes: { school: 0.5 }, words: [] })],
    ['a word that begins so', 'social', social({ words: [{ phrase: 'water*', language: 'en', weight: 3 }] })],
    ['a word that ends so', 'social', social({ words: [{ phrase: '*front', language: 'en', weight: 2 }] })],
    [
      'a word that counts more, in both languages',
      'social',
      social({
        words: [
          { phrase: 'Brunnsviken', language: 'en', weight: 3 },
          { phrase: 'skolmåltider', language: 'sv', weight: 3 },
        ],
      }),
    ],
    ['nothing but its name', 'social', social({ name: { sv: 'Omsorg', en: 'Care' } })],
    [
      'a new area',
      null,
      social({ name: { sv: 'Allt för alla', en: 'All' }, themes: { care: 1, school: 0.5 } }),
    ],
    ['as it was', 'social', social()],
  ]

  it.each(EDITS)('says before what becomes of the calls: %s', async (_, id, draft) => {
    const { db, rules, house } = at
    const before = await tagsOf(at)
    const said = totals(await previewWanted(db, rules, DEED, await wanted(at, id, draft)))
    expect(await tagsOf(at)).toEqual(before)
    expect(await save(at, id, draft)).toEqual(said)
    const made = await tagsOf(at)
    const versions = await db.selectFrom('area').select('version').distinct().execute()
    expect(versions).toEqual([{ version: rules.model.version }])
    await db.updateTable('area').set({ version: '' }).execute()
    await house.conclude()
    expect(await tagsOf(at)).toEqual(made)
  })
})

describe.each(DATABASES)('areas on %s', (kind) => {
  let at: At
  beforeAll(async () => {
    at = await aPlace(kind)
  })
  afterAll(() => at.test.close())

  it("keeps people's word above the rules, in what is said before and after", async () => {
    const { db, rules } = at
    const [call = ''] = await listCallIds(db)
    const by = { contact: 'omsorg', name: 'Kim' }
    const saying = { municipality: 'solna', call, areas: ['social'], by, why: null }
    await judge(db, rules.model, { ...saying, verdict: 'relevant' }, NOW)
    const draft = social({ themes: { school: 1 }, words: [] })
    const preview = await previewWanted(db, rules, DEED, await wanted(at, 'social', draft))
    expect(await save(at, 'social', draft)).toEqual(totals(preview))
    expect((await tagsOf(at)).find((tag) => tag.area === 'social' && tag.call === call)?.grade).toBe('strong')
    await save(at, 'social', social())
  })

  it('makes calls findable by it at once', async () => {
    await save(at, 'social', social({ themes: {}, words: [{ phrase: 'trains', language: 'en', weight: 3 }] }))
    const entry = await at.db
      .selectFrom('search_entry')
      .innerJoin('call', 'call.id', 'search_entry.call')
      .select('facets')
      .where('call.key', '=', 'E')
      .executeTakeFirstOrThrow()
    expect(entry.facets).toContain('social')
    await save(at, 'social', social())
  })

  it('refuses what was written on an older one, and changes nothing', async () => {
    const first = await wanted(at, 'social', social({ themes: { care: 0.8 } }))
    const second = await wanted(at, 'social', social({ themes: { care: 0.5 } }))
    const [one, two] = await Promise.all([
      writeArea(at.db, at.rules, DEED, first),
      writeArea(at.db, at.rules, DEED, second),
    ])
    expect([one, two].map((done) => ('kind' in done ? done.kind : 'saved')).sort()).toEqual([
      'saved',
      'stale',
    ])
    await save(at, 'social', social())
  })

  it('stops making tags of an area that was changed once more', async () => {
    const { db, rules } = at
    const change = await writeArea(
      db,
      rules,
      DEED,
      await wanted(at, 'social', social({ themes: { school: 1 } })),
    )
    await save(at, 'social', social())
    const made = await tagsOf(at)
    if ('kind' in change) throw new Error(change.kind)
    await retagArea(db, rules, change, NOW)
    expect(await tagsOf(at)).toEqual(made)
  })

  it.each([
    ['no name', social({ name: { sv: ' ', en: 'Social' } }), 'name-missing'],
    ['a name that another has', social({ name: { sv: 'LÄRANDE ', en: 'Social' } }), 'name-taken'],
    ['a name with a line break', social({ name: { sv: 'So\u2028cialt', en: 'Social' } }), 'name-odd'],
    ['a theme that is not there', social({ themes: { money: 1 } }), 'theme'],
    ['a weight above all', social({ themes: { care: 2 } }), 'weight'],
    ['nothing that tags', social({ themes: {}, words: [] }), 'nothing'],
    ['a word of nothing', social({ words: [{ phrase: '…', language: 'sv', weight: 2 }] }), 'word-odd'],
    ['a star alone', social({ words: [{ phrase: 'a*', language: 'sv', weight: 2 }] }), 'word-star'],
    ['a list in one', social({ words: [{ phrase: 'ett, två', language: 'sv', weight: 2 }] }), 'word-comma'],
    [
      'a word twice',
      social({
        words: [
          { phrase: 'Hagastaden', language: 'sv', weight: 2 },
          { phrase: 'hagastaden ', language: 'sv', weight: 1 },
        ],
      }),
      'word-twice',
    ],
  ])('refuses %s', async (_, draft, kind) => {
    const done = await writeArea(at.db, at.rules, DEED, await wanted(at, 'social', draft))
    expect(done).toMatchObject({ kind: 'invalid', problems: [{ kind }] })
  })

  it('orders, removes with tags and interests, and never the last', async () => {
    const { db } = at
    await save(at, 'social', social(), 1)
    expect((await listEditedAreas(db, 'solna')).map(({ area }) => area.id)).toEqual(['learning', 'social'])
    expect((await countFollowers(db, 'solna')).get('social')).toEqual({ all: 2, only: 1 })
    expect((await countCurrent(db, 'solna', 'social', '2026-06-02')).strong).toBeGreaterThan(0)
    expect(await dropArea(db, DEED, 'social', 'old')).toEqual({ kind: 'stale' })
    expect(await dropArea(db, DEED, 'nowhere', '')).toEqual({ kind: 'gone' })
    const gone = await dropArea(db, DEED, 'social', await revisionOf(at, 'social'))
    expect(gone).toMatchObject({ kind: 'removed' })
    expect((await tagsOf(at)).filter(({ area }) => area === 'social')).toEqual([])
    expect((await db.selectFrom('interest').select('area').execute()).map(({ area }) => area)).toEqual([
      'learning',
    ])
    expect(await dropArea(db, DEED, 'learning', await revisionOf(at, 'learning'))).toEqual({ kind: 'last' })
    const noted = await db
      .selectFrom('audit')
      .select(['about', 'detail'])
      .where('action', '=', 'area.removed')
      .execute()
    expect(noted).toMatchObject([{ about: 'social', detail: '{"name":"Sociala frågor","tags":4}' }])
  })
})
