import type { DayFact, Facts } from './fact.js'

/** The facts of a call on one line: what `fondvakt try facts` prints. Null where nothing is said. */
export interface Brief {
  /** `2026-01-15` */
  readonly opens: string | null
  /** The last deadline: `2026-03-03T14:00` on its own clock, `2026-03-03` without a time. `T24:00` where the words say so. */
  readonly closes: string | null
  readonly budgetTotal: number | null
  readonly grantMax: number | null
  readonly grantMin: number | null
  /** Percent. */
  readonly supportRate: number | null
  readonly currency: string | null
  readonly status: 'open' | 'planned' | 'closed' | 'rolling' | 'postponed' | null
}

/** A call's facts in brief; of several deadlines the last, after which the call is closed. */
export function inBrief({ opens, deadlines, money, supportRate, status }: Facts): Brief {
  const amount = (role: string): number | null => money.find((fact) => fact.role === role)?.amount ?? null
  const last = deadlines.at(-1)
  return {
    opens: opens?.day ?? null,
    closes: last ? moment(last) : null,
    budgetTotal: amount('total'),
    grantMax: amount('max'),
    grantMin: amount('min'),
    supportRate: supportRate?.percent ?? null,
    currency: money[0]?.currency ?? null,
    status: status === null ? null : status.status === 'forecast' ? 'planned' : status.status,
  }
}

function moment({ day, time, clock }: DayFact): string {
  if (time === null) return day
  return `${day}T${time === '23:59' && /(?<!\d)24(?!\d)/.test(clock ?? '') ? '24:00' : time}`
}
