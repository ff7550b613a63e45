import { describe, expect, it } from 'vitest'
import { exclusionsIn } from '../../../src/core/lexis/exclusions.js'
import { compilePhrases, findPhrases } from '../../../src/core/lexis/phrases.js'
import { sentencesOf } from '../../../src/core/lexis/sentences.js'
import { stemsOf, wordsOf } from '../../../src/core/lexis/words.js'

describe('words', () => {
  it('gives words with their places in the text as it was', () => {
    const text = 'Long‑term\u00a0CARE, äldre\u00adomsorg: café'
    const { words, starts, ends } = wordsOf(text, 'sv')
    expect(words).toEqual(['long', 'term', 'care', 'äldreomsorg', 'café'])
    expect(words.map((_, i) => text.slice(starts[i], ends[i]))[3]).toBe('äldre\u00adomsorg')
  })

  it('reads composed and decomposed letters alike, and keeps å apart from a', () => {
    expect(stemsOf('va\u030ard', 'sv')).toEqual(stemsOf('vård', 'sv'))
    expect(stemsOf('vård värd vard', 'sv')).toHaveLength(3)
    expect(new Set(stemsOf('vård värd vard', 'sv')).size).toBe(3)
  })

  it('leaves out the possessive s but no other', () => {
    expect(wordsOf('citizens’ meetings, people’s rights, section s', 'en').words).toEqual([
      'citizens',
      'meetings',
      'people',
      'rights',
      'section',
      's',
    ])
  })

  it.each([
    ['sv', 'bidraget', 'bidrag'],
    ['sv', 'stödets', 'stöd'],
    ['sv', 'klimatet', 'klimat'],
    ['sv', 'programmet', 'program'],
    ['sv', 'arbetet', 'arbete'],
    ['sv', 'äldreomsorgens', 'äldreomsorg'],
    ['sv', 'möjligheterna', 'möjlighet'],
    ['en', 'organizations', 'organisation'],
    ['en', 'universities', 'university'],
    ['en', 'skills', 'skill'],
  ] as const)('joins forms of a word: %s %s and %s', (language, form, word) => {
    expect(stemsOf(form, language)).toEqual(stemsOf(word, language))
  })

  it.each([
    ['en', 'organ', 'organisation'],
    ['en', 'universe', 'university'],
    ['en', 'community', 'communication'],
    ['en', 'social', 'society'],
    ['en', 'train', 'training'],
    ['en', 'life cycle', 'life cycling'],
    ['sv', 'demens', 'dem'],
    ['sv', 'paket', 'pak'],
    ['sv', 'samer', 'samma'],
  ] as const)('keeps words of different meaning apart: %s %s and %s', (language, one, other) => {
    expect(stemsOf(one, language)).not.toEqual(stemsOf(other, language))
  })
})

describe('sentences', () => {
  it('ends them at stops, line breaks and bullets, not within abbreviations and numbers', () => {
    const text = 'Schools, e.g. in towns, gain 3.5 points. More follows!\n• first entry • second\n\nEnd'
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Schools, e.g. in towns, gain 3.5 points',
      'More follows',
      '• first entry',
      '• second',
      'End',
    ])
  })

  it('knows entries of a list', () => {
    const items = sentencesOf('Choose:\n(a) schools\nb) homes\n- roads\nPlain').map(({ item }) => item)
    expect(items).toEqual([false, true, true, true, false])
  })
})

describe('phrases', () => {
  const find = (phrases: readonly string[], text: string, language: 'sv' | 'en' = 'en'): string[] => {
    const words = wordsOf(text, language)
    const compiled = compilePhrases(
      phrases.map((phrase) => ({ text: phrase, value: phrase })),
      language,
    )
    const found: string[] = []
    findPhrases(compiled, words, 0, words.stems.length, (_, { values }) => found.push(...values))
    return found
  }

  it('takes the longest phrase, and each word once', () => {
    expect(find(['care', 'long-term care', 'care worker'], 'Long-term care workers and care')).toEqual([
      'long-term care',
      'care',
    ])
  })

  it('finds the first and the last part of Swedish compounds, whole words before parts', () => {
    const phrases = ['äldre*', '*omsorg', 'barnomsorg', 'skol*']
    expect(find(phrases, 'äldreboenden, funktionshinderomsorgen, barnomsorgen och skolan', 'sv')).toEqual([
      'äldre*',
      '*omsorg',
      'barnomsorg',
      'skol*',
    ])
  })
})

describe('exclusions', () => {
  const ruledOut = (sentence: string, language: 'sv' | 'en'): string[] =>
    exclusionsIn(sentence, language).map(({ start, end }) => sentence.slice(start, end).trim())

  it.each([
    ['This topic does not cover school education, but it covers housing', 'school education'],
    ['Actions excluding elderly care; homes are welcome', 'elderly care'],
    ['Infrastructure for cycling is not eligible', 'Infrastructure for cycling is not eligible'],
    ['engagement of men is excluded here', 'engagement of men is excluded'],
  ])('reads in English: %s', (sentence, expected) => {
    expect(ruledOut(sentence, 'en')).toEqual([expected])
  })

  it.each([
    ['Utlysningen omfattar inte äldreomsorg, men förskola', 'äldreomsorg'],
    ['Förskola omfattas inte av stödet', 'Förskola omfattas inte'],
    ['Alla skolor med undantag för gymnasieskolor', 'gymnasieskolor'],
  ])('reads in Swedish: %s', (sentence, expected) => {
    expect(ruledOut(sentence, 'sv')).toEqual([expected])
  })

  it('takes no other not for one', () => {
    expect(ruledOut('Projects should not only train teachers. This is not new', 'en')).toEqual([])
  })
})
