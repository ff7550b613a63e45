import { setImmediate as giveWay } from 'node:timers/promises'
import type { Day, Money, Status } from '../../../../core/call.js'
import type { Sort } from '../../../../core/search/found.js'
import { findListed } from '../../../../store/lists.js'
import { chunks } from '../../../../store/rows.js'
import type { Deps } from '../../../deps.js'
import type { Register } from './register.js'

/** What a search is made over. */
export interface About {
  readonly deps: Deps
  readonly register: Register
  readonly today: Day
}

/** The calls that the search of the pages finds, in its order. */
export async function idsOf(
  { deps: { search }, today }: About,
  { text = '', status, sort = 'relevance' }: { text?: string; status?: Status; sort?: Sort },
): Promise<readonly string[]> {
  const filter = { list: 'call', least: null, ...(status && { status }) } as const
  const request = {
    municipality: '',
    today,
    text,
    without: new Set<string>(),
    filter,
    sort,
    offset: 0,
    limit: null,
  }
  return (await search.find(request)).ids
}

/** The statuses of the protocol as ours. */
export const STATUS: ReadonlyMap<string, Status> = new Map([
  ['forecasted', 'forecast'],
  ['open', 'open'],
  ['closed', 'closed'],
  ['custom', 'unknown'],
])

/** Amounts stand in the calls themselves, so that no more than so many are looked at. */
const MOST_READ = 1_000

/** What there is to get in a call. */
export interface Funding {
  readonly money: readonly Money[]
  readonly grants: number | null
}

/** What there is to get, by call; null where there are too many calls to look at. */
export async function fundingOf(
  { deps: { db } }: About,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Funding> | null> {
  if (ids.length > MOST_READ) return null
  const found = new Map<string, Funding>()
  for (const piece of chunks(ids, 50)) {
    for (const { call } of await findListed(db, piece))
      found.set(call.id, { money: call.money, grants: call.expectedGrants })
    await giveWay()
  }
  return found
}

export const tooMany = (name: string): string =>
  `${name} was not applied: more than ${MOST_READ} opportunities fit the rest. Narrow the search.`
