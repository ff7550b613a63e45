import type { Call, Day } from '../core/call.js'
import { ExpectedError } from '../core/errors.js'
import { normalise } from '../core/normalise.js'
import type { Problem } from '../core/problem.js'
import type { Source } from '../core/source.js'
import { sweep, type Outside } from './sweep.js'

/** What a source tells right now, read but not written down. */
export interface Checked {
  readonly calls: readonly { readonly key: string; readonly call: Call | null }[]
  readonly watched: readonly { readonly title: string; readonly url: string; readonly text: string }[]
  readonly pages: number
  readonly filled: readonly { readonly field: string; readonly share: number; readonly least: number }[]
  readonly problems: readonly Problem[]
}

/** Asks a source now, reads what it answers and writes nothing down; the error where it cannot be had or believed. */
export async function checkSource(
  source: Source,
  outside: Outside,
  today: Day,
): Promise<Checked | ExpectedError> {
  try {
    const { calls, watched, pages, filled, problems } = await sweep(source, outside, today)
    const read = calls.map((raw) => ({ key: raw.key, ...normalise(raw, source) }))
    return {
      calls: read.map(({ key, call }) => ({ key, call })),
      watched,
      pages,
      filled: Object.entries(source.expect.filled).map(([field, least]) => ({
        field,
        least,
        share: filled[field] ?? 0,
      })),
      problems: [...problems, ...read.flatMap((one) => one.problems)],
    }
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}
