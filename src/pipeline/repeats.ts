import type { Db } from '../../db/schema.js'
import { countSentences, noSentences, repeatedIn } from '../core/repeats.js'
import { eachCall } from '../store/calls.js'
import { findRepeats, repeatsVersion, saveRepeats } from '../store/repeats.js'

/** Days between two counts: a new count that finds more tags every call anew. */
const DAYS = 7
const DAY_MS = 86_400_000

/**
 * Counts which sentences stand in calls of many families, once a week. What was found once stays, so that tags do not flap.
 * Returns true where more were found than before.
 */
export async function countRepeats(db: Db, now: string): Promise<boolean> {
  const { at } = await repeatsVersion(db)
  if (at !== null && Date.parse(now) - Date.parse(at) < DAYS * DAY_MS) return false
  const counts = noSentences()
  for await (const piece of eachCall(db)) for (const { call } of piece) countSentences(counts, call)
  const known = await findRepeats(db)
  const sentences = new Set([...known.sentences, ...repeatedIn(counts)])
  const isMore = sentences.size > known.sentences.size
  if (counts.calls.size === 0) return false
  const version = isMore ? String(sentences.size) : known.version
  await saveRepeats(db, { version, sentences }, now)
  return isMore
}
