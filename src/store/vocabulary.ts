import type { Db } from '../../db/schema.js'
import type { Concept } from '../core/search/concept.js'
import type { Labelled } from '../core/vocabulary.js'
import { chunks, parsed } from './rows.js'

type Labels = Pick<Labelled, 'sv' | 'en'>

/** Adds the concepts of a vocabulary, none of which is there yet. */
export async function addConcepts(db: Db, scheme: string, concepts: readonly Labelled[]): Promise<void> {
  const rows = concepts.map(({ concept, sv, en }) => ({
    scheme,
    concept,
    labels: JSON.stringify({ sv, en } satisfies Labels),
  }))
  for (const piece of chunks(rows, 500)) await db.insertInto('vocabulary').values(piece).execute()
}

/** Removes the concepts of a vocabulary, and says how many there were. */
export async function removeConcepts(db: Db, scheme: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('vocabulary')
    .where('scheme', '=', scheme)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The borrowed vocabularies by name, with how many concepts each has. */
export async function listVocabularies(
  db: Db,
): Promise<{ readonly scheme: string; readonly concepts: number }[]> {
  const rows = await db
    .selectFrom('vocabulary')
    .select((e) => ['scheme', e.fn.countAll().as('concepts')])
    .groupBy('scheme')
    .orderBy('scheme')
    .execute()
  return rows.map(({ scheme, concepts }) => ({ scheme, concepts: Number(concepts) }))
}

/** The concepts of all borrowed vocabularies, those of one in the order of their names. */
export async function listConcepts(db: Db): Promise<readonly Concept[]> {
  const rows = await db.selectFrom('vocabulary').select(['scheme', 'concept', 'labels']).execute()
  return rows
    .sort((a, b) => (`${a.scheme} ${a.concept}` < `${b.scheme} ${b.concept}` ? -1 : 1))
    .map(({ labels }) => ({ ...parsed<Labels>(labels), from: 'vocabulary' as const }))
}
