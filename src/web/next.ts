/** Longest way back that is remembered. */
const LONGEST = 1_000
/** Stands for our own site, to see whether an address leaves it. */
const HERE = 'http://here.invalid'

/**
 * The path and query of a page of ours that somebody wants to go on to, written the one way that no browser takes for another
 * site's; null for everything else, and for the sign-in itself.
 */
export function ownPath(text: string | null): string | null {
  if (text === null || text.length > LONGEST || !/^\/(?![/\\])/.test(text)) return null
  if (/[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(text) || !URL.canParse(text, HERE)) return null
  const { origin, pathname, search } = new URL(text, HERE)
  const isOurs = origin === HERE && !pathname.startsWith('//') && !/^\/sign-(?:in|out)(?:\/|$)/.test(pathname)
  return isOurs ? pathname + search : null
}
