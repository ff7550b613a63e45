import { describe, expect, it } from 'vitest'
import type { Facets } from '../../../src/core/search/entry.js'
import { facetsOf } from '../../../src/core/search/entry-facets.js'
import { aCall } from '../../support/calls.js'
import { anIndex, type Sample } from './house.js'

const TODAY = '2026-06-15'
const sample = (id: string, facets: Partial<Facets>): Sample => ({
  id,
  title: id,
  facets: { role: 'applicant', tags: { solna: { social: 'strong', growth: 'weak' } }, ...facets },
})
const request = {
  municipality: 'solna',
  today: TODAY,
  areas: ['social', 'growth'],
  roles: ['applicant', 'partner'],
} as const

describe('a survey of calls', () => {
  it('has those that are not over, are strong or likely in the areas, and are for the roles', () => {
    const index = anIndex([
      sample('open', { deadlines: ['2026-07-01'] }),
      sample('partner', { role: 'partner', tags: { solna: { growth: 'likely' } } }),
      sample('not-ours', { role: 'no' }),
      sample('over', { deadlines: ['2026-06-14'] }),
      sample('withdrawn', { withdrawn: true }),
      sample('weak', { tags: { solna: { social: 'weak' } } }),
      sample('elsewhere', { tags: { malmo: { social: 'strong' } } }),
      sample('old-area', { tags: { solna: { gone: 'strong' } } }),
      sample('news', { list: 'news' }),
      sample('dropped', {}),
    ])
    index.remove(['dropped'])
    const found = index.survey(request)
    expect(found.map(({ call, grades, best }) => [call, grades, best])).toEqual([
      ['open', [{ area: 'social', grade: 'strong' }], 'strong'],
      ['partner', [{ area: 'growth', grade: 'likely' }], 'likely'],
    ])
    expect(found.map(({ closes }) => closes)).toEqual([Date.parse('2026-07-01') / 86_400_000, 0])
    expect(index.survey({ ...request, municipality: 'nowhere' })).toEqual([])
  })

  it('says of a forecast when it opens, also where that is known roughly, and of two stages whether the first is past', () => {
    const autumn = { role: 'opens', from: '2026-09-01', to: '2026-11-30', words: 'hösten 2026' } as const
    const found = anIndex([
      sample('day', { status: 'forecast', opens: '2026-10-02' }),
      sample('rough', { status: 'forecast', rough: [autumn] }),
      sample('shut', { firstStage: '2026-06-14', deadlines: ['2026-06-14', '2026-09-01'] }),
      sample('first-stage', { firstStage: '2026-06-15', deadlines: ['2026-06-15', '2026-09-01'] }),
    ]).survey(request)
    expect(found.map(({ call, quarter, isShut }) => [call, quarter, isShut])).toEqual([
      ['day', '2026-Q4', false],
      ['rough', '2026-Q4', false],
      ['shut', null, true],
      ['first-stage', null, false],
    ])
    expect(found[1]?.opening).toEqual({ from: '2026-09-01', to: '2026-11-30' })
  })
})

describe('what the search keeps of a call for its survey', () => {
  const concluded = { withdrawn: false, sources: [], role: 'no', themes: [], tags: {}, since: TODAY } as const
  const kept = (part: Parameters<typeof aCall>[0]) => facetsOf({ ...aCall(part), id: 'a' }, concluded)
  const total = (amount: number, currency: string, shared = false) =>
    ({ role: 'total', amount, currency, shared }) as const

  it.each([
    ['a sum of its own', [total(5000, 'EUR')], { euros: 5000, name: null }],
    ['a sum in kronor', [total(11_000, 'SEK')], { euros: 1000, name: null }],
    ['a currency without a rate', [total(5000, 'JPY')], { euros: null, name: null }],
    ['a pot of several calls', [total(5000, 'EUR', true)], { euros: 5000, name: 'ROUND 5000 EUR' }],
    [
      'only what one project gets',
      [{ role: 'max', amount: 5, currency: 'EUR', shared: false } as const],
      undefined,
    ],
  ])('has %s', (_, money, pot) => {
    expect(kept({ money, callCode: 'ROUND' }).pot).toEqual(pot)
  })
})
