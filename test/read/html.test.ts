import { describe, expect, it } from 'vitest'
import type { Ask, Reading } from '../../src/core/source.js'
import { fromHtml, type HtmlForm } from '../../src/read/html/html.js'
import { steps } from '../../src/read/html/steps.js'
import { aPage } from '../support/saved-pages.js'

const URL = 'https://fonden.example/utlysningar/'
const FORM: HtmlForm = {
  proof: { selector: 'h1', text: /utlysningar/i },
  language: 'sv',
  each: 'article.call',
  none: { selector: 'p', text: /inga öppna utlysningar/i },
  without: '.cookies',
  fields: { title: 'h2', url: 'h2 a@href', status: '.state' },
  deadlines: '.closes',
  labels: ['dl', 'lines'],
  text: '.preamble',
  next: 'a[rel=next]@href',
  detail: { step: 'call', keepDays: 2 },
}
const ask: Ask = { method: 'GET', url: URL, expect: 'html' }
const whole = (main: string, lang = 'sv') =>
  `<!doctype html><html lang="${lang}"><head><title>Fonden</title></head><body>${main}</body></html>`
const read = (main: string, more: Partial<HtmlForm> = {}, from: Partial<Ask> = {}): Reading =>
  fromHtml({ ...FORM, ...more })(aPage({ ...ask, ...from }, whole(main)))
const CALL = `<article class="call"><h2><a href="/utlysningar/aldre?utm_source=lista">Äldreomsorg</a></h2>
  <p class="state">Öppen</p><p class="preamble">Stöd till <b>kommuner</b>.</p>
  <dl><dt>Budget:</dt><dd>10 miljoner kronor</dd></dl><p class="closes">1 mars 2027</p></article>`

describe('reading calls from a page', () => {
  it('takes each field from where it stands, and the page of each call', () => {
    const { calls, follow, problems } = read(
      `<h1>Utlysningar</h1>${CALL}<a rel="next" href="?sida=2">Nästa</a>`,
    )
    expect(problems).toEqual([])
    expect(calls).toEqual([
      {
        key: 'fonden.example/utlysningar/aldre',
        language: 'sv',
        title: 'Äldreomsorg',
        url: 'https://fonden.example/utlysningar/aldre?utm_source=lista',
        status: 'Öppen',
        deadlines: ['1 mars 2027'],
        labels: [{ label: 'Budget', value: '10 miljoner kronor' }],
        texts: [
          {
            language: 'sv',
            title: 'Äldreomsorg',
            sections: [{ kind: 'description', text: 'Stöd till kommuner.' }],
          },
        ],
      },
    ])
    expect(follow).toMatchObject([
      {
        url: 'https://fonden.example/utlysningar/aldre?utm_source=lista',
        optional: true,
        keepDays: 2,
        note: { step: 'call', key: 'fonden.example/utlysningar/aldre' },
      },
      { url: `${URL}?sida=2` },
    ])
  })

  it('knows on a call’s own page which call it is', () => {
    const { calls } = read(`<h1>Utlysningar</h1>${CALL}`, { detail: undefined } as never, {
      note: { step: 'call', key: '7' },
    })
    expect(calls[0]?.key).toBe('7')
  })

  it.each<[string, string, string]>([
    [
      'lacks its proof',
      '<h1>Vi använder kakor</h1><p>Godkänn kakor.</p>',
      'found a cookie notice "Fonden" "Vi använder kakor"',
    ],
    ['asks for a password', '<h1>Välkommen</h1><input type="password">', 'found a login page'],
    ['tells of an error', '<h1>Oj</h1><p>Ett fel har uppstått.</p>', 'found an error text'],
    [
      'has the heading but none of the calls',
      '<h1>Utlysningar</h1><div class="kort">Äldreomsorg</div>',
      'nothing on it says that there is none',
    ],
  ])('refuses a page that %s', (_, main, message) => {
    expect(() => read(main)).toThrow(message)
  })

  it('refuses a page in another language, half a page, and one with a million tags', () => {
    const body = whole(`<h1>Utlysningar</h1>${CALL}`, 'en')
    expect(() => fromHtml(FORM)(aPage(ask, body))).toThrow('is in "en", expected "sv"')
    expect(() => fromHtml(FORM)(aPage(ask, body.slice(0, -40)))).toThrow('ends in the middle')
    expect(() => read(`<h1>Utlysningar</h1>${'<b>'.repeat(1_000_000)}`)).toThrow('has more than 200000 tags')
  })

  it('believes that there are no calls when the page says so', () => {
    expect(read('<h1>Utlysningar</h1><p>Just nu finns inga öppna utlysningar.</p>').calls).toEqual([])
  })

  it('makes a call without an address or a title a problem', () => {
    const { calls, problems } = read(
      `<h1>Utlysningar</h1><article class="call"><h2>Utan länk</h2></article>${CALL}`,
    )
    expect(calls).toHaveLength(1)
    expect(problems).toEqual([{ about: URL, message: 'an element of article.call has no key ("Utan länk")' }])
  })

  it('follows no list to another site, nor to itself', () => {
    for (const next of ['https://annan.example/', URL, 'javascript:alert(1)', ''])
      expect(
        read(`<h1>Utlysningar</h1>${CALL}<a rel="next" href="${next}">Nästa</a>`, {
          detail: undefined,
        } as never).follow,
      ).toEqual([])
  })

  it('runs nothing that stands on a page, and takes no address that would', () => {
    const { calls } = read(
      `<h1>Utlysningar</h1><article class="call"><h2><a href="javascript:alert(1)"><script>alert(1)</script>Rubrik &lt;b&gt;</a></h2></article>${CALL}`,
    )
    expect(JSON.stringify(calls)).not.toContain('alert')
  })
})

it('reads each kind of page by its own reader, and names a kind that has none', () => {
  const reader = steps({ list: () => ({ calls: [], follow: [], problems: [] }) })
  expect(reader(aPage(ask, ''))).toEqual({ calls: [], follow: [], problems: [] })
  for (const step of ['call', 'constructor'])
    expect(() => reader(aPage({ ...ask, note: { step } }, ''))).toThrow(`was asked for as "${step}"`)
})
