import { describe, expect, it } from 'vitest'
import { findingsOf, type Ran } from '../../src/core/health.js'
import { changeOf } from '../../src/core/page-change.js'
import { notBack, type Recurring } from '../../src/core/recurring.js'
import { isOnTrial, whyOff } from '../../src/core/standing.js'
import { aSource } from '../support/world.js'

const NOW = '2026-06-15T05:00:00.000Z'
const source = aSource({ expect: { calls: [1, 50], filled: { deadlines: 0.5 }, quietDays: 30 } })
/** Runs of the last days, newest first. */
const runs = (...parts: Partial<Ran>[]): Ran[] =>
  parts.map((part, index) => ({
    started: new Date(Date.parse(NOW) - index * 86_400_000).toISOString(),
    outcome: 'ok',
    reason: null,
    cause: null,
    calls: 20,
    changed: 1,
    filled: { deadlines: 0.9 },
    ...part,
  }))
const found = (...parts: Partial<Ran>[]) =>
  findingsOf(source, runs(...parts), NOW).map((finding) => ({ ...finding, source: undefined }))

describe('what there is to look at in a source', () => {
  it('is nothing while all is well, when it never ran, and when it is off', () => {
    expect(found({}, {}, {}, {}, {})).toEqual([])
    expect(found()).toEqual([])
    expect(found({ outcome: 'off', reason: 'it needs a key' }, { outcome: 'failed' })).toEqual([])
  })

  it('is that it fails, since the first failure of the row, with why', () => {
    const bad = { outcome: 'failed', reason: 'answered 503', cause: 'unreachable' } as const
    expect(found(bad, { ...bad, outcome: 'blocked' }, {}, bad)).toEqual([
      {
        kind: 'failing',
        since: '2026-06-14T05:00:00.000Z',
        reason: 'answered 503',
        times: 2,
        cause: 'unreachable',
      },
    ])
  })

  it('is that some pages cannot be had, once that is no chance', () => {
    const partial = { outcome: 'partial' }
    expect(found(partial, partial, {})).toEqual([])
    expect(found(partial, partial, partial, {})).toEqual([
      { kind: 'partly', since: '2026-06-13T05:00:00.000Z', times: 3 },
    ])
  })

  it('is that it has less than half of the calls it usually has', () => {
    expect(found({ calls: 10 }, {}, {}, {})).toEqual([])
    expect(found({ calls: 9 }, {}, {}, {})).toMatchObject([{ kind: 'few', found: 9, usual: 20 }])
    expect(found({ calls: 0 }, { calls: 2 }, { calls: 2 }, { calls: 2 })).toEqual([])
  })

  it('is that a field is emptier than it must be, or than it was', () => {
    const emptier = { kind: 'emptier', field: 'deadlines' }
    expect(found({ filled: { deadlines: 0.4 } })).toMatchObject([{ ...emptier, share: 0.4, usual: 0.5 }])
    expect(found({ filled: { deadlines: 0.55 } }, {}, {}, {})).toMatchObject([{ ...emptier, usual: 0.9 }])
    expect(found({ filled: {} }, {}, {}, {})).toEqual([])
  })

  it('is that three calls or more have lost a field that nothing is promised of', () => {
    const run = (money: number, more: object = {}) => ({ filled: { deadlines: 0.9, money }, ...more })
    expect(found(run(0), run(0.2), run(0.2), run(0.2))).toMatchObject([
      { kind: 'emptier', field: 'money', share: 0 },
    ])
    expect(found(run(0.1), run(0.2), run(0.2), run(0.2))).toEqual([])
    expect(found(run(0, { calls: 5 }), run(0.2, { calls: 5 }), run(0.2), run(0.2))).not.toContainEqual(
      expect.objectContaining({ kind: 'emptier' }),
    )
    expect(found(run(0), run(0.2, { outcome: 'partial' }), run(0.2, { outcome: 'partial' }))).toEqual([])
  })

  it('is that it has said the same for unusually long', () => {
    const same = Array.from({ length: 40 }, () => ({ outcome: 'unchanged', changed: 0 }))
    expect(found(...same.slice(0, 20), {})).toEqual([])
    expect(found(...same, {})).toMatchObject([{ kind: 'quiet', days: 40 }])
  })
})

