import type { Role } from '../core/role.js'
import type { Reason } from '../core/theme.js'

/** A reason in one line, for people at a terminal. */
export function tellReason(reason: Reason): string {
  return `${reason.points < 0 ? '' : '+'}${String(reason.points)} ${told(reason)}`
}

function told(reason: Reason): string {
  switch (reason.kind) {
    case 'programme':
      return `programme ${reason.text} (${reason.theme})`
    case 'learned':
      return `${reason.of === 'word' ? `"${reason.text}"` : reason.text} (learned)`
    case 'rest':
      return `${String(reason.times)} more words (learned)`
    case 'person':
      return `judged relevant by ${reason.name}, ${reason.at.slice(0, 10)}`
    case 'phrase':
    case 'word': {
      const times = reason.times > 1 ? `, ${String(reason.times)} times` : ''
      return `"${reason.text}" in ${reason.field}${times} (${reason.kind === 'phrase' ? reason.theme : 'own words'})`
    }
  }
}

/** What a municipality can be in a call and what that was read from, a line each, for people at a terminal. */
export function tellRole({ role, because }: Role): string[] {
  return [
    `municipality: ${role}`,
    ...because.map((reason) => {
      const points = `${reason.points < 0 ? '' : '+'}${String(reason.points)}`
      return reason.kind === 'quote'
        ? `  ${points} ${reason.says} in ${reason.field}: "${reason.quote}"`
        : `  ${points} ${reason.of} ${reason.name}`
    }),
  ]
}
