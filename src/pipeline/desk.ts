import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { Desk } from '../core/letter.js'
import type { Municipality } from '../core/municipality.js'
import { listDepartmentWeeks } from '../store/desk-departments.js'
import { countComings, countStrayBounces, findHeld, listStopped, listUnsettled } from '../store/desk.js'

/** Days back that the desk tells of, and days that a refused letter stays on it. */
const [WEEK, REFUSED] = [7, 14]

/** What needs a person in a municipality, and what each of its departments got and answered in the last seven days, those with nothing too. */
export async function deskOf(
  db: Db,
  { id, departments }: Pick<Municipality, 'id' | 'departments'>,
  now: Instant,
): Promise<Desk> {
  const since = daysBefore(now, WEEK)
  return {
    unsettled: await listUnsettled(db, id, daysBefore(now, REFUSED)),
    held: await findHeld(db, id),
    stopped: await listStopped(db, id),
    strayBounces: await countStrayBounces(db, since),
    ...(await countComings(db, id, since)),
    departments: (await listDepartmentWeeks(db, id, departments, since)).map(({ week }) => week),
  }
}

const daysBefore = (now: Instant, days: number): Instant =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString()
