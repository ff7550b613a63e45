import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileSplitter } from '../../../src/core/lexis/compounds.js'
import { impliedWords } from '../../../src/core/lexis/implied.js'
import { wordsOf } from '../../../src/core/lexis/words.js'
import { readWords } from '../../../src/read/seeds/words.js'
import { seedText } from '../../support/tagging.js'

describe('words of a text as it comes', () => {
  it.each([
    ['äldre\u00adomsorg och vård\u200bhem', 'äldreomsorg och vårdhem'],
    ['\ufeffstart\u2009nu\u00a0då\u3000sen', 'start nu då sen'],
    ['h&auml;lsa &amp; v&aring;rd&nbsp;nu', 'hälsa vård nu'],
    ['&#228;ldre &#xe4;ldre &Aring;r', 'äldre äldre år'],
    ['R&amp;amp;D &amp;auml;ldre', 'r d äldre'],
    ['sam&shy;verkan', 'samverkan'],
    ['AT&T och Q&A; slut', 'at t och q a slut'],
    ['EU:s, FN:s och EU-projekt 5G CO₂', 'eu fn och eu projekt 5g co2'],
    ['ﬁnansiering ｆｕｌｌ', 'finansiering full'],
    ['LIVSLÅNGT LÄRANDE', 'livslångt lärande'],
    ['skola/hem, lärar-', 'skola hem lärar'],
    ['utveck-\nling och sam-\r\n  verkan', 'utveckling och samverkan'],
    ['för-\noch grundskola, EU-\nstöd', 'för och grundskola eu stöd'],
  ])('%j', (text, words) => {
    expect(wordsOf(text, 'sv').words.join(' ')).toBe(words)
  })

  it('keeps the halves of an English word at the end of a line apart, as its hyphen may be its own', () => {
    expect(wordsOf('long-\nterm', 'en').words).toEqual(['long', 'term'])
  })

  it('shows where each word stands', () => {
    const text = ' H&auml;lsa: utveck-\nling'
    const { starts, ends } = wordsOf(text, 'sv')
    expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual(['H&auml;lsa', 'utveck-\nling'])
  })

  const anyText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('&auml;', '&', '&#0;', '-\n', '\u00ad', '\u0301', 'å', ':s'),
      ),
    )
    .map((pieces) => pieces.join(''))

  it('gives words in order, within any text, that have something in them', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('sv', 'en'), (text, language) => {
        const { words, stems, starts, ends } = wordsOf(text, language)
        expect([stems.length, starts.length, ends.length]).toEqual([words.length, words.length, words.length])
        let before = 0
        for (const [i, word] of words.entries()) {
          const [start = -1, end = -1] = [starts[i], ends[i]]
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(word).not.toBe('')
          expect(word).toBe(word.trim())
          expect(wordsOf(text.slice(start, end), language).words).toContain(word)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 400 },
    )
  })
})

describe('words that are meant where their beginning stands', () => {
  const splitter = compileSplitter(readWords(seedText('words.txt'), 'words.txt'))
  const implied = (text: string): string[] =>
    impliedWords(text, wordsOf(text, 'sv'), splitter).map(({ at, word }) => `${String(at)} ${word}`)

  it.each([
    ['För- och grundskolor', ['0 förskola']],
    ['stöd till barn-, ungdoms- eller kulturverksamhet', ['2 barnverksamhet', '3 ungdomsverksamhet']],
    ['mark- samt miljöfrågorna', ['0 markfråga']],
    ['EU-projekt och skolor', []],
    ['lärar- och', []],
    ['lärar-', []],
    ['A - och grundskola', []],
    ['barn- skola grundskola', []],
  ])('%s', (text, words) => {
    expect(implied(text)).toEqual(words)
  })
})
