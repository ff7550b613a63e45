import type { Day, Instant, StoredCall } from './call.js'

/** How far a department's work with a call has come. */
export type CaseState = 'interest' | 'decision' | 'application' | 'project' | 'result' | 'closed'

export const CASE_STATES: readonly CaseState[] = [
  'interest',
  'decision',
  'application',
  'project',
  'result',
  'closed',
]

/** A department's work with a call (ärende). There is one of each department and call. */
export interface Case {
  readonly id: string
  readonly municipality: string
  readonly department: string
  readonly call: string
  readonly state: CaseState
  /** The department's own deadline, such as when the nämnd must decide. */
  readonly due: Day | null
  readonly note: string | null
  /** The name of whoever opened it. */
  readonly openedBy: string
  readonly opened: Instant
}

/** A case with the call that it is about. */
export interface FollowedCase extends Case {
  readonly about: StoredCall
}
