import { describe, expect, it } from 'vitest'
import type { CallText } from '../../../src/core/call.js'
import { entryWords } from '../../../src/core/search/entry-words.js'
import { aCall } from '../../support/calls.js'
import { aSplitter } from './house.js'

const lexicon = { splitter: aSplitter }
const text = (language: 'sv' | 'en', title: string, ...sections: string[]): CallText => ({
  language,
  machine: language === 'sv',
  title,
  sections: sections.map((one) => ({ kind: 'scope', text: one })),
})

describe('the words of a call', () => {
  it('are stems by the language of each text, with sentences and the parts of compounds', () => {
    const call = aCall({
      key: 'LIFE-2026-1',
      programme: 'LIFE',
      title: 'Older people',
      texts: [
        text('en', 'Older people', 'Care homes. They are cities.', 'More cities.'),
        text('sv', 'Äldreomsorgen', 'Städer och äldreomsorg'),
      ],
    })
    expect(entryWords(call, lexicon)).toEqual({
      title: 'older peopl . äldreomsorg +äldr +omsorg . #life-2026-1 life 2026 1',
      summary: 'care home . they are citi . stad och äldreomsorg +äldr +omsorg',
      body: 'more citi . life',
    })
  })

  it('hold what is meant where only the beginning of a compound stands', () => {
    const splitter = { split: (word: string) => (word === 'grundskola' ? ['grund', 'skola'] : [word]) }
    const whole = 'För- och grundskola'
    const call = aCall({ title: whole, texts: [text('sv', whole, 'För- och nackdelar')] })
    const { title, summary } = entryWords(call, { splitter })
    expect(title).toMatch(/^för \+förskol och grundskol \+grund \+skol/)
    expect(summary).toBe('för och nackdel')
  })

  it('hold what else a call says of itself', () => {
    const call = aCall({
      callTitle: 'Town twinning',
      callCode: 'CERV-2026 X',
      parent: { key: 'P', title: 'Parent' },
      keywords: ['Peace'],
      who: 'Municipalities',
      actionTypes: ['Grant'],
    })
    const { title, body } = entryWords(call, lexicon)
    expect(title).toContain('. #cerv-2026x cerv 2026 x')
    expect(body).toBe('town twin . parent . erasmus . peac . municip . grant')
  })

  it('hold the title of a call whose texts have another', () => {
    const call = aCall({ title: 'Schools', texts: [text('sv', 'Skolor')] })
    expect(entryWords(call, lexicon).title).toMatch(/^school . skol . #/)
    expect(entryWords(aCall({ title: 'Schools', texts: [] }), lexicon).title).toMatch(/^school . #/)
  })

  it('are of at most 200,000 characters, titles first', () => {
    const long = 'city '.repeat(50_000)
    const { title, summary, body } = entryWords(
      aCall({ texts: [text('en', 'A title', long, long)] }),
      lexicon,
    )
    expect(title).toContain('titl')
    expect(summary.split(' ').length).toBeLessThanOrEqual(40_000)
    expect(body).toBe('')
  })

  it.each(['', ' ', '...', '😀', 'x'.repeat(300_000), '\u0000', '<b>&amp;</b>'])(
    'can be of any text',
    (odd) => {
      const words = entryWords(aCall({ title: odd, key: odd, texts: [text('sv', odd, odd, odd)] }), lexicon)
      expect(Object.values(words).join(' ').length).toBeLessThan(500_000)
    },
  )
})
