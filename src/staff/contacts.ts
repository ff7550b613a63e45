import type { TableRow } from '../core/contact-rows.js'
import { brusselsDay } from '../core/dates.js'
import { TableError } from '../core/errors.js'
import { stoppedByHand } from '../core/said.js'
import { signHolder } from '../core/signed.js'
import { leave, restartLetters, stopLetters } from '../pipeline/contacts.js'
import { importKept, keepTable, planKept } from '../pipeline/contact-imports.js'
import { saveAudit } from '../store/audit.js'
import { findContact } from '../store/contacts.js'
import type { ContactActions, TableSent } from '../web/staff/contacts.js'
import { addOne, auditImport, changeOne } from './contact-changes.js'
import type { StaffMatter } from './matter.js'

export const contactActions = (matter: StaffMatter): ContactActions => {
  const { db, clock, config, signer } = matter
  return {
    add: async (municipality, typed, by) => addOne(db, await signer(), municipality, typed, by, clock()),
    change: async (municipality, contact, change, by) =>
      changeOne(db, await signer(), municipality, contact, change, by, clock()),
    stop: (municipality, contact, why, by) =>
      db.transaction().execute(async (trx) => {
        const at = clock()
        const done = await stopLetters(trx, municipality, contact, stoppedByHand(why), at)
        if (done === 'stopped')
          await saveAudit(trx, {
            at,
            municipality,
            by,
            action: 'contact.stopped',
            about: contact,
            detail: {},
          })
        return done
      }),
    restart: (municipality, contact, by) =>
      db.transaction().execute(async (trx) => {
        const at = clock()
        const done = await restartLetters(trx, municipality, contact, at)
        if (done === 'restarted')
          await saveAudit(trx, {
            ...{ at, municipality, by, about: contact, detail: {} },
            action: 'contact.restarted',
          })
        return done
      }),
    leave: async (municipality, contact, by) => {
      const own = await signer()
      return db.transaction().execute(async (trx) => {
        const at = clock()
        const done = await leave(trx, own, municipality, contact, at)
        if (done === 'left')
          await saveAudit(trx, { at, municipality, by, action: 'contact.left', about: contact, detail: {} })
        return done
      })
    },
    link: async (municipality, contact, by) => {
      const known = await findContact(db, municipality, contact)
      if (known?.state !== 'active') return null
      const at = clock()
      await saveAudit(db, {
        ...{ at, municipality, by, about: contact, detail: {} },
        action: 'contact.link-shown',
      })
      const token = signHolder(await signer(), 'me', { municipality, contact, day: brusselsDay(at) })
      return `${config.publicUrl}/me/${token}`
    },
    send: async (whose, file) => {
      const rows = await rowsOf(file)
      if ('kind' in rows) return rows
      const name = file.name.slice(0, 200)
      return { kind: 'kept', id: await keepTable(db, { ...whose, file: name, rows }, clock()) }
    },
    plan: async (which) => planKept(db, await signer(), which, clock()),
    take: async (which, key, by) => {
      const own = await signer()
      return db.transaction().execute(async (trx) => {
        const at = clock()
        const taken = await importKept(trx, own, which, key, at)
        if (taken.kind === 'done') await auditImport(trx, which, taken.kept, by, at)
        return taken
      })
    },
  }
}

type Unreadable = Extract<TableSent, { readonly kind: 'unreadable' }>

async function rowsOf(file: File): Promise<readonly TableRow[] | Unreadable> {
  const { readTable } = await import('../read/contacts/table.js')
  try {
    return await readTable(new Uint8Array(await file.arrayBuffer()), file.name)
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    return { kind: 'unreadable', fault: error.fault, line: error.line }
  }
}
