import type { Context } from 'hono'
import type { Deps } from './deps.js'

/** Answers a request. */
export type Show = (c: Context, deps: Deps) => Response | Promise<Response>

/** A page that is shown. */
export type PageRoute = readonly [path: string, show: Show]

/** A form that is taken; `largest` is how many bytes it can have where that is more than usual. */
export type FormRoute = readonly [path: string, take: Show, largest?: number]

/** The pages and forms of one part of the site. */
export interface Group {
  readonly pages: readonly PageRoute[]
  readonly forms: readonly FormRoute[]
}
