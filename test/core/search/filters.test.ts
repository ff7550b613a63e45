import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusOn } from '../../../src/core/call.js'
import { addDays } from '../../../src/core/dates.js'
import type { Facets } from '../../../src/core/search/entry.js'
import type { FacetName, SearchFilter } from '../../../src/core/search/found.js'
import { createSearchIndex } from '../../../src/core/search/search-index.js'
import { aLexicon, anEntry, anIndex, aRequest, found, type Sample } from './house.js'

const TODAY = '2026-06-15'
const GRADES = ['weak', 'likely', 'strong'] as const
const lexicon = aLexicon()

describe('a search without words', () => {
  const sample = (id: string, facets: Partial<Facets>): Sample => ({ id, title: id, facets })
  const tags = (grade: 'strong' | 'likely' | 'weak') => ({
    solna: { social: grade },
    malmo: { growth: 'weak' as const },
  })
  const index = anIndex([
    sample('later', { deadlines: ['2026-12-01'], tags: tags('strong') }),
    sample('sooner', { deadlines: ['2026-07-01'], tags: tags('likely') }),
    sample('two', { deadlines: ['2026-06-01', '2026-07-02'], tags: tags('likely') }),
    sample('none', { tags: tags('likely') }),
    sample('over', { deadlines: ['2026-06-14'], tags: tags('likely') }),
    sample('long-over', { deadlines: ['2025-01-01'], tags: tags('likely') }),
    sample('withdrawn', { deadlines: ['2026-12-01'], withdrawn: true, tags: tags('weak') }),
    sample('untagged', { deadlines: ['2026-06-20'] }),
    sample('news', { list: 'news' }),
  ])

  it('puts the best grade first, then what closes soonest, what has no day, and what is over, the latest first', () => {
    expect(found(index, '', { filter: { least: 'likely' } })).toEqual([
      'later',
      'sooner',
      'two',
      'none',
      'over',
      'long-over',
    ])
    expect(found(index, '')).toEqual([
      'later',
      'sooner',
      'two',
      'none',
      'over',
      'long-over',
      'withdrawn',
      'untagged',
    ])
    expect(found(index, '', { filter: { least: 'weak', status: 'closed' } })).toEqual([
      'over',
      'long-over',
      'withdrawn',
    ])
    expect(found(index, '', { filter: { status: 'current', areas: ['social'] } })).toEqual([
      'later',
      'sooner',
      'two',
      'none',
    ])
    expect(
      found(index, '', {
        municipality: 'malmo',
        filter: { least: 'weak', areas: ['growth'], status: 'current' },
      }),
    ).toEqual(['sooner', 'two', 'later', 'none'])
  })

  it('sorts as is asked', () => {
    const many = anIndex([
      sample('a', { since: '2026-06-01', euros: 5, deadlines: ['2026-09-01'] }),
      sample('b', { since: '2026-06-10', euros: null, deadlines: ['2026-08-01'] }),
      sample('c', { since: '2026-05-01', euros: 9, deadlines: ['2026-01-01'] }),
    ])
    expect(found(many, '', { sort: 'newest' })).toEqual(['b', 'a', 'c'])
    expect(found(many, '', { sort: 'money' })).toEqual(['c', 'a', 'b'])
    expect(found(many, '', { sort: 'deadline' })).toEqual(['b', 'a', 'c'])
  })

  it('gives a page of them, and counts all', () => {
    const pages = [0, 3, 6, 9].map((offset) => index.search(aRequest('', { offset, limit: 3 })))
    expect(pages.flatMap(({ ids }) => ids)).toEqual(found(index, ''))
    expect(pages.map(({ total }) => total)).toEqual([8, 8, 8, 8])
    expect(index.search(aRequest('', { limit: 0 })).ids).toEqual([])
  })

  it('judges the status by the day that is asked for', () => {
    const dates = { status: 'unknown', deadlines: ['2026-07-01', '2026-10-01'] } as const
    const rounds = [
      { opens: '2026-06-20', closes: '2026-07-01' },
      { opens: '2026-09-01', closes: '2026-10-01' },
    ]
    const call = anIndex([sample('a', { ...dates, rounds })])
    const on = (today: string) => [...call.search(aRequest('', { today })).counts.status.keys()]
    expect(on('2026-06-15')).toEqual(['forecast', 'current'])
    expect(on('2026-06-25')).toEqual(['open', 'current'])
    expect(on('2026-07-15')).toEqual(['forecast', 'current'])
    expect(on('2026-10-02')).toEqual(['closed'])
    expect(on('2026-06-15')).toEqual(['forecast', 'current'])
  })

  it.each([
    ['område:soc', ['a', 'b']],
    ['-område:social', ['c']],
    ['ämne:care', ['a']],
    ['tema:omsorg', ['a']],
    ['program:horizon', ['a']],
    ['program:"Horizon Europe"', ['a']],
    ['program:"horizon us"', []],
    ['källa:vinn', ['b']],
    ['status:stängd', ['c']],
    ['status:aktuell', ['a', 'b']],
    ['roll:söka', ['b']],
    ['språk:sv', ['b']],
    ['sista:2026-07', ['a']],
    ['sista:>=2026-08', ['b']],
    ['belopp:1000', ['b']],
    ['belopp:<1000', ['a']],
  ])('understands %s', (text, ids) => {
    const named = aLexicon()
    const few = createSearchIndex({
      ...named,
      names: [{ facet: 'theme', value: 'elderly-care', names: ['Äldreomsorg', 'Vård och omsorg'] }],
    })
    few.put(
      [
        sample('a', {
          tags: tags('weak'),
          themes: ['elderly-care'],
          programme: 'Horizon Europe',
          deadlines: ['2026-07-10'],
          euros: 10,
        }),
        sample('b', {
          tags: tags('weak'),
          sources: ['vinnova'],
          role: 'applicant',
          languages: ['sv'],
          deadlines: ['2026-08-01'],
          euros: 1000,
        }),
        sample('c', { status: 'closed' }),
      ].map(anEntry),
    )
    expect(new Set(found(few, text))).toEqual(new Set(ids))
  })
})

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const day = pick('2026-06-01', '2026-06-14', TODAY, '2026-06-20', '2026-07-10', '2026-09-01', '2027-01-01')
const aFacets: fc.Arbitrary<Partial<Facets>> = fc.record({
  list: pick('call', 'call', 'news'),
  status: pick('open', 'forecast', 'closed', 'unknown'),
  preliminary: fc.boolean(),
  opens: fc.option(day, { nil: null }),
  deadlines: fc.uniqueArray(day, { maxLength: 3 }).map((days) => days.sort()),
  withdrawn: fc.boolean(),
  programme: fc.option(pick('LIFE', 'Erasmus+'), { nil: null }),
  sources: fc.uniqueArray(pick('ft-portal', 'vinnova'), { maxLength: 2 }),
  languages: fc.uniqueArray(pick('sv', 'en'), { maxLength: 2 }),
  euros: fc.option(pick(0, 60_000, 100_000, 700_000, 9_000_000), { nil: null }),
  role: pick('applicant', 'partner', 'no'),
  themes: fc.uniqueArray(pick('t1', 't2', 't3'), { maxLength: 3 }),
  tags: fc.dictionary(pick('solna', 'malmo'), fc.dictionary(pick('social', 'growth'), pick(...GRADES))),
  since: day,
})
const aFilter: fc.Arbitrary<SearchFilter> = fc
  .record({
    list: pick('call', 'news'),
    least: pick(null, ...GRADES),
    areas: fc.option(fc.uniqueArray(pick('social', 'growth', 'nowhere'), { maxLength: 2 }), {
      nil: undefined,
    }),
    themes: fc.option(fc.uniqueArray(pick('t1', 't2', 'tx'), { minLength: 1, maxLength: 2 }), {
      nil: undefined,
    }),
    programmes: fc.option(fc.uniqueArray(pick('LIFE', 'Other'), { minLength: 1 }), { nil: undefined }),
    sources: fc.option(fc.uniqueArray(pick('vinnova', 'other'), { minLength: 1 }), { nil: undefined }),
    status: fc.option(pick('open', 'forecast', 'closed', 'unknown', 'current'), { nil: undefined }),
    closesBy: fc.option(day, { nil: undefined }),
    roles: fc.option(fc.uniqueArray(pick('applicant', 'partner'), { minLength: 1 }), { nil: undefined }),
    eurosFrom: fc.option(pick(0, 100_000), { nil: undefined }),
    languages: fc.option(fc.uniqueArray(pick('sv', 'en'), { minLength: 1 }), { nil: undefined }),
    newSince: fc.option(day, { nil: undefined }),
  })
  .map(
    (filter) =>
      Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never,
  )