describe('a call that comes back every year', () => {
  const twinning: Recurring = {
    id: 'twinning',
    name: { sv: 'Vänorter', en: 'Town twinning' },
    titles: ['town twinning'],
    keys: ['cerv-2026-citizens-town'],
    deadline: { from: '08-15', to: '11-15' },
    known: '07-15',
    look: 'https://fund.example/',
  }
  const call = (title: string, day: string, key = 'X') => ({ key, title, deadlines: [day] })
  const missing = (today: string, ...calls: Parameters<typeof notBack>[1]) =>
    notBack([twinning], calls, today).map(({ since, from, to }) => ({ since, from, to }))

  it('is missed from the day by which it should be known until its time is past', () => {
    const absence = { since: '2026-07-15', from: '2026-08-15', to: '2026-11-15' }
    expect(missing('2026-07-14')).toEqual([])
    expect(missing('2026-07-15')).toEqual([absence])
    expect(missing('2026-11-15')).toEqual([absence])
    expect(missing('2026-11-16')).toEqual([])
  })

  it('is not missed when it is there by title or key, at its time or some days beside it', () => {
    expect(missing('2026-08-01', call('Town Twinning 2026', '2026-09-10'))).toEqual([])
    expect(missing('2026-08-01', call('Vänorter', '2026-09-10', 'CERV-2026-CITIZENS-TOWN-TT'))).toEqual([])
    expect(missing('2026-08-01', call('Town Twinning', '2026-11-25'))).toEqual([])
    expect(missing('2026-08-01', call('Town Twinning 2025', '2025-09-10'))).toHaveLength(1)
  })

  it('may have to be known some time into its season', () => {
    const rolling = { ...twinning, deadline: { from: '02-01', to: '11-30' }, known: '03-31' }
    expect(notBack([rolling], [], '2026-03-30')).toEqual([])
    expect(notBack([rolling], [], '2026-04-01')).toMatchObject([{ since: '2026-03-31' }])
  })

  it('is waited for across new year', () => {
    const winter = { ...twinning, deadline: { from: '12-15', to: '02-10' }, known: '10-01' }
    expect(notBack([winter], [], '2027-01-20')).toMatchObject([
      { since: '2026-10-01', from: '2026-12-15', to: '2027-02-10' },
    ])
    expect(notBack([winter], [], '2027-03-01')).toEqual([])
  })
})

describe('a source that is not on', () => {
  const key = { setting: 'KEY_FUND', header: 'Authorization' }
  it('is off without its key, or when an operator says so', () => {
    expect(whyOff({ key }, undefined, () => false)).toBe('it needs a key in the setting KEY_FUND')
    expect(whyOff({ key }, undefined, (name) => name === 'KEY_FUND')).toBeNull()
    expect(whyOff({}, 'off', () => true)).toBe('an operator turned it off')
  })
  it('is on trial while its form is unproven and nobody has turned it on', () => {
    expect(isOnTrial({ confidence: 'unproven' }, undefined)).toBe(true)
    expect(isOnTrial({ confidence: 'unproven' }, 'on')).toBe(false)
    expect(isOnTrial({ confidence: 'documented' }, undefined)).toBe(false)
  })
})

it('tells what went from a page and what came, but not what only moved or was set otherwise', () => {
  const before = 'Klimatklivet\n\nAnsökan öppnar 7 augusti.\n\nVem kan söka?'
  const after = 'Vem kan söka?\n\nKlimatklivet\n\nAnsökan öppnar inte som planerat.'
  expect(changeOf(before, after)).toEqual({
    gone: ['Ansökan öppnar 7 augusti.'],
    come: ['Ansökan öppnar inte som planerat.'],
  })
  expect(changeOf('Vem kan söka?', 'VEM  KAN SÖKA')).toEqual({ gone: [], come: [] })
})
