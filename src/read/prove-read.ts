import { ExpectationError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import type { Page } from '../core/source.js'

/** Throws ExpectationError where a list holds something and nothing of it could be read: that is no empty list. */
export function proveRead(page: Page, found: number, read: number, problems: readonly Problem[]): void {
  const [first] = problems
  if (found === 0 || read > 0 || !first) return
  const about = first.about === page.ask.url || first.about === page.url ? '' : `${first.about} `
  throw new ExpectationError(
    'empty',
    `${page.ask.url}: none of the ${found} in the list could be read; the first: ${about}${first.message}`,
  )
}
