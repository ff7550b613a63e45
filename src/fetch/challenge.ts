/** What a page showed, for telling a challenge from an answer. */
export interface Shown {
  readonly status: number
  readonly header: (name: string) => string
  readonly text: string
}

/** How a page that keeps programs out gives itself away. All that a signature names must be there. */
interface Signature {
  readonly by: string
  readonly header?: readonly [string, RegExp]
  readonly title?: RegExp
  readonly body?: RegExp
  /** Only on a page with hardly anything to read: ordinary pages may carry the same script or form. */
  readonly short?: true
}

// From the vendors' documentation of their challenge and block pages, and pages quoted in issue threads.
const SIGNATURES: readonly Signature[] = [
  { by: 'Cloudflare', header: ['cf-mitigated', /challenge/i] },
  { by: 'Cloudflare', title: /^(just a moment|attention required! \| cloudflare|ett ögonblick|vänta)/i },
  { by: 'Cloudflare', body: /window\._cf_chl_opt|^error code: 10\d\d\s*$/ },
  {
    by: 'Akamai',
    title: /^access denied/i,
    body: /reference(?:&#32;|\s)*(?:&#35;|#)|errors\.edgesuite\.net/i,
  },
  { by: 'Imperva', body: /incapsula incident id/i },
  { by: 'Imperva', body: /\/_Incapsula_Resource/, short: true },
  { by: 'Imperva', title: /^pardon our interruption/i },
  { by: 'AWS WAF', header: ['x-amzn-waf-action', /challenge|captcha/i] },
  { by: 'AWS WAF', body: /window\.gokuProps/ },
  { by: 'DataDome', body: /captcha-delivery\.com/i, short: true },
  { by: 'HUMAN', body: /px-captcha/i, short: true },
  { by: 'F5', body: /the requested url was rejected\.\s*please consult/i },
  { by: 'Sucuri', title: /^sucuri website firewall/i },
  { by: 'Azure', header: ['x-azure-ref', /./], body: /the request is blocked/i, short: true },
  { by: 'DDoS-Guard', title: /^ddos-guard/i },
  { by: 'Vercel', header: ['x-vercel-mitigated', /challenge/i] },
  { by: 'Vercel', title: /^vercel security checkpoint/i },
  { by: 'Anubis', title: /^making sure you(?:'|&#39;|’)re not a bot/i },
  { by: 'a captcha', body: /<(?:form|div|script|iframe|input|img)\b[^>]*captcha|cf-turnstile/i, short: true },
  { by: 'a browser check', body: /(?:enable javascript and cookies|checking your browser)/i, short: true },
]

/** Who keeps us out with this page, or null for a page that is an answer. */
export function findChallenge(shown: Shown): string | null {
  const start = shown.text.slice(0, 100_000)
  const html = looksLikeHtml(start) || shown.status >= 400
  const title = html ? (/<title[^>]*>\s*([^<]*)/i.exec(start)?.[1] ?? '') : ''
  const shows = (signature: Signature) =>
    (!signature.header || signature.header[1].test(shown.header(signature.header[0]))) &&
    (!signature.title || signature.title.test(title)) &&
    (!signature.body || (html && signature.body.test(start))) &&
    (!signature.short || wordsOf(start).length < 1000)
  return SIGNATURES.find(shows)?.by ?? null
}

/** True for an HTML document; false for a feed, JSON and plain text. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|title|meta|script|div|form)\b/i.test(
    text,
  )

/** What a person would read on a page. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style|noscript|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
