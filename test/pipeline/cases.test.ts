import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { follow, type Following } from '../../src/pipeline/cases.js'
import { saveCalls } from '../../src/store/calls.js'
import { findCase, followedIn, listCases, setCaseState } from '../../src/store/cases.js'
import { aCall, aDeadline } from '../support/calls.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aMunicipality, settle } from '../support/house.js'

const NOW = '2026-06-01T09:00:00.000Z'
const LATER = '2026-06-02T09:00:00.000Z'
const SOLNA = aMunicipality({
  departments: [
    { id: 'omsorg', name: 'Omvårdnadsförvaltningen' },
    { id: 'skola', name: 'Barn- och utbildningsförvaltningen' },
  ],
})
const CALLS = [
  aCall({ id: 'late', key: 'LATE', title: 'Late', deadlines: [aDeadline('2026-11-01')] }),
  aCall({ id: 'soon', key: 'SOON', title: 'Soon', deadlines: [aDeadline('2026-09-15')] }),
  aCall({ id: 'never', key: 'NEVER', title: 'Without a day', deadlines: [] }),
]

describe.each(DATABASES)('cases on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    await settle(test.db, SOLNA)
    await saveCalls(
      test.db,
      CALLS.map((call) => ({ call, hash: call.id, withdrawn: false })),
      '2026-06-01',
      NOW,
    )
  })
  afterEach(() => test.close())

  const say = (part: Partial<Following> = {}, now = NOW) =>
    follow(
      test.db,
      {
        municipality: 'solna',
        department: 'omsorg',
        call: 'soon',
        due: null,
        note: null,
        by: 'Åsa',
        ...part,
      },
      now,
    )
  const listed = async (department?: string) =>
    (await listCases(test.db, 'solna', department)).map(({ call }) => call)

  it('opens a case with the call that it is about', async () => {
    expect(await say({ due: '2026-08-20', note: 'Nämnden\r\nska\u0000 besluta' })).toBe('opened')
    expect(await listCases(test.db, 'solna')).toEqual([
      {
        id: 'solna/omsorg/soon',
        municipality: 'solna',
        department: 'omsorg',
        call: 'soon',
        state: 'interest',
        due: '2026-08-20',
        note: 'Nämnden ska besluta',
        openedBy: 'Åsa',
        opened: NOW,
        about: CALLS[1],
      },
    ])
  })

  it('changes what is said of one that is there, and leaves what nothing is said of', async () => {
    await say({ due: '2026-08-20', note: 'Först' })
    await setCaseState(test.db, 'solna/omsorg/soon', 'application', NOW)
    expect(await say({ note: 'Sedan', by: 'Bo' }, LATER)).toBe('changed')
    expect(await findCase(test.db, 'solna', 'omsorg', 'soon')).toMatchObject({
      state: 'application',
      due: '2026-08-20',
      note: 'Sedan',
      openedBy: 'Åsa',
      opened: NOW,
    })
  })

  it('takes up a closed one anew', async () => {
    await say()
    await setCaseState(test.db, 'solna/omsorg/soon', 'closed', NOW)
    expect(await followedIn(test.db, 'solna', 'omsorg')).toEqual([])
    expect(await say()).toBe('changed')
    expect(await followedIn(test.db, 'solna', 'omsorg')).toMatchObject([{ state: 'interest' }])
  })

  it('has one of each department and call, however many ask at once', async () => {
    const done = await Promise.all(Array.from({ length: 12 }, () => say()))
    expect(done.filter((what) => what === 'opened')).toHaveLength(1)
    expect(await say({ department: 'skola' })).toBe('opened')
    expect(await listed()).toEqual(['soon', 'soon'])
    expect(await listed('skola')).toEqual(['soon'])
  })

  it('lists the nearest deadline first, the department’s own before the call’s, and closed ones last', async () => {
    await say({ call: 'never' })
    await say({ call: 'soon' })
    await say({ call: 'late', due: '2026-08-01' })
    expect(await listed()).toEqual(['late', 'soon', 'never'])
    await setCaseState(test.db, 'solna/omsorg/late', 'closed', LATER)
    expect(await listed()).toEqual(['soon', 'never', 'late'])
    expect((await followedIn(test.db, 'solna', 'omsorg')).map(({ call }) => call)).toEqual(['soon', 'never'])
    expect(await listCases(test.db, 'malmo')).toEqual([])
  })

  it.each<[string, Partial<Following>]>([
    ['call', { call: 'none' }],
    ['department', { department: 'none' }],
    ['municipality', { municipality: 'malmo' }],
    ['day', { due: '2026-02-30' }],
    ['day with more behind it', { due: "2026-08-20'; drop table case_file" }],
  ])('keeps nothing where there is no such %s', async (_, part) => {
    expect(await say(part)).toBe('unknown')
    expect(await listCases(test.db, 'solna')).toEqual([])
  })

  it('keeps at most 500 characters of a note, and no half of one', async () => {
    await say({ note: `${'x'.repeat(499)}😀😀`, by: 'B'.repeat(300) })
    const found = await findCase(test.db, 'solna', 'omsorg', 'soon')
    expect([found?.note, found?.openedBy]).toEqual(['x'.repeat(499), 'B'.repeat(120)])
  })

  it('says of a case that is not there that it is not', async () => {
    expect(await setCaseState(test.db, 'solna/omsorg/soon', 'closed', NOW)).toBe(false)
  })
})
