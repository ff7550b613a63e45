import { SHORTEST_SECRET } from './core/signed.js'
import type { Setting } from './settings.js'

/** What a setting holds; empty where it is not set. */
export type Get = (name: Setting) => string

/** Refuses what a setting holds, and says what was expected. */
export type Fail = (name: Setting, expected: string) => never

/** The text, if the check takes it; what the check has against it is told with what was expected. */
export function checked(
  name: Setting,
  text: string,
  check: (text: string) => unknown,
  expected: string,
  fail: Fail,
): string {
  try {
    check(text)
    return text
  } catch (error) {
    return fail(name, `${expected} (it ${error instanceof Error ? error.message : String(error)})`)
  }
}

/** A key of ours that is long enough; null where none is set. */
export function secretOf(name: Setting, text: string, fail: Fail): string | null {
  if (text === '') return null
  if (text.length >= SHORTEST_SECRET) return text
  return fail(name, `a key of at least ${SHORTEST_SECRET} characters`)
}

/** True where all of some settings are set, false where none is. Fails where only some are, since they go together. */
export function areSet(names: readonly Setting[], get: Get, fail: Fail): boolean {
  const set = names.filter((name) => get(name) !== '')
  const missing = names.find((name) => get(name) === '')
  if (missing !== undefined && set.length > 0)
    fail(missing, `a value, since ${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} set`)
  return missing === undefined
}
