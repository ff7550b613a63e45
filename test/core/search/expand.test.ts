import { describe, expect, it } from 'vitest'
import { expandQuery } from '../../../src/core/search/expand.js'
import { readQuery } from '../../../src/core/search/query.js'
import type { Group, Sought } from '../../../src/core/search/wanted.js'
import { aLexicon } from './house.js'

const lexicon = aLexicon()
const wanted = (text: string, without: readonly string[] = []) =>
  expandQuery(readQuery(text), lexicon, new Set(without))
const writtenFor = (text: string, without?: readonly string[]): string[] =>
  wanted(text, without).groups.map((group) => group.for)
const groupOf = (text: string): Group => wanted(text).groups[0]!
const weightOf = (group: Group, stems: string): number | undefined =>
  group.ways.find((way: Sought) => way.stems.join(' ') === stems)?.weight
const addedTo = (text: string, without?: readonly string[]): string[] =>
  wanted(text, without).added.map(
    ({ for: written, because, terms }) => `${written} (${because}): ${terms.join(', ')}`,
  )

describe('a query is searched by what it means', () => {
  it.each([
    [
      'äldreomsorg',
      ['äldreomsorg (glossary): omsorg om äldre, care for older people, elderly care, long-term care'],
    ],
    [
      'Äldreomsorgen',
      [
        'Äldreomsorgen (glossary): äldreomsorg, omsorg om äldre, care for older people, elderly care, long-term care',
      ],
    ],
    [
      'care of older people',
      [
        'care of older people (glossary): äldreomsorg, omsorg om äldre, care for older people, elderly care, long-term care',
      ],
    ],
    ['homelessness', ['homelessness (glossary): hemlöshet, housing exclusion']],
    ['grönska', ['grönska (theme): greenery']],
    ['gymnastics', ['gymnastics (vocabulary): gymnastik']],
    ['school', ['school (glossary): skola']],
    ['cykel', []],
    ['"äldreomsorg"', []],
    ['äldreomsorg*', []],
    ['-äldreomsorg', []],
    ['plan', ['plan (glossary): masterplan']],
  ])('%s', (text, added) => {
    expect(addedTo(text)).toEqual(added)
  })

  it('counts what was written most, and usual terms more than later ones', () => {
    const group = groupOf('äldreomsorg')
    expect(weightOf(group, 'äldreomsorg')).toBe(1)
    expect(weightOf(group, 'care older peopl')).toBe(0.9)
    expect(weightOf(group, 'elder care')).toBe(0.75)
    expect(weightOf(group, '+äldr +omsorg')).toBe(0.5)
  })

  it('counts what a theme or a vocabulary says for less, and only where the glossary says nothing', () => {
    expect(weightOf(groupOf('gymnastik'), 'gymnast')).toBe(0.45)
    expect(groupOf('grönska').ways.find(({ stems }) => stems[0] === 'greeneri')).toMatchObject({
      when: 'few',
    })
    expect(weightOf(groupOf('skola'), 'seat learn')).toBeUndefined()
  })

  it.each([
    ['äldreomsorg skola', ['äldreomsorg', 'skola']],
    ['care for older people in schools', ['care for older people', 'schools']],
    ['domestic violence gender-based violence', ['domestic violence gender-based violence']],
    ['competence development training', ['competence development training']],
    ['skola OR bibliotek', ['skola / bibliotek']],
    ['äldre skola OR bibliotek hemlöshet', ['äldre', 'skola / bibliotek', 'hemlöshet']],
    ['skola "öppna data" bad', ['skola', 'öppna data', 'bad']],
    ['att och', ['att', 'och']],
    ['"öppna data" och', ['öppna data']],
    ['start-ups', ['start-ups']],
    ['äldreomsorgsboende', ['äldre omsorg', 'boende']],
    ['skolbibliotek', ['skola', 'bibliotek']],
    ['C', ['C']],
  ])('%s is asked for as %j', (text, groups) => {
    expect(writtenFor(text)).toEqual(groups)
  })

  it('takes the meaning that two terms beside each other share', () => {
    expect(wanted('competence development training').added.map(({ key }) => key)).toEqual([
      'kompetensutveckling/competence development',
    ])
    expect(wanted('training').added).toHaveLength(2)
  })

  it('does not require a word that what else was written says too', () => {
    expect(wanted('green areas urban').groups.map(({ isRequired }) => isRequired)).toEqual([true, false])
    expect(wanted('skola hemlöshet').groups.map(({ isRequired }) => isRequired)).toEqual([true, true])
  })

  it('is not led by a stem that a Swedish word shares with an English one', () => {
    const keys = wanted('skola elev').added.map(({ key }) => key)
    expect(keys).toEqual(['skola/school', 'elev/pupil'])
  })

  it('takes a compound apart that is no term, and counts its head less', () => {
    const { groups, added } = wanted('äldreomsorgsboende')
    expect(groups.map(({ weight }) => weight)).toEqual([1, 0.7])
    expect(groups.every((group) => weightOf(group, 'äldreomsorgsboend') === 1)).toBe(true)
    expect(added[0]).toEqual({
      key: 'äldreomsorgsboende+',
      for: 'äldreomsorgsboende',
      terms: ['äldre', 'omsorg', 'boende'],
      because: 'compound',
    })
  })

  it('leaves a compound whole when its parts were taken away', () => {
    expect(writtenFor('äldreomsorgsboende', ['äldreomsorgsboende+'])).toEqual(['äldreomsorgsboende'])
  })

  it('looks for no term that was taken away', () => {
    const { groups, added } = wanted('hemlöshet', ['hemlöshet/homelessness'])
    expect(added).toEqual([])
    expect(groups[0]?.ways.flatMap(({ stems }) => stems)).not.toContain('homeless')
  })

  it('has the parts of a term at hand where the term is found nowhere', () => {
    expect(groupOf('elevhälsa').instead.map((group) => group.for)).toEqual(['elev', 'hälsa'])
    expect(groupOf('hemlöshet').instead).toEqual([])
    expect(groupOf('våld i nära relationer').instead).toEqual([])
  })

  it('leaves out just what was written', () => {
    expect(wanted('-"öppna data" -skola').nots.map(({ stems, how }) => `${stems.join(' ')} ${how}`)).toEqual([
      'öppn dat exact',
      'öppna data exact',
      'skol exact',
      'skola exact',
    ])
  })
})
