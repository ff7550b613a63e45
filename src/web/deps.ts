import type { Db } from '../../db/schema.js'
import type { Instant } from '../core/call.js'
import type { Source } from '../core/source.js'

/** What the pages are made from. */
export interface Deps {
  readonly db: Db
  readonly sources: readonly Source[]
  readonly clock: () => Instant
  /** The address that people reach the pages at; a path in it stands before every link. */
  readonly publicUrl: string
  readonly version: string
  /** When the process started. */
  readonly started?: Instant
  /** Names of themes by id, for the reasons; a reason whose theme is not here is shown without it. */
  readonly themes?: ThemeNames
  /** Where a fault in our own code is told; a pino logger fits. */
  readonly log?: { error(details: object, message: string): void }
}

export type ThemeNames = ReadonlyMap<string, { readonly sv: string; readonly en: string }>
