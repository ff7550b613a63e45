import type { Db } from '../../db/schema.js'
import { ExpectationError, UsageError } from '../core/errors.js'
import type { Fetch } from '../core/source.js'
import { EUROVOC, labelsAsk, sizeAsk, type Labelled, type VocabularySize } from '../core/vocabulary.js'
import { readLabels, readSize } from '../read/vocabulary.js'
import { bumpRevision } from '../store/search-entries.js'
import { addConcepts, listVocabularies, removeConcepts } from '../store/vocabulary.js'

/** How many concepts a vocabulary had and has. */
export interface VocabularyUpdate {
  readonly scheme: string
  readonly before: number
  readonly now: number
}

/** A new edition may drop some concepts; one that lacks more than this share of them is not whole. */
const MOST_LOST = 0.1

/**
 * Fetches EuroVoc anew and puts it in place of what was kept. Throws FetchError for a page that cannot be had, and
 * ExpectationError for an answer that is not whole or far smaller than what is kept; then nothing has changed.
 */
export async function updateVocabulary(db: Db, fetch: Fetch): Promise<VocabularyUpdate> {
  const { scheme } = EUROVOC
  const known = (await listVocabularies(db)).find((one) => one.scheme === scheme)?.concepts ?? 0
  const size = readSize(await fetch(sizeAsk))
  checkSize(size, known)
  const concepts = await fetchConcepts(fetch, size)
  const before = await db.transaction().execute(async (trx) => {
    await bumpRevision(trx, 'vocabulary')
    const removed = await removeConcepts(trx, scheme)
    await addConcepts(trx, scheme, concepts)
    return removed
  })
  return { scheme, before, now: concepts.length }
}

/** Removes a vocabulary and says how many concepts it had. Throws UsageError where none of that name is kept. */
export async function removeVocabulary(db: Db, scheme: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await bumpRevision(trx, 'vocabulary')
    const removed = await removeConcepts(trx, scheme)
    if (removed > 0) return removed
    const kept = (await listVocabularies(trx)).map((one) => one.scheme)
    throw new UsageError(`${scheme}: no such vocabulary is kept (${kept.join(', ') || 'there is none'})`)
  })
}

function checkSize(size: VocabularySize, known: number): void {
  if (size.concepts === 0) throw tooFew('has no concepts now')
  if (size.concepts < known * (1 - MOST_LOST))
    throw tooFew(`has ${size.concepts} concepts now, and ${known} are kept; expected about as many`)
}

async function fetchConcepts(fetch: Fetch, size: VocabularySize): Promise<readonly Labelled[]> {
  const concepts = new Map<string, Labelled>()
  let labels = 0
  let after: string | null = null
  while (concepts.size < size.concepts) {
    const page = readLabels(await fetch(labelsAsk(after)))
    const before = concepts.size
    for (const one of page.concepts) concepts.set(one.concept, one)
    labels += page.labels
    if (concepts.size === before) break
    after = page.last
  }
  if (concepts.size !== size.concepts || labels !== size.labels)
    throw new ExpectationError(
      'not-whole',
      `${EUROVOC.title}: expected ${told(size)}, got ${told({ concepts: concepts.size, labels })}`,
    )
  return [...concepts.values()]
}

const told = ({ concepts, labels }: VocabularySize): string => `${concepts} concepts with ${labels} labels`

const tooFew = (message: string) => new ExpectationError('too-few', `${EUROVOC.title}: ${message}`)
