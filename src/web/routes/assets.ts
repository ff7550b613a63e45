import type { Context } from 'hono'
import type { Deps } from '../deps.js'
import { STYLE, STYLE_HASH } from '../style/sheet.js'

/** The style sheet; kept for ever by whoever asks for it by its own hash. */
export function showStyle(c: Context): Response {
  const isExact = c.req.query('v') === STYLE_HASH
  c.header('Content-Type', 'text/css; charset=utf-8')
  c.header('Cache-Control', isExact ? 'public, max-age=31536000, immutable' : 'no-cache')
  return c.body(STYLE)
}

/** What search engines may read: the pages, not the copies for programs. */
export function showRobots(c: Context, { isIndexed = true }: Pick<Deps, 'isIndexed'>): Response {
  if (!isIndexed) return c.text('User-agent: *\nDisallow: /\n')
  return c.text(
    'User-agent: *\nDisallow: /*.json\nDisallow: /*?\nDisallow: /health\nDisallow: /search\nDisallow: /judge/\nDisallow: /me/\nDisallow: /l/\nDisallow: /confirm/\nDisallow: /sign-in\nDisallow: /setup/\nDisallow: /account\nDisallow: /api/\nDisallow: /common-grants/\n',
  )
}
