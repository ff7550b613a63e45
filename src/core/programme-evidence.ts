import type { Call } from './call.js'
import type { Reason, Theme } from './theme.js'

type ProgrammeReason = Extract<Reason, { kind: 'programme' }>

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
      .map(({ code, points }) => ({ theme: id, code, points, parts: code.toUpperCase().split('-') })),
  )
}

/**
 * What a call's programme says of themes: one reason a theme at most. A code is a programme's short name (`LIFE`) or the
 * beginning of a call or topic code (`CERV-*-CITIZENS-TOWN`, where `*` is any one part, such as the year).
 */
export function programmeReasons(call: Call, codes: readonly ProgrammeCode[]): ProgrammeReason[] {
  const names = [call.programmeCode, call.callCode, call.key, ...call.names].flatMap((name) =>
    name ? [name.toUpperCase().split('-')] : [],
  )
  const found = new Map<string, ProgrammeReason>()
  for (const { theme, code, parts, points } of codes) {
    if (found.has(theme) || !names.some((name) => beginsWith(name, parts))) continue
    found.set(theme, { kind: 'programme', theme, text: code, points })
  }
  return [...found.values()]
}

function beginsWith(name: readonly string[], parts: readonly string[]): boolean {
  return parts.every((part, i) => part === name[i] || (part === '*' && name[i] !== undefined))
}
