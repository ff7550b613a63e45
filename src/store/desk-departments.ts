import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { DepartmentWeek } from '../core/letter.js'
import type { Department } from '../core/municipality.js'
import { countCases, countJudged, countLetters, countPassed } from './desk.js'

/** What a department got and answered, by the department's id. */
export interface DepartmentFigures {
  readonly id: string
  readonly week: DepartmentWeek
}

/** What each department of a municipality got and answered since then, those with nothing too. */
export async function listDepartmentWeeks(
  db: Db,
  municipality: string,
  departments: readonly Department[],
  since: Instant,
): Promise<readonly DepartmentFigures[]> {
  const { letters, calls } = await countLetters(db, municipality, since)
  const judged = await countJudged(db, municipality, since)
  const passed = await countPassed(db, municipality, since)
  const cases = await countCases(db, municipality)
  return departments.map(({ id, name }) => ({
    id,
    week: {
      name,
      letters: letters.get(id) ?? 0,
      calls: calls.get(id) ?? 0,
      relevant: judged.relevant.get(id) ?? 0,
      notRelevant: judged['not-relevant'].get(id) ?? 0,
      passedOn: passed.get(id) ?? 0,
      cases: cases.get(id) ?? 0,
    },
  }))
}
