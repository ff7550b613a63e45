import { describe, expect, it } from 'vitest'
import type { Facets } from '../../../src/core/search/entry.js'
import { anIndex, type Sample } from './house.js'

const sample = (id: string, themes: readonly string[], facets: Partial<Facets> = {}): Sample => ({
  id,
  title: id,
  facets: { role: 'applicant', themes, ...facets },
})
const request = {
  today: '2026-06-15',
  themes: ['care', 'digital'],
  roles: ['applicant', 'partner'],
  most: 5,
} as const

describe('calls that share themes', () => {
  const index = anIndex([
    sample('one', ['care']),
    sample('one-of-many', ['care', 'school', 'energy']),
    sample('both', ['school', 'digital', 'care']),
    sample('both-alone', ['digital', 'care'], { role: 'partner' }),
    sample('none', ['school']),
    sample('not-ours', ['care'], { role: 'no' }),
    sample('over', ['care'], { deadlines: ['2026-06-14'] }),
    sample('withdrawn', ['care'], { withdrawn: true }),
    sample('news', ['care'], { list: 'news' }),
    sample('dropped', ['care', 'digital']),
  ])
  index.remove(['dropped'])

  it('have most of them before others, and little beside before much', () => {
    expect(index.sharing(request)).toEqual(['both-alone', 'both', 'one', 'one-of-many'])
    expect(index.sharing({ ...request, most: 2 })).toEqual(['both-alone', 'both'])
    expect(index.sharing({ ...request, roles: ['no'] })).toEqual(['not-ours'])
  })

  it.each([[[]], [['nothing']]])('are none for %j', (themes) => {
    expect(index.sharing({ ...request, themes })).toEqual([])
  })
})
