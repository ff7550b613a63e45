import type { Context } from 'hono'

/** Nothing in a letter can run, load or send anything; its links open as any others. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"

/** A letter as a document of its own. */
export function answerLetter(c: Context, html: string): Response {
  c.header('Content-Security-Policy', LETTER_POLICY)
  c.header('Referrer-Policy', 'no-referrer')
  return c.html(html)
}

/** A letter's plain text. */
export function answerText(c: Context, text: string): Response {
  c.header('Referrer-Policy', 'no-referrer')
  return c.text(text)
}
