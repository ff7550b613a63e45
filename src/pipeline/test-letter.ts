import { randomUUID } from 'node:crypto'
import type { Account } from '../core/account.js'
import { LETTER_ZONE } from '../core/cadence.js'
import type { Instant } from '../core/call.js'
import { isoWeek } from '../core/dates.js'
import { MailError, type MailReason } from '../core/errors.js'
import type { Letter, Send } from '../core/letter.js'
import { testNotice } from '../letters/test-notice.js'

/** How a letter leaves. */
export interface Way {
  readonly send: Send
  readonly via: (letter: Pick<Letter, 'to'>) => 'outbox' | 'smtp'
}

/** What became of a test letter; `said` is what the server answered, or why there was none. */
export type TestLetter =
  { readonly kind: 'sent' | 'outbox' } | { readonly kind: MailReason; readonly said: string }

/** Sends a letter to whoever asks for it, at once and outside of the ledger, to see whether mail works. */
export async function sendTestLetter(
  { send, via }: Way,
  { name, email, municipality }: Account,
  words: { readonly language: 'sv' | 'en'; readonly place: string; readonly publicUrl: string },
  now: Instant,
): Promise<TestLetter> {
  const id = randomUUID()
  const { subject, html, text } = testNotice(words.language, words.place, words.publicUrl)
  const letter: Letter = {
    ...{ id, municipality, contact: '', kind: 'confirm', slot: `test ${now}` },
    week: isoWeek(now, LETTER_ZONE),
    to: { name, address: email },
    replyTo: null,
    ...{ subject, html, text, leave: null },
    messageId: `<${id}@${new URL(words.publicUrl).hostname}>`,
  }
  try {
    await send(letter)
    return { kind: via(letter) === 'smtp' ? 'sent' : 'outbox' }
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    return { kind: error.reason, said: error.message }
  }
}
