import type { Db } from '../../db/schema.js'
import type { SearchFilter, SearchRequest } from '../../src/core/search/found.js'
import { compileLexicon } from '../../src/core/search/lexicon.js'
import { indexCalls, type Lexicon } from '../../src/pipeline/search.js'
import { searchOf, type Search } from '../../src/store/search.js'

/** A small lexicon: one thing with several names, and compounds that are not taken apart. */
export const A_LEXICON: Lexicon = {
  concepts: [
    {
      sv: ['äldreomsorg', 'omsorg om äldre'],
      en: ['elderly care', 'long-term care', 'care for older people'],
      from: 'glossary',
    },
    { sv: ['hemlöshet'], en: ['homelessness'], from: 'glossary' },
    { sv: ['skola'], en: ['school'], from: 'glossary' },
  ],
  splitter: { split: (word) => [word.toLowerCase()] },
  version: 'test',
}

/** A search of its own over a database, as a process has one. */
export const aSearch = (db: Db, lexicon: Lexicon = A_LEXICON): Search =>
  searchOf(db, () => Promise.resolve(compileLexicon(lexicon.concepts, lexicon.splitter)))

/** Makes all calls findable, and the search over them. */
export async function anIndexedSearch(db: Db): Promise<Search> {
  await indexCalls(db, A_LEXICON)
  return aSearch(db)
}

/** A question for calls of every kind of tag and status, with the part that matters showing. */
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
