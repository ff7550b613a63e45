import type { Concept } from '../../../src/core/search/concept.js'
import type { Facets, SearchEntry } from '../../../src/core/search/entry.js'
import { entryWords } from '../../../src/core/search/entry-words.js'
import type { SearchFilter, SearchRequest } from '../../../src/core/search/found.js'
import { compileLexicon, type CompiledLexicon } from '../../../src/core/search/lexicon.js'
import { createSearchIndex, type SearchIndex } from '../../../src/core/search/search-index.js'
import type { Section } from '../../../src/core/call.js'
import { aCall } from '../../support/calls.js'

/** Compounds of these tests, by their parts. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  äldreomsorg: ['äldre', 'omsorg'],
  äldreomsorgsboende: ['äldre', 'omsorg', 'boende'],
  äldreomsorgsplan: ['äldre', 'omsorg', 'plan'],
  skolbibliotek: ['skola', 'bibliotek'],
  cykelskola: ['cykel', 'skola'],
  elevhälsa: ['elev', 'hälsa'],
}

export const aSplitter = {
  split: (word: string): readonly string[] =>
    PARTS[word.toLowerCase().replace(/en$/, '')] ?? PARTS[word.toLowerCase()] ?? [word.toLowerCase()],
}

const row = (sv: string, en: string, from: Concept['from'] = 'glossary'): Concept => ({
  sv: sv.split('|').filter(Boolean),
  en: en.split('|').filter(Boolean),
  from,
})

export const CONCEPTS: readonly Concept[] = [
  row('äldreomsorg|omsorg om äldre', 'care for older people|elderly care|long-term care'),
  row('äldre', 'older people|seniors'),
  row('boende', 'housing|residential care'),
  row('skola', 'school'),
  row('bibliotek', 'library'),
  row('hemlöshet', 'homelessness|housing exclusion'),
  row('våld i nära relationer', 'domestic violence|gender-based violence'),
  row('kompetensutveckling', 'competence development|training'),
  row('utbildning', 'education|training'),
  row('grönområde', 'green areas|urban green areas'),
  row('elev', 'pupil'),
  row('hälsa', 'health'),
  row('elevhälsa', 'pupil welfare'),
  row('nystartat företag', 'start-up'),
  row('plan', 'plan|masterplan'),
  row('hiss', 'elevator'),
  row('Grönska', 'greenery', 'theme'),
  row('skola|lärosäte', 'school|seat of learning', 'vocabulary'),
  row('gymnastik', 'gymnastics', 'vocabulary'),
]

export const aLexicon = (concepts: readonly Concept[] = CONCEPTS): CompiledLexicon =>
  compileLexicon(concepts, aSplitter)

/** A call as the search keeps it: its title, first section and the rest, with the facets that matter showing. */
export interface Sample {
  readonly id: string
  readonly title?: string
  readonly summary?: string
  readonly body?: string
  readonly language?: 'sv' | 'en'
  readonly key?: string
  readonly facets?: Partial<Facets>
}

export function anEntry({
  id,
  title = '',
  summary = '',
  body = '',
  language = 'en',
  key = 'A-CALL',
  facets,
}: Sample): SearchEntry {
  const sections: readonly Section[] = [
    { kind: 'objective', text: summary },
    { kind: 'scope', text: body },
  ]
  const call = aCall({
    id,
    key,
    title,
    programme: null,
    texts: [{ language, machine: false, title, sections }],
  })
  return {
    call: id,
    words: entryWords(call, { splitter: aSplitter }),
    facets: {
      title,
      list: 'call',
      status: 'open',
      preliminary: false,
      opens: null,
      deadlines: [],
      withdrawn: false,
      programme: null,
      sources: ['ft-portal'],
      languages: [language],
      euros: null,
      role: 'no',
      themes: [],
      tags: {},
      since: '2026-06-01',
      ...facets,
    },
  }
}

export function anIndex(samples: readonly Sample[], lexicon = aLexicon()): SearchIndex {
  const index = createSearchIndex(lexicon)
  index.put(samples.map(anEntry))
  return index
}

export function aRequest(
  text: string,
  {
    filter,
    ...part
  }: Partial<Omit<SearchRequest, 'filter'>> & { readonly filter?: Partial<SearchFilter> } = {},
): SearchRequest {
  return {
    municipality: 'solna',
    today: '2026-06-15',
    text,
    without: new Set(),
    sort: 'relevance',
    offset: 0,
    limit: null,
    ...part,
    filter: { list: 'call', least: null, ...filter },
  }
}

/** The ids that are found, in order. */
export const found = (
  index: SearchIndex,
  text: string,
  part: Parameters<typeof aRequest>[1] = {},
): readonly string[] => index.search(aRequest(text, part)).ids
