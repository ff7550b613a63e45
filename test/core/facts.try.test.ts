import { describe, expect, it } from 'vitest'
import { answersTo } from '../../src/cli/try-facts.js'

async function* lines(...all: readonly string[]): AsyncGenerator<string> {
  for (const line of all) yield await Promise.resolve(line)
}

describe('fondvakt try facts', () => {
  it('answers each call on a line', async () => {
    const call = {
      id: 'a',
      lang: 'sv',
      labels: { 'Sista ansökningsdag': '3 mars 2026 kl. 14.00' },
      body: 'Högst 2 miljoner kronor per projekt.',
      source: 'another key',
    }
    const answers: unknown[] = []
    for await (const answer of answersTo(lines(JSON.stringify(call), '', '{"id":"b","lang":"en"}')))
      answers.push(JSON.parse(answer))
    const nothing = { opens: null, budgetTotal: null, grantMin: null, supportRate: null, status: null }
    expect(answers).toEqual([
      { id: 'a', ...nothing, closes: '2026-03-03T14:00', grantMax: 2_000_000, currency: 'SEK' },
      { id: 'b', ...nothing, closes: null, grantMax: null, currency: null },
    ])
  })

  it.each([
    ['{"id":', 'line 2: not JSON'],
    ['[]', 'line 2: not an object'],
    ['{"lang":"fi"}', 'line 2: "lang" is not one of sv, en, no, da'],
    ['{"lang":"sv","body":1}', 'line 2: "body" is not text'],
    ['{"lang":"sv","labels":["a"]}', 'line 2: "labels" is not an object'],
    ['{"lang":"sv","published":"3 mars"}', 'line 2: "published" is not a day such as 2026-09-15'],
  ])('stops at %s', async (line, message) => {
    const all = answersTo(lines('{"lang":"sv"}', line))
    await all.next()
    await expect(all.next()).rejects.toThrow(message)
  })
})
