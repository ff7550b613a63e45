import { createCalendar } from './calendar.js'
import { testOf } from './conditions.js'
import type { SearchEntry } from './entry.js'
import { addedBy, expandQuery } from './expand.js'
import { bestGrade, facetsFor, type Facet } from './facets.js'
import { createFacts, LISTS } from './facts.js'
import type { Counts, FacetName, Found, SearchRequest } from './found.js'
import type { CompiledLexicon } from './lexicon.js'
import { createKnownWords } from './known-words.js'
import { matcherOf, type Matches } from './matches.js'
import { mended, withMarks } from './mend.js'
import { createNumbered } from './numbered.js'
import { finderOf } from './occurrences.js'
import { compareBy, firstOf } from './order.js'
import { createPostings } from './postings.js'
import { asPrefix } from './ways.js'
import { readQuery, type Query } from './query.js'
import { sharing, type SharingRequest } from './sharing.js'
import { sift } from './sift.js'
import { survey, type Surveyed, type SurveyRequest } from './survey.js'
import { sweeperOf } from './sweep.js'

/** The search over the entries that were put in it. Everything is in memory; nothing is kept. */
export interface SearchIndex {
  /** Adds calls, or replaces those that are there. A piece of 500 at a time leaves room for others. */
  readonly put: (entries: readonly SearchEntry[]) => void
  readonly remove: (calls: readonly string[]) => void
  /** How many calls there are. */
  readonly size: number
  readonly search: (request: SearchRequest) => Found
  /** What a municipality's calls are on a day, for figures over all of them. */
  readonly survey: (request: SurveyRequest) => Surveyed[]
  /** The calls that share most of some themes, the best first. */
  readonly sharing: (request: SharingRequest) => readonly string[]
}

/** So many calls are written at a time, which bounds the memory that it takes meanwhile. */
const PIECE = 500

/** An empty search. It has room for a million calls. */
export function createSearchIndex(lexicon: CompiledLexicon): SearchIndex {
  const calls = createNumbered()
  const postings = createPostings()
  const facts = createFacts()
  const calendar = createCalendar(facts)
  const find = finderOf(postings)
  const match = matcherOf(find)
  const sweep = sweeperOf(calls, postings)
  const known = createKnownWords(lexicon.words)

  const putOne = ({ call, words, facets }: SearchEntry): void => {
    drop(call)
    const number = calls.give(call)
    postings.add(number, words)
    facts.put(number, facets)
    calendar.put(number)
    known.addTitle(facets.title)
  }
  const drop = (call: string): void => {
    const number = calls.numberOf(call)
    if (number === undefined) return
    known.dropTitle(facts.titleOf(number))
    calls.drop(call)
  }

  const withKey = (start: string): ReadonlySet<number> => {
    const found = new Set<number>()
    find(asPrefix(`#${start}`), false, (call) => found.add(call))
    return found
  }
  const heldBy = (stem: string, most: number): number => {
    const held = new Set<number>()
    const living = calls.living()
    if (postings.dictionary.find(stem) !== undefined)
      find({ stems: [stem], steps: [0], how: 'exact', weight: 1, when: 'always' }, false, (call) => {
        if (held.size < most && living[call] === 1) held.add(call)
      })
    return held.size
  }
  const judging = { lexicon, known, heldBy }
  const matchesOf = (query: Query, without: ReadonlySet<string>) =>
    match(expandQuery(query, lexicon, without), calls.living(), calls.count())

  const search = (request: SearchRequest): Found => {
    const query = withMarks(readQuery(request.text), judging)
    const matches = matchesOf(query, request.without)
    const matched = matches.count
    const { compare, test, facets } = listingOf(request, query, matches)
    const count = sift(matches.calls, matches.count, facets, test)
    const end = request.limit === null ? count : Math.min(count, request.offset + request.limit)
    const ids = firstOf(matches.calls, count, end, compare).slice(request.offset).map(calls.idOf)
    return {
      ids,
      total: count,
      counts: countsOf(facets),
      added: addedBy(matches.used),
      suggestion: suggestionFor(query, matched, request.without),
      ignored: query.ignored,
    }
  }
  /** What narrows, counts and sorts the calls that fit the words. */
  const listingOf = (request: SearchRequest, query: Query, { scores, used }: Matches) => {
    const { filter, municipality, today, sort } = request
    const onDay = calendar.on(today, calls.size())
    const fits = testOf(query.conditions, { facts, onDay, municipality, names: lexicon.names, withKey })
    const list = LISTS.indexOf(filter.list)
    const best = bestGrade(facts.gradesIn(municipality), filter.areas)
    const { since, euros, lists } = facts.columns
    const score = used.length > 0 ? (call: number) => scores[call]! : best
    return {
      compare: compareBy(sort, { score, since, euros, onDay, idOf: calls.idOf }),
      test: (call: number) => lists[call] === list && fits(call),
      facets: facetsFor(request, facts, onDay),
    }
  }
  const suggestionFor = (query: Query, matched: number, without: ReadonlySet<string>): string | null => {
    const text = mended(query, judging, matched === 0)
    return text !== null && matchesOf(readQuery(text), without).count > 0 ? text : null
  }
  return {
    search,
    survey: (request) => survey(request, { calls, facts, onDay: calendar.on(request.today, calls.size()) }),
    sharing: (request) => sharing(request, { calls, facts, onDay: calendar.on(request.today, calls.size()) }),
    get size() {
      return calls.count()
    },
    put: (entries) => {
      for (let from = 0; from < entries.length; from += PIECE) {
        entries.slice(from, from + PIECE).forEach(putOne)
        sweep(postings.flush())
      }
    },
    remove: (gone) => {
      gone.forEach(drop)
      sweep(0)
    },
  }
}

function countsOf(facets: readonly Facet[]): Counts {
  const counts = Object.fromEntries(facets.map((facet) => [facet.name, facet.counts()]))
  return counts as Record<FacetName, ReadonlyMap<string, number>>
}
