import { describe, expect, it } from 'vitest'
import { addLetter, NO_BURDEN, overload } from '../../src/core/usual.js'

const NOW = '2026-06-22T05:00:00.000Z'
const weeksAgo = (weeks: number): string => new Date(Date.parse(NOW) - weeks * 7 * 86_400_000).toISOString()

describe('letters that tell much', () => {
  it.each([
    ['a quiet week', 4, 12, 1, null],
    ['twice of what is usual', 30, 15, 1, null],
    ['more than twice of what is usual', 31, 15, 1, '31 calls in 1 letters, where about 15 are usual'],
    ['twenty calls, where few are usual', 20, 2, 1, null],
    ['more than twenty, where few are usual', 21, 2, 1, '21 calls in 1 letters, where about 10 are usual'],
    ['three weeks at once', 60, 10, 3, null],
  ])('%s', (_, items, usual, weeks, why) => {
    expect(overload(addLetter(NO_BURDEN, items, { usual, last: weeksAgo(weeks) }, NOW))).toBe(why)
  })

  it('are measured together, without those of which nothing is usual yet', () => {
    const one = addLetter(NO_BURDEN, 35, { usual: 10, last: weeksAgo(1) }, NOW)
    const two = addLetter(one, 3, { usual: 12, last: weeksAgo(1) }, NOW)
    expect(overload(one)).not.toBeNull()
    expect(overload(two)).toBeNull()
    expect(addLetter(two, 500, { usual: null, last: null }, NOW)).toBe(two)
  })
})
