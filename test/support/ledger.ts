import type { Db } from '../../db/schema.js'
import { NAME, TOKEN } from '../../src/core/letter-copy.js'
import { saveBody, saveDrafts, type Draft } from '../../src/store/letters.js'

/** A letter to a contact of Solna's, with the part that matters showing. */
export const aDraft = (contact: string, part: Partial<Draft> = {}): Draft => ({
  id: `letter-${contact}`,
  municipality: 'solna',
  contact,
  kind: 'weekly',
  slot: '2026-W23',
  week: '2026-W23',
  name: `Kontakt ${contact}`,
  address: `${contact}@solna.example`,
  subject: 'Veckobrev',
  body: 'words',
  items: 1,
  token: `token-${contact}`,
  messageId: `<letter-${contact}@fondvakt.example>`,
  sender: null,
  replyTo: null,
  status: 'waiting',
  ...part,
})

/** Writes letters with the same words; each tells of one call. Returns the ids of those that were written. */
export async function writeLetters(
  db: Db,
  drafts: readonly Draft[],
  now: string,
): Promise<ReadonlySet<string>> {
  for (const body of new Set(drafts.map((draft) => draft.body)))
    if (body !== null)
      await saveBody(
        db,
        body,
        {
          subject: 'Veckobrev',
          html: `<p>Hej ${NAME}</p><a href="https://fondvakt.example/l/${TOKEN}">Välj</a>`,
          text: `Hej ${NAME}\nhttps://fondvakt.example/l/${TOKEN}\n`,
          whole: null,
          leave: `https://fondvakt.example/l/${TOKEN}/leave`,
          items: [{ call: `call-${body}`, about: 'new' }],
        },
        now,
      )
  return saveDrafts(db, drafts, now)
}
