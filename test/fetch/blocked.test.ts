import { describe, expect, it } from 'vitest'
import type { Ask } from '../../src/core/source.js'
import { aFetcher, aSite, says } from '../support/site.js'

const HOST = 'https://fonden.example'
const get = (expectation: Ask['expect']): Ask => ({ method: 'GET', url: `${HOST}/list`, expect: expectation })
const html = { 'content-type': 'text/html' }
const page = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`

/** Pages that vendors show to programs, shortened. */
const CHALLENGES: readonly (readonly [string, number, string, Readonly<Record<string, string>>])[] = [
  ['Cloudflare', 403, page('Just a moment...', '<div id="cf-content"></div>'), html],
  ['Cloudflare', 200, '<html><title>Just a moment...</title></html>', html],
  ['Cloudflare', 503, page('Ett ögonblick…', '<p>Vänta</p>'), { 'content-type': 'text/html; charset=utf-8' }],
  ['Cloudflare', 403, 'denied', { 'cf-mitigated': 'challenge' }],
  ['Cloudflare', 403, page('Attention Required! | Cloudflare', 'You have been blocked'), html],
  ['Cloudflare', 403, 'error code: 1020', { 'content-type': 'text/plain' }],
  ['Cloudflare', 200, page('', '<script>window._cf_chl_opt={cvId:"3"}</script>'), html],
  [
    'Akamai',
    403,
    "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY><H1>Access Denied</H1>You don't have permission<P>Reference&#32;&#35;18&#46;d5</BODY></HTML>",
    html,
  ],
  [
    'Imperva',
    200,
    '<html><head><META NAME="robots" CONTENT="noindex"></head><iframe src="/_Incapsula_Resource?CWUDNSAI=9">Request unsuccessful. Incapsula incident ID: 45-1</iframe></html>',
    html,
  ],
  [
    'Imperva',
    200,
    '<html><script src="/_Incapsula_Resource?SWJIYLWA=71"></script><body></body></html>',
    html,
  ],
  ['AWS WAF', 405, '<!doctype html><html><script>window.gokuProps = {"key":"A"}</script></html>', html],
  ['AWS WAF', 202, page('', ' '), { ...html, 'x-amzn-waf-action': 'challenge' }],
  [
    'DataDome',
    403,
    page(
      'fonden.example',
      "<script>var dd={'rt':'c'}</script><script src=\"https://ct.captcha-delivery.com/c.js\"></script>",
    ),
    html,
  ],
  [
    'DataDome',
    403,
    '{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=A"}',
    { 'content-type': 'application/json' },
  ],
  ['HUMAN', 403, page('Access to this page has been denied', '<div id="px-captcha"></div>'), html],
  [
    'F5',
    200,
    page(
      'Request Rejected',
      'The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1',
    ),
    html,
  ],
  ['Sucuri', 403, page('Sucuri WebSite Firewall - Access Denied', ''), html],
  ['Azure', 403, page('', '<h2>The request is blocked.</h2>'), { ...html, 'x-azure-ref': '2026' }],
  ['DDoS-Guard', 403, page('DDoS-Guard', 'Checking'), html],
  ['Vercel', 429, page('Vercel Security Checkpoint', ''), html],
  ['Anubis', 200, page('Making sure you&#39;re not a bot!', ''), html],
  ['a captcha', 200, page('Kontroll', '<form action="/verify"><div class="g-recaptcha"></div></form>'), html],
  ['a captcha', 429, page('429', '<div class="cf-turnstile"></div>'), html],
  ['a browser check', 503, page('', 'Checking your browser before accessing fonden.example'), html],
]

describe('a challenge is blocked, never an empty list', () => {
  it.each(CHALLENGES)('by %s, with status %i', async (by, status, body, headers) => {
    for (const expectation of ['html', 'json', 'any'] as const) {
      const site = await aSite({ '/list': says(body, headers, status) })
      await expect(aFetcher({ [HOST]: site }).fetch(get(expectation))).rejects.toMatchObject({
        name: 'FetchError',
        reason: 'blocked',
        message: `fonden.example answered ${status} with a challenge by ${by} (GET /list)`,
      })
      expect(site.paths()).toHaveLength(1)
    }
  })

  const text = 'Kommuner kan söka bidrag till samordning av förskola, skola och omsorg. '.repeat(20)
  it.each([
    [
      'that has a contact form with a captcha',
      page('Utlysningar', `${text}<form><div class="g-recaptcha"></div></form>`),
    ],
    [
      'that is watched by Cloudflare',
      page('Utlysningar', `${text}<script src="/cdn-cgi/challenge-platform/x.js"></script>`),
    ],
    [
      'that is watched by Imperva',
      page('Utlysningar', `${text}<script src="/_Incapsula_Resource?S=1"></script>`),
    ],
    ['about being denied access', page('Access denied: om avslag', text)],
    ['about captchas', page('Utlysningar', '<p>Stöd för forskning om captcha och tillgänglighet</p>')],
    ['with few words', page('Inga utlysningar', '<main>Just nu finns inga öppna utlysningar.</main>')],
  ])('but not a page %s', async (_, body) => {
    const site = await aSite({ '/list': says(body, { 'content-type': 'text/html; charset=utf-8' }) })
    expect((await aFetcher({ [HOST]: site }).fetch(get('html'))).body).toBe(body)
  })

  it('nor a feed or JSON that speaks of one', async () => {
    const feed =
      '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Just a moment...</title></item></channel></rss>'
    const json = '{"title":"<title>Just a moment...</title> px-captcha"}'
    const site = await aSite({ '/list': (_, response, nth) => void response.end(nth === 1 ? feed : json) })
    const fetcher = aFetcher({ [HOST]: site })
    expect((await fetcher.fetch(get('feed'))).body).toBe(feed)
    expect((await fetcher.fetch(get('json'))).body).toBe(json)
  })
})

describe('what was expected', () => {
  it.each<readonly [Ask['expect'], number, string, string, string]>([
    [
      'json',
      200,
      '<!doctype html><p>Välkommen',
      'blocked',
      'answered 200 with a page where JSON was expected',
    ],
    ['json', 200, '<?xml version="1.0"?><a/>', 'blocked', 'answered 200 with a page where JSON was expected'],
    ['json', 200, 'OK', 'unreachable', 'answered 200 with something that is not JSON'],
    [
      'feed',
      200,
      '<html><body>Flytt</body></html>',
      'blocked',
      'answered 200 with a page where a feed was expected',
    ],
    ['json', 200, '', 'blocked', 'answered 200 with an empty body'],
    ['html', 200, ' \n', 'blocked', 'answered 200 with an empty body'],
    ['feed', 200, '', 'blocked', 'answered 200 with an empty body'],
    ['any', 202, '', 'blocked', 'answered 202 with an empty body'],
    ['json', 202, '', 'blocked', 'answered 202 with an empty body'],
    ['html', 204, '', 'blocked', 'answered 204 with an empty body'],
    ['any', 206, 'part', 'unreachable', 'sent a part only (206)'],
  ])('is %s, so %i %j is %s', async (expectation, status, body, reason, what) => {
    const site = await aSite({ '/list': says(body, {}, status) })
    await expect(aFetcher({ [HOST]: site }).fetch(get(expectation))).rejects.toMatchObject({
      reason,
      message: `fonden.example ${what} (GET /list)`,
    })
    expect(site.paths()).toHaveLength(1)
  })

  it.each<readonly [Ask['expect'], string, string]>([
    ['json', '\ufeff \n{"a":1}', ' \n{"a":1}'],
    ['json', '[]', '[]'],
    ['any', '', ''],
    ['feed', '<?xml version="1.0"?><feed/>', '<?xml version="1.0"?><feed/>'],
  ])('is %s, so %j is good', async (expectation, body, read) => {
    const site = await aSite({ '/list': says(body) })
    expect((await aFetcher({ [HOST]: site }).fetch(get(expectation))).body).toBe(read)
  })
})
