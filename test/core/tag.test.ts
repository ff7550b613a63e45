import { describe, expect, it } from 'vitest'
import type { Call, Section } from '../../src/core/call.js'
import type { Area } from '../../src/core/municipality.js'
import { tagArea, themesOf } from '../../src/core/tag.js'
import { compileThemes } from '../../src/core/theme-book.js'
import type { ThemeBook } from '../../src/core/theme.js'
import { aText, seedModel, shown, solnaTags } from '../support/tagging.js'

const description = (text: string): Section => ({ kind: 'description', text })
const areasOf = (call: Call): string[] => shown(solnaTags(call))
const scoreOf = (call: Call, theme: string): number =>
  themesOf(call, seedModel).find((score) => score.theme === theme)?.score ?? 0

describe('themes of a call', () => {
  it('counts a word three times as much in the title as in the first sentence', () => {
    const inTitle = scoreOf(aText('Homelessness', []), 'homelessness')
    const inText = scoreOf(aText('Deep waters', [description('Homelessness.')]), 'homelessness')
    expect([inTitle, inText]).toEqual([9, 3])
  })

  it('lets the first sentences stand in for a title that says nothing', () => {
    const of = (title: string) => scoreOf(aText(title, [description('Homelessness.')]), 'homelessness')
    expect([of('Deep waters'), of('Call 7'), of('ABC-2026-XY'), of('')]).toEqual([3, 8.4, 8.4, 8.4])
  })

  it('counts the environment half in research that names no place where people live', () => {
    const score = (programme: string, text: string): number =>
      scoreOf(
        { ...aText('Biodiversity of insects', [description(text)]), programmeCode: programme },
        'nature',
      )
    const [alone, inCities] = [score('HORIZON', 'Insects.'), score('HORIZON', 'Insects in cities.')]
    expect(alone).toBeGreaterThan(0)
    expect(inCities).toBeGreaterThan(alone * 1.5)
    expect(score('LIFE', 'Insects.')).toBe(inCities)
  })

  it('counts later sentences less, and the same word less each time', () => {
    const early = scoreOf(
      aText('X', [description('Homelessness. Paper. Paper clips. Pens.')]),
      'homelessness',
    )
    const late = scoreOf(aText('X', [description('Paper. Paper clips. Pens. Homelessness.')]), 'homelessness')
    const often = scoreOf(aText('Deep waters', [description('homelessness '.repeat(20))]), 'homelessness')
    expect(late).toBeLessThan(early / 1.5)
    expect(often).toBeLessThan(12)
  })

  it.each(['destination', 'conditions'] as const)('reads no subject out of %s', (kind) => {
    expect(themesOf(aText('X', [{ kind, text: 'Schools, teachers and pupils.' }]), seedModel)).toEqual([])
  })

  it('reads past sentences that stand in every call', () => {
    const text =
      'Proposals should include the effective contribution of social sciences and humanities disciplines in schools.'
    expect(scoreOf(aText('X', [description(text)]), 'school')).toBe(0)
  })

  it('does not read masked words as what they are not', () => {
    expect(areasOf(aText('Industry-grade machine learning platform: lessons learned', []))).toEqual([])
  })

  it('does not read a machine translation besides the source text', () => {
    const call = aText('Homelessness', [description('Housing first.')])
    const swedish = {
      language: 'sv' as const,
      machine: true,
      title: 'Hemlöshet',
      sections: [description('Bostad först.')],
    }
    expect(themesOf({ ...call, texts: [...call.texts, swedish] }, seedModel)).toEqual(
      themesOf(call, seedModel),
    )
  })

  it('reads a translation for the text that the source lacks', () => {
    const call = aText('Deep waters', [])
    const swedish = {
      language: 'sv' as const,
      machine: true,
      title: 'Utlysning 7',
      sections: [description('Bostad först.')],
    }
    expect(scoreOf({ ...call, texts: [...call.texts, swedish] }, 'homelessness')).toBe(3)
  })

  it.each([
    ['This topic does not cover elderly care, homelessness or child protection.', 'en'],
    ['Elderly care and homelessness are not eligible.', 'en'],
    ['Utlysningen omfattar inte äldreomsorg eller hemlöshet.', 'sv'],
    ['Äldreomsorg och hemlöshet omfattas inte.', 'sv'],
  ] as const)('never tags what is ruled out: %s', (text, language) => {
    expect(solnaTags(aText('X', [description(text)], language))).toEqual([])
  })

  it('counts entries of a list to choose from half', () => {
    const list = (lead: string): Section => description(`${lead}\n• homelessness\n• paper`)
    const plain = scoreOf(aText('X', [list('The following:')]), 'homelessness')
    const choice = scoreOf(aText('X', [list('One or more of the following:')]), 'homelessness')
    expect(choice).toBeCloseTo(plain / 2, 1)
  })

  it('shows the programme as a reason of its own where it says something', () => {
    const call = { ...aText('Deep waters', []), callCode: 'CERV-2031-CITIZENS-TOWN-NT' }
    expect(themesOf(call, seedModel)[0]).toEqual({
      theme: 'town-twinning',
      score: 4,
      reasons: [{ kind: 'programme', theme: 'town-twinning', text: 'CERV-*-CITIZENS-TOWN', points: 4 }],
    })
    expect(themesOf({ ...call, callCode: 'HORIZON-CL2-2031-01' }, seedModel)).toEqual([])
  })

  it('lets the open sea speak against stormwater', () => {
    expect(areasOf(aText('Water management in cities', []))).toEqual(['urban-and-environment'])
    expect(areasOf(aText('Water management of deep sea and offshore habitats', []))).toEqual([])
  })
})

