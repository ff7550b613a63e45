import { describe, expect, it } from 'vitest'
import type { FollowedCase } from '../../src/core/case.js'
import { compose, tally, toldBy } from '../../src/core/digest.js'
import { USUAL } from '../../src/core/municipality.js'
import { aCall, aDeadline, anEvent, aTag } from '../letters/samples.js'
import { aMatter, aReader, aTagged } from '../support/matter.js'

const social = aTag('social', 'strong', 14)
const school = aTag('lifelong-learning', 'likely', 7)

const calls = [
  aTagged({ id: 'care', deadlines: [aDeadline('2026-09-15')] }, social, school),
  aTagged({ id: 'equal' }, aTag('social', 'likely', 7)),
  aTagged({ id: 'moved', deadlines: [aDeadline('2026-09-29')] }, social),
  aTagged({ id: 'reworded' }, school),
  aTagged({ id: 'gone' }, school),
  aTagged({ id: 'last', deadlines: [aDeadline('2026-09-02')] }, school),
  aTagged({ id: 'planned', status: 'forecast', opens: '2026-10-01' }, school),
  aTagged({ id: 'say', kind: 'consultation', deadlines: [aDeadline('2026-09-20')] }, social),
  aTagged({ id: 'elsewhere' }, aTag('urban', 'strong', 20)),
]
const events = [
  anEvent('care', 'new'),
  anEvent('equal', 'new'),
  anEvent('moved', 'deadline', { from: '2026-09-15', to: '2026-09-29' }),
  anEvent('reworded', 'changed', { field: 'title', from: 'Equal towns', to: 'Equal cities' }),
  anEvent('gone', 'withdrawn'),
]
const told = new Map([['last', new Set(['new'])]])
const reader = { ...aReader, wishes: { ...USUAL, consultations: true } }
const busy = aMatter({ calls, events, told, reader })

const aCase = (id: string, more: Partial<FollowedCase> = {}): FollowedCase => ({
  id,
  municipality: 'solna',
  department: 'social',
  call: id,
  state: 'interest',
  due: null,
  note: null,
  openedBy: 'Eva Ek',
  opened: '2026-08-01T08:00:00.000Z',
  about: aCall({ id, deadlines: [aDeadline('2026-12-01')] }),
  ...more,
})

describe('the content of a letter', () => {
  it('names the department, the areas that are followed and how much is open', () => {
    const content = compose({ ...busy, publicUrl: 'https://fondvakt.example/' })
    expect(content).toMatchObject({
      kind: 'weekly',
      department: 'Socialförvaltningen',
      week: '2026-W35',
      slot: '2026-W35',
      nextLetter: '2026-08-31',
      publicUrl: 'https://fondvakt.example',
    })
    expect(content.areas.map(({ id }) => id)).toEqual(['social', 'lifelong-learning'])
    expect(content.openNow).toBe(6)
  })

  it('names the municipality where the department is not known any more', () => {
    expect(compose({ ...busy, department: 'gone' }).department).toBe('Solna')
  })

  it('knows the day of the next letter in Sweden, where there is one', () => {
    const next = (nextLetter: string | null) => compose({ ...busy, nextLetter }).nextLetter
    expect(next('2026-08-30T22:30:00.000Z')).toBe('2026-08-31')
    expect(next(null)).toBeNull()
  })

  it('counts as open only calls that fit the reader', () => {
    const interests = [{ area: 'lifelong-learning', least: 'likely' as const }]
    expect(compose({ ...busy, reader: { ...reader, interests } }).openNow).toBe(4)
    const wishes = { ...reader.wishes, withWords: ['elsewhere'], withoutWords: ['reworded'] }
    expect(compose({ ...busy, reader: { ...reader, interests, wishes } }).openNow).toBe(4)
  })

  it('has every section in its order, and counts each item once', () => {
    const { items } = compose(busy)
    expect(items.map(({ section, call }) => `${section} ${call.id}`)).toEqual([
      'new care',
      'new equal',
      'changed moved',
      'changed reworded',
      'changed gone',
      'closing last',
      'coming planned',
      'consult say',
    ])
    expect(tally(items)).toEqual({
      new: 2,
      moved: 1,
      changed: 2,
      closing: 1,
      coming: 1,
      consult: 1,
      start: 0,
    })
  })

  it('has every call once, and rows for the ledger without a repetition', () => {
    const { items } = compose({ ...busy, first: true })
    expect(new Set(items.map(({ call }) => call.id)).size).toBe(items.length)
    const rows = toldBy(items).map(({ call, about }) => `${call} ${about}`)
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows).toContain('care new')
    expect(rows).toContain('care closing 30 2026-09-15')
  })

  it('is the same whatever order calls, events and cases come in', () => {
    const cases = [aCase('x'), aCase('y')]
    expect(
      compose({
        ...busy,
        first: true,
        calls: calls.toReversed(),
        events: events.toReversed(),
        cases: cases.toReversed(),
      }),
    ).toEqual(compose({ ...busy, first: true, cases }))
  })

  it('holds nothing that would tell one contact from another who chose alike', () => {
    expect(Object.keys(compose(busy).reader).sort()).toEqual([
      'interests',
      'language',
      'secretariat',
      'wishes',
    ])
    const contact = {
      ...reader,
      id: 'eva',
      name: 'Eva Ek',
      email: 'eva.ek@solna.example',
      department: 'social',
    }
    expect(compose({ ...busy, reader: contact })).toEqual(compose(busy))
  })
})

describe('the cases in a letter', () => {
  it('are those of the department that are not closed, the nearest deadline first', () => {
    const cases = [
      aCase('far'),
      aCase('none', { about: aCall({ id: 'none', deadlines: [] }) }),
      aCase('call-soon', { about: aCall({ id: 'call-soon', deadlines: [aDeadline('2026-09-20')] }) }),
      aCase('due-past', {
        due: '2026-08-01',
        about: aCall({ id: 'd', deadlines: [aDeadline('2026-10-02')] }),
      }),
      aCase('due-soon', { due: '2026-09-01' }),
      aCase('closed', { state: 'closed', due: '2026-08-25' }),
      aCase('other', { department: 'school', due: '2026-08-25' }),
    ]
    const ids = compose({ ...busy, cases }).cases.map(({ id }) => id)
    expect(ids).toEqual(['due-soon', 'call-soon', 'due-past', 'far', 'none'])
  })
})

describe('the secretariat’s letter', () => {
  const worth = [{ call: aCall({ id: 'doubt' }), tag: aTag('urban', 'weak', 5) }]

  it('alone says what needs a person, and which calls to judge in any of the areas', () => {
    const content = compose({ ...busy, worth, reader: { ...reader, secretariat: true } })
    expect(content.upkeep).toBe(busy.upkeep)
    expect(content.worth.map(({ call, area }) => [call.id, area.id])).toEqual([['doubt', 'urban']])
    expect(compose({ ...busy, worth })).toMatchObject({ upkeep: null, worth: [] })
  })
})
