import { describe, expect, it } from 'vitest'
import { knownLabels, labelOf } from '../../src/read/html/known-labels.js'

const KNOWN = [
  'Öppnar',
  'Stänger',
  'Sista dag för ansökan',
  'Utlysta medel',
  'Vem kan söka',
  'Sista ansökningsdag',
]

describe('a label at the start of a line', () => {
  it.each([
    ['Öppnar: 2 december 2026', { label: 'Öppnar', value: '2 december 2026' }],
    ['• Stänger – 6 mars 2027', { label: 'Stänger', value: '6 mars 2027' }],
    ['Stänger | 6 mars 2027', { label: 'Stänger', value: '6 mars 2027' }],
    ['ÖPPNAR:', { label: 'ÖPPNAR', value: null }],
    ['Vem kan söka?', { label: 'Vem kan söka', value: null }],
    ['Sista dag för ansökan 2021-10-20 17:00', { label: 'Sista dag för ansökan', value: '2021-10-20 17:00' }],
    ['Utlysta medel Cirka 25 miljoner kronor', { label: 'Utlysta medel', value: 'Cirka 25 miljoner kronor' }],
    ['Sista ansökningsdag 2026 var den 5 mars', null],
    ['Öppnar senast en månad före sista ansökningsdag.', null],
    ['Stängerna finns i museet', null],
    ['Utlysningen öppnar: snart', null],
    ['', null],
  ])('reads %s', (line, expected) => {
    expect(labelOf(line, KNOWN)).toEqual(expected)
  })

  it('takes the longest label that fits', () => {
    expect(labelOf('Projektstart tidigast: 1 mars', ['Projektstart', 'Projektstart tidigast'])).toEqual({
      label: 'Projektstart tidigast',
      value: '1 mars',
    })
  })
})

it('gives a label alone the paragraph after it, and no other label', () => {
  const text = 'Vem kan söka?\n\nKommuner och\nregioner.\n\nÖppnar\nStänger\n6 mars 2027\n\nMer text'
  expect(knownLabels(text, KNOWN)).toEqual([
    { label: 'Vem kan söka', value: 'Kommuner och\nregioner.' },
    { label: 'Stänger', value: '6 mars 2027' },
  ])
})
