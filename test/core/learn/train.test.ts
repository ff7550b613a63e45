import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examplesOf, phrasebookOf, type Judged } from '../../../src/core/learn/example.js'
import { featuresOf, tagArea, themesOf } from '../../../src/core/tag.js'
import { train } from '../../../src/core/learn/train.js'
import { bookAlone, crossValidate, whyWorse, type Report } from '../../../src/core/learn/validate.js'
import { fromPlain, NO_WEIGHTS, toPlain } from '../../../src/core/learn/weights.js'
import { compileThemes } from '../../../src/core/theme-book.js'
import type { Call } from '../../../src/core/call.js'
import { aText, seedBook, seedModel, seedProfile } from '../../support/tagging.js'

const social = seedProfile('solna').areas.find(({ id }) => id === 'social')
if (!social) throw new Error('no area social')
const KEY = 'solna/social'
const areas = new Map([[KEY, social]])
const phrases = phrasebookOf(seedBook)

const judged = (id: string, call: Call, is: boolean): Judged => ({
  id,
  areas: { [KEY]: is },
  features: featuresOf(call, seedModel),
})
const title = (text: string): Call => aText(text, [])

/** Calls on homelessness belong, those on homelessness of hedgehogs do not, and no theme knows of hedgehogs. */
const LESSONS: readonly Judged[] = Array.from({ length: 60 }, (_, i) =>
  judged(
    `call-${String(i)}`,
    title(i % 3 > 0 ? `Ending homelessness ${String(i)}` : `Homelessness among hedgehogs ${String(i)}`),
    i % 3 > 0,
  ),
)
const examples = examplesOf(LESSONS, areas, phrases)

describe('learning', () => {
  it('learns words that the theme book lacks', () => {
    expect(bookAlone(examples).micro.f1).toBeLessThan(0.85)
    expect(crossValidate(examples).micro.f1).toBe(1)
  })

  it('tags by what was learned, each word a reason, and the score their sum', () => {
    const model = compileThemes(seedBook, train(examples, 'x'))
    const call = title('Long-term care and homelessness among hedgehogs')
    const tag = tagArea(social, themesOf(call, model), call, model, KEY)
    const alone = tagArea(social, themesOf(call, seedModel), call, seedModel, KEY)
    expect(tag?.score ?? 0).toBeLessThan((alone?.score ?? 0) - 1)
    const cut = tag?.reasons.reduce((sum, { points }) => sum + Math.round(points * 100), 0) ?? 0
    expect(cut).toBe(Math.round((tag?.score ?? 0) * 100))
    expect(tag?.reasons).toContainEqual(expect.objectContaining({ kind: 'learned', of: 'word' }))
  })

  it('holds to the theme book where the examples say nothing', () => {
    const model = compileThemes(seedBook, train(examples, 'x'))
    const call = title('Long-term care for older people')
    const [before, after] = [seedModel, model].map((one) =>
      tagArea(social, themesOf(call, one), call, one, KEY),
    )
    expect(after?.score).toBe(before?.score)
  })

  it('gives the same weights for the same examples, and keeps them through a file', () => {
    const [one, two] = [train(examples, 'x'), train([...examples], 'x')]
    expect(toPlain(one)).toEqual(toPlain(two))
    expect(fromPlain(JSON.parse(JSON.stringify(toPlain(one))) as ReturnType<typeof toPlain>)).toEqual(one)
  })

  it('learns nothing from nothing, and never more than a little from one call', () => {
    expect(train([], '0')).toEqual(NO_WEIGHTS)
    const one = train(examplesOf([judged('a', title('Homelessness'), false)], areas, phrases), '0')
    expect(one.areas.size).toBe(0)
    for (const points of one.phrases.values()) expect(Math.abs(points)).toBeLessThanOrEqual(1.5)
  })

  it('leaves areas alone that are no more', () => {
    expect(examplesOf([{ ...LESSONS[0]!, areas: { 'solna/gone': true } }], areas, phrases)).toEqual([])
  })

  it('gives finite weights whatever the examples are', () => {
    const amount = fc.double({ min: 0, max: 50, noNaN: true })
    const hashes = fc.array(fc.stringMatching(/^[0-9a-z]{1,4}$/)).map((all) => all.join(' '))
    const made = fc.record({
      id: fc.string(),
      is: fc.boolean(),
      words: fc.record({ title: hashes, text: hashes }),
      phrases: fc.dictionary(fc.constantFrom(...[...phrases.keys()].slice(0, 200)), amount),
    })
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), (rows) => {
        const all = rows.map(({ id, is, ...rest }): Judged => ({
          id,
          areas: { [KEY]: is },
          features: { ...rest, programmes: [], structure: [] },
        }))
        const weights = train(examplesOf(all, areas, phrases), '0')
        for (const points of weights.phrases.values()) expect(Number.isFinite(points)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

describe('new weights', () => {
  const quality = (f1: number, n = 50) => ({ precision: f1, recall: f1, f1, n })
  const report = (micro: number, area: number, n = 50): Report => ({
    micro: quality(micro),
    areas: { [KEY]: quality(area, n) },
  })

  it.each([
    ['are taken when better', report(0.8, 0.8), report(0.82, 0.79), null],
    ['are taken when about the same', report(0.8, 0.8), report(0.797, 0.8), null],
    [
      'are refused when all is worse',
      report(0.8, 0.8),
      report(0.78, 0.8),
      /^micro F1 would fall from 0\.800 to 0\.780/,
    ],
    [
      'are refused when an area is much worse',
      report(0.8, 0.8),
      report(0.81, 0.7),
      /^solna\/social: F1 would fall/,
    ],
    ['are not refused for an area with few calls', report(0.8, 0.8, 4), report(0.81, 0.5, 4), null],
  ])('%s', (_, before, after, why) => {
    const worse = whyWorse(before, after)
    if (why === null) expect(worse).toBeNull()
    else expect(worse).toMatch(why)
  })
})
