import type { FactLanguage, Worded } from '../../src/core/facts/fact.js'
import { inBrief, type Brief } from '../../src/core/facts/brief.js'
import { readFacts } from '../../src/core/facts/read-facts.js'

/** What a test expects of a text; what it does not name may be anything. */
export type Said = Partial<Brief>

interface Input {
  readonly lang?: FactLanguage
  readonly title?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly body?: string
  readonly url?: string
  readonly published?: string
}

/** A call in words, with the part that matters showing. */
export function worded({ lang = 'sv', title = '', labels = {}, body = '', ...where }: Input): Worded {
  return {
    language: lang,
    title,
    labels: Object.entries(labels).map(([label, value]) => ({ label, value })),
    body,
    zone: 'Europe/Stockholm',
    ...where,
  }
}

export const brief = (call: Worded): Brief => inBrief(readFacts(call))
