import type { MiddlewareHandler } from 'hono'

/**
 * Keeps pages whose address says who somebody is out of caches, search engines and other sites' logs. The referrer goes to our own
 * pages alone; with none at all, browsers would send our own forms without their origin (Fetch standard, "append a request Origin
 * header").
 */
export const keepPrivate: MiddlewareHandler = async (c, next) => {
  await next()
  asPrivate(c.res)
}

/** The same for one answer. */
export function asPrivate(answer: Response): Response {
  const { headers } = answer
  headers.set('Cache-Control', 'no-store')
  headers.set('X-Robots-Tag', 'noindex')
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'same-origin')
  return answer
}
