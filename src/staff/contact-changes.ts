import type { Db } from '../../db/schema.js'
import type { Actor } from '../core/account.js'
import { changesBetween } from '../core/changes.js'
import type { Signer } from '../core/signed.js'
import { changeContact } from '../pipeline/change-contact.js'
import type { KeptPlan, WhichImport } from '../pipeline/contact-imports.js'
import { addContact } from '../pipeline/import-contacts.js'
import { saveAudit } from '../store/audit.js'
import type { KnownContact } from '../store/contacts.js'
import type { Added, Changed, ChangedContact, NewContact } from '../web/staff/contacts.js'

/** Adds a contact, and writes down who did. */
export function addOne(
  db: Db,
  signer: Signer,
  municipality: string,
  { interests, ...rest }: NewContact,
  by: Actor,
  at: string,
): Promise<Added> {
  const areas = interests.map(({ area, least }) => `${area}: ${least}`).join('; ')
  return db.transaction().execute(async (trx) => {
    const { added, faults } = await addContact(trx, signer, municipality, { ...rest, areas }, at)
    if (!added) return { kind: 'wrong', faults }
    const { id, department } = added.contact
    await saveAudit(trx, {
      ...{ at, municipality, by, about: id, detail: { department } },
      action: 'contact.added',
    })
    return { kind: 'added', contact: id }
  })
}

/** Changes a contact, and writes down who did and what. */
export function changeOne(
  db: Db,
  signer: Signer,
  municipality: string,
  contact: string,
  change: ChangedContact,
  by: Actor,
  at: string,
): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    const done = await changeContact(trx, signer, municipality, contact, change)
    if (done.kind !== 'changed') return done
    const detail = differences(done.before, done.after)
    if (Object.keys(detail).length > 0)
      await saveAudit(trx, { at, municipality, by, action: 'contact.changed', about: contact, detail })
    return { kind: 'changed' }
  })
}

/** Writes down what a table of contacts changed. */
export async function auditImport(
  trx: Db,
  { id, municipality }: WhichImport,
  { file, plan, before }: KeptPlan,
  by: Actor,
  at: string,
): Promise<void> {
  const detail = { file, added: plan.added.length, changed: plan.changed.length }
  await saveAudit(trx, { at, municipality, by, action: 'contact.imported', about: id, detail })
  for (const after of plan.changed) {
    const was = before.get(after.contact.id)
    if (!was) continue
    const about = after.contact.id
    await saveAudit(trx, {
      ...{ at, municipality, by, about, detail: differences(was, after) },
      action: 'contact.changed',
    })
  }
}

/** What differs between two states of a contact; of names and addresses only that they do, since those are erased one day. */
const differences = (before: KnownContact, after: KnownContact): Readonly<Record<string, string>> =>
  changesBetween(fieldsOf(before), fieldsOf(after), ['name', 'email', 'words'])

function fieldsOf({ contact, state }: KnownContact) {
  const { name, email, department, language, secretariat, interests, wishes } = contact
  const { every, weekday, hour, fast, silent, pausedUntil, consultations, withWords, withoutWords } = wishes
  return {
    ...{ name, email, department, language, secretariat, state },
    ...{ every, weekday, hour, fast, silent, pausedUntil, consultations },
    areas: interests.map(({ area, least }) => `${area}: ${least}`).join(', '),
    words: [...withWords, '', ...withoutWords].join('\n'),
  }
}
