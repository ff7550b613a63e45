import type { Db } from '../../db/schema.js'

/** How many calls the sources have told of, and how many sources are being read right now. */
export async function countSighted(db: Db): Promise<{ readonly calls: number; readonly reading: number }> {
  const { calls } = await db
    .selectFrom('sighting')
    .select((e) => e.fn.count('call').distinct().as('calls'))
    .executeTakeFirstOrThrow()
  const { reading } = await db
    .selectFrom('run')
    .select((e) => e.fn.count('source').distinct().as('reading'))
    .where('outcome', '=', 'running')
    .executeTakeFirstOrThrow()
  return { calls: Number(calls), reading: Number(reading) }
}

/** How many contacts get letters at addresses that are no examples, and how many of those look after Fondvakt. */
export async function countReached(
  db: Db,
  municipality: string,
): Promise<{ readonly contacts: number; readonly secretariat: number }> {
  const row = await db
    .selectFrom('contact')
    .select((e) => [
      e.fn.countAll().as('contacts'),
      e.fn.countAll().filterWhere('secretariat', '=', 1).as('secretariat'),
    ])
    .where('municipality', '=', municipality)
    .where('state', '=', 'active')
    .where('email', 'not like', '%.example')
    .executeTakeFirstOrThrow()
  return { contacts: Number(row.contacts), secretariat: Number(row.secretariat) }
}

/** Whether any call is tagged in a municipality so that people see it. */
export async function hasTags(db: Db, municipality: string): Promise<boolean> {
  const row = await db
    .selectFrom('tag')
    .select('call')
    .where('municipality', '=', municipality)
    .where('grade', 'in', ['strong', 'likely'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
