import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/core/errors.js'
import { USUAL } from '../../src/core/municipality.js'
import { readProfile, readThemeBook } from '../../src/read/seeds/seeds.js'
import { themeIds } from '../support/tagging.js'

const PROFILE = `
id: solna
name: Solna
policy: Internationell policy, KF 2007-10-29 § 151
areas:
  - id: social
    name: { sv: Sociala frågor, en: Social affairs }
    themes: { elderly-care: 1, disability: 0.5 }
    words:
      sv:
        2: omsorg i Solna, livets skeden
  - id: growth
    name: { sv: Tillväxt, en: Growth }
    themes: { employment: 1 }
departments:
  - { id: social, name: Socialförvaltningen }
contacts:
  - id: social
    name: Internationell kontaktperson, socialförvaltningen
    email: socialforvaltningen@solna.example
    department: social
    language: sv
    interests: { social: likely }
`

const COMMON = `
masks: { sv: sociala medier, en: machine learning }
boilerplate: [open science]
elsewhere:
  - id: sea
    themes: water
    en: { 3: deep sea }
    sv: {}
`
const THEMES = `
themes:
  - id: water
    name: { sv: Vatten, en: Water }
    en:
      3: stormwater, waste water
      1: water
    sv:
      2: dagvatten*, *vatten
    programmes: { LIFE-*-WATER: 2 }
`
const book = (common: string, themes: string, ...more: string[]) =>
  readThemeBook({
    version: '1',
    common: { fileName: 'book.yaml', text: common },
    files: [
      { fileName: 'place.yaml', text: themes },
      ...more.map((text) => ({ fileName: 'more.yaml', text })),
    ],
  })

const failureOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'read without complaint'
}
const profileWith = (from: string, to: string): string => {
  expect(PROFILE).toContain(from)
  return failureOf(() => readProfile(PROFILE.replace(from, to), 'solna.yaml', themeIds))
}
const bookWith = (from: string, to: string): string => {
  expect(COMMON + THEMES).toContain(from)
  return failureOf(() => book(COMMON.replace(from, to), THEMES.replace(from, to)))
}

