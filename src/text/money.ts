import type { Call, Money } from '../core/call.js'
import type { Words } from './words.js'

/** What there is to get, in words: the pot, the sum per project, how many projects. Null where nothing is said. */
export function moneyText(call: Pick<Call, 'money' | 'expectedGrants'>, words: Words): string | null {
  const parts = [
    totalText(call, words),
    perProject(call.money, words),
    call.expectedGrants ? words.call.projects(call.expectedGrants) : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

/** The whole pot, in words; null where it is not said. */
export function totalText({ money }: Pick<Call, 'money'>, { call }: Words): string | null {
  const total = money.find(({ role }) => role === 'total')
  return total ? call.total(call.amount(total.amount, total.currency), total.shared) : null
}

/** What one project can get, in words; null where nothing is said. */
export function perProject(money: readonly Money[], { call }: Words): string | null {
  const least = money.find(({ role }) => role === 'min')
  const most = money.find(({ role }) => role === 'max')
  const each = (most ?? least)?.yearly ? call.perProjectAndYear : call.perProject
  if (least && most && least.currency === most.currency) {
    return least.amount === most.amount
      ? each.between(call.amount(most.amount, most.currency))
      : each.between(call.range(least.amount, most.amount, most.currency))
  }
  if (most) return each.most(call.amount(most.amount, most.currency))
  return least ? each.least(call.amount(least.amount, least.currency)) : null
}
