import { leadingReason, type Role, type RoleReason } from '../core/role.js'
import { clean } from './clean.js'
import type { Words } from './words.js'

/** Characters of a call's own words that are shown. */
const QUOTED = 200

/** What a municipality can be in a call, with the reason that tells most; empty where it is not known yet. */
export function roleText(role: Role, { role: words }: Words): string {
  const reason = leadingReason(role)
  if (reason) return words.because(role.role, roleReasonText(reason, words))
  return role.role === 'no' ? words.nothing : ''
}

/** One reason for a municipality's role, in words. */
export function roleReasonText(reason: RoleReason, words: Words['role']): string {
  if (reason.kind === 'structure')
    return words.structure[reason.of](clean(reason.name, 80), reason.points > 0)
  const says = reason.field === 'restricted' ? 'restricted' : reason.says
  return words.quote[says](clean(reason.quote, QUOTED))
}
