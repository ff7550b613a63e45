import type { Db } from '../../db/schema.js'
import type { Day, Instant } from '../core/call.js'
import { isDay } from '../core/dates.js'
import { LONGEST_NAME, LONGEST_WHY, plainWords } from '../core/judgement.js'
import { findCall } from '../store/calls.js'
import type { Case, CaseState } from '../core/case.js'
import { findCase, hasDepartment, saveCase, setCase } from '../store/cases.js'
import { within } from '../store/within.js'

/** That a department follows a call. */
export interface Following {
  readonly municipality: string
  readonly department: string
  readonly call: string
  /** The department's own deadline; null leaves the one that there may be. */
  readonly due: Day | null
  /** Null leaves the one that there may be. */
  readonly note: string | null
  /** The name of whoever says so. */
  readonly by: string
  /** True where null means none: from a form that shows what there is. */
  readonly isWhole?: boolean
}

/**
 * Opens a department's case of a call, or changes what is said of the one that it has. `unknown` where there is no such
 * municipality, department, call or day; nothing is kept then. A note is kept as one line of at most 500 characters.
 */
export async function follow(
  db: Db,
  { municipality, department, call, due, note, by, isWhole = false }: Following,
  now: Instant,
): Promise<'opened' | 'changed' | 'unknown'> {
  if (due !== null && !isDay(due)) return 'unknown'
  if (!(await hasDepartment(db, municipality, department))) return 'unknown'
  if ((await findCall(db, call)) === null) return 'unknown'
  return saveCase(
    db,
    {
      id: `${municipality}/${department}/${call}`,
      municipality,
      department,
      call,
      state: 'interest',
      due,
      note: oneLine(note ?? '', LONGEST_WHY),
      openedBy: oneLine(by, LONGEST_NAME) ?? '',
      opened: now,
    },
    isWhole,
    now,
  )
}

/** What is said of a case: all of it. */
export interface CaseChange {
  readonly state: CaseState
  readonly due: Day | null
  readonly note: string | null
}

/** Says how a case stands, and returns how it stood and stands; null where there is no such case. */
export async function changeCase(
  db: Db,
  { municipality, department, call }: Pick<Case, 'municipality' | 'department' | 'call'>,
  { state, due, note }: CaseChange,
  now: Instant,
): Promise<{ readonly before: Case; readonly after: Case } | null> {
  return within(db, async (trx) => {
    const before = await findCase(trx, municipality, department, call)
    if (!before) return null
    const after = { ...before, state, due, note: oneLine(note ?? '', LONGEST_WHY) }
    return (await setCase(trx, after, now)) ? { before, after } : null
  })
}

const oneLine = (text: string, most: number): string | null =>
  plainWords(plainWords(text)?.slice(0, most) ?? '')
