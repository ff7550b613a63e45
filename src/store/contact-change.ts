import type { Db } from '../../db/schema.js'
import type { Choices } from '../core/choices.js'
import type { Contact } from '../core/municipality.js'
import { wishColumns } from './contact-row.js'
import { saveInterests } from './contacts.js'

/** What somebody else can change of a contact, whatever they chose for themselves. */
export type ContactDetails = Pick<Contact, 'name' | 'email' | 'department' | 'secretariat'>

/**
 * Writes what somebody else says of a contact, who is no profile's from then on; `choices` only where the contact has not chosen. False,
 * and nothing is written, where they have, or where there is no such contact who gets letters or could.
 */
export async function saveDetails(
  db: Db,
  municipality: string,
  id: string,
  { name, email, department, secretariat }: ContactDetails,
  choices: Choices | null,
): Promise<boolean> {
  const chosen = choices && { language: choices.language, ...wishColumns(choices.wishes) }
  const written = await db
    .updateTable('contact')
    .set((e) => ({
      name,
      email,
      department,
      secretariat: secretariat ? 1 : 0,
      origin: e
        .case()
        .when('origin', '=', 'profile')
        .then(e.val<'added' | 'profile' | 'subscribed'>('added'))
        .else(e.ref('origin'))
        .end(),
      ...chosen,
    }))
    .where('municipality', '=', municipality)
    .where('id', '=', id)
    .where('state', 'in', ['active', 'pending', 'stopped'])
    .$if(choices !== null, (query) => query.where('chosen', 'is', null))
    .executeTakeFirst()
  if (Number(written.numUpdatedRows) === 0) return false
  if (choices) await saveInterests(db, municipality, [{ id, interests: choices.interests }])
  return true
}
