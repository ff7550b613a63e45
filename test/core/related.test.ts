import { describe, expect, it } from 'vitest'
import { mainThemes, mostAlike, type Subject } from '../../src/core/related.js'
import type { ThemeScore } from '../../src/core/theme.js'

const theme = (id: string, points: number): ThemeScore => ({
  theme: id,
  score: points,
  reasons: [{ kind: 'phrase', theme: id, field: 'title', language: 'en', text: id, times: 1, points }],
})
const subject = (
  id: string,
  themes: Readonly<Record<string, number>>,
  part: Partial<Subject> = {},
): Subject => ({
  ...{ id, title: id, family: null },
  themes: Object.entries(themes).map(([name, points]) => theme(name, points)),
  ...part,
})
const ids = (one: Subject, others: readonly Subject[], most = 5) =>
  mostAlike(one, others, most).map(({ id }) => id)

describe('similar calls', () => {
  const own = subject('own', { care: 9, digital: 8, school: 1 })

  it('are those that share most, with what they share', () => {
    const both = subject('both', { care: 8, digital: 12 })
    const half = subject('half', { care: 9, digital: 2 })
    expect(mostAlike(own, [half, both], 5)).toMatchObject([
      { id: 'both', themes: ['care', 'digital'] },
      { id: 'half', themes: ['care'] },
    ])
    expect(ids(own, [half, both], 1)).toEqual(['both'])
  })

  it.each([
    ['itself', subject('own', { care: 9, digital: 8 })],
    ['one that says little of the same', subject('little', { care: 4, digital: 3 })],
    ['one that is mostly about something else', subject('other', { care: 6, energy: 15, water: 15 })],
    ['one that is about nothing', subject('nothing', {})],
  ])('are not %s', (_, other) => expect(ids(own, [other])).toEqual([]))

  it('are not other editions of the same', () => {
    const one = { ...own, family: 'code A' }
    expect(ids(one, [subject('edition', { care: 9, digital: 8 }, { family: 'code A' })])).toEqual([])
  })

  it('are not joined by what their programme is about', () => {
    const byProgramme: ThemeScore = {
      theme: 'care',
      score: 12,
      reasons: [{ kind: 'programme', theme: 'care', text: 'ESF', points: 12 }],
    }
    expect(ids({ ...own, themes: [byProgramme] }, [subject('x', { care: 12 })])).toEqual([])
    expect(mainThemes([byProgramme, theme('school', 6), theme('energy', 2)], 3)).toEqual(['school'])
  })

  it('come in the order of their titles’ words where themes are the same', () => {
    const named = { ...own, title: 'Digital homecare of elderly' }
    const near = subject('near', { care: 9, digital: 8 }, { title: 'Homecare, elderly and digital' })
    const far = subject('far', { care: 9, digital: 8 }, { title: 'Something' })
    expect(ids(named, [far, near])).toEqual(['near', 'far'])
  })
})
