import type { Call } from '../core/call.js'
import { programmeName } from '../core/programmes.js'
import type { Language } from './format.js'

/** The programme's name in the reader's language where there is one, else as the source has it; empty when it is not said. */
export function programmeText(call: Pick<Call, 'programme' | 'programmeCode'>, language: Language): string {
  const known = call.programmeCode === null ? null : programmeName(call.programmeCode, language)
  return known ?? call.programme ?? ''
}
