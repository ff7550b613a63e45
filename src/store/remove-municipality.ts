import type { Db } from '../../db/schema.js'

/** Tables whose rows are one municipality's own, but for its letters' words and its people's sessions, which hang on these. */
const OWN = [
  'area',
  'case_file',
  'contact',
  'contact_import',
  'delivery',
  'delivery_item',
  'interest',
  'judgement',
  'saved_search',
  'tag',
  'audit',
  'account',
] as const

/**
 * Removes a municipality with all that is its own: areas, tags, judgements, contacts, letters, cases, accounts, and what was written
 * down of it. Runs in the caller's transaction. Returns the calls that it tagged, to be made findable anew.
 */
export async function removeMunicipality(db: Db, id: string): Promise<readonly string[]> {
  const tagged = await db.selectFrom('tag').select('call').distinct().where('municipality', '=', id).execute()
  await removeLetters(db, id)
  const accounts = db.selectFrom('account').select('id').where('municipality', '=', id)
  await db.deleteFrom('session').where('account', 'in', accounts).execute()
  for (const table of OWN) await db.deleteFrom(table).where('municipality', '=', id).execute()
  await db.deleteFrom('municipality').where('id', '=', id).execute()
  return tagged.map(({ call }) => call)
}

/** The words that no other municipality's letters share, what they told, and reports of those that did not arrive. */
async function removeLetters(db: Db, id: string): Promise<void> {
  const own = db
    .selectFrom('delivery')
    .select((e) => e.fn.coalesce('body', e.val('')).as('body'))
    .where('municipality', '=', id)
  const others = db
    .selectFrom('delivery')
    .select('body')
    .where('municipality', '!=', id)
    .where('body', 'is not', null)
  await db.deleteFrom('letter_item').where('body', 'in', own).where('body', 'not in', others).execute()
  await db.deleteFrom('letter_body').where('id', 'in', own).where('id', 'not in', others).execute()
  const letters = db.selectFrom('delivery').select('id').where('municipality', '=', id)
  await db.deleteFrom('bounce').where('delivery', 'in', letters).execute()
}
