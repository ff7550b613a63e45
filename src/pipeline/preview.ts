import type { Db } from '../../db/schema.js'
import { LETTER_ZONE } from '../core/cadence.js'
import { isoWeek } from '../core/dates.js'
import { copyFor } from '../core/letter-copy.js'
import type { Letter } from '../core/letter.js'
import type { Contact, Municipality } from '../core/municipality.js'
import { renderLetter } from '../letters/render.js'
import { historyOf } from '../store/letters.js'
import { contentOf, type Owed } from './digest-content.js'
import { newsOf } from './digest-news.js'
import { forSecretariat } from './digest-secretariat.js'
import { stateOf, type DigestMatter } from './digest-state.js'
import { bodyId, countCalls, draftFor } from './mail.js'

/** A letter that is only looked at, with all its calls where the mail has no room for them. */
export interface Preview extends Letter {
  readonly whole: string | null
}

/** One contact's letter as it would be written now, whether or not one is due; nothing is kept. */
export async function previewLetter(
  db: Db,
  municipality: Municipality,
  contact: Contact,
  matter: DigestMatter,
  now: string,
): Promise<Preview> {
  const state = await stateOf(db, matter, now)
  const news = await newsOf(db, municipality, matter, now)
  const history = (await historyOf(db, municipality.id, [contact.id], now)).get(contact.id)
  if (!history) throw new TypeError(`no history of ${contact.id}`)
  const week = isoWeek(now, LETTER_ZONE)
  const searches = await news.saved.of(contact.id)
  const owed: Owed = { kind: 'weekly', contact, history, week, slot: week, searches }
  const own = contact.secretariat ? await forSecretariat(db, news, state, now) : null
  const written = renderLetter(contentOf(owed, news, state, matter.publicUrl, now, own))
  const items = countCalls(written.items)
  const draft = draftFor(
    matter,
    { municipality: municipality.id, ...owed },
    { subject: written.subject, body: bodyId(written), items, status: 'waiting' },
    now,
  )
  const { id, kind, slot, messageId } = draft
  const to = { name: contact.name, address: contact.email }
  return {
    ...{ id, municipality: municipality.id, contact: contact.id, kind, slot, week, to, messageId },
    replyTo: null,
    subject: written.subject,
    ...copyFor(written, draft),
  }
}
