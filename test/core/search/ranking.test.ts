import { describe, expect, it } from 'vitest'
import { aLexicon, anIndex, aRequest, found, type Sample } from './house.js'

const FILLER = 'Projects report on time and share what they learn with others. '

describe('a search with words', () => {
  it.each<readonly [string, string, readonly Sample[]]>([
    [
      'puts titles before first sections, and these before the rest',
      'homelessness',
      [
        { id: 'title', title: 'Homelessness' },
        { id: 'summary', title: 'A', summary: 'On homelessness. ' },
        { id: 'body', title: 'B', body: 'On homelessness. ' },
      ],
    ],
    [
      'puts what says more of it first, but not by how long it is',
      'homelessness',
      [
        { id: 'often', body: `${FILLER}Homelessness, and homelessness, and homelessness. ${FILLER}` },
        { id: 'once', body: `${FILLER}Homelessness. ${FILLER}` },
        { id: 'once-in-much', body: `Homelessness. ${FILLER.repeat(200)}` },
      ],
    ],
    [
      'puts calls that hold all words before those that hold most of them',
      'äldre hemlöshet elev',
      [
        { id: 'all', body: 'Homelessness of older people and of a pupil. ' },
        { id: 'two', title: 'Homelessness of older people' },
      ],
    ],
    [
      'puts words beside each other before words near each other',
      'elderly care',
      [
        { id: 'beside', body: 'We write of elderly care here.' },
        { id: 'near', body: 'We write of care that is elderly here.' },
      ],
    ],
    [
      'puts a term as written before what it also means',
      'hemlöshet',
      [
        { id: 'written', body: 'Hemlöshet. ', language: 'sv' },
        { id: 'usual', body: 'Homelessness. ' },
        { id: 'later', body: 'Housing exclusion. ' },
      ],
    ],
    [
      'puts a word before the compounds it is part of',
      'bibliotek',
      [
        { id: 'word', title: 'Bibliotek', language: 'sv' },
        { id: 'compound', title: 'Skolbibliotek', language: 'sv' },
      ],
    ],
    [
      'puts a compound before its parts in other words',
      'äldreomsorgsboende',
      [
        { id: 'compound', title: 'Äldreomsorgsboende', language: 'sv' },
        { id: 'meant', title: 'Housing and elderly care' },
      ],
    ],
    [
      'puts what closes soonest first where all else is equal',
      'school',
      [
        { id: 'b', title: 'School', facets: { deadlines: ['2026-07-01'] } },
        { id: 'c', title: 'School', facets: { deadlines: ['2026-08-01'] } },
        { id: 'a', title: 'School' },
        { id: 'd', title: 'School' },
        { id: 'over', title: 'School', facets: { deadlines: ['2026-01-01'] } },
      ],
    ],
  ])('%s', (_, text, samples) => {
    const others = Array.from({ length: 20 }, (__, i) => ({ id: `other-${i}`, body: FILLER }))
    const index = anIndex([...samples.toReversed(), ...others])
    expect(found(index, text)).toEqual(samples.map(({ id }) => id))
  })

  it('finds Swedish calls with English words, and the other way round, alike', () => {
    const index = anIndex([
      { id: 'sv', title: 'Stöd till äldreomsorgen', language: 'sv' },
      { id: 'en', title: 'Support for long-term care' },
      { id: 'neither', title: 'Support for schools' },
    ])
    for (const text of ['äldreomsorg', 'care of older people', 'LONG-TERM CARE', 'omsorg om äldre'])
      expect(new Set(found(index, text)), text).toEqual(new Set(['sv', 'en']))
  })

  it.each([
    ['"long term care"', ['beside']],
    ['"care of older people"', ['of', 'for']],
    ['long-term care', ['beside']],
    ['elder*', ['elder']],
    ['older -people', []],
    ['older -"care of older people"', []],
    ['elderly OR pupil', ['elder', 'pupil']],
    ['titel:pupil', []],
    ['kod:care-2026', ['for']],
    ['-kod:CARE-2026-01 older', ['of']],
    ['"of"', ['of']],
    ['titel:care', []],
    ['vård "care for older people"', ['of', 'for']],
  ])('understands %s', (text, ids) => {
    const index = anIndex([
      { id: 'beside', body: 'Long-term care. ' },
      { id: 'of', body: 'Care of older people. ' },
      { id: 'for', key: 'CARE-2026-01', body: 'Care for older people. ' },
      { id: 'elder', body: 'The elderly. ' },
      { id: 'pupil', body: 'A pupil. ' },
    ])
    expect(new Set(found(index, text, ONLY_WRITTEN))).toEqual(new Set(ids))
  })

  it.each([
    ['nystartat företag', 'Money for each start-up here.'],
    ['start-ups', 'Nystartade företag. Start-up. '],
    ['välbefinnande', 'The well-being of all. '],
    ['e-tjänst', 'An e-service for all. '],
  ])('finds %s, whose words say little one by one', (text, body) => {
    const terms = [
      { sv: ['nystartat företag'], en: ['start-up'], from: 'glossary' as const },
      { sv: ['välbefinnande'], en: ['well-being'], from: 'glossary' as const },
      { sv: ['e-tjänst'], en: ['e-service'], from: 'glossary' as const },
    ]
    const others = [
      { id: 'x', body: 'We start in spring. It goes up well. All is well. A being, e.g. in service.' },
      { id: 'it', body },
    ]
    expect(found(anIndex(others, aLexicon(terms)), text)).toEqual(['it'])
  })

  it('does not find across sentences', () => {
    const index = anIndex([{ id: 'a', body: 'We speak of elderly. Care is another thing. ' }])
    expect(found(index, '"elderly care"')).toEqual([])
    expect(found(index, 'elderly care')).toEqual([])
  })

  it('looks for the parts of a term that is found nowhere, and tells of them', () => {
    const index = anIndex([
      { id: 'a', body: 'The health of each pupil. ' },
      { id: 'b', body: 'Health. ' },
    ])
    const { ids, added } = index.search(aRequest('elevhälsa'))
    expect(ids).toEqual(['a'])
    expect(added.map(({ key }) => key)).toEqual(['elevhälsa+', 'elev/pupil', 'hälsa/health'])
  })

  it('finds what else was asked for beside a word that no call holds', () => {
    const index = anIndex([{ id: 'a', title: 'Homelessness' }])
    expect(found(index, 'hemlöshet Sollentuna')).toEqual(['a'])
    expect(found(index, 'Sollentuna')).toEqual([])
  })

  it('finds rare Swedish words as beginnings of compounds', () => {
    const index = anIndex([{ id: 'a', title: 'Dagvattenhantering', language: 'sv' }])
    expect(found(index, 'dagvatten')).toEqual(['a'])
    expect(found(index, 'vatten')).toEqual([])
  })

  it('does not look for what a person took away', () => {
    const index = anIndex([
      { id: 'en', title: 'Homelessness' },
      { id: 'sv', title: 'Hemlöshet', language: 'sv' },
    ])
    expect(found(index, 'hemlöshet', { without: new Set(['hemlöshet/homelessness']) })).toEqual(['sv'])
  })
})

/** Takes away all that the tests' terms add. */
const ONLY_WRITTEN = {
  without: new Set(['äldreomsorg/care for older people', 'äldre/older people', 'elev/pupil']),
}
