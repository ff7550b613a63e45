import { describe, expect, it } from 'vitest'
import { assemble, believe, compareWithExpected, filledShares } from '../../src/core/assemble.js'
import { glance } from '../../src/core/glance.js'
import type { RawCall } from '../../src/core/source.js'
import type { Tally } from '../../src/core/source.js'
import { aRawCall, aSource } from '../support/world.js'

describe('what several pages say of one call', () => {
  it('is put together, the first word winning', () => {
    const [call] = assemble([
      aRawCall('A', { texts: [{ language: 'en', title: 'English', sections: [] }] }),
      { key: 'A', title: 'Later', programme: 'LIFE' },
      { key: 'A', texts: [{ language: 'sv', machine: true, title: 'Svenska', sections: [] }] },
      { key: 'A', texts: [{ language: 'en', sections: [{ kind: 'scope', text: 'The scope.' }] }] },
    ])
    expect(call).toMatchObject({ title: 'Call A', programme: 'LIFE' })
    expect(call?.texts).toEqual([
      { language: 'en', title: 'English', sections: [] },
      { language: 'sv', machine: true, title: 'Svenska', sections: [] },
      { language: 'en', sections: [{ kind: 'scope', text: 'The scope.' }] },
    ])
  })
})

describe('a sweep', () => {
  const page = (total: number, keys: string[], list = 'calls by key'): Tally => ({
    list,
    whole: 'calls',
    total,
    keys,
  })
  const count = (total: number): Tally => ({ list: 'calls', whole: 'calls', total, keys: null })

  it('is believed when every list holds what its source says', () => {
    expect(() => believe([count(3), page(3, ['a', 'b']), page(3, ['c']), count(3)])).not.toThrow()
    expect(() => believe([count(0), count(0)])).not.toThrow()
    expect(() => believe([count(3), page(2, ['a', 'b']), page(2, ['b', 'c'], 'calls by date')])).not.toThrow()
  })

  it.each<[string, Tally[]]>([
    ['calls: the total was 3 before and 4 after', [count(3), page(3, ['a', 'b', 'c']), count(4)]],
    ['calls by key: the total changed from page to page (3, 4)', [page(3, ['a', 'b']), page(4, ['c'])]],
    ['calls by key: 1 of 3 rows came twice', [page(3, ['a', 'b']), page(3, ['b'])]],
    ['calls by key: 2 rows came, 3 were said to be there', [page(3, ['a', 'b'])]],
    ['calls: 2 rows came, 3 were counted without sorting', [count(3), page(2, ['a', 'b'])]],
  ])('is not believed: %s', (message, tallies) => {
    expect(() => believe(tallies)).toThrow(message)
  })
})

describe('what a source is expected to give', () => {
  const source = aSource({ expect: { calls: [2, 3], filled: { programme: 0.5 } } })
  const compared = (calls: RawCall[]) =>
    compareWithExpected(
      source,
      calls.length,
      filledShares(
        source,
        calls.map((raw) => glance(raw, source)),
      ),
    )
  const calls = (n: number) => Array.from({ length: n }, (_, i) => aRawCall(`K${i}`, { programme: 'LIFE' }))

  it('fails a run with too few calls', () => {
    expect(() => compared(calls(1))).toThrow('found 1 calls, expected at least 2')
  })

  it('warns of too many calls and of fields that are emptier than usual', () => {
    expect(compared(calls(3))).toEqual([])
    const messages = compared([...calls(1), aRawCall('X'), aRawCall('Y'), aRawCall('Z')])
    expect(messages.map(({ message }) => message)).toEqual([
      'found 4 calls, expected at most 3',
      'programme is filled in 25 % of the calls, expected at least 50 %',
    ])
  })
})
