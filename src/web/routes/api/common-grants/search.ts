import { brusselsDay } from '../../../../core/dates.js'
import type { Deps } from '../../../deps.js'
import { plain } from '../../../parameters.js'
import type { Searched } from './asked.js'
import { filterByAmount, filterByDay, filterByStatus, unknownFilters } from './filters.js'
import { idsOf } from './found.js'
import { registerOf } from './register.js'
import { sortBy, type Sorted } from './sorts.js'

/** What was found, in order, and what of the question could not be answered. */
export interface Result extends Sorted {
  readonly filterErrors: readonly string[]
}

export async function searchOpportunities(deps: Deps, asked: Searched): Promise<Result> {
  const register = await registerOf(deps.db)
  const about = { deps, register, today: brusselsDay(deps.clock()) }
  const words = plain(asked.search ?? '')
  const found = words === '' ? register.latest : await idsOf(about, { text: words })
  const known = found.filter((id) => register.byId.has(id))
  const wanted = filterByDay(about, asked, await filterByStatus(about, asked, known))
  const { ids, errors } = await filterByAmount(about, asked, wanted)
  const sorted = await sortBy(about, asked, ids, words !== '')
  return { ...sorted, filterErrors: [...unknownFilters(asked), ...errors] }
}
