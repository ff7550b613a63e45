import { describe, expect, it } from 'vitest'
import { answersTo } from '../../src/cli/try-tags.js'
import { seedModel, seedProfile } from '../support/tagging.js'

async function* lines(...all: readonly string[]): AsyncGenerator<string> {
  for (const line of all) yield await Promise.resolve(line)
}
const { id, areas } = seedProfile('solna')
const answers = (...all: readonly string[]) => answersTo(lines(...all), { id, areas }, seedModel)

describe('fondvakt try tags', () => {
  it('answers each call on a line, with reasons', async () => {
    const calls = [
      {
        id: 'a',
        title: 'Care of older people in cities',
        text: 'Municipalities can apply.',
        lang: 'en',
        programme: 'ESF',
      },
      { id: 'b', title: 'Deep sea mining', text: '' },
      { id: 'c', title: 'Stöd till äldreomsorgen', text: null, lang: 'xx' },
    ]
    const found: { id: string; areas: string[]; municipality: string; reasons: string[] }[] = []
    for await (const answer of answers(...calls.map((call) => JSON.stringify(call)), ' '))
      found.push(JSON.parse(answer) as (typeof found)[number])
    expect(found.map((one) => one.id)).toEqual(['a', 'b', 'c'])
    expect(found[0]?.areas).toContain('social')
    expect(found[0]?.reasons.join('\n')).toMatch(
      /social: \+[\d.]+ "Care of older people" in title \(elderly-care\)/,
    )
    expect(found[1]).toMatchObject({ areas: [], municipality: 'no' })
    expect(found[2]?.areas).toEqual(['social'])
  })

  it.each([
    ['{"id":', 'line 2: not JSON'],
    ['7', 'line 2: not an object'],
    ['{"title":"x"}', 'line 2: "id" is missing'],
    ['{"id":"x","text":["y"]}', 'line 2: "text" is not text'],
  ])('stops at %s', async (line, message) => {
    const all = answers('{"id":"a"}', line)
    await all.next()
    await expect(all.next()).rejects.toThrow(message)
  })
})
