import type { Call } from '../core/call.js'
import { findProgramme, programmeName, PROGRAMMES } from '../core/programmes.js'
import type { Language } from './format.js'

type Named = Pick<Call, 'programme' | 'programmeCode'>

/** The programme's name in the reader's language where there is one, else as the source has it; empty when it is not said. */
export function programmeText(call: Named, language: Language): string {
  const known = call.programmeCode === null ? null : programmeName(call.programmeCode, language)
  return known ?? call.programme ?? ''
}

/** The same, with the language that the name turned out to be in; null when it is not said. */
export function programmeIn(
  call: Named & Pick<Call, 'texts'>,
  language: Language,
): { readonly text: string; readonly language: Language } | null {
  const text = programmeText(call, language)
  if (text === '') return null
  const known = call.programmeCode === null ? null : findProgramme(call.programmeCode)
  if (!known) return { text, language: call.texts[0]?.language ?? 'en' }
  return { text, language: known.sv === null ? 'en' : language }
}

const CODES: ReadonlyMap<string, string> = new Map(
  PROGRAMMES.map(({ code }) => [programmeName(code, 'en') ?? code, code]),
)

/** The name to show for a programme that is known by the name its calls carry, such as `Citizens, Equality, Rights and Values (CERV)`. */
export function programmeNamed(name: string, language: Language): string {
  return programmeText({ programme: name, programmeCode: CODES.get(name) ?? null }, language)
}
