import type { Call } from './call.js'
import { findProgramme, programmeCalled } from './programmes.js'
import type { Theme, ThemeReason } from './theme.js'

type ProgrammeReason = Extract<ThemeReason, { kind: 'programme' }>

/** A theme's programme code in its parts, ready to be compared. */
export interface ProgrammeCode {
  readonly theme: string
  readonly code: string
  readonly parts: readonly string[]
  readonly points: number
}

/** The programme codes of all themes, the most telling of each theme first. */
export function programmeCodesOf(themes: readonly Theme[]): ProgrammeCode[] {
  return themes.flatMap(({ id, programmes }) =>
    [...programmes]
      .sort((a, b) => b.points - a.points)
      .map(({ code, points }) => ({ theme: id, code, points, parts: partsOf(code) })),
  )
}

/**
 * What a call's programme says of themes: one reason a theme at most. A code is a programme's short name (`LIFE`), the beginning
 * of its name (`INTERREG`), of a call or topic code (`CERV-*-CITIZENS-TOWN`, where `*` is any one part, such as the year), of
 * the id of the source that tells of the call (`SKOLVERKET`), or of a specific objective (`RSO2-4`).
 */
export function programmeReasons(call: Call, codes: readonly ProgrammeCode[]): ProgrammeReason[] {
  const names = namesOf(call).map(partsOf)
  const found = new Map<string, ProgrammeReason>()
  for (const { theme, code, parts, points } of codes) {
    if (found.has(theme) || !names.some((name) => beginsWith(name, parts))) continue
    found.set(theme, { kind: 'programme', theme, text: code, points })
  }
  return [...found.values()]
}

/** The short name of a call's programme, or what the source calls it; null where nothing is said. */
export function shortProgramme({
  programmeCode,
  programme,
}: Pick<Call, 'programmeCode' | 'programme'>): string | null {
  const known =
    (programmeCode && findProgramme(programmeCode)) || programmeCalled(programme ?? programmeCode ?? '')
  return known ? known.short : (programmeCode ?? programme)
}

/** Whether a call's programme, codes or source begin with one of these codes. */
export function isOfProgramme(call: Call, codes: readonly (readonly string[])[]): boolean {
  const names = namesOf(call).map(partsOf)
  return codes.some((code) => names.some((name) => beginsWith(name, code)))
}

function namesOf(call: Call): string[] {
  const names = [shortProgramme(call), call.programme, call.callCode, call.key, ...call.names, call.source]
  const all = [...names, ...objectivesIn(call)]
  return [...new Set(all.filter((name) => name !== null && name !== ''))] as string[]
}

/** How much of a text is looked at for objectives, in characters. */
const READ = 4000

/**
 * The specific objectives of the funds that a call names, as the Common Provisions Regulation (EU) 2021/1060 numbers them:
 * `RSO2.4`, `ESO4.7`, and `ISO1` of Interreg. Codes alone: `specific objective 2.4` may be some programme's own.
 */
function objectivesIn({ title, callTitle, texts }: Call): string[] {
  const all = [
    title,
    callTitle ?? '',
    ...texts.flatMap((text) => text.sections.map((section) => section.text)),
  ]
  const found = all.flatMap((text) => [...text.slice(0, READ).matchAll(OBJECTIVE)])
  return found.map(([, fund = '', number = '']) => `${fund.toUpperCase()}${number}`)
}

const OBJECTIVE = /\b(RSO|ESO|ISO)[ .]?([1-6](?:\.\d{1,2})?)(?![\d.]*\d)/g

/** A code in its parts. */
export const partsOf = (name: string): string[] => name.toUpperCase().split(/[^\p{L}\p{N}*]+/u)

function beginsWith(name: readonly string[], parts: readonly string[]): boolean {
  return parts.every((part, i) => part === name[i] || (part === '*' && name[i] !== undefined))
}
