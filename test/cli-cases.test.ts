import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveCalls } from '../src/store/calls.js'
import { aCall } from './support/calls.js'
import { fondvakt } from './support/cli.js'
import { aPlace, type Place } from './support/places.js'

const NOW = '2026-06-15T08:00:00.000Z'
const CASE = 'solna/social/a-call'

describe('cases at the command line', () => {
  let place: Place
  beforeAll(async () => {
    place = await aPlace('sqlite')
    await run(['migrate'])
    const call = aCall({ id: 'a-call', key: 'A-CALL', title: 'Long-term care of older people' })
    await place.look((db) => saveCalls(db, [{ call, hash: 'h', withdrawn: false }], '2026-06-15', NOW))
  })
  afterAll(() => place.remove())
  const run = (words: readonly string[]) => fondvakt(words, { ...place.env, FONDVAKT_NOW: NOW })
  const OPEN = ['cases', 'open', 'solna/social', 'A-CALL']

  it('opens, changes, moves on and lists a case', async () => {
    expect(await run(['cases'])).toMatchObject({ code: 0, out: '' })
    expect(await run([...OPEN, '--due', '2026-08-20'])).toMatchObject({ code: 0, out: `${CASE}: opened\n` })
    expect(await run([...OPEN, '--note', 'Nämnden 12/8'])).toMatchObject({ out: `${CASE}: changed\n` })
    expect(await run(['cases', 'state', CASE, 'decision'])).toMatchObject({ out: `${CASE}: decision\n` })
    expect((await run(['cases', 'solna'])).out).toBe(
      `${CASE}  decision  due 2026-08-20  Long-term care of older people  Nämnden 12/8\n`,
    )
    expect((await run(['cases', 'malmo'])).out).toBe('')
    expect(JSON.parse((await run(['cases', '--json'])).out)).toMatchObject({
      id: CASE,
      state: 'decision',
      due: '2026-08-20',
      note: 'Nämnden 12/8',
      openedBy: 'Fondvakt',
      title: 'Long-term care of older people',
    })
  })

  it.each<[string, readonly string[], string]>([
    ['an unknown call', ['cases', 'open', 'solna/social', 'NO'], 'no call "NO"'],
    ['an unknown department', ['cases', 'open', 'solna/no', 'A-CALL'], 'no department "no"; there are'],
    ['an unknown municipality', ['cases', 'uppsala'], 'no municipality "uppsala"'],
    ['a day that is none', [...OPEN, '--due', '2026-02-30'], '--due: expected a day such as 2026-09-01'],
    ['a long note', [...OPEN, '--note', 'å'.repeat(501)], '--note: expected 1 to 500 characters, got 501'],
    ['a blank name', [...OPEN, '--by', ' \n'], '--by: expected 1 to 120 characters, got 0'],
    ['an unknown state', ['cases', 'state', CASE, 'won'], 'no state "won"; there are interest, decision'],
    ['an unknown case', ['cases', 'state', 'solna/social/no', 'closed'], 'no case "solna/social/no"'],
  ])('refuses %s in one line', async (_, words, line) => {
    const { code, err, out } = await run(words)
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    expect(err).toContain(line)
  })
})
