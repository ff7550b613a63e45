import { describe, expect, it } from 'vitest'
import { openDocument } from '../../src/read/html/document.js'
import { plainText } from '../../src/read/html/html-text.js'
import { fromCountyBoard } from '../../src/read/html/county-boards.js'
import { fromSitevisionCall, tidySitevision } from '../../src/read/html/sitevision.js'
import { aPage } from '../support/saved-pages.js'

const url = 'https://www.lansstyrelsen.se/stockholm/om-oss/utlysningar.html'
const text = (html: string) =>
  `<div class="sv-text-portlet"><div class="sv-text-portlet-content">${html}</div></div>`
const svPage = (body: string, note?: Readonly<Record<string, string>>) =>
  aPage(
    { method: 'GET', url, expect: 'html', ...(note && { note }) },
    `<html lang="sv"><body>${body}</body></html>`,
  )

describe('tidySitevision', () => {
  const tidied = (body: string) => {
    const dom = openDocument(svPage(body))
    tidySitevision(dom)
    return plainText(dom.html(dom('body')))
  }

  it.each([
    ['a hidden mark', '<a href="/x">Ansök<span> Länk till annan webbplats.</span></a>', 'Ansök'],
    [
      'a mark with a window',
      '<a href="/x">Ansök Länk till annan webbplats, öppnas i nytt fönster.</a>',
      'Ansök',
    ],
    ['an English mark', '<a href="/x">Apply External link, opens in new window.</a>', 'Apply'],
    ['the size of a file', '<a href="/x">Vägledning 2026<span> Pdf, 239.1 kB.</span></a>', 'Vägledning 2026'],
    ['a file and a window', '<a href="/x">Mall Word, 1 MB, öppnas i nytt fönster.</a>', 'Mall'],
  ])('takes %s from a link', (_, link, expected) => {
    expect(tidied(`<h1>A</h1><p>${link}</p>`)).toBe(`A\n\n${expected}`)
  })

  it('leaves such words where a person wrote them', () => {
    expect(tidied('<h1>A</h1><p>Skicka en pdf, högst 5 sidor.</p>')).toContain(
      'Skicka en pdf, högst 5 sidor.',
    )
  })

  it.each([
    ['in a text of its own', text('<p>Risk för skogsbrand i länet</p>')],
    ['in a list, in boxes', `<div><div>${text('<ul><li>Eldningsförbud</li></ul>')}</div></div>`],
    ['as an alert', '<div role="alert">VMA</div>'],
  ])('takes warnings away that come first, %s', (_, banner) => {
    expect(tidied(`${banner}<main>${text('<h1>Utlysningar</h1><p>Text</p>')}</main>`)).toBe(
      'Utlysningar\n\nText',
    )
  })

  it('takes nothing from a page without a heading', () => {
    expect(tidied(text('<p>Text</p>'))).toBe('Text')
  })
})

describe('fromSitevisionCall', () => {
  it('reads headings in portlets of their own as labels, and drops stamps and people', () => {
    const { calls } = fromSitevisionCall('sv')(
      svPage(
        `${text('<h1>Bidrag</h1>')}${text('<h2>Ansökningsperiod</h2>')}${text('<p>Du kan ansöka 1 mars–20 juni 2026.</p>')}` +
          `${text('<h2>Kontakt</h2><p>Handläggare, 010-223 00 00</p>')}${text('<p>Senast uppdaterad: 2026-05-01</p>')}`,
        { step: 'call', key: 'a' },
      ),
    )
    expect(calls).toMatchObject([
      {
        key: 'a',
        title: 'Bidrag',
        labels: [{ label: 'Ansökningsperiod', value: 'Du kan ansöka 1 mars–20 juni 2026.' }],
      },
    ])
    expect(calls[0]?.texts?.[0]?.sections[0]?.text).toBe(
      'Ansökningsperiod\n\nDu kan ansöka 1 mars–20 juni 2026.',
    )
  })

  it.each([
    ['a login page', '<main><h1>Logga in</h1><input type="password"></main>'],
    ['an error in the same platform', text('<h1>Sidan hittades inte</h1>')],
  ])('refuses %s', (_, body) => {
    expect(() => fromSitevisionCall('sv')(svPage(body))).toThrow(
      expect.objectContaining({ reason: 'no-proof' }),
    )
  })
})

describe('fromCountyBoard', () => {
  const read = fromCountyBoard('stockholm')

  it('knows calls from other headings, with the state that they stand under', () => {
    const { calls } = read(
      svPage(
        text(
          '<h1>Utlysningar</h1><h2>Aktuella utlysningar</h2><p>Här finns alla utlysningar.</p><h3>LOVA</h3><p>Sista ansökningsdag: 1 september 2026</p>' +
            '<h2>Kommande utlysningar</h2><h3>LONA</h3><p>Ansökan öppnar den 1 oktober 2026.</p><h2>Om oss</h2><p>Vi finns i länet.</p>',
        ),
      ),
    )
    expect(calls.map(({ title, status }) => [title, status])).toEqual([
      ['LOVA', undefined],
      ['LONA', 'Kommande utlysningar'],
    ])
  })

  it('follows only pages of its own county', () => {
    const { follow } = read(
      svPage(
        text(
          '<h1>Utlysningar</h1><h2>A</h2><p>Ansök senast 1 maj <a href="/skane/a.html">x</a></p><h2>B</h2><p>Ansök senast 1 maj <a href="/stockholm/b.html">x</a></p>',
        ),
      ),
    )
    expect(follow.map((ask) => ask.url)).toEqual(['https://www.lansstyrelsen.se/stockholm/b.html'])
  })

  it.each([
    ['says so', '<p>Just nu finns inga öppna utlysningar.</p>', null],
    ['does not say so', '<p>Välkommen.</p>', 'empty'],
  ])('reads a page without calls that %s', (_, body, reason) => {
    const reading = () => read(svPage(text(`<h1>Utlysningar</h1>${body}`))).calls
    if (reason === null) expect(reading()).toEqual([])
    else expect(reading).toThrow(expect.objectContaining({ reason }))
  })
})
