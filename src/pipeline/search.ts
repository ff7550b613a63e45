import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import type { Grade } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { facetsOf } from '../core/search/entry-facets.js'
import { entryWords } from '../core/search/entry-words.js'
import type { SearchLexicon } from '../core/search/lexicon.js'
import { findCalls, listCallIds } from '../store/calls.js'
import { chunks } from '../store/rows.js'
import { findBasis, type Basis } from '../store/search-basis.js'
import {
  bumpRevision,
  findEntryHashes,
  forgetEntries,
  listStrayEntries,
  listUnindexed,
  saveEntries,
  type KeptEntry,
} from '../store/search-entries.js'
import { findThemesOf } from '../store/tags.js'
import { within } from '../store/within.js'

/** What the words of calls are kept with. `version` tells two of them apart: with another one, all words are made anew. */
export interface Lexicon extends SearchLexicon {
  readonly version: string
}

/** Raised when words or facets are made in another way than before, so that every entry is made anew. */
const MAKING = { words: '1', facets: '2' } as const
/** Calls that are looked at, and calls that are written, at a time. */
const [LOOKED_AT, WRITTEN] = [500, 50]

/**
 * Makes calls findable: writes the search's entry of those whose text, themes, role, tags, standing or sources are not those
 * that it was made from, and lets go of calls that are no more. Looks at all calls where none are named. Returns how many
 * entries were written. Within a transaction it is part of it.
 */
export async function indexCalls(db: Db, lexicon: Lexicon, calls?: readonly string[]): Promise<number> {
  if (!calls) await forgetStrays(db)
  let written = 0
  for (const piece of chunks(calls ?? (await listCallIds(db)), LOOKED_AT))
    for (const ids of chunks(await changedAmong(db, lexicon, piece), WRITTEN))
      written += await within(db, (trx) => write(trx, lexicon, ids))
  return written
}

/** Makes the calls findable that are not yet: those of a database that an older version kept. Returns how many. */
export async function indexMissing(db: Db, lexicon: Lexicon): Promise<number> {
  const missing = await listUnindexed(db)
  return missing.length === 0 ? 0 : indexCalls(db, lexicon, missing)
}

async function forgetStrays(db: Db): Promise<void> {
  const strays = await listStrayEntries(db)
  if (strays.length === 0) return
  await within(db, async (trx) => forgetEntries(trx, strays, await bumpRevision(trx, 'search')))
}

async function changedAmong(db: Db, lexicon: Lexicon, ids: readonly string[]): Promise<string[]> {
  const kept = await findEntryHashes(db, ids)
  const basis = await findBasis(db, ids)
  return basis.filter((one) => kept.get(one.call) !== hashOf(one, lexicon)).map(({ call }) => call)
}

/** What it is made from is read after counting up, so that of two processes that write a call's entry the last has seen all. */
async function write(trx: Db, lexicon: Lexicon, ids: readonly string[]): Promise<number> {
  const rev = await bumpRevision(trx, 'search')
  const kept = await findEntryHashes(trx, ids)
  const calls = new Map((await findCalls(trx, ids)).map((call) => [call.id, call]))
  const themes = await findThemesOf(trx, ids)
  const entries = (await findBasis(trx, ids)).flatMap((one): KeptEntry[] => {
    const call = calls.get(one.call)
    if (!call) return []
    const hash = hashOf(one, lexicon)
    const hasWords = kept.get(one.call)?.startsWith(`${wordsHash(one, lexicon)} `)
    const facets = facetsOf(call, {
      ...one,
      themes: themes.get(one.call) ?? [],
      tags: byArea(one.tags),
      since: brusselsDay(one.first),
    })
    return [{ call: one.call, hash, words: hasWords ? null : entryWords(call, lexicon), facets }]
  })
  await saveEntries(trx, entries, rev)
  return entries.length
}

/** The hash of the words, which are costly to make, stands first. */
const hashOf = (basis: Basis, lexicon: Lexicon): string =>
  `${wordsHash(basis, lexicon)} ${digestOf([MAKING.facets, basis])}`

const wordsHash = ({ hash }: Basis, { version }: Lexicon): string => digestOf([MAKING.words, version, hash])

const digestOf = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)

function byArea(tags: Basis['tags']): Record<string, Record<string, Grade>> {
  const found: Record<string, Record<string, Grade>> = {}
  for (const { municipality, area, grade } of tags) (found[municipality] ??= {})[area] = grade
  return found
}
