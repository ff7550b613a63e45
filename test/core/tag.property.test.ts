import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Call } from '../../src/core/call.js'
import { aText, seedBook, shippedTags } from '../support/tagging.js'

/** Sentences that stand in calls whatever they are about, as programmes word them. */
const SENTENCES = [
  'This topic requires the effective contribution of SSH disciplines and the involvement of SSH experts, institutions as well as the inclusion of relevant SSH expertise, in order to produce meaningful and significant effects enhancing the societal impact of the related research activities.',
  'In this topic the integration of the gender dimension (sex and gender analysis) in research and innovation content is not a mandatory requirement.',
  'Proposals should include a gender equality plan covering employment, training and work-life balance.',
  'Beneficiaries shall follow open science practices and deposit data in the European Open Science Cloud.',
  'A data management plan is due by month six and shall follow the FAIR principles.',
  'Activities must comply with the principle of do no significant harm to the environment, water and biodiversity.',
  'International cooperation is encouraged, also with cities in third countries.',
  'Activities are expected to achieve TRL 6-7 by the end of the project, in schools or elsewhere.',
  'Funding takes the form of a lump sum for education and training costs.',
  'Proposals should seek synergies with the New European Bauhaus programme on housing.',
  'Proposals should build on the results of projects on urban mobility funded under earlier calls.',
  'The multi-actor approach should be applied with citizens, farmers and municipalities.',
  'SMEs are encouraged to participate, as is the social economy.',
  'Applicants are reminded of communication and dissemination to schools, cities and the unemployed.',
  'Gender mainstreaming … is expected of mainstreaming of climate in all energy activities.'.replace(
    '… ',
    '',
  ),
  'Projekten ska arbeta med jämställdhetsintegrering och ett antidiskriminerande arbetssätt på arbetsmarknaden.',
  'De horisontella principerna jämställdhet, tillgänglighet för personer med funktionsnedsättning och icke-diskriminering gäller alla.',
]

const phrases = seedBook.themes.flatMap(({ phrases }) =>
  phrases.filter(({ language, text }) => language === 'en' && !text.includes('*')).map(({ text }) => text),
)
const filler = fc.constantFrom(
  'Rocks are grey',
  'Numbers are counted twice',
  'The ink is black',
  'A form is filled in',
)
const sentence = fc.oneof(
  filler,
  fc.constantFrom(...phrases).map((phrase) => `It is about ${phrase}`),
  fc.tuple(fc.constantFrom(...phrases), fc.constantFrom(...phrases)).map(([a, b]) => `Take ${a} with ${b}`),
)
const call = fc
  .record({
    title: fc.oneof(fc.constantFrom(...phrases), filler),
    body: fc.array(sentence, { minLength: 1, maxLength: 12 }),
  })
  .map(({ title, body }) => aText(title, [{ kind: 'scope', text: `${body.join('. ')}.` }]))

const withText = (call: Call, change: (text: string) => string): Call => ({
  ...call,
  texts: call.texts.map((text) => ({
    ...text,
    sections: text.sections.map((section) => ({ ...section, text: change(section.text) })),
  })),
})

describe('tags of any call', () => {
  it('have a score that is the sum of their reasons', () => {
    fc.assert(
      fc.property(call, (one) => {
        for (const { score, reasons } of shippedTags(one))
          expect(reasons.reduce((sum, { points }) => sum + Math.round(points * 100), 0)).toBe(
            Math.round(score * 100),
          )
      }),
    )
  })

  it('do not change when sentences are added that stand in every call', () => {
    fc.assert(
      fc.property(call, fc.constantFrom(...SENTENCES), (one, added) => {
        const grades = (of: Call) => shippedTags(of).map(({ area, grade, score }) => [area, grade, score])
        expect(grades(withText(one, (text) => `${text}\n${added}`))).toEqual(grades(one))
      }),
      { numRuns: 300 },
    )
  })

  it('change by a fifth at most when the text is said twice', () => {
    fc.assert(
      fc.property(call, (one) => {
        const twice = shippedTags(withText(one, (text) => `${text}\n${text}`))
        for (const { area, score } of shippedTags(one)) {
          const then = twice.find((tag) => tag.area === area)?.score ?? 0
          expect(Math.abs(then - score)).toBeLessThanOrEqual(Math.abs(score) * 0.2)
        }
      }),
    )
  })

  it('never come from what a call does not cover', () => {
    const cue = fc.constantFrom(
      (x: string) => `This topic does not cover ${x}.`,
      (x: string) => `Activities on ${x} are excluded.`,
      (x: string) => `${x} is outside the scope of the call.`,
      (x: string) => `All of it can be funded, with the exception of ${x}.`,
    )
    fc.assert(
      fc.property(fc.constantFrom(...phrases), cue, (phrase, says) => {
        expect(shippedTags(aText('Rocks and ink', [{ kind: 'scope', text: says(phrase) }]))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('can be worked out for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary' }),
        (text, title) => {
          expect(Array.isArray(shippedTags(aText(title, [{ kind: 'scope', text }])))).toBe(true)
        },
      ),
    )
  })
})
