import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Deps } from './deps.js'

/** Bytes that a form can have at most: twice what the longest that somebody can choose takes. */
const LARGEST_FORM = 65_536

/** Refuses a form that is too large before it is read whole. */
export const limitForm = (
  tooLarge: (c: Context) => Response | Promise<Response>,
  largest: number = LARGEST_FORM,
): MiddlewareHandler => bodyLimit({ maxSize: largest, onError: tooLarge })

/**
 * Whether a form comes from a page of ours. Browsers say so themselves: `Sec-Fetch-Site` on https, else `Origin`; who says
 * neither is no browser that we know, and is taken to be foreign.
 */
export function isOwnForm(c: Context, { publicUrl }: Pick<Deps, 'publicUrl'>): boolean {
  const [site, origin] = [c.req.header('Sec-Fetch-Site'), c.req.header('Origin')]
  if (origin !== undefined && origin !== new URL(publicUrl).origin) return false
  return site === undefined ? origin !== undefined : site === 'same-origin'
}

/** The fields of a form as browsers send them; null for anything else. */
export async function readForm(c: Context): Promise<URLSearchParams | null> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  return type === 'application/x-www-form-urlencoded' ? new URLSearchParams(await c.req.text()) : null
}