describe('profiles', () => {
  it('reads areas, words, departments and contacts', () => {
    const profile = readProfile(PROFILE, 'solna.yaml', themeIds)
    expect(profile.areas[0]).toEqual({
      id: 'social',
      name: { sv: 'Sociala frågor', en: 'Social affairs' },
      themes: { 'elderly-care': 1, disability: 0.5 },
      words: [
        { phrase: 'omsorg i Solna', language: 'sv', weight: 2 },
        { phrase: 'livets skeden', language: 'sv', weight: 2 },
      ],
    })
    expect(profile.areas[1]?.words).toEqual([])
    expect(profile.contacts[0]?.interests).toEqual([{ area: 'social', least: 'likely' }])
  })

  it('takes what is usual for what a profile leaves out', () => {
    const profile = readProfile(PROFILE, 'solna.yaml', themeIds)
    expect(profile).toMatchObject({ domains: [], keepMonths: 24 })
    expect(profile.contacts[0]?.wishes).toEqual(USUAL)
  })

  it('reads domains, how long letters are kept, and what a contact wants', () => {
    const text = `${PROFILE.trimEnd()}
    every: two-weeks
    weekday: 3
    hour: 15
    fast: false
    silent: true
    consultations: true
    words: { with: 'skolmat, äldre omsorg', without: fiske }
domains: [Solna.example, åre.example]
keepMonths: 12
`.replace('socialforvaltningen@solna.example', 'Social@SOLNA.example')
    const profile = readProfile(text, 'solna.yaml', themeIds)
    expect(profile).toMatchObject({ domains: ['solna.example', 'xn--re-xia.example'], keepMonths: 12 })
    expect(profile.contacts[0]).toMatchObject({
      email: 'Social@solna.example',
      wishes: {
        every: 'two-weeks',
        weekday: 3,
        hour: 15,
        fast: false,
        silent: true,
        consultations: true,
        pausedUntil: null,
        withWords: ['skolmat', 'äldre omsorg'],
        withoutWords: ['fiske'],
      },
    })
  })

  it.each([
    ['every: day', 'contacts[0].every: expected one of "week"|"two-weeks"|"month"|"never"'],
    ['weekday: 0', 'contacts[0].weekday: expected a weekday from 1, Monday, to 7, Sunday'],
    ['hour: 7.5', 'contacts[0].hour: expected a full hour from 0 to 23'],
    ['words: { with: [a] }', 'contacts[0].words.with: expected string, received array'],
    [
      `words: { with: ${'o'.repeat(61)} }`,
      'contacts[0].words.with[0]: expected a word of at most 60 characters',
    ],
    [`words: { without: '${'o, '.repeat(20)}o' }`, 'contacts[0].words.without: expected at most 20 words'],
    ['silence: true', 'contacts[0].silence: no such key here'],
  ])('says what is wrong with %j in a contact', (line, message) => {
    expect(profileWith('language: sv\n', `language: sv\n    ${line}\n`)).toBe(`solna.yaml: ${message}`)
  })

  it.each([
    ['domains: [solna.example/x]', 'domains[0]: expected a domain, such as kommun.example'],
    ['domains: ["@solna.example"]', 'domains[0]: expected a domain, such as kommun.example'],
    ['domains: solna.example', 'domains: expected array, received string'],
    ['keepMonths: 0', 'keepMonths: expected months, from 1 to 1200'],
  ])('says what is wrong with %j', (line, message) => {
    expect(profileWith('name: Solna\n', `name: Solna\n${line}\n`)).toBe(`solna.yaml: ${message}`)
  })

  it.each([
    [
      'themes: { employment: 1 }',
      'themes: { skol: 1 }',
      'solna.yaml: areas[1].themes.skol: no theme with that id (did you mean school?)',
    ],
    [
      'elderly-care: 1',
      'elderly-care: 3',
      'solna.yaml: areas[0].themes.elderly-care: expected a weight above 0, at most 1',
    ],
    [
      'interests: { social',
      'interests: { socail',
      'solna.yaml: contacts[0].interests.socail: no area with that id (did you mean social?)',
    ],
    [
      'department: social',
      'department: ekonomi',
      'solna.yaml: contacts[0].department: no department with that id',
    ],
    ['id: growth', 'id: social', 'solna.yaml: areas[1].id: social is already the id of areas[0]'],
    [
      'id: growth',
      'id: Tillväxt',
      'solna.yaml: areas[1].id: expected an id in kebab-case: a-z, 0-9 and hyphens',
    ],
    ['policy:', 'polcy:', 'solna.yaml: policy: expected string, received undefined'],
    ['name: Solna', 'name: Solna\nmotto: Nära', 'solna.yaml: motto: no such key here'],
    ['language: sv\n', 'language: no\n', 'solna.yaml: contacts[0].language: expected one of "sv"|"en"'],
    [
      'likely }',
      'maybe }',
      'solna.yaml: contacts[0].interests.social: expected one of "strong"|"likely"|"weak"',
    ],
    ['areas:', 'areas: [', 'solna.yaml: line 6, column 9:'],
    ['name: Solna', 'name: Solna\nname: Sundbyberg', 'solna.yaml: line 4, column 1: Map keys must be unique'],
  ])('says in one line what is wrong when %j is %j', (from, to, message) => {
    const said = profileWith(from, to)
    expect(said).toContain(message)
    expect(said).not.toContain('\n')
  })

  it.each([
    '"a@solna.example\\r\\nBcc: b@other.example"',
    'a@solna.example,b@solna.example',
    '"Grupp: a@solna.example;"',
    'Anna <a@solna.example>',
    '"a b@solna.example"',
    'a@localhost',
    '""',
  ])('refuses %s as an address', (address) => {
    expect(profileWith('socialforvaltningen@solna.example', address)).toContain(
      'solna.yaml: contacts[0].email: expected one plain e-mail address',
    )
  })

  it.each(['', '[]', '42', '"text"'])('refuses %j as a profile', (text) => {
    expect(failureOf(() => readProfile(text, 'x.yaml', themeIds))).toMatch(/^x\.yaml: expected object/)
  })
})

describe('the theme book', () => {
  it('reads phrases with their weights, also those that speak against', () => {
    const [water] = book(COMMON, THEMES).themes
    expect(water?.phrases).toContainEqual({ language: 'en', text: 'stormwater', weight: 3 })
    expect(water?.phrases).toContainEqual({ language: 'sv', text: '*vatten', weight: 2 })
    expect(water?.phrases).toContainEqual({ language: 'en', text: 'deep sea', weight: -3 })
    expect(water?.programmes).toEqual([{ code: 'LIFE-*-WATER', points: 2 }])
  })

  it.each([
    [
      '1: water',
      '1: wastes water',
      'place.yaml: theme water, en: "wastes water": says the same as waste water',
    ],
    ['1: water', '1: machine learning', 'place.yaml: theme water, en: "machine learning": is also a mask'],
    ['1: water', '1: clean* water', 'expected one word of at least three letters, with * before or after it'],
    ['1: water', '1: water, , rain', 'place.yaml: themes[0].en.1[1]: expected a text, found nothing'],
    ['1: water', '1: —', 'place.yaml: theme water, en: "—": expected letters'],
    ['1: water', '4: water', 'place.yaml: themes[0].en.4: no such key here'],
    [
      'themes: water\n',
      'themes: watr\n',
      'book.yaml: elsewhere[0].themes: no theme with the id watr (did you mean water?)',
    ],
    ['LIFE-*-WATER', 'life water', 'place.yaml: themes[0].programmes.life water'],
  ])('says in one line what is wrong when %j is %j', (from, to, message) => {
    expect(bookWith(from, to)).toContain(message)
  })

  it('refuses a theme that another file has', () => {
    expect(failureOf(() => book(COMMON, THEMES, THEMES))).toBe(
      'more.yaml: water is already the id of a theme in place.yaml',
    )
  })
})
