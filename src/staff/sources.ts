import type { Actor } from '../core/account.js'
import type { AuditAction } from '../core/audit.js'
import { whyOff } from '../core/standing.js'
import { conclude } from '../pipeline/conclude.js'
import { saveOff } from '../pipeline/gather.js'
import type { Db } from '../../db/schema.js'
import { saveAudit } from '../store/audit.js'
import { isHeldNow, releaseHold } from '../store/events.js'
import { saveSwitch } from '../store/switches.js'
import type { SourceActions } from '../web/staff/sources.js'
import type { StaffMatter } from './matter.js'
import { patiently } from './patiently.js'

export const sourceActions = (matter: StaffMatter): SourceActions => {
  const { db, clock, sources, isSet } = matter
  return {
    turn: async (by, id, state) => {
      const source = sources.find((one) => one.id === id)
      if (!source) return null
      const off = whyOff(source, state, isSet)
      await db.transaction().execute(async (trx) => {
        await saveSwitch(trx, id, state, clock())
        if (off !== null) await saveOff(trx, source, off, clock())
        await note(trx, by, state === 'on' ? 'source.on' : 'source.off', id, clock())
      })
      await concludeAfter(matter)
      return off !== null && state === 'on' ? 'keyless' : state
    },
    release: async (by, id) => {
      const released = await db.transaction().execute(async (trx) => {
        if (!(await isHeldNow(trx, id))) return false
        await releaseHold(trx, id, clock())
        await note(trx, by, 'news.released', id, clock())
        return true
      })
      if (released) await concludeAfter(matter)
      return released
    },
  }
}

const note = (trx: Db, by: Actor, action: AuditAction, about: string, at: string): Promise<void> =>
  saveAudit(trx, { at, municipality: null, by, action, about, detail: {} })

/** What follows from it: which calls are in lists, and which news is told. */
async function concludeAfter(matter: StaffMatter): Promise<void> {
  const work = conclude(matter.db, await matter.matter(), matter.clock, matter.worker)
  await patiently(matter, work, 'what follows is left to the next conclusion')
}