describe('filters and their counts', () => {
  it('are what looking at each call gives', () => {
    fc.assert(
      fc.property(fc.array(aFacets, { maxLength: 12 }), aFilter, (all, filter) => {
        const entries = all.map((facets, i) => anEntry({ id: `c${i}`, title: 'School', facets }))
        const index = createSearchIndex(lexicon)
        index.put(entries)
        const fitting = (but: Partial<SearchFilter>) => {
          const merged = { ...filter, ...but }
          return entries.filter(({ facets }) => fits(facets, merged)).map(({ call }) => call)
        }
        for (const text of ['', 'skola']) {
          const { ids, total, counts } = index.search(aRequest(text, { filter }))
          expect([...ids].sort()).toEqual(fitting({}).sort())
          expect(total).toBe(ids.length)
          for (const [facet, value, choice] of CHOICES)
            expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(fitting(choice).length)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const CHOICES: readonly (readonly [FacetName, string, Partial<SearchFilter>])[] = [
  ['theme', 't1', { themes: ['t1'] }],
  ['programme', 'LIFE', { programmes: ['LIFE'] }],
  ['source', 'ft-portal', { sources: ['ft-portal'] }],
  ['status', 'open', { status: 'open' }],
  ['status', 'forecast', { status: 'forecast' }],
  ['status', 'closed', { status: 'closed' }],
  ['status', 'unknown', { status: 'unknown' }],
  ['status', 'current', { status: 'current' }],
  ['deadline', '14', { closesBy: addDays(TODAY, 14) }],
  ['deadline', '90', { closesBy: addDays(TODAY, 90) }],
  ['role', 'partner', { roles: ['partner'] }],
  ['money', '100000', { eurosFrom: 100_000 }],
  ['language', 'sv', { languages: ['sv'] }],
  ['new', '7', { newSince: addDays(TODAY, -7) }],
  ['new', '30', { newSince: addDays(TODAY, -30) }],
  ['area', 'social', { areas: ['social'] }],
]

/** Whether a call passes a filter, judged one thing at a time. */
function fits(facets: Facets, filter: SearchFilter): boolean {
  const meets = <T>(wanted: readonly T[] | undefined, has: readonly T[]) =>
    !wanted || wanted.length === 0 || wanted.some((one) => has.includes(one))
  const dates = {
    ...facets,
    deadlines: facets.deadlines.map((one) => ({
      day: one,
      time: null,
      zone: 'UTC',
      certain: false,
      role: 'single' as const,
    })),
  }
  const status = facets.withdrawn ? 'closed' : statusOn(dates, TODAY)
  const next = status === 'closed' ? undefined : facets.deadlines.find((one) => one >= TODAY)
  const grades = Object.entries(facets.tags.solna ?? {})
    .filter(([area]) => !filter.areas?.length || filter.areas.includes(area))
    .map(([, grade]) => GRADES.indexOf(grade))
  const least = filter.least === null ? (filter.areas?.length ? 0 : -1) : GRADES.indexOf(filter.least)
  return (
    facets.list === filter.list &&
    Math.max(-1, ...grades) >= least &&
    meets(filter.themes, facets.themes) &&
    meets(filter.programmes, facets.programme === null ? [] : [facets.programme]) &&
    meets(filter.sources, facets.sources) &&
    (!filter.status || (filter.status === 'current' ? status !== 'closed' : status === filter.status)) &&
    (!filter.closesBy || (next !== undefined && next <= filter.closesBy)) &&
    meets(filter.roles, [facets.role]) &&
    (filter.eurosFrom === undefined || (facets.euros ?? -1) >= filter.eurosFrom) &&
    meets(filter.languages, facets.languages) &&
    (!filter.newSince || facets.since >= filter.newSince)
  )
}
