import { createCalendar } from './calendar.js'
import { testOf } from './conditions.js'
import type { SearchEntry } from './entry.js'
import { expandQuery } from './expand.js'
import { bestGrade, facetsFor, type Facet } from './facets.js'
import { createFacts, LISTS } from './facts.js'
import type { Counts, FacetName, Found, SearchRequest } from './found.js'
import type { CompiledLexicon } from './lexicon.js'
import { matcherOf } from './matches.js'
import { createNumbered } from './numbered.js'
import { finderOf } from './occurrences.js'
import { compareBy, firstOf } from './order.js'
import { createPostings } from './postings.js'
import { asPrefix } from './ways.js'
import { readQuery } from './query.js'
import { sift } from './sift.js'
import { sweeperOf } from './sweep.js'

/** The search over the entries that were put in it. Everything is in memory; nothing is kept. */
export interface SearchIndex {
  /** Adds calls, or replaces those that are there. A piece of 500 at a time leaves room for others. */
  readonly put: (entries: readonly SearchEntry[]) => void
  readonly remove: (calls: readonly string[]) => void
  /** How many calls there are. */
  readonly size: number
  readonly search: (request: SearchRequest) => Found
}

/** An empty search. It has room for a million calls. */
export function createSearchIndex(lexicon: CompiledLexicon): SearchIndex {
  const calls = createNumbered()
  const postings = createPostings()
  const facts = createFacts()
  const calendar = createCalendar(facts)
  const find = finderOf(postings)
  const match = matcherOf(find)
  const sweep = sweeperOf(calls, postings)

  const withKey = (start: string): ReadonlySet<number> => {
    const found = new Set<number>()
    find(asPrefix(`#${start}`), false, (call) => found.add(call))
    return found
  }
  const search = (request: SearchRequest): Found => {
    const query = readQuery(request.text)
    const wanted = expandQuery(query, lexicon, request.without)
    const onDay = calendar.on(request.today, calls.size())
    const matches = match(wanted, calls.living(), calls.count())
    const known = { facts, onDay, municipality: request.municipality, names: lexicon.names, withKey }
    const test = testOf(wanted.conditions, known)
    const list = LISTS.indexOf(request.filter.list)
    const facets = facetsFor(request, facts, onDay)
    const count = sift(
      matches.calls,
      matches.count,
      facets,
      (call) => facts.columns.lists[call] === list && test(call),
    )
    const best = bestGrade(facts.gradesIn(request.municipality), request.filter.areas)
    const compare = compareBy(request.sort, {
      score: wanted.groups.length > 0 ? (call) => matches.scores[call]! : best,
      since: facts.columns.since,
      euros: facts.columns.euros,
      onDay,
      idOf: calls.idOf,
    })
    const end = request.limit === null ? count : Math.min(count, request.offset + request.limit)
    return {
      ids: firstOf(matches.calls, count, end, compare).slice(request.offset).map(calls.idOf),
      total: count,
      counts: countsOf(facets),
      added: wanted.added,
      suggestion: null,
      ignored: query.ignored,
    }
  }
  return {
    search,
    get size() {
      return calls.count()
    },
    put: (entries) => {
      let written = 0
      for (const { call, words, facets } of entries) {
        const number = calls.give(call)
        written += postings.add(number, words)
        facts.put(number, facets)
        calendar.put(number)
      }
      sweep(written)
    },
    remove: (gone) => {
      for (const call of gone) calls.drop(call)
      sweep(0)
    },
  }
}

function countsOf(facets: readonly Facet[]): Counts {
  const counts = Object.fromEntries(facets.map((facet) => [facet.name, facet.counts()]))
  return counts as Record<FacetName, ReadonlyMap<string, number>>
}
