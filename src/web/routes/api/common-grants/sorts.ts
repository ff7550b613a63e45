import type { Money } from '../../../../core/call.js'
import type { Searched } from './asked.js'
import { fundingOf, idsOf, STATUS, tooMany, type About, type Funding } from './found.js'
import { order } from './register.js'

type Ids = readonly string[]

/** Calls in order, and in which. */
export interface Sorted {
  readonly ids: Ids
  readonly sort: {
    readonly sortBy: string
    readonly customSortBy?: string
    readonly sortOrder: 'asc' | 'desc'
  }
  readonly sortErrors: Ids
}

/** Puts calls in the order asked for; where that cannot be, in the usual one, with the reason. */
export async function sortBy(
  about: About,
  { sorting }: Searched,
  ids: Ids,
  hasWords: boolean,
): Promise<Sorted> {
  const usual = (...sortErrors: string[]): Sorted =>
    hasWords
      ? { ids, sort: { sortBy: 'custom', customSortBy: 'relevance', sortOrder: 'desc' }, sortErrors }
      : {
          ids: inOrder(ids, about.register.latest),
          sort: { sortBy: 'lastModifiedAt', sortOrder: 'desc' },
          sortErrors,
        }
  if (!sorting) return usual()
  const { sortBy: by, customSortBy, sortOrder = 'desc' } = sorting
  const sort = { sortBy: by, ...(customSortBy !== undefined && { customSortBy }), sortOrder }
  const down = await downwards(about, by, customSortBy, ids)
  if (down) return { ids: sortOrder === 'desc' ? down : down.toReversed(), sort, sortErrors: [] }
  if (by === 'custom') return usual('There is no such order here: customSortBy can be relevance.')
  const value = await valuesOf(about, by, ids)
  return value ? { ids: sortedBy(ids, value, sortOrder), sort, sortErrors: [] } : usual(tooMany(by))
}

/** The orders that are known whole, downwards; null for others. */
async function downwards(
  about: About,
  by: string,
  custom: string | undefined,
  ids: Ids,
): Promise<Ids | null> {
  if (by === 'lastModifiedAt') return inOrder(ids, about.register.latest)
  if (by === 'createdAt') return inOrder(ids, await idsOf(about, { sort: 'newest' }))
  if (by === 'custom' && custom === 'relevance') return ids
  if (by !== 'status.value') return null
  const found: string[] = []
  for (const name of [...STATUS.keys()].sort().reverse()) {
    const status = STATUS.get(name)
    if (status) found.push(...inOrder(ids, await idsOf(about, { status })))
  }
  return found
}

type ValueOf = (id: string) => string | number | null

const AMOUNTS: ReadonlyMap<string, Money['role']> = new Map([
  ['funding.maxAwardAmount', 'max'],
  ['funding.minAwardAmount', 'min'],
  ['funding.totalAmountAvailable', 'total'],
])

/** What calls are compared by; null where there are too many to look at. */
async function valuesOf(about: About, by: string, ids: Ids): Promise<ValueOf | null> {
  const { byId } = about.register
  if (by === 'title') return (id) => byId.get(id)?.title.toLowerCase() ?? null
  if (by === 'keyDates.closeDate') return (id) => byId.get(id)?.nextDeadline ?? null
  const funding = await fundingOf(about, ids)
  return funding && ((id) => amountOf(funding.get(id), by))
}

function amountOf(funding: Funding | undefined, by: string): number | null {
  if (by === 'funding.estimatedAwardCount') return funding?.grants ?? null
  return funding?.money.find(({ role }) => role === AMOUNTS.get(by))?.amount ?? null
}

/** What has no value stands last, whichever way. */
function sortedBy(ids: Ids, valueOf: ValueOf, sortOrder: 'asc' | 'desc'): Ids {
  const way = sortOrder === 'asc' ? 1 : -1
  const [known, unknown]: [{ id: string; value: string | number }[], string[]] = [[], []]
  for (const id of ids) {
    const value = valueOf(id)
    if (value === null) unknown.push(id)
    else known.push({ id, value })
  }
  known.sort((a, b) => way * compare(a.value, b.value) || order(a.id, b.id))
  return [...known.map(({ id }) => id), ...unknown]
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : order(String(a), String(b))

function inOrder(ids: Ids, all: Ids): Ids {
  const wanted = new Set(ids)
  return all.filter((id) => wanted.has(id))
}
