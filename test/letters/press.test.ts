import { describe, expect, it } from 'vitest'
import type { LetterMatter } from '../../src/core/digest.js'
import { createWordFinder } from '../../src/core/own-words.js'
import { createPress } from '../../src/letters/press.js'
import { renderLetter } from '../../src/letters/render.js'
import { newCalls } from './many.js'
import { office } from './sample-office.js'
import { aContent, busy, contact, fast, first, quiet } from './samples.js'

const many = newCalls(400)
const words = createWordFinder()

/** Different choices: in which areas, which calls, in which language, on which day. */
const choices = (count: number): Partial<LetterMatter>[] =>
  Array.from({ length: count }, (_, n) => {
    const areas = ['social', 'lifelong-learning', 'urban'].filter((_, i) => ((n % 7) + 1) & (1 << i))
    const from = (n * 7) % 380
    return {
      ...many,
      words,
      events: many.events.slice(from, from + 12),
      reader: {
        ...contact,
        language: n % 2 === 0 ? 'sv' : 'en',
        interests: areas.map((area) => ({ area, least: n % 3 === 0 ? 'strong' : 'likely' })),
      },
    }
  })

describe('a press', () => {
  it('changes nothing in any letter, whatever it was used for before', () => {
    const shared = createPress()
    const small = createPress(20_000)
    const samples = [busy, first, quiet, fast, office, ...choices(40), ...choices(10)]
    for (const matter of samples) {
      const content = aContent(matter)
      const alone = renderLetter(content)
      expect(renderLetter(content, shared)).toEqual(alone)
      expect(renderLetter(content, small)).toEqual(alone)
    }
  })

  it('knows a call again only as long as it and its frame are the same', () => {
    const press = createPress()
    const [one] = many.calls
    if (!one) throw new Error('no calls')
    const matter = { calls: [one], events: many.events.slice(0, 1) }
    const changes: Partial<LetterMatter>[] = [
      matter,
      { ...matter, today: '2026-08-25' },
      { ...matter, publicUrl: 'https://other.example' },
      { ...matter, calls: [{ ...one, call: { ...one.call, title: 'Another title' } }] },
      { ...matter, calls: [{ ...one, role: { role: 'applicant', because: one.role.because } }] },
      { ...matter, themes: new Map() },
      { ...matter, calls: [{ ...one, tags: one.tags.slice(1) }] },
    ]
    for (const change of changes) {
      const content = aContent(change)
      expect(renderLetter(content, press)).toEqual(renderLetter(content))
    }
  })

  it('makes an item once for all whose letters have it, and forgets what was used longest ago', () => {
    const content = aContent({ ...many, words })
    const [one, other] = content.items
    if (!one || !other) throw new Error('no items')
    const press = createPress()
    const print = (item: typeof one, of = press) => of.print(item, 'full', 3, content, 'sv')
    expect(print({ ...one })).toBe(print(one))
    const small = createPress(print(one).html.length + print(one).text.length + 100)
    const before = print(one, small)
    expect(print(one, small)).toBe(before)
    print(other, small)
    expect(print(one, small)).not.toBe(before)
    expect(print(one, small)).toEqual(before)
  })

  it('writes letters of 300 different choices over 400 calls in less than four seconds of work', () => {
    const contents = choices(300).map((matter) => aContent(matter))
    const press = createPress()
    const start = process.cpuUsage()
    for (const content of contents) renderLetter(content, press)
    expect(contents.reduce((sum, { items }) => sum + items.length, 0)).toBeGreaterThan(1_000)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4)
  })
})
