import type { Db, Schema } from '../../db/schema.js'
import type { Case, CaseState, FollowedCase } from '../core/case.js'
import type { Department } from '../core/municipality.js'
import { parsed, toCall } from './rows.js'

/** Writes a case. Where the department has one of that call already, it keeps its state and takes over what is said of `due` and `note`, also that there is none where it `isWhole`; one that was closed begins anew. */
export async function saveCase(
  db: Db,
  wanted: Case,
  isWhole: boolean,
  now: string,
): Promise<'opened' | 'changed'> {
  const { id, municipality, department, call, state, due, note, openedBy, opened } = wanted
  const saved = await db
    .insertInto('case_file')
    .values({
      id,
      municipality,
      department,
      call,
      state,
      due,
      note,
      opened_by: openedBy,
      opened,
      updated: now,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (Number(saved.numInsertedOrUpdatedRows) === 1) return 'opened'
  await db
    .updateTable('case_file')
    .set((e) => ({
      ...((isWhole || due !== null) && { due }),
      ...((isWhole || note !== null) && { note }),
      state: e
        .case()
        .when('state', '=', 'closed')
        .then(e.val<CaseState>('interest'))
        .else(e.ref('state'))
        .end(),
      updated: now,
    }))
    .where('municipality', '=', municipality)
    .where('department', '=', department)
    .where('call', '=', call)
    .execute()
  return 'changed'
}

/** Whether there is such a municipality with such a department. */
export async function hasDepartment(db: Db, municipality: string, department: string): Promise<boolean> {
  const row = await db
    .selectFrom('municipality')
    .select('departments')
    .where('id', '=', municipality)
    .executeTakeFirst()
  return parsed<Department[]>(row?.departments ?? '[]').some(({ id }) => id === department)
}

/** Says how far a case has come; false where there is no such case. */
export async function setCaseState(db: Db, id: string, state: CaseState, now: string): Promise<boolean> {
  const set = await db
    .updateTable('case_file')
    .set({ state, updated: now })
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(set.numUpdatedRows) === 1
}

/** Writes how a case stands; false where there is no such case. */
export async function setCase(
  db: Db,
  { id, municipality, state, due, note }: Pick<Case, 'id' | 'municipality' | 'state' | 'due' | 'note'>,
  now: string,
): Promise<boolean> {
  const set = await db
    .updateTable('case_file')
    .set({ state, due, note, updated: now })
    .where('id', '=', id)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return Number(set.numUpdatedRows) === 1
}

/** A department's case of a call; null where it has none. */
export async function findCase(
  db: Db,
  municipality: string,
  department: string,
  call: string,
): Promise<Case | null> {
  const row = await db
    .selectFrom('case_file')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('department', '=', department)
    .where('call', '=', call)
    .executeTakeFirst()
  return row ? toCase(row) : null
}

/** The cases of a municipality, or of one of its departments: the nearest deadline first, the department's own before the call's; closed ones last. */
export async function listCases(
  db: Db,
  municipality: string,
  department?: string,
): Promise<readonly FollowedCase[]> {
  const rows = await db
    .selectFrom('case_file')
    .innerJoin('call', 'call.id', 'case_file.call')
    .selectAll('case_file')
    .select(['call.data', 'call.next_deadline'])
    .where('municipality', '=', municipality)
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .execute()
  return rows
    .toSorted((a, b) => compare(placeOf(a), placeOf(b)))
    .map((row) => ({ ...toCase(row), about: toCall(row.data) }))
}

/** The cases of a department that are not closed, in the same order. */
export async function followedIn(
  db: Db,
  municipality: string,
  department: string,
): Promise<readonly FollowedCase[]> {
  return (await listCases(db, municipality, department)).filter(({ state }) => state !== 'closed')
}

/** No day comes after this one. */
const NEVER = '9999-12-31'

const placeOf = (row: Schema['case_file'] & { readonly next_deadline: string | null }): string =>
  [row.state === 'closed' ? 1 : 0, row.due ?? row.next_deadline ?? NEVER, row.id].join(' ')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A case as its row has it. */
export const toCase = (row: Schema['case_file']): Case => ({
  id: row.id,
  municipality: row.municipality,
  department: row.department,
  call: row.call,
  state: row.state,
  due: row.due,
  note: row.note,
  openedBy: row.opened_by,
  opened: row.opened,
})
