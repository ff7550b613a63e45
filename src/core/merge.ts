import type { Call } from './call.js'

/** Whom to believe first when sources disagree. */
const RANK = { funder: 0, national: 1, aggregator: 2 } as const

/** A call as one source has it. */
export interface Version {
  readonly call: Call
  readonly authority: keyof typeof RANK
  /** False when the source's last whole run left the call out. */
  readonly present: boolean
}

/** One call out of what its sources say: each field from the best source that has it, those that still show the call first. */
export function combine(versions: readonly Version[]): Call | null {
  const [best, ...others] = [...versions].sort(
    (a, b) =>
      Number(b.present) - Number(a.present) ||
      RANK[a.authority] - RANK[b.authority] ||
      (a.call.source < b.call.source ? -1 : 1),
  )
  return best ? others.reduce((call, other) => filled(call, other.call), best.call) : null
}

function filled(call: Call, other: Call): Call {
  return {
    ...call,
    names: [...new Set([...call.names, ...other.names])],
    links: [...call.links, ...other.links.filter((link) => !call.links.some(({ url }) => url === link.url))],
    programme: call.programme ?? other.programme,
    programmeCode: call.programmeCode ?? other.programmeCode,
    callTitle: call.callTitle ?? other.callTitle,
    callCode: call.callCode ?? other.callCode,
    actionTypes: call.actionTypes.length > 0 ? call.actionTypes : other.actionTypes,
    parent: call.parent ?? other.parent,
    opens: call.opens ?? other.opens,
    deadlines: call.deadlines.length > 0 ? call.deadlines : other.deadlines,
    money: call.money.length > 0 ? call.money : other.money,
    expectedGrants: call.expectedGrants ?? other.expectedGrants,
    keywords: [...new Set([...call.keywords, ...other.keywords])],
    texts: [
      ...call.texts,
      ...other.texts.filter((text) => !call.texts.some(({ language }) => language === text.language)),
    ],
  }
}
