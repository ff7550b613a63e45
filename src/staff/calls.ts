import type { Db } from '../../db/schema.js'
import { actorOf, type Account } from '../core/account.js'
import type { AuditAction, AuditEntry } from '../core/audit.js'
import { plainWords } from '../core/judgement.js'
import { follow } from '../pipeline/cases.js'
import { judge } from '../pipeline/judge.js'
import { passOn } from '../pipeline/pass-on.js'
import { indexCalls } from '../pipeline/search.js'
import { saveAudit } from '../store/audit.js'
import type { CallActions, CallCase, CallPassing, Passed } from '../web/staff/calls.js'
import type { StaffMatter } from './matter.js'

/** What those who are signed in do with calls, at work on a database. */
export const callActions = (matter: StaffMatter): CallActions => ({
  judge: async (by, saying) => {
    const { db, clock, model, lexicon } = matter
    const { municipality, name } = by
    const known = await lexicon()
    const whole = { ...saying, municipality, by: { contact: null, name } }
    return judge(db, await model(), whole, clock(), async (trx, call) => {
      await indexCalls(trx, known, [call])
      const { areas, verdict, why } = saying
      await note(trx, by, clock(), 'judgement.made', call, { areas: areas.join(', '), verdict, why })
    })
  },
  follow: (by, following) => followBy(matter, by, following),
  passOn: (by, passing) => passOnBy(matter, by, passing),
})

async function followBy(
  { db, clock }: StaffMatter,
  by: Account,
  { department, call, due, note: words }: CallCase,
) {
  const { municipality, name } = by
  return db.transaction().execute(async (trx) => {
    const wanted = { municipality, department, call, due, note: words, by: name, isWhole: true }
    const done = await follow(trx, wanted, clock())
    if (done === 'unknown') return done
    const id = `${municipality}/${department}/${call}`
    const action = done === 'opened' ? 'case.opened' : 'case.changed'
    await note(trx, by, clock(), action, id, { call, department, due, note: plainWords(words ?? '') })
    return done
  })
}

/** Each mail with its entry in the audit is a change of its own: who is left can be told of, and nobody is mailed twice. */
async function passOnBy(
  matter: StaffMatter,
  by: Account,
  { call, to, note: words }: CallPassing,
): Promise<Passed> {
  const { db, clock, letters } = matter
  const { signer, publicUrl } = await letters()
  const { municipality } = by
  const counts = { sent: 0, already: 0, unknown: 0, many: 0 }
  for (const contact of new Set(to))
    await db.transaction().execute(async (trx) => {
      const passing = { municipality, from: by, to: contact, call, note: words }
      const done = await passOn(trx, { signer, publicUrl }, passing, clock())
      if (done === 'sent') await note(trx, by, clock(), 'call.passed', call, { to: contact })
      counts[done] += 1
    })
  return counts
}

const note = (
  db: Db,
  by: Account,
  at: string,
  action: AuditAction,
  about: string,
  detail: AuditEntry['detail'],
): Promise<void> =>
  saveAudit(db, { at, municipality: by.municipality, by: actorOf(by), action, about, detail })
