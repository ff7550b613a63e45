import type { Call, Money } from '../core/call.js'
import type { Words } from './words.js'

/** What there is to get, in words: the pot, the sum per project, how many projects. Null where nothing is said. */
export function moneyText(call: Pick<Call, 'money' | 'expectedGrants'>, words: Words): string | null {
  const total = call.money.find(({ role }) => role === 'total')
  const parts = [
    total ? words.call.total(words.call.amount(total.amount, total.currency), total.shared) : null,
    perProject(call.money, words),
    call.expectedGrants ? words.call.projects(call.expectedGrants) : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

function perProject(money: readonly Money[], { call }: Words): string | null {
  const least = money.find(({ role }) => role === 'min')
  const most = money.find(({ role }) => role === 'max')
  if (least && most && least.currency === most.currency) {
    return least.amount === most.amount
      ? call.perProject.between(call.amount(most.amount, most.currency))
      : call.perProject.between(call.range(least.amount, most.amount, most.currency))
  }
  if (most) return call.perProject.most(call.amount(most.amount, most.currency))
  return least ? call.perProject.least(call.amount(least.amount, least.currency)) : null
}
