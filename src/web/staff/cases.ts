import type { Actor } from '../../core/account.js'
import type { Day } from '../../core/call.js'
import type { Case, CaseState } from '../../core/case.js'

/** Departments' work with calls. */
export interface CaseActions {
  /** Says how a case stands; `same` where it stood so already. */
  readonly change: (
    which: Pick<Case, 'municipality' | 'department' | 'call'>,
    change: { readonly state: CaseState; readonly due: Day | null; readonly note: string | null },
    by: Actor,
  ) => Promise<'changed' | 'same' | 'unknown'>
}
