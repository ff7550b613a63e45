import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainSections } from '../../src/core/plain-sections.js'

describe('sections of a plain text', () => {
  it('are told by headings at the beginnings of lines', () => {
    const text = 'A lead.\nExpected Outcomes: cleaner air\nScope:\nCities act.\n\nObjective\nTo plan well.'
    expect(plainSections(text)).toEqual([
      { kind: 'description', text: 'A lead.' },
      { kind: 'outcome', text: 'cleaner air' },
      { kind: 'scope', text: 'Cities act.' },
      { kind: 'objective', text: 'To plan well.' },
    ])
  })

  it('are told by Swedish headings too', () => {
    expect(plainSections('Syfte:\nFler i arbete.\nFörväntade resultat\nEgen försörjning.')).toEqual([
      { kind: 'objective', text: 'Fler i arbete.' },
      { kind: 'outcome', text: 'Egen försörjning.' },
    ])
  })

  it('are one where there is no heading, and a word within a line is none', () => {
    expect(plainSections('The scope: all of it. The objective is clear')).toEqual([
      { kind: 'description', text: 'The scope: all of it. The objective is clear' },
    ])
    expect(plainSections(' \n ')).toEqual([])
  })

  it('hold all words of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = plainSections(text)
          .map((section) => section.text)
          .join('')
        expect(kept.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
