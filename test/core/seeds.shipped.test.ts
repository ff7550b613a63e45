import { describe, expect, it } from 'vitest'
import { readRecurring } from '../../src/read/seeds/recurring.js'
import { readSeed } from '../../src/root.js'
import { seedBook, seedProfile, themeIds } from '../support/tagging.js'

describe('what is shipped', () => {
  it('has themes with phrases in both languages', () => {
    expect(seedBook.themes.length).toBeGreaterThanOrEqual(40)
    for (const { id, phrases } of seedBook.themes) {
      for (const language of ['sv', 'en']) {
        const telling = phrases.filter((phrase) => phrase.language === language && phrase.weight >= 2)
        expect(telling.length, `${id} ${language}`).toBeGreaterThanOrEqual(7)
      }
    }
  })

  it.each([
    ['solna', ['lifelong-learning', 'social', 'work-and-growth', 'urban-and-environment']],
    [
      'stockholm',
      [
        'social-sustainability',
        'ecological-sustainability',
        'economic-sustainability',
        'democratic-sustainability',
      ],
    ],
    ['malmo', ['growth', 'welfare', 'diversity']],
    [
      'stromsund',
      [
        'business-contacts',
        'new-markets',
        'visit-and-live',
        'knowledge',
        'democratic-development',
        'other-cultures',
      ],
    ],
  ])('has the areas of %s, each with someone to tell, at example addresses', (id, areas) => {
    const profile = seedProfile(id)
    expect(profile.areas.map((area) => area.id)).toEqual(areas)
    const told = new Set(profile.contacts.flatMap(({ interests }) => interests.map(({ area }) => area)))
    expect([...told].sort()).toEqual([...areas].sort())
    for (const { email } of profile.contacts) expect(email).toMatch(/\.example$/)
  })

  it.each([
    ['solna', 'sekretariatet'],
    ['stockholm', 'stadsledning'],
    ['malmo', 'stadskontoret'],
    ['stromsund', 'internationell-samordnare'],
  ])('tells one contact of %s what needs a person', (id, contact) => {
    const { contacts } = seedProfile(id)
    expect(contacts.filter(({ secretariat }) => secretariat).map((one) => one.id)).toEqual([contact])
  })

  it('knows calls that come back every year, each by its own name', () => {
    const recurring = readRecurring(readSeed('recurring.yaml'), 'recurring.yaml')
    expect(recurring.length).toBeGreaterThanOrEqual(10)
    expect(new Set(recurring.map(({ id }) => id)).size).toBe(recurring.length)
  })

  it('uses every theme in some area', () => {
    const used = ['solna', 'stockholm', 'malmo', 'stromsund'].flatMap((id) =>
      seedProfile(id).areas.flatMap((area) => Object.keys(area.themes)),
    )
    expect(themeIds.filter((id) => !used.includes(id))).toEqual([])
  })
})
