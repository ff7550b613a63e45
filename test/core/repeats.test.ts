import { describe, expect, it } from 'vitest'
import { countSentences, noSentences, repeatedIn, sentenceNumber } from '../../src/core/repeats.js'
import { themesOf } from '../../src/core/tag.js'
import { compileThemes } from '../../src/core/theme-book.js'
import { NO_WEIGHTS } from '../../src/core/learn/weights.js'
import { aText, seedBook } from '../support/tagging.js'

const SHARED = 'Municipalities shall describe how homelessness is ended in 12 cities.'

const call = (key: string, callCode: string, text: string) => ({
  ...aText(`A title of ${key}`, [{ kind: 'scope', text }]),
  key,
  callCode,
})

const repeatsOf = (codes: readonly string[], text = SHARED): number[] => {
  const counts = noSentences()
  codes.forEach((code, i) => countSentences(counts, call(`call-${String(i)}`, code, `${text} And more.`)))
  return repeatedIn(counts)
}

describe('sentences that stand in calls of many families', () => {
  it('are those in five calls of three families', () => {
    expect(repeatsOf(['A', 'A', 'B', 'B', 'C'])).toEqual([sentenceNumber(SHARED)])
    expect(repeatsOf(['A', 'A', 'A', 'B', 'B', 'B'])).toEqual([])
    expect(repeatsOf(['A', 'B', 'C', 'D'])).toEqual([])
  })

  it('are known by their words, whatever their digits, case and spaces', () => {
    expect(sentenceNumber('Ends in  2027.')).toBe(sentenceNumber('ENDS IN 31.'))
    expect(sentenceNumber('Ends in 2027.')).not.toBe(sentenceNumber('Begins in 2027.'))
    expect(Number.isSafeInteger(sentenceNumber(SHARED))).toBe(true)
  })

  it('leave headings and short entries of lists alone', () => {
    expect(repeatsOf(['A', 'B', 'C', 'D', 'E'], 'Cities.')).toEqual([])
  })

  it('say nothing of a call, but a little where they lead its text', () => {
    const score = (text: string, repeated: boolean): number => {
      const repeats = { version: '1', sentences: new Set(repeated ? [sentenceNumber(SHARED)] : []) }
      const model = compileThemes(seedBook, NO_WEIGHTS, repeats)
      const one = aText('Batteries for boats', [{ kind: 'scope', text }])
      return themesOf(one, model).find(({ theme }) => theme === 'homelessness')?.score ?? 0
    }
    const later = `Batteries are heavy. They last for long. ${SHARED}`
    expect(score(later, false)).toBeGreaterThan(0)
    expect(score(later, true)).toBe(0)
    const [alone, leading] = [score(SHARED, false), score(SHARED, true)]
    expect(leading).toBeLessThan(alone / 2)
  })
})
