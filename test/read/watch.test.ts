import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/core/source.js'
import { withoutLinkMarks } from '../../src/read/html/link-marks.js'
import { steadyText } from '../../src/read/html/steady-text.js'
import { fromWatched } from '../../src/read/html/watch.js'

const read = fromWatched({ proof: 'main h1', language: 'sv' })
const URL_OF_PAGE = 'https://myndigheten.example/bidrag/klimat/'

function aPage(body: string, note?: Record<string, string>): Page {
  const ask = { method: 'GET', url: URL_OF_PAGE, expect: 'html', ...(note && { note }) } as const
  const said = { url: URL_OF_PAGE, status: 200, contentType: 'text/html', unchanged: false }
  return { ask, ...said, fetched: '2026-06-15T05:00:00Z', body }
}

interface Visit {
  readonly banner?: string
  readonly token?: string
  readonly stamp?: string
  readonly left?: string
  readonly views?: string
  readonly opens?: string
  readonly extra?: string
}

const LEAD =
  'Kommuner, regioner och företag kan söka stöd för investeringar som minskar utsläppen av växthusgaser.'

/** The same page as it may be sent on another day, or to another visitor. */
const thePage = ({ banner, token, stamp, left, views, opens, extra }: Visit) => `<!doctype html>
<html lang="sv"><head><title>Klimatstödet</title><meta name="csrf-token" content="${token ?? 'a1'}">
<script nonce="${token ?? 'a1'}">var t="${token ?? 'a1'}"</script></head>
<body class="has-cookies"><a href="#main">Hoppa till innehåll</a>
<div id="CookieBanner">${banner ?? 'Vi använder kakor för att sidan ska fungera.'}</div>
<header><nav><a href="/">Start</a></nav></header>
<form id="aspnetForm" action="/?t=${token ?? 'a1'}"><input type="hidden" name="__RequestVerificationToken" value="${token ?? 'a1'}">
<main id="main"><div class="breadcrumbs">Start / Bidrag</div><h1>Klimatstödet</h1>
<p>${stamp ?? 'Granskad: den 1 juni 2024'}</p>${banner === undefined ? '' : `<p>${banner}</p>`}
<p>${LEAD}</p><h2><button>När kan vi söka?</button></h2>
<div hidden><p>Ansökan   är öppen ${opens ?? '7 augusti'} – 11 september. ${left ?? '(70 dagar kvar)'}</p></div>
<p>Tid kvar att ansöka: ${left ?? '70 dagar'}</p><p class="teaser">${LEAD}</p>${extra ?? ''}
<p>${views ?? '1 204 visningar'}</p><ul class="share-list"><li>Facebook</li></ul><p>Dela på LinkedIn</p>
<form action="/sok"><input name="_csrf" value="${token ?? 'a1'}">Var du nöjd? Ja Nej</form>
<footer>Senast uppdaterad 3 mars 2026</footer></main></form>
<footer>Myndigheten</footer></body></html>`

const textOf = (visit: Visit) => read(aPage(thePage(visit))).watched?.[0]?.text

describe('the text of a watched page', () => {
  it('is what the page says of the grant, and no more', () => {
    expect(textOf({})).toBe(
      ['Klimatstödet', LEAD, 'När kan vi söka?', 'Ansökan är öppen 7 augusti – 11 september.'].join('\n\n'),
    )
  })

  it.each<[string, Visit]>([
    ['another cookie notice', { banner: 'Webbplatsen använder cookies. Läs mer om cookies.' }],
    ['no cookie notice', { banner: '' }],
    ['another token', { token: 'f00ba4' }],
    ['another day of the stamp', { stamp: 'Senast uppdaterad: 2026-06-14 kl. 09.12' }],
    ['two stamps', { stamp: 'Publicerad: 2020-02-25 Uppdaterad: 2026-04-17' }],
    ['a stamp on two lines', { stamp: 'Senast granskad</p><p>14 juni 2026' }],
    ['fewer days left', { left: '1 dag och 3 timmar kvar' }],
    ['more views', { views: '1 377 visningar' }],
    ['a button that loads more', { extra: '<p>Visa fler (12)</p><p>Lyssna</p><p>Skriv ut sidan</p>' }],
    ['more space', { extra: '\n\n   <p> &nbsp; </p><div></div>' }],
  ])('is the same with %s', (_, visit) => {
    expect(textOf(visit)).toBe(textOf({}))
  })

  it.each<[string, Visit]>([
    ['another day', { opens: '14 augusti' }],
    ['a postponement', { extra: '<p>Ansökan öppnar inte som planerat.</p>' }],
    ['a warning', { extra: '<div class="alert" role="alert"><p>Omgången skjuts fram.</p></div>' }],
    ['a newer guide', { extra: '<li>Vägledning om beräkning, uppdaterad 2026-05-24 (pdf)</li>' }],
    ['a short line that stands elsewhere too', { extra: '<p>Klimatstödet</p>' }],
  ])('is another with %s', (_, visit) => {
    expect(textOf(visit)).not.toBe(textOf({}))
  })

  it('is said to be cut where it is very long', () => {
    const extra = Array.from({ length: 700 }, (_, n) => `<p>Rad ${n} ${'och mer '.repeat(12)}</p>`).join('')
    const { watched, problems } = read(aPage(thePage({ extra })))
    expect(watched?.[0]?.text.length).toBeLessThanOrEqual(60_000)
    expect(problems).toEqual([
      {
        about: 'myndigheten.example/bidrag/klimat',
        message: expect.stringMatching(/characters, of which the first 60000/) as string,
      },
    ])
  })
})

