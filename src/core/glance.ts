import type { Call } from './call.js'
import { looseNames } from './call-names.js'
import { normalise } from './normalise.js'
import type { Problem } from './problem.js'
import type { Fillable, RawCall, Source } from './source.js'

/** What a run needs to know of a call, without holding all that it says. */
export interface Glance {
  /** Names that mean this call wherever they stand. */
  readonly names: readonly string[]
  /** Names that it shares with whatever is the same call elsewhere, and perhaps with others. */
  readonly loose: readonly string[]
  /** The fields that are expected of its source and filled. */
  readonly filled: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Reads a call, and keeps what a run needs of it. News goes by no name but its key. */
export function glance(raw: RawCall, source: Source): Glance {
  const { call, problems } = normalise(raw, source)
  const isCall = call === null || call.kind === 'call'
  const expected = Object.keys(source.expect.filled) as Fillable[]
  return {
    names: isCall ? (call?.names ?? raw.names ?? []) : [],
    loose: call && isCall ? looseNames(call, source.home) : [],
    filled: new Set(expected.filter((field) => has(field, raw, source.facts === 'worded' ? call : null))),
    problems,
  }
}

/** Fields that are read in the core where a source gives its facts in words. */
const READ: ReadonlySet<string> = new Set(['opens', 'deadlines', 'money', 'who', 'supportRate'])

function has(field: Fillable, raw: RawCall, call: Call | null): boolean {
  if (call && field === 'deadlines')
    return call.deadlines.length > 0 || call.rough.some(({ role }) => role === 'closes')
  if (call && READ.has(field)) return isFilled(call[field as keyof Call])
  if (field === 'texts')
    return (raw.texts ?? []).some(({ sections }) => sections.some(({ text }) => text !== ''))
  return isFilled(raw[field])
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
