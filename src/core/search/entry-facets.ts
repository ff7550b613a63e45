import type { Day, Grade, Money, StoredCall } from '../call.js'
import type { MunicipalRole } from '../role.js'
import { FROM } from '../tag.js'
import type { ThemeScore } from '../theme.js'
import type { Facets, Pot } from './entry.js'

/** What the search filters by that does not stand in the call itself. */
export interface Concluded {
  readonly withdrawn: boolean
  readonly sources: readonly string[]
  readonly role: MunicipalRole
  readonly themes: readonly ThemeScore[]
  /** Grades by municipality and area. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, Grade>>>>
  readonly since: Day
}

/** What a call can be filtered, counted and sorted by. */
export function facetsOf(call: StoredCall, concluded: Concluded): Facets {
  const { withdrawn, sources, role, themes, tags, since } = concluded
  const pot = potOf(call)
  const firstStage = call.deadlines.find((deadline) => deadline.role === 'stage-1')?.day
  const rough = call.rough.filter((time) => time.role === 'opens' && time.from !== null)
  return {
    title: call.title,
    list: call.trial ? 'trial' : call.kind,
    status: call.status,
    preliminary: call.preliminary,
    opens: call.opens,
    deadlines: call.deadlines.map(({ day }) => day),
    ...(call.rounds.length > 0 && { rounds: call.rounds }),
    withdrawn,
    programme: call.programme,
    sources,
    languages: [...new Set(call.texts.filter(({ machine }) => !machine).map(({ language }) => language))],
    euros: eurosOf(call.money),
    ...(pot && { pot }),
    ...(firstStage !== undefined && { firstStage }),
    ...(rough.length > 0 && { rough }),
    role,
    themes: themes.filter(({ score }) => score >= FROM.likely).map(({ theme }) => theme),
    tags,
    since,
  }
}

/**
 * How much of each currency a euro is worth, from the reference rates of the European Central Bank at the end of 2025, rounded:
 * for telling large grants from small ones, and nothing finer.
 */
const PER_EURO: Readonly<Record<string, number>> = {
  EUR: 1,
  SEK: 11,
  DKK: 7.46,
  NOK: 11.7,
  ISK: 147,
  GBP: 0.87,
  CHF: 0.93,
  USD: 1.16,
  PLN: 4.23,
  CZK: 24.2,
  HUF: 383,
  RON: 5.09,
}

/** What one project can get at most, in whole euros; the whole sum where that is not said, else what it gets at least. */
function eurosOf(money: readonly Money[]): number | null {
  for (const role of ['max', 'total', 'min'] as const) {
    const one = money.find((amount) => amount.role === role)
    const rate = one && PER_EURO[one.currency]
    if (rate) return Math.round(one.amount / rate)
  }
  return null
}

/** The whole sum of a call. Calls draw from the same pot where that is said, their round is the same, and so is the sum. */
function potOf({ money, callCode, source }: StoredCall): Pot | null {
  const total = money.find(({ role }) => role === 'total')
  if (!total) return null
  const { amount, currency, shared } = total
  const rate = PER_EURO[currency]
  return {
    euros: rate ? Math.round(amount / rate) : null,
    name: shared ? [callCode ?? source, amount, currency].join(' ') : null,
  }
}
