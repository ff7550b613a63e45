import { describe, expect, it } from 'vitest'
import { tally, toldBy } from '../../src/core/digest.js'
import { aContent, busyCalls, contact, first } from '../letters/samples.js'

describe('the content of a letter', () => {
  it('names the department, the areas that are followed and how much is open', () => {
    const content = aContent({ publicUrl: 'https://fondvakt.example/' })
    expect(content).toMatchObject({
      department: 'Socialförvaltningen',
      publicUrl: 'https://fondvakt.example',
    })
    expect(content.areas.map(({ id }) => id)).toEqual(['social', 'lifelong-learning'])
    expect(content.openNow).toBe(8)
  })

  it('counts as open only what fits the contact', () => {
    const reader = { ...contact, interests: [{ area: 'lifelong-learning', least: 'likely' as const }] }
    expect(aContent({ contact: reader }).openNow).toBe(3)
  })

  it('counts each item once, by what is told of it', () => {
    expect(tally(aContent().items)).toEqual({ new: 3, moved: 1, changed: 2, closing: 2, coming: 1, start: 0 })
  })

  it('has every call once, and rows for the ledger without a repetition', () => {
    const { items } = aContent(first)
    expect(new Set(items.map(({ call }) => call.id)).size).toBe(items.length)
    const rows = toldBy(items).map(({ call, about }) => `${call} ${about}`)
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows).toContain('care-home new')
    expect(rows).toContain('care-home closing 30 2026-09-15')
  })

  it('is the same whatever order the calls come in', () => {
    const ids = (calls: typeof busyCalls) => aContent({ ...first, calls }).items.map(({ call }) => call.id)
    expect(ids(busyCalls.toReversed())).toEqual(ids(busyCalls))
  })
})
