import type { Db } from '../../db/schema.js'
import type { CaseState, FollowedCase } from '../core/case.js'
import { toCase } from './cases.js'
import { toCall } from './rows.js'

/** Which cases of a municipality; null for any, `current` for all but the closed ones. */
export interface CaseFilter {
  readonly department: string | null
  readonly state: CaseState | 'current' | null
}

/** Some cases, the nearest deadline first, the department's own before the call's; closed ones last. */
export async function listCasePage(
  db: Db,
  municipality: string,
  filter: CaseFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly FollowedCase[]> {
  const { state, department } = filter
  const rows = await db
    .selectFrom('case_file')
    .innerJoin('call', 'call.id', 'case_file.call')
    .selectAll('case_file')
    .select('call.data')
    .where('municipality', '=', municipality)
    .$if(department !== null, (query) => query.where('department', '=', department ?? ''))
    .$if(state === 'current', (query) => query.where('state', '!=', 'closed'))
    .$if(state !== 'current' && state !== null, (query) => query.where('state', '=', state as CaseState))
    .orderBy((e) => e.case().when('state', '=', 'closed').then(1).else(0).end())
    .orderBy((e) => e.fn.coalesce('due', 'call.next_deadline', e.val(NEVER)))
    .orderBy('case_file.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toCase(row), about: toCall(row.data) }))
}

/** How many cases stand at each state, of one department where asked. */
export async function countCaseStates(
  db: Db,
  municipality: string,
  department: string | null,
): Promise<Readonly<Partial<Record<CaseState, number>>>> {
  const rows = await db
    .selectFrom('case_file')
    .innerJoin('call', 'call.id', 'case_file.call')
    .select((e) => ['state', e.fn.countAll().as('n')])
    .where('municipality', '=', municipality)
    .$if(department !== null, (query) => query.where('department', '=', department ?? ''))
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
}

/** No day comes after this one. */
const NEVER = '9999-12-31'
