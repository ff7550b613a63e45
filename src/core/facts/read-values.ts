import type { Day } from '../call.js'
import type { DayFact, DeadlineFact, FactLanguage, Worded } from './fact.js'
import { readFacts } from './read-facts.js'

/** What is known of a value that stands alone: the rest of a `Worded` call. */
export interface ValueContext {
  readonly language: FactLanguage
  /** IANA zone of clock times that name none. */
  readonly zone: string
  readonly published?: Day
  readonly url?: string
}

/** The deadlines in a value that is known to hold nothing else, such as a source's own field. Sorted; empty where none can be read. */
export const readDeadlineValue = (text: string, context: ValueContext): readonly DeadlineFact[] =>
  read('Deadline', text, context).deadlines.map((fact) => ({ ...fact, label: null }))

/** The opening day in a value that is known to be one, null where it cannot be read. */
export function readOpeningValue(text: string, context: ValueContext): DayFact | null {
  const { opens } = read('Opens', text, context)
  return opens && { ...opens, label: null }
}

const read = (label: string, value: string, context: ValueContext) =>
  readFacts({ ...context, title: '', body: '', labels: [{ label, value }] } satisfies Worded)
