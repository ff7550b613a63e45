import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExpectationError } from '../../src/core/errors.js'
import { normalise } from '../../src/core/normalise.js'
import type { Page } from '../../src/core/source.js'
import source from '../../sources/ft-portal/source.js'
import { aPage, savedPages } from '../support/saved-pages.js'

const FIELDS = [
  'identifier',
  'callccm2Id',
  'title',
  'callTitle',
  'caName',
  'status',
  'type',
  'DATASOURCE',
  'language',
  'deadlineDate',
  'startDate',
  'deadlineModel',
  'frameworkProgramme',
  'typesOfAction',
  'keywords',
  'budgetOverview',
  'actions',
  'links',
  'budget',
  'currency',
  'description',
  'descriptionByte',
  'topicConditions',
  'url',
  'callIdentifier',
  'publicationDocuments',
]

const WRONG: readonly unknown[] = [
  null,
  [null],
  [],
  {},
  [{}],
  [[]],
  7,
  true,
  '',
  [''],
  ['\u0000'],
  [-1],
  ['0000-00-00'],
  ['javascript:alert(1)'],
  ['{"broken'],
  ['[1,2'],
  ['null'],
  ['[null]'],
  ['{"budgetTopicActionMap":[[{"action":7,"budgetYearMap":[]}]]}'],
  [
    '{"budgetTopicActionMap":{"1":[{"action":"CERV-2026-CITIZENS-TOWN-TT x","budgetYearMap":{"2026":"NaN","2027":-5,"2028":{}}}]}}',
  ],
  ['[{"url":"javascript:alert(1)"},{"url":7}]'],
  ['<p>'.repeat(20_000)],
  ['<div>'.repeat(200_000)],
  ['x'.repeat(1_000_000)],
  ['__proto__'],
  ['constructor'],
]

const pages = savedPages('sources/ft-portal').map(({ page }) => page)
const searches = pages.filter(({ ask }) => ask.note?.['step'] === 'page')

/** Reads a page and all its calls, and says how many problems there were. */
function readAll(page: Page): number {
  const { calls, problems } = source.read(page)
  return problems.length + calls.flatMap((call) => normalise(call, source).problems).length
}

describe.each(searches.map((page) => [String(page.ask.note?.['list']), page] as const))(
  'a page of list %s',
  (_, page) => {
    it.each(FIELDS)('reads on when %s is not what it should be', (field) => {
      for (const wrong of WRONG) {
        const body = JSON.parse(page.body) as { results: { metadata?: Record<string, unknown> }[] }
        for (const row of body.results) Object.assign(row.metadata ?? row, { [field]: wrong })
        expect(() => readAll(aPage(page.ask, body))).not.toThrow()
      }
    })
  },
)

it('reports links that run scripts, dates that are none, and values of the wrong kind', () => {
  const page = searches.find(({ ask }) => ask.note?.['list'] === 0)!
  const spoil = (field: string, wrong: unknown) => {
    const body = JSON.parse(page.body) as { results: { metadata: Record<string, unknown> }[] }
    for (const row of body.results) row.metadata[field] = wrong
    return readAll(aPage(page.ask, body))
  }
  expect(spoil('deadlineDate', ['0000-00-00'])).toBeGreaterThan(0)
  expect(spoil('title', [{}])).toBeGreaterThan(0)
  expect(spoil('status', ['310945031'])).toBeGreaterThan(0)
  expect(spoil('descriptionByte', ['x'.repeat(1_000_000)])).toBeGreaterThan(0)
})

it('throws nothing but ExpectationError, whatever the answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.jsonValue({ maxDepth: 5 }), (page, body) => {
      try {
        readAll(aPage(page.ask, body))
      } catch (error) {
        expect(error).toBeInstanceOf(ExpectationError)
      }
    }),
    { numRuns: 400 },
  )
})

it('takes any row for what it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...searches),
      fc.array(fc.dictionary(fc.constantFrom('reference', ...FIELDS), fc.jsonValue())),
      (page, rows) => {
        const { size, number } = page.ask.note as { size: number; number: number }
        const results = rows.map((metadata) => ({ reference: '1TOPICSen', metadata }))
        readAll(aPage(page.ask, { totalResults: rows.length, pageSize: size, pageNumber: number, results }))
      },
    ),
    { numRuns: 300 },
  )
})

it('makes an entry of no record that is broken', () => {
  fc.assert(fc.property(fc.jsonValue(), (record) => void source.census?.entry(record)))
  expect(source.census?.entry({ type: 1, identifier: 7, status: { id: 31094502 } })).toBeNull()
})
