import type { Day } from '../core/call.js'
import type { Coverage } from '../core/letter.js'
import { clean } from './clean.js'
import { dayOf } from './format.js'
import type { Words } from './words.js'

/** How many silent or held sources are named; the rest are counted. */
const NAMED = 5

/** Which sources were checked, which did not answer and since when, and whose news waits for a person. */
export function coverageText({ checked, total, failing, held }: Coverage, today: Day, words: Words): string {
  const say = words.coverage
  const silent = failing
    .slice(0, NAMED)
    .map(({ title, since }) => say.silent(clean(title, 80), since ? dayOf(since) : null, today))
  const waiting = held
    .slice(0, NAMED)
    .map(({ title, since }) => say.held(clean(title, 80), dayOf(since), today))
  return [
    say.checked(checked, total),
    ...silent,
    ...(failing.length > NAMED ? [say.othersSilent(failing.length - NAMED)] : []),
    ...waiting,
    ...(held.length > NAMED ? [say.othersHeld(held.length - NAMED)] : []),
  ].join(' ')
}
