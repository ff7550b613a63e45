import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '../../db/schema.js'
import type { Recurring } from '../core/recurring.js'
import type { Source } from '../core/source.js'
import type { ThemeModel } from '../core/theme-book.js'
import { claim, release } from '../store/claims.js'
import { announce, type News } from './announce.js'
import type { Worker } from './gather.js'
import { lookOver } from './health.js'
import { mergeCalls } from './merge.js'
import { indexCalls, type Lexicon } from './search.js'
import { tagCalls } from './tag.js'

/** What conclusions are drawn from, beside the database. */
export interface Matter {
  readonly sources: readonly Source[]
  /** The rules of tagging as they are when it is asked. */
  readonly model: () => Promise<ThemeModel>
  readonly lexicon: () => Promise<Lexicon>
  readonly recurring: readonly Recurring[]
}

/** What was worked out anew from what is known. */
export interface Conclusion extends News {
  readonly merged: number
  readonly tagged: number
  /** Things to look at in the sources. */
  readonly findings: number
}

const NAME = 'conclude'
const LOOK_AGAIN_MS = 200

/** Works out calls, events and tags from the sightings, one process at a time; another one that is at it is waited for. */
export async function conclude(
  db: Db,
  { sources, model, lexicon, recurring }: Matter,
  clock: () => string,
  worker: Worker,
): Promise<Conclusion> {
  while (!(await claim(db, NAME, worker.holder, clock(), worker.isGone))) await wait(LOOK_AGAIN_MS)
  try {
    const now = clock()
    const merged = await mergeCalls(db, sources, now)
    const news = await announce(db, now)
    const tagged = await tagCalls(db, await model())
    await indexCalls(db, await lexicon())
    const findings = await lookOver(db, sources, recurring, now)
    return { merged, tagged, findings: findings.length, ...news }
  } finally {
    await release(db, NAME, worker.holder)
  }
}
