import type { Actor } from './account.js'
import type { Instant } from './call.js'

/** What can be done behind the sign-in that leaves a trace. */
export const AUDIT_ACTIONS = [
  'account.added',
  'account.changed',
  'account.closed',
  'account.link-shown',
  'account.linked',
  'account.locked',
  'account.opened',
  'account.password',
  'account.signed-in',
  'account.unlinked',
  'area.added',
  'area.changed',
  'area.removed',
  'call.passed',
  'case.opened',
  'case.changed',
  'contact.added',
  'contact.changed',
  'contact.imported',
  'contact.left',
  'contact.link-shown',
  'contact.restarted',
  'contact.stopped',
  'judgement.made',
  'letter.again',
  'letter.discarded',
  'letter.released',
  'letter.was-sent',
  'municipality.added',
  'municipality.changed',
  'municipality.removed',
  'news.released',
  'report.done',
  'source.off',
  'source.on',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** That somebody changed something. */
export interface AuditEntry {
  readonly id: string
  readonly at: Instant
  /** Null for what all municipalities share. */
  readonly municipality: string | null
  readonly by: Actor
  readonly action: AuditAction
  /** The id of what it was done to. */
  readonly about: string
  /** What was, and what is now, as short words by field; never a password, a key or a token. */
  readonly detail: Readonly<Record<string, string | number | null>>
}
