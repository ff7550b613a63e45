import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../src/core/lexis/sentences.js'

const read = (text: string): string[] =>
  sentencesOf(text).map(({ start, end, item }) => text.slice(start, end) + (item ? ' *' : ''))

describe('sentences', () => {
  it.each([
    ['Stöd ges t.ex. Till skolor, bl.a. Solna. Slut', ['Stöd ges t.ex. Till skolor, bl.a. Solna', 'Slut']],
    [
      'Sista dag är kl. 14.00. Se Art. 5 och No. 3. Mer',
      ['Sista dag är kl. 14.00', 'Se Art. 5 och No. 3', 'Mer'],
    ],
    ['The answer is no. Projects end', ['The answer is no', 'Projects end']],
    ['Avser skolor m.m. Därefter hem', ['Avser skolor m.m', 'Därefter hem']],
    ['Ca. 30 kommuner. Över hälften. även små', ['Ca. 30 kommuner', 'Över hälften. även små']],
    ['Ca. 30 kommuner. ökar inte', ['Ca. 30 kommuner. ökar inte']],
    ['The U.S. Government pays. E.g. Schools', ['The U.S. Government pays', 'E.g. Schools']],
    ['He said "yes." Then (they left.) We too', ['He said "yes', 'Then (they left', 'We too']],
    ['Vad? Ja! Nej', ['Vad', 'Ja', 'Nej']],
    ['Rubrik\r\nText\u2028Ny rad', ['Rubrik', 'Text', 'Ny rad']],
    [
      '1. Skolor\n2.1. Hem\na) Hus\n(b) Väg\niv. Sak\n– Mark',
      ['1. Skolor *', '2.1. Hem *', 'a) Hus *', '(b) Väg *', 'iv. Sak *', '– Mark *'],
    ],
    ['Välj • ett ▪ två', ['Välj', '• ett *', '▪ två *']],
    ['•', []],
    ['', []],
    [' \n\u00a0\n', []],
  ])('%j', (text, sentences) => {
    expect(read(text)).toEqual(sentences)
  })

  it('stand in order within any text, without blanks around', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('. A', '• ', 't.ex. ', '\n', '1. ', 'Art. 5', '."'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let before = 0
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).trim()).not.toBe('')
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
