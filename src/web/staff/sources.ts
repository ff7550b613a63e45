import type { Actor } from '../../core/account.js'

/** Sources, and news that is held; shared by all municipalities. */
export interface SourceActions {
  /** Turns a source on or off; null where there is no such source. */
  readonly turn: (by: Actor, source: string, state: 'on' | 'off') => Promise<SourceTurned | null>
  /** Lets news through that was held for a person. False where none is. */
  readonly release: (by: Actor, source: string) => Promise<boolean>
}

/** `keyless`: on by choice, but it needs a key that is not set. */
export type SourceTurned = 'on' | 'off' | 'keyless'
