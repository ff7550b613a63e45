import { setImmediate as giveWay } from 'node:timers/promises'
import type { Db } from '../../db/schema.js'
import type { Found, SearchRequest } from '../core/search/found.js'
import type { SharingRequest } from '../core/search/sharing.js'
import type { Surveyed, SurveyRequest } from '../core/search/survey.js'
import { createSearchIndex, type SearchIndex } from '../core/search/search-index.js'
import type { CompiledLexicon } from '../core/search/lexicon.js'
import { entriesSince, readRevisions } from './search-entries.js'

/** The search of one process: an index in memory that follows the database. */
export interface Search {
  /** Answers from what the database holds when it is asked. */
  readonly find: (request: SearchRequest) => Promise<Found>
  /** What a municipality's calls are on a day, from what the database holds when it is asked. */
  readonly survey: (request: SurveyRequest) => Promise<Surveyed[]>
  /** The ids of the calls that share most of some themes, the best first. */
  readonly sharing: (request: SharingRequest) => Promise<readonly string[]>
  /** Reads what is not known yet, so that the first who asks need not wait. */
  readonly warm: () => Promise<void>
}

/** What the index was made from, and how far it has come. */
interface Known {
  readonly index: SearchIndex
  readonly vocabulary: number
  readonly search: number
}

/**
 * Makes the search over a database. Nothing is read until it is asked; from then on each question first looks whether entries
 * were written since, by this process or another, and takes in those. `readLexicon` is called anew when the borrowed
 * vocabulary has changed.
 */
export function searchOf(db: Db, readLexicon: () => Promise<CompiledLexicon>): Search {
  let known: Known | null = null
  const follow = shared(async () => {
    const now = await readRevisions(db)
    const isOther = known === null || known.vocabulary !== now.vocabulary || known.search > now.search
    const from =
      isOther || known === null ? { index: createSearchIndex(await readLexicon()), search: 0 } : known
    if (isOther || from.search < now.search) {
      await takeIn(db, from.index, from.search)
      known = { index: from.index, ...now }
    }
    return from.index
  })
  return {
    find: async (request) => (await follow()).search(request),
    survey: async (request) => (await follow()).survey(request),
    sharing: async (request) => (await follow()).sharing(request),
    warm: async () => void (await follow()),
  }
}

/** Takes in what was written after a revision; between pieces others are let in. */
async function takeIn(db: Db, index: SearchIndex, revision: number): Promise<void> {
  for await (const { entries, gone } of entriesSince(db, revision)) {
    index.remove(gone)
    index.put(entries)
    await giveWay()
  }
}

/**
 * Does a thing once for all who ask for it before it begins. Who asks while it is under way waits for the next time, since
 * what it tells them may be older than their question.
 */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  let next: Promise<T> | null = null
  const begin = (): Promise<T> => {
    next = null
    running = work().finally(() => {
      if (next === null) running = null
    })
    return running
  }
  return () => {
    if (running === null) return begin()
    next ??= running.catch(() => undefined).then(begin)
    return next
  }
}
