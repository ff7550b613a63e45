import type { Call, Deadline, Disagreement, Evidence } from './call.js'

/** Whom to believe first when sources disagree. */
const RANK = { funder: 0, national: 1, aggregator: 2 } as const

/** A call as one source has it. */
export interface Version {
  readonly call: Call
  readonly authority: keyof typeof RANK
  /** False when the source's last whole run left the call out. */
  readonly present: boolean
  /** True for facts that stood in fields of their own, which are surer than those read out of words. */
  readonly given: boolean
}

/**
 * One call out of what its sources say: each field from the best source that has it, those that still show the call first, what
 * is no mere plan before plans. Where another source says something else of a date or an amount, that is kept beside it.
 */
export function combine(versions: readonly Version[]): Call | null {
  const [best, ...others] = [...versions].sort(
    (a, b) =>
      Number(b.present) - Number(a.present) ||
      Number(a.call.preliminary) - Number(b.call.preliminary) ||
      RANK[a.authority] - RANK[b.authority] ||
      Number(b.given) - Number(a.given) ||
      (a.call.source < b.call.source ? -1 : 1),
  )
  if (!best) return null
  const whole = others.reduce((call, other) => filled(call, other.call), best.call)
  const asked = others.filter(({ present, call }) => present && !call.preliminary)
  return {
    ...whole,
    evidence: whole.evidence.filter((one) => isShown(one, whole, versions)),
    disagreements: asked.flatMap(({ call }) => disagreements(whole, call)),
  }
}

function filled(call: Call, other: Call): Call {
  const takesDates = call.deadlines.length === 0
  return {
    ...call,
    names: [...new Set([...call.names, ...other.names])],
    links: [...call.links, ...other.links.filter((link) => !call.links.some(({ url }) => url === link.url))],
    status: call.status === 'unknown' && call.deadlines.length === 0 ? other.status : call.status,
    programme: call.programme ?? other.programme,
    programmeCode: call.programmeCode ?? other.programmeCode,
    callTitle: call.callTitle ?? other.callTitle,
    callCode: call.callCode ?? other.callCode,
    actionTypes: call.actionTypes.length > 0 ? call.actionTypes : other.actionTypes,
    parent: call.parent ?? other.parent,
    opens: call.opens ?? other.opens,
    deadlines: takesDates ? other.deadlines : call.deadlines,
    rounds: takesDates ? other.rounds : call.rounds,
    rough: call.rough.length > 0 ? call.rough : other.rough,
    money: call.money.length > 0 ? call.money : other.money,
    supportRate: call.supportRate ?? other.supportRate,
    who: call.who ?? other.who,
    restricted: call.restricted ?? other.restricted,
    expectedGrants: call.expectedGrants ?? other.expectedGrants,
    keywords: [...new Set([...call.keywords, ...other.keywords])],
    texts: [
      ...call.texts,
      ...other.texts.filter((text) => !call.texts.some(({ language }) => language === text.language)),
    ],
    evidence: [...call.evidence, ...other.evidence],
  }
}

/** Words are shown with the fact that was taken from them, not with one that came from elsewhere. */
function isShown({ field, source }: Evidence, whole: Call, versions: readonly Version[]): boolean {
  const version = versions.find(({ call }) => call.source === source)
  if (!version || field === 'reference') return version !== undefined
  return JSON.stringify(version.call[field]) === JSON.stringify(whole[field])
}

function disagreements(whole: Call, other: Call): Disagreement[] {
  const { source } = other
  const found: Disagreement[] = []
  const days = daysOf(other.deadlines)
  if (days.length > 0 && !days.every((day) => daysOf(whole.deadlines).includes(day)))
    found.push({ field: 'deadlines', source, says: days.join(', ') })
  if (other.opens !== null && whole.opens !== null && other.opens !== whole.opens)
    found.push({ field: 'opens', source, says: other.opens })
  for (const { role, amount, currency } of other.money) {
    const ours = whole.money.find((money) => money.role === role && money.currency === currency)
    if (ours && Math.abs(ours.amount - amount) > ours.amount * 0.01)
      found.push({ field: 'money', source, says: `${amount} ${currency}` })
  }
  return found
}

const daysOf = (deadlines: readonly Deadline[]): string[] => deadlines.map(({ day }) => day)
