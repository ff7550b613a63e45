import type { Db } from '../../db/schema.js'
import type { LetterContent, Written } from '../core/letter.js'
import { createPress } from '../letters/press.js'
import { renderLetter } from '../letters/render.js'
import { saveBody, saveDrafts, type Draft } from '../store/letters.js'
import { contentOf, keyOf, type Owed } from './digest-content.js'
import type { News } from './digest-news.js'
import { forSecretariat } from './digest-secretariat.js'
import type { DigestMatter, State } from './digest-state.js'
import { bodyId, countCalls, draftFor } from './mail.js'

/** Puts the letters of one municipality into words and keeps them; contacts who chose alike share the work. */
export interface Writer {
  /** How many calls a letter tells of. */
  readonly count: (owed: Owed) => number
  /** Keeps letters; `why` holds them for a person. Those of whoever looks after Fondvakt wait for `finish`, which also tells of the others. */
  readonly write: (owed: readonly Owed[], why: string | null) => Promise<void>
  readonly finish: () => Promise<Wrote>
}

export interface Wrote {
  readonly written: number
  readonly items: number
  readonly held: number
  readonly silent: number
}

/** Letters in words of which the id is remembered. */
interface Kept {
  readonly body: string
  readonly subject: string
  readonly items: number
}

/** Different letters that are remembered at a time; there is one for each way in which contacts choose. */
const REMEMBERED = 5_000

export function writerFor(db: Db, matter: DigestMatter, state: State, news: News, now: string): Writer {
  const press = createPress()
  const counts = new Map<string, number>()
  const known = new Map<string, Kept>()
  const secretariat: Owed[] = []
  const total = { written: 0, items: 0, held: 0, silent: 0 }
  const content = (owed: Owed): LetterContent => contentOf(owed, news, state, matter.publicUrl, now)

  const count = (owed: Owed): number => remember(counts, keyOf(owed, news, now), () => countOf(content(owed)))

  const keep = async (written: Written): Promise<Kept> => {
    const body = bodyId(written)
    await saveBody(db, body, written, now)
    return { body, subject: written.subject, items: countCalls(written.items) }
  }
  const keptFor = async (owed: Owed): Promise<Kept> => {
    const key = keyOf(owed, news, now)
    const found = known.get(key)
    if (found) return found
    const made = await keep(renderLetter(content(owed), press))
    return remember(known, key, () => made)
  }
  const draft = (owed: Owed, words: Kept | null, why: string | null): Draft =>
    draftFor(
      matter,
      { municipality: news.municipality.id, ...owed },
      {
        subject: words?.subject ?? '',
        body: words?.body ?? null,
        items: words?.items ?? 0,
        status: words === null ? 'skipped' : why === null ? 'waiting' : 'held',
        ...(words !== null && why !== null && { why }),
      },
      now,
    )
  const save = async (drafts: readonly Draft[]): Promise<void> => {
    const ids = await saveDrafts(db, drafts, now)
    for (const one of drafts.filter(({ id }) => ids.has(id))) {
      if (one.status === 'skipped') total.silent++
      else total.written++
      if (one.status === 'held') total.held++
      total.items += one.items
    }
  }
  const write: Writer['write'] = async (piece, why) => {
    const drafts: Draft[] = []
    for (const owed of piece) {
      if (owed.contact.secretariat) secretariat.push(owed)
      else if (owed.contact.wishes.silent && count(owed) === 0) drafts.push(draft(owed, null, why))
      else drafts.push(draft(owed, await keptFor(owed), why))
    }
    await save(drafts)
  }
  const finish: Writer['finish'] = async () => {
    if (secretariat.length > 0) {
      const own = await forSecretariat(db, news, state, now)
      for (const owed of secretariat) {
        const written = renderLetter(contentOf(owed, news, state, matter.publicUrl, now, own), press)
        await save([draft(owed, await keep(written), null)])
      }
    }
    return total
  }
  return { count, write, finish }
}

const countOf = ({ items }: LetterContent): number => new Set(items.map(({ call }) => call.id)).size

/** What is known of a key, else made and remembered; the oldest is forgotten where there are too many. */
function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  const oldest = known.size >= REMEMBERED ? known.keys().next() : null
  if (oldest && !oldest.done) known.delete(oldest.value)
  known.set(key, made)
  return made
}
