import { describe, expect, it } from 'vitest'
import { marksOf } from '../../src/core/marks.js'
import { tagArea, themesOf } from '../../src/core/tag.js'
import { compileThemes } from '../../src/core/theme-book.js'
import { hashOf } from '../../src/core/learn/features.js'
import { stemsOf } from '../../src/core/lexis/words.js'
import type { Call } from '../../src/core/call.js'
import type { Weights } from '../../src/core/learn/weights.js'
import { aText, seedBook, seedModel, seedProfile } from '../support/tagging.js'

const areas = seedProfile('solna').areas

function marked(call: Call, model = seedModel): Record<string, string[]> {
  const scores = themesOf(call, model)
  const tagged = areas.flatMap((area) => {
    const tag = tagArea(area, scores, call, model, `solna/${area.id}`)
    return tag && tag.grade !== 'weak' ? [{ area, tag }] : []
  })
  return Object.fromEntries(
    [...marksOf(call, model, tagged)].map(([text, marks]) => [
      text,
      marks.map(({ start, end, areas }) => `${text.slice(start, end)} (${areas.join(', ')})`),
    ]),
  )
}

describe('words to underline', () => {
  it('are those that speak for an area, where they stand', () => {
    const text = 'Projects help people who suffer from homelessness. They do not cover schools.'
    const title = 'Homelessness and haddock'
    expect(marked(aText(title, [{ kind: 'scope', text }]))).toMatchObject({
      [title]: ['Homelessness (social)'],
      [text]: ['homelessness (social)'],
    })
  })

  it('are not those that are ruled out, stand in every call, or speak for no area that is shown', () => {
    const text = 'The call does not cover homelessness. Use the gender dimension in research on homelessness.'
    const marks = marked(aText('Äldreomsorg', [{ kind: 'description', text }], 'sv'))
    expect(Object.values(marks).flat()).toEqual(['Äldreomsorg (social)'])
  })

  it('are also words that were learned', () => {
    const [stem = ''] = stemsOf('zeppelins', 'en')
    const weights: Weights = {
      version: 'x',
      phrases: new Map(),
      areas: new Map([
        ['solna/social', { structure: new Map(), words: new Map([[hashOf(`en ${stem} `), 3]]) }],
      ]),
    }
    const marks = marked(aText('Homelessness and zeppelins', []), compileThemes(seedBook, weights))
    expect(Object.values(marks).flat()).toEqual(['Homelessness (social)', 'zeppelins (social)'])
  })

  it('are none where nothing is tagged', () => {
    expect(marked(aText('Deep sea drilling', []))).toEqual({})
  })
})
