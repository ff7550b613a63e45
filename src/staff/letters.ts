import { decideHeld, OtherLetters, settle } from '../pipeline/letters.js'
import { previewLetter } from '../pipeline/preview.js'
import { saveAudit } from '../store/audit.js'
import type { LetterActions } from '../web/staff/letters.js'
import type { StaffMatter } from './matter.js'

export const letterActions = ({ db, clock, letters: matter }: StaffMatter): LetterActions => ({
  decide: async (municipality, verdict, expected, by) => {
    try {
      return await db.transaction().execute(async (trx) => {
        const at = clock()
        const letters = await decideHeld(trx, municipality, verdict, expected, at)
        const action = verdict === 'release' ? 'letter.released' : 'letter.discarded'
        if (letters > 0)
          await saveAudit(trx, { at, municipality, by, action, about: 'held', detail: { letters } })
        return { kind: 'done', letters } as const
      })
    } catch (error) {
      if (!(error instanceof OtherLetters)) throw error
      return { kind: 'other', letters: error.letters }
    }
  },
  settle: (municipality, letter, verdict, by) =>
    db.transaction().execute(async (trx) => {
      const at = clock()
      const before = await settle(trx, municipality, letter, verdict, at)
      if (!before) return false
      const detail = { status: `${before.status} → ${verdict === 'again' ? 'waiting' : 'sent'}` }
      const action = verdict === 'again' ? 'letter.again' : 'letter.was-sent'
      await saveAudit(trx, { at, municipality, by, action, about: letter, detail })
      return true
    }),
  preview: async (municipality, contact) => previewLetter(db, municipality, contact, await matter(), clock()),
})
