import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { Desk } from '../core/letter.js'
import type { Municipality } from '../core/municipality.js'
import {
  countCases,
  countComings,
  countJudged,
  countLetters,
  countPassed,
  countStrayBounces,
  findHeld,
  listStopped,
  listUnsettled,
} from '../store/desk.js'

/** Days back that the desk tells of, and days that a refused letter stays on it. */
const [WEEK, REFUSED] = [7, 14]

/** What needs a person in a municipality, and what each of its departments got and answered in the last seven days, those with nothing too. */
export async function deskOf(
  db: Db,
  { id, departments }: Pick<Municipality, 'id' | 'departments'>,
  now: Instant,
): Promise<Desk> {
  const since = daysBefore(now, WEEK)
  const { letters, calls } = await countLetters(db, id, since)
  const judged = await countJudged(db, id, since)
  const passed = await countPassed(db, id, since)
  const cases = await countCases(db, id)
  return {
    unsettled: await listUnsettled(db, id, daysBefore(now, REFUSED)),
    held: await findHeld(db, id),
    stopped: await listStopped(db, id),
    strayBounces: await countStrayBounces(db, since),
    ...(await countComings(db, id, since)),
    departments: departments.map(({ id: department, name }) => ({
      name,
      letters: letters.get(department) ?? 0,
      calls: calls.get(department) ?? 0,
      relevant: judged.relevant.get(department) ?? 0,
      notRelevant: judged['not-relevant'].get(department) ?? 0,
      passedOn: passed.get(department) ?? 0,
      cases: cases.get(department) ?? 0,
    })),
  }
}

const daysBefore = (now: Instant, days: number): Instant =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString()
