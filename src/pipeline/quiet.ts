import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import { LETTER_ZONE } from '../core/cadence.js'
import { isoWeek } from '../core/dates.js'
import { toldBy } from '../core/digest.js'
import type { Item } from '../core/letter.js'
import { findMunicipalityBare, listMunicipalities } from '../store/municipalities.js'
import { saveBody, saveDrafts, type Draft } from '../store/letters.js'
import { contentOf, keyOf, type Owed } from './digest-content.js'
import { newsOf } from './digest-news.js'
import { eachOwed } from './digest-owed.js'
import { stateOf, type DigestMatter } from './digest-state.js'
import { countCalls, draftFor } from './mail.js'

/** How many contacts were noted as told, and of how much. */
export interface Quieted {
  readonly contacts: number
  readonly items: number
}

/**
 * Notes everything that letters would tell now as told, and sends nothing: after old calls were read in that are no news to
 * anybody. The open calls that a first letter begins with, and days that come near, are still told.
 */
export async function quiet(db: Db, matter: DigestMatter, now: string): Promise<Quieted> {
  const state = await stateOf(db, matter, now)
  const slot = `quiet ${now}`
  const week = isoWeek(now, LETTER_ZONE)
  let contacts = 0
  let items = 0
  for (const { id } of await listMunicipalities(db)) {
    const municipality = await findMunicipalityBare(db, id)
    if (!municipality) continue
    const news = await newsOf(db, municipality, matter, now)
    const known = new Map<string, Noted>()
    const notedFor = async (owed: Owed): Promise<Noted> => {
      const key = keyOf(owed, news, now)
      const found = known.get(key)
      if (found) return found
      const content = contentOf(owed, news, state, matter.publicUrl, now)
      const noted = await note(db, content.items, now)
      known.set(key, noted)
      return noted
    }
    for await (const piece of eachOwed(db, municipality, now, news.saved, (contact, history) => ({
      kind: 'weekly',
      contact,
      history,
      week,
      slot,
    }))) {
      const drafts: Draft[] = []
      for (const owed of piece) {
        const noted = await notedFor(owed)
        if (noted.items === 0) continue
        const to = {
          municipality: municipality.id,
          contact: owed.contact,
          kind: 'quiet',
          slot,
          week,
        } as const
        drafts.push(draftFor(matter, to, { subject: '', ...noted, status: 'skipped' }, now))
      }
      const ids = await saveDrafts(db, drafts, now)
      contacts += ids.size
      items += drafts.filter((draft) => ids.has(draft.id)).reduce((sum, draft) => sum + draft.items, 0)
    }
  }
  return { contacts, items }
}

/** A day that comes near is no backfill, and is told all the same. */
const REMINDER = /^(?:closing|coming) /

interface Noted {
  readonly body: string
  readonly items: number
}

/** Words that say nothing to anybody, with what they tell. */
async function note(db: Db, all: readonly Item[], now: string): Promise<Noted> {
  const told = toldBy(all.filter(({ section }) => section !== 'start')).filter(
    ({ about }) => !REMINDER.test(about),
  )
  const body = `quiet-${createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 20)}`
  if (told.length > 0)
    await saveBody(db, body, { subject: '', html: '', text: '', whole: null, leave: null, items: told }, now)
  return { body, items: countCalls(told) }
}
