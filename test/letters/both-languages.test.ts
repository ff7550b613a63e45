import { describe, expect, it } from 'vitest'
import { en } from '../../src/text/en.js'
import { NEWS_KINDS, type News } from '../../src/text/letter-words.js'
import { sv } from '../../src/text/sv.js'

const NONE: News = { new: 0, moved: 0, changed: 0, closing: 0, coming: 0, consult: 0 }
const EACH: News = { new: 1, moved: 2, changed: 3, closing: 4, coming: 5, consult: 6 }

/** Every word for people, by where it stands; functions by their names alone. */
function shape(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [`${path} ${typeof words}`]
  return Object.entries(words).flatMap(([key, value]) => shape(value, `${path}.${key}`))
}

describe('letters in both languages', () => {
  it('have the same words, none of them empty or left in the other language', () => {
    for (const part of ['letter', 'desk'] as const) {
      expect(shape(en[part]).sort()).toEqual(shape(sv[part]).sort())
      const texts = (words: object): string[] =>
        Object.values(words).flatMap((one: unknown) =>
          typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? texts(one) : [],
        )
      expect(texts(sv[part]).filter((text) => text.trim() === '')).toEqual([])
      expect(texts(en[part]).filter((text) => /[åäö]/i.test(text))).toEqual([])
      const shared = texts(sv[part]).filter((text) => texts(en[part]).includes(text))
      expect(shared.filter((text) => text !== 'Relevant')).toEqual([])
    }
  })

  it.each([sv, en])('name every kind of news with its count: $language', ({ letter }) => {
    const summary = letter.summary(EACH, true)
    for (const count of Object.values(EACH)) expect(summary).toContain(String(count))
    for (const kind of NEWS_KINDS)
      expect(letter.subject({ ...NONE, [kind]: 7 }, 'X', '2026-W35')).toMatch(/^7 .*X.*35$/)
  })

  it.each([
    [
      { count: 1, closes: true, isOnly: false },
      'Bråttom: 1 utlysning stänger före nästa brev – X',
      'Urgent: 1 call closes before your next letter – X',
    ],
    [
      { count: 3, closes: false, isOnly: true },
      'Bråttom: 3 utlysningar med kort ansökningstid – X',
      'Urgent: 3 calls with little time to apply – X',
    ],
  ])('say what is in a hurry: %j', (hurry, swedish, english) => {
    expect(sv.letter.fastSubject(hurry, 'X')).toBe(swedish)
    expect(en.letter.fastSubject(hurry, 'X')).toBe(english)
  })

  it.each([
    [4, '4 dagar kvar', '4 days left'],
    [1, '1 dag kvar', '1 day left'],
    [0, 'i dag', 'today'],
    [-2, 'för 2 dagar sedan', '2 days ago'],
  ])('say how far off a day is: %i', (left, swedish, english) => {
    expect(sv.letter.cases.due('D', left)).toBe(`Ert eget datum: D, ${swedish}.`)
    expect(en.letter.cases.due('D', left)).toBe(`Your own date: D, ${english}.`)
  })

  it('name the quarters', () => {
    expect(sv.letter.quarter(2026, 4)).toBe('Kvartal 4 2026 (okt–dec)')
    expect(en.letter.quarter(2027, 2)).toBe('Quarter 2 2027 (Apr–Jun)')
  })
})