describe('a watched page', () => {
  it('is named by its heading and its address', () => {
    const { calls, watched } = read(aPage(thePage({}), { heading: 'klimat' }))
    expect(calls).toEqual([])
    expect(watched?.[0]).toMatchObject({
      key: 'myndigheten.example/bidrag/klimat',
      title: 'Klimatstödet',
      url: URL_OF_PAGE,
    })
  })

  it.each([
    [
      'a login page',
      '<html lang="sv"><body><h2>Logga in</h2><input type=password></body></html>',
      'no-proof',
    ],
    ['no text', '<html lang="sv"><body><main><h1>Klimatstödet</h1></main></body></html>', 'empty'],
    ['only noise', '<html lang="sv"><main><h1>Klimatstödet</h1><p>Laddar …</p></main></html>', 'empty'],
    ['half a page', thePage({}).slice(0, 900), 'cut-off'],
    ['another language', thePage({}).replace('lang="sv"', 'lang="en"'), 'language'],
    ['an error text', thePage({}).replaceAll('Klimatstödet', 'Sidan hittades inte'), 'no-proof'],
  ])('that is %s is not believed', (_, body, reason) => {
    expect(() => read(aPage(body, { heading: 'Klimatstödet' }))).toThrow(
      expect.objectContaining({ name: 'ExpectationError', reason }) as Error,
    )
  })
})

describe('steady text', () => {
  it.each([
    ['Senast uppdaterad: 12 maj 2026', ''],
    ['Sidan uppdaterades den 12 maj 2026 kl. 10.15.', ''],
    ['Last updated: May 12, 2026', ''],
    ['Page last modified on 12 May 2026', ''],
    ['Utlysningen öppnar 12 maj 2026', 'Utlysningen öppnar 12 maj 2026'],
    [
      'Regeringen beslutade om uppdaterad förordning 2026:12',
      'Regeringen beslutade om uppdaterad förordning 2026:12',
    ],
    ['Stänger om 5 dagar', ''],
    ['Sista dag: 1 oktober 2026 | 70 dagar kvar', 'Sista dag: 1 oktober 2026'],
    ['Handläggning tar 70 dagar', 'Handläggning tar 70 dagar'],
    ['• Dela på Facebook', ''],
    ['Acceptera alla kakor', ''],
    ['Risk för skogsbrand i Skåne län', ''],
    ['Bidrag till områden med risk för översvämning', 'Bidrag till områden med risk för översvämning'],
    ['Läs mer hos SMHI Länk till annan webbplats, öppnas i nytt fönster.', 'Läs mer hos SMHI'],
  ])('of "%s" is "%s"', (line, expected) => {
    expect(steadyText(line)).toBe(expected)
  })

  it('does not take long over long lines', () => {
    const before = performance.now()
    for (const word of ['1 dag ', 'senast ', 'publicerad ', '2026-01-', 'dela ', '  ', '70 dagar, '])
      steadyText(`${word.repeat(1_900 / word.length)}\n${word.repeat(20_000)}`)
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  it('keeps the sentence around the mark of a link', () => {
    const text = 'Se Boverket Länk till annan webbplats, och SMHI External link.'
    expect(withoutLinkMarks(text)).toBe('Se Boverket, och SMHI')
  })
})
