import type { ThemeModel } from '../core/theme-book.js'
import type { Db } from '../../db/schema.js'
import type { ReadBounces } from '../core/bounce.js'
import type { Instant } from '../core/call.js'
import type { Source } from '../core/source.js'
import type { Search } from '../store/search.js'
import type { Judging } from './judging.js'
import type { Readers } from './readers.js'
import type { Staff } from './staff.js'

/** What the pages are made from. */
export interface Deps {
  readonly db: Db
  readonly search: Search
  readonly sources: readonly Source[]
  readonly clock: () => Instant
  /** The address that people reach the pages at; a path in it stands before every link. */
  readonly publicUrl: string
  readonly version: string
  /** When the process started. */
  readonly started?: Instant
  /** For underlining the words that speak for areas; nothing is underlined without it. */
  readonly model?: () => Promise<ThemeModel>
  /** Names of themes by id, for the reasons; a reason whose theme is not here is shown without it. */
  readonly themes?: ThemeNames
  /** Resolves when `themes` holds them all; absent where it does already. All but the start page wait for it. */
  readonly ready?: () => Promise<unknown>
  /** How people judge calls; without it they cannot. */
  readonly judging?: Judging
  /** What those who get letters can do on the pages; without it they can do nothing. */
  readonly readers?: Readers
  /** What those who are signed in can do; without it nobody can sign in. */
  readonly staff?: Staff
  /** False where only those who are signed in, or came by a personal link, may read. */
  readonly isOpen?: boolean
  /** False where search engines are asked to stay away. */
  readonly isIndexed?: boolean
  /** Mail or web address of whoever runs this place. */
  readonly contact?: string
  /** Data requests a minute and client; 0 or absent is no limit. */
  readonly limitPerMinute?: number
  /** Seconds for which a page that is the same for everybody is given again; 0 or absent makes each anew. */
  readonly keepSeconds?: number
  /** How many proxies of our own stand before the pages. */
  readonly trustProxy?: number
  /** What a mail service must know to report letters that did not arrive; without it there is no place for it. */
  readonly bounces?: { readonly key: string; readonly read: ReadBounces }
  /** Where a fault in our own code is told; a pino logger fits. */
  readonly log?: {
    error(details: object, message: string): void
    warn?(details: object, message: string): void
    info?(details: object, message: string): void
  }
}

export type ThemeNames = ReadonlyMap<string, { readonly sv: string; readonly en: string }>