describe('areas', () => {
  const book: ThemeBook = {
    version: 't',
    masks: [],
    boilerplate: [],
    grounds: [],
    themes: ['bus', 'tram'].map((id) => ({
      id,
      name: { sv: id, en: id },
      programmes: [],
      phrases: [
        { language: 'en', text: 'public transport', weight: 3 },
        { language: 'en', text: id, weight: 2 },
        { language: 'en', text: 'street', weight: 1 },
      ],
    })),
  }
  const model = compileThemes(book)
  const area = (more: Partial<Area> = {}): Area => ({
    id: 'town',
    name: { sv: 'Stad', en: 'Town' },
    themes: { bus: 1, tram: 0.5 },
    words: [],
    ...more,
  })
  const tag = (call: Call, where = area()): ReturnType<typeof tagArea> =>
    tagArea(where, themesOf(call, model), call, model)

  it('counts a place once, by the theme that weighs most', () => {
    expect(tag(aText('Public transport', []))).toMatchObject({
      score: 9,
      reasons: [{ theme: 'bus', points: 9 }],
    })
  })

  it('counts an own word once where a theme speaks already', () => {
    const own = area({
      words: [
        { phrase: 'transport', language: 'en', weight: 2 },
        { phrase: 'Solna', language: 'en', weight: 3 },
      ],
    })
    expect(tag(aText('Public transport', []), own)?.score).toBe(9)
    expect(tag(aText('Public transport in Solna', []), own)).toMatchObject({
      score: 18,
      reasons: [
        { kind: 'phrase', text: 'Public transport', points: 9 },
        { kind: 'word', text: 'Solna', points: 9 },
      ],
    })
  })

  it('gives no tag below two points and no more than weak for weak words alone', () => {
    expect(tag(aText('Street', []))).toBeNull()
    const streets = Array.from({ length: 40 }, (_, i) => `Street ${i}.`).join(' ')
    const own = area({
      words: ['lane', 'road', 'path', 'alley', 'square'].map((phrase) => ({
        phrase,
        language: 'en',
        weight: 1,
      })),
    })
    const weak = tag(aText('Street lane road path alley square', [description(streets)]), own)
    expect(weak?.score).toBeGreaterThan(6)
    expect(weak?.grade).toBe('weak')
  })

  it.each([
    ['Tram', 'weak'],
    ['Bus', 'likely'],
    ['Bus and public transport', 'strong'],
  ])('grades %s as %s', (title, grade) => {
    expect(tag(aText(title, []))?.grade).toBe(grade)
  })
})

describe('the shipped themes', () => {
  it.each([
    ['Rethinking long-term care policy', ['social']],
    ['Stöd till äldreomsorgens arbete mot ensamhet', ['social'], 'sv'],
    ['Kompetensutveckling för lärare i förskola och grundskola', ['lifelong-learning'], 'sv'],
    ['Laddinfrastruktur och cykelvägar i kommuner', ['urban-and-environment'], 'sv'],
    ['Nyanländas etablering på arbetsmarknaden', ['work-and-growth'], 'sv'],
    ['Support to SMEs and young entrepreneurs', ['work-and-growth']],
    ['Understanding vaccine induced immunity', []],
    ['Hydrogen-powered aircraft propulsion', []],
  ] as const)('says what %s is about', (title, areas, language: 'sv' | 'en' = 'en') => {
    expect(areasOf(aText(title, [], language))).toEqual(areas)
  })

  it('reads a title in capitals as any other', () => {
    const title = 'Tackling child poverty in early childhood education'
    expect(areasOf(aText(title.toUpperCase(), []))).toEqual(areasOf(aText(title, [])))
    expect(areasOf(aText(title, []))).toContain('social')
  })
})
