import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import { LETTER_ZONE } from '../core/cadence.js'
import { brusselsDay, isoWeek } from '../core/dates.js'
import type { DeliveryKind, Written } from '../core/letter.js'
import { signHolder, type Signer } from '../core/signed.js'
import { saveBody, saveDrafts, type Draft } from '../store/letters.js'

/** What letters are signed and addressed with. */
export interface Stamp {
  readonly signer: Signer
  /** The address of the pages. */
  readonly publicUrl: string
}

/** Whom a mail is for, and what of it there is one of. */
export interface Addressed {
  readonly municipality: string
  readonly contact: { readonly id: string; readonly name: string; readonly email: string }
  readonly kind: DeliveryKind
  readonly slot: string
  /** The ISO week that it belongs to; that of `now` where it is left out. */
  readonly week?: string
}

/** One contact's copy of some words. The same contact and slot always give the same id, and so the same Message-ID. */
export function draftFor(
  { signer, publicUrl }: Stamp,
  to: Addressed,
  words: Pick<Draft, 'subject' | 'body' | 'items' | 'status'> &
    Partial<Pick<Draft, 'sender' | 'replyTo' | 'why'>>,
  now: string,
): Draft {
  const { municipality, contact, kind, slot } = to
  const id = signer.mark('letter-id', [municipality, contact.id, slot])
  return {
    id,
    municipality,
    contact: contact.id,
    kind,
    slot,
    week: to.week ?? isoWeek(now, LETTER_ZONE),
    name: contact.name,
    address: contact.email,
    token: signHolder(signer, 'letter', { municipality, contact: contact.id, day: brusselsDay(now) }),
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    sender: null,
    replyTo: null,
    ...words,
  }
}

/** What tells two letters' words apart. */
export const bodyId = ({ html, text }: Pick<Written, 'html' | 'text'>): string =>
  createHash('sha256').update(html).update('\n').update(text).digest('base64url').slice(0, 27)

/** How many calls are told of. */
export const countCalls = (items: Written['items']): number => new Set(items.map(({ call }) => call)).size

/** Writes one mail to the ledger, to be sent in its turn. False where that contact has one of that slot. */
export async function writeMail(
  db: Db,
  stamp: Stamp,
  mail: Addressed & { readonly written: Written } & Partial<Pick<Draft, 'sender' | 'replyTo'>>,
  now: string,
): Promise<boolean> {
  const { written, sender, replyTo, ...to } = mail
  const body = bodyId(written)
  const draft = draftFor(
    stamp,
    to,
    {
      subject: written.subject,
      body,
      items: countCalls(written.items),
      status: 'waiting',
      ...(sender && { sender }),
      ...(replyTo && { replyTo }),
    },
    now,
  )
  await saveBody(db, body, written, now)
  return (await saveDrafts(db, [draft], now)).size > 0
}
