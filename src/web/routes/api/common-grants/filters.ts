import type { Money } from '../../../../core/call.js'
import type { MoneyRange, Searched } from './asked.js'
import { fundingOf, idsOf, STATUS, tooMany, type About } from './found.js'

type Ids = readonly string[]

export async function filterByStatus(about: About, { filters }: Searched, ids: Ids): Promise<Ids> {
  const wanted = filters?.status
  if (!wanted) return ids
  const named = new Set<string>()
  for (const value of new Set(wanted.value)) {
    const status = STATUS.get(value)
    if (status) for (const id of await idsOf(about, { status })) named.add(id)
  }
  return ids.filter((id) => named.has(id) === (wanted.operator === 'in'))
}

/** By the next deadline. One without is in no range, and outside none. */
export function filterByDay({ register }: About, { filters }: Searched, ids: Ids): Ids {
  const wanted = filters?.closeDateRange
  if (!wanted) return ids
  const [from, to] = [wanted.value.min.slice(0, 10), wanted.value.max.slice(0, 10)]
  return ids.filter((id) => {
    const day = register.byId.get(id)?.nextDeadline ?? null
    return day !== null && (day >= from && day <= to) === (wanted.operator === 'between')
  })
}

const AMOUNTS = {
  totalFundingAvailableRange: 'total',
  minAwardAmountRange: 'min',
  maxAwardAmountRange: 'max',
} as const satisfies Readonly<Record<string, Money['role']>>

const NAMES = Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[]

export async function filterByAmount(
  about: About,
  { filters }: Searched,
  ids: Ids,
): Promise<{ readonly ids: Ids; readonly errors: Ids }> {
  const wanted = NAMES.flatMap((name) => {
    const range = filters?.[name]
    return range ? [{ name, range }] : []
  })
  if (wanted.length === 0) return { ids, errors: [] }
  const funding = await fundingOf(about, ids)
  if (!funding) return { ids, errors: wanted.map(({ name }) => tooMany(name)) }
  const fits = (money: readonly Money[]): boolean =>
    wanted.every(({ name, range }) =>
      isIn(
        range,
        money.find(({ role }) => role === AMOUNTS[name]),
      ),
    )
  return { ids: ids.filter((id) => fits(funding.get(id)?.money ?? [])), errors: [] }
}

/** An amount in another currency is in no range, and outside none. */
function isIn({ operator, value: { min, max } }: MoneyRange, money: Money | undefined): boolean {
  if (!money || money.currency !== min.currency || money.currency !== max.currency) return false
  const isBetween = money.amount >= Number(min.amount) && money.amount <= Number(max.amount)
  return isBetween === (operator === 'between')
}

const KNOWN = new Set<string>(['status', 'closeDateRange', 'customFilters', ...NAMES])

/** What was asked for that there is no filter for. */
export function unknownFilters({ filters = {} }: Searched): Ids {
  const unknown = Object.keys(filters).filter((name) => !KNOWN.has(name))
  return [...unknown, ...Object.keys(filters.customFilters ?? {})].map(
    (name) => `${name.slice(0, 100)} was not applied: there is no such filter here.`,
  )
}
