import { describe, expect, it } from 'vitest'
import type { Counts, FacetName } from '../../src/core/search/found.js'
import { pageWordsFor } from '../../src/text/pages.js'
import { readAsked } from '../../src/web/asked.js'
import type { View } from '../../src/web/view.js'
import { facetsOf } from '../../src/web/views/facets.js'

const NAMES: readonly FacetName[] = [
  ...(['area', 'theme', 'programme', 'source', 'status'] as const),
  ...(['deadline', 'role', 'money', 'language', 'new'] as const),
]
const none = Object.fromEntries(NAMES.map((name) => [name, new Map()])) as unknown as Counts
const view = { language: 'sv', page: pageWordsFor('sv'), themes: new Map() } as unknown as View

/** The choices of programmes, of which the first gives most. */
function programmes(many: number, query = '', every: 'programme' | 'theme' | null = null) {
  const counts = { ...none, programme: new Map(Array.from({ length: many }, (_, n) => [`P${n}`, many - n])) }
  const asked = readAsked(new URLSearchParams(query), { areas: [], themes: [], sources: [] })
  const { more } = facetsOf({ view, areas: [], sources: [], asked, counts, every })
  const facet = more.find(({ name }) => name === 'programme')
  return { of: facet?.of, names: facet?.choices.map(({ value }) => value) ?? [] }
}

describe('a filter with hundreds of choices', () => {
  it('shows those that give most, and says how many there are', () => {
    const { of, names } = programmes(300)
    expect(of).toBe(300)
    expect(names).toHaveLength(30)
    expect(names[0]).toBe('P0')
  })

  it('shows what is chosen, however little it gives', () => {
    expect(programmes(300, 'programme=P299&programme=P3').names).toEqual([
      ...Array.from({ length: 30 }, (_, n) => `P${n}`),
      'P299',
    ])
  })

  it('shows all where they are asked for, and where a few more are all there is', () => {
    expect(programmes(300, '', 'programme').names).toHaveLength(300)
    expect(programmes(300, '', 'theme').names).toHaveLength(30)
    expect(programmes(35)).toMatchObject({ of: undefined, names: { length: 35 } })
  })
})
