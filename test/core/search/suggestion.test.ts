import { describe, expect, it } from 'vitest'
import { slipsBetween } from '../../../src/core/search/distance.js'
import { anIndex, aRequest, found } from './house.js'

const index = anIndex([
  { id: 'a', title: 'Homelessness and housing' },
  { id: 'b', title: 'Äldreomsorgen i kommunen', language: 'sv' },
  { id: 'c', title: 'Stormwater management' },
  { id: 'f', title: 'School' },
  ...Array.from({ length: 30 }, (_, i) => ({ id: `d${i}`, title: 'Biodiversity' })),
  { id: 'e', title: 'Other', body: 'Biodiversty is misspelt here, and 2026x.' },
])
const suggested = (text: string) => index.search(aRequest(text)).suggestion

describe('a suggestion', () => {
  it.each([
    ['homlessness', 'homelessness'],
    ['hmoelessness', 'homelessness'],
    ['hemlöhset', 'hemlöshet'],
    ['HOMELESNES', 'homelessness'],
    ['stormwatr management', 'stormwater management'],
    ['"stormwatr management"', '"stormwater management"'],
    ['skolla', 'skola'],
    ['gymnastikk', null],
    ['homelessness', null],
    ['hemlöshet', null],
    ['hemlösheten', null],
    ['gymnastik', null],
    ['gymnastic', null],
    ['xyzzyxyzzy', null],
    ['hosing', 'housing'],
    ['abc', null],
    ['2027', null],
    ['homlessness*', null],
    ['-homlessness', null],
    ['skolbibliotek', null],
    ['', null],
    ['homlessness -housing', null],
  ])('for %j is %j', (text, better) => {
    expect(suggested(text)).toBe(better)
  })

  it('is given for a word that is far rarer than one near it, where nothing was found', () => {
    expect(suggested('"biodiversty management"')).toBe(null)
    expect(suggested('titel:biodiversty')).toBe('titel:biodiversity')
    expect(suggested('biodiversty')).toBe(null)
  })

  it('forgets the titles of calls that are gone', () => {
    const one = anIndex([{ id: 'a', title: 'Biodiversity' }])
    expect(one.search(aRequest('biodiversty')).suggestion).toBe('biodiversity')
    one.remove(['a'])
    expect(one.search(aRequest('biodiversty')).suggestion).toBe(null)
  })
})

describe('a word without the marks on its letters', () => {
  it('is read as if it had them, where it means nothing as it is', () => {
    expect(found(index, 'aldreomsorg')).toEqual(found(index, 'äldreomsorg'))
    expect(found(index, 'hemloshet')).toEqual(['a'])
    expect(suggested('aldreomsorg')).toBe(null)
  })

  it('is what it is where calls hold it', () => {
    const both = anIndex([
      { id: 'varld', title: 'Varld' },
      { id: 'värld', title: 'Värld', language: 'sv' },
    ])
    expect(found(both, 'varld')).toEqual(['varld'])
    expect(found(both, 'värld')).toEqual(['värld'])
  })
})

describe('slips', () => {
  it.each([
    ['skola', 'skola', 0],
    ['skola', 'skolaa', 1],
    ['skola', 'sola', 1],
    ['skola', 'skxla', 1],
    ['skola', 'sokla', 1],
    ['skola', 'soklaa', 2],
    ['skola', 'bibliotek', 3],
    ['', 'ab', 2],
    ['ab', '', 2],
    ['ca', 'abc', 3],
  ])('between %j and %j are %d', (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips)
  })
})
