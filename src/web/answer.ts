import type { Context } from 'hono'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A page as a whole document. It is asked for anew each time, and sent only if it has changed. */
export function answerPage(
  c: Context,
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-cache')
  c.header('Vary', 'Accept-Language')
  return c.html(html`<!DOCTYPE html>${page}`, status)
}

/** Data for programs, which any page anywhere may read. */
export function answerJson(c: Context, data: object, status: ContentfulStatusCode = 200): Response {
  c.header('Cache-Control', 'no-cache')
  c.header('Access-Control-Allow-Origin', '*')
  return c.json(data, status)
}

/** True for an address whose answer is JSON, its faults too. */
export const wantsJson = (c: Context): boolean => c.req.path.endsWith('.json')
