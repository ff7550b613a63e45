import { describe, expect, it } from 'vitest'
import { ExpectationError } from '../../src/core/errors.js'
import type { Ask, Reading } from '../../src/core/source.js'
import source from '../../sources/ft-portal/source.js'
import { readOverview } from '../../sources/ft-portal/budget.js'
import { countBefore, LISTS, pageOf } from '../../sources/ft-portal/lists.js'
import { aPage } from '../support/saved-pages.js'

const NONE = { wanting: [] }

/** A row of the search, whole unless said otherwise. */
const aRow = (id: string, more: Record<string, unknown> = {}) => ({
  reference: `${id}TOPICSen`,
  metadata: {
    identifier: [id],
    title: [`About ${id}`],
    type: ['1'],
    status: ['31094502'],
    DATASOURCE: ['SEDIA'],
    language: ['en'],
    descriptionByte: ['<p>Text</p>'],
    ...more,
  },
})

function answer(ask: Ask, total: number, results: readonly unknown[] = []): Reading {
  const { size, number } = ask.note as { size: number; number: number }
  return source.read(aPage(ask, { totalResults: total, pageSize: size, pageNumber: number, results }))
}

const steps = (reading: Reading) => reading.follow.map(({ note }) => note?.['step'])
const page = (rows: readonly unknown[]) => answer(pageOf(0, 0, 1, rows.length, NONE), rows.length, rows)

describe('a sweep', () => {
  it('counts, turns the pages by a unique key, and counts again', () => {
    const [first] = answer(countBefore(0, NONE), 201).follow
    expect(first?.parts?.['sort']).toEqual({ field: 'identifier', order: 'ASC' })
    const [second] = answer(first!, 201).follow
    const [third] = answer(second!, 201).follow
    expect(third?.url).toContain('pageSize=100&pageNumber=3')
    const last = answer(third!, 201)
    expect(last.follow).toHaveLength(1)
    expect(steps(last)).toEqual(['after'])
  })

  it('asks nothing of an empty list but to count it again', () => {
    expect(steps(answer(countBefore(0, NONE), 0))).toEqual(['after'])
  })

  it('sweeps in a second order when rows lack the first key', () => {
    const [ask] = answer(pageOf(0, 0, 1, 3, NONE), 2).follow
    expect(ask?.parts?.['sort']).toEqual({ field: 'REFERENCE', order: 'ASC' })
    const reading = answer(ask!, 3)
    expect(reading.tally).toMatchObject({ list: 'topics en by REFERENCE', whole: 'topics en', total: 3 })
    expect(steps(reading)).toEqual(['after'])
  })

  it('visits every list, then the codes and at most 25 missing texts, in lower case', () => {
    const rows = Array.from({ length: 30 }, (_, i) => aRow(`TOPIC-${i}`, { descriptionByte: [] }))
    let asks = page(rows).follow
    const lists = new Set<unknown>()
    let problems: Reading['problems'] = []
    while (asks[0]?.note?.['list'] !== undefined) {
      lists.add(asks[0].note['list'])
      const reading = answer(asks[0], 0)
      asks = reading.follow
      problems = reading.problems
    }
    expect(lists.size).toBe(LISTS.length)
    expect(asks).toHaveLength(26)
    expect(asks.every((ask) => ask.optional === true && ask.keepDays === 7)).toBe(true)
    expect(asks[1]?.url).toMatch(/\/topicDetails\/topic-0\.json$/)
    expect(problems).toEqual([
      { about: 'topicDetails', message: '30 topics have no text; 25 are asked for, 5 are left without' },
    ])
  })

  it.each([
    ['another page size', { totalResults: 5, pageSize: 50, pageNumber: 1, results: [] }],
    ['another page', { totalResults: 5, pageSize: 100, pageNumber: 2, results: [] }],
    ['no total', { pageSize: 100, pageNumber: 1, results: [] }],
    ['no results', { totalResults: 5, pageSize: 100, pageNumber: 1 }],
    ['rows that are none', { totalResults: 1, pageSize: 100, pageNumber: 1, results: [null] }],
    ['everything, unfiltered', { totalResults: 541_009, pageSize: 100, pageNumber: 1, results: [] }],
    ['an error', { type: 'throwable', message: null }],
    ['a list', []],
    ['broken JSON', '{"results":['],
    ['a page for people', '<html><title>Just a moment...</title></html>'],
  ])('does not believe an answer that is %s', (_, body) => {
    expect(() => source.read(aPage(pageOf(0, 0, 1, 5, NONE), body))).toThrow(ExpectationError)
  })
})

describe('rows that are not ours', () => {
  it.each([
    ['another data source', { DATASOURCE: ['SEDIA_PRD_CENTRICITY'] }, 1],
    ['another type', { type: ['0'] }, 1],
    ['another language', { language: ['cs'] }, 1],
    ['no key', { identifier: [null] }, 1],
    ['a key of another type', { identifier: ['13501'] }, 1],
    ['no title', { title: [] }, 1],
    ['news', { type: ['6'] }, 0],
    ['questions and answers', { DATASOURCE: ['SEDIA_FAQ'] }, 0],
  ])('leaves out %s, yet counts it', (_, more, problems) => {
    const reading = page([aRow('A-1'), { ...aRow('A-2', more), reference: '2' }])
    expect(reading.calls.map(({ key }) => key)).toEqual(['A-1'])
    expect(reading.problems).toHaveLength(problems)
    expect(reading.tally?.keys).toEqual(['A-1TOPICSen', '2'])
  })

  it('reports an unknown programme and keeps the call', () => {
    const reading = page([aRow('A-1', { frameworkProgramme: ['49990001'] })])
    expect(reading.calls[0]).toMatchObject({ programmeCode: '49990001' })
    expect(reading.problems).toHaveLength(1)
  })
})

describe('the budget of a topic', () => {
  const line = (topic: string, total: string | number, more: object = {}) => ({
    action: `${topic} - RIA`,
    budgetYearMap: { 2026: total },
    ...more,
  })
  const total = (map: unknown, key = 'X-01') => readOverview({ budgetTopicActionMap: map }, key).money[0]

  it('takes only its own lines', () => {
    const map = {
      1: [line('X-01-02', '5')],
      2: [line('X-01', '7', { minContribution: 2 })],
      3: [line('X-02', 9)],
    }
    expect(readOverview({ budgetTopicActionMap: map }, 'X-01').money).toEqual([
      { role: 'total', amount: '7', currency: 'EUR' },
      { role: 'min', amount: '2', currency: 'EUR' },
    ])
  })

  it('adds up years and lines, as strings or numbers', () => {
    const map = { 1: [{ ...line('X-01', 0), budgetYearMap: { 2026: '3', 2027: 4 } }], 2: [line('X-01', '5')] }
    expect(total(map)?.amount).toBe('12')
  })

  it.each([
    ['topics stand in one pot with one amount', { 1: [line('X-01', 9), line('X-02', 9)] }, true],
    ['all topics have the same amount and no sizes', { 1: [line('X-01', 9)], 2: [line('X-02', 9)] }, true],
    [
      'the same amount is worked out from sizes',
      { 1: [line('X-01', 9, { expectedGrants: 3 })], 2: [line('X-02', 9)] },
      undefined,
    ],
    ['amounts differ', { 1: [line('X-01', 9), line('X-02', 8)] }, undefined],
    ['the topic is alone', { 1: [line('X-01', 9)] }, undefined],
  ])('says whether the pot is shared when %s', (_, map, shared) => {
    expect(total(map)?.shared).toBe(shared)
  })
})
