import { describe, expect, it } from 'vitest'
import { fromLinks, type LinkForm } from '../../src/read/html/links.js'
import { aPage } from '../support/saved-pages.js'

const FORM: LinkForm = {
  proof: { selector: 'h1', text: /utlysningar/i },
  language: 'sv',
  to: /^fonden\.example\/utlysningar\/[^/?]+$/,
}
const read = (body: string, more: Partial<LinkForm> = {}) =>
  fromLinks({ ...FORM, ...more })(
    aPage(
      { method: 'GET', url: 'https://fonden.example/utlysningar/', expect: 'html' },
      `<html lang="sv"><body><nav><a href="/utlysningar/meny">Meny</a></nav><main><h1>Utlysningar</h1>${body}</main></body></html>`,
    ),
  )

describe('a list read by its links', () => {
  it.each([
    ['a list', '<ul><li><a href="a/">Stöd A</a> Öppen</li><li><a href="b">Stöd B</a> Stängd</li></ul>'],
    [
      'cards with a picture and a button',
      '<div><a href="a"><img src="x.png"></a><h3>Stöd A</h3><p>Öppen</p><a href="a">Läs mer</a></div><div><h3>Stöd B</h3><p>Stängd</p><a href="b">Läs mer</a></div>',
    ],
    [
      'a table',
      '<table><tr><th>Namn</th></tr><tr><td><a href="a">Stöd A</a></td><td>Öppen</td></tr><tr><td><a href="b">Stöd B</a></td><td>Stängd</td></tr></table>',
    ],
    [
      'headed groups',
      '<h2>Öppen</h2><ul><li><a href="a">Stöd A</a></li></ul><h2>Stängd</h2><ul><li><a href="b">Stöd B</a></li></ul>',
    ],
    [
      'divs inside divs, beside other links',
      '<div><div><div><a href="a">Stöd A</a></div><span>Öppen</span></div></div><div><div><a href="b">Stöd B</a></div><span>Stängd</span></div><a href="/om">Om</a><a href="mailto:x@y.example">mejl</a>',
    ],
  ])('finds each call once in %s', (_name, body) => {
    const { calls, problems } = read(body, { status: /öppen|stängd/i })
    expect(calls.map(({ key, title, status }) => [key, title, status])).toEqual([
      ['fonden.example/utlysningar/a', 'Stöd A', 'Öppen'],
      ['fonden.example/utlysningar/b', 'Stöd B', 'Stängd'],
    ])
    expect(problems).toEqual([])
  })

  it('reads labels beside the link, also on its line', () => {
    const { calls } = read(
      '<ul><li><a href="a">Stöd A</a><span>Stänger 2026-10-01</span></li><li><a href="b">B stöd</a><br>Stänger: 2 mars</li></ul>',
      { labels: [{ known: ['Stänger'] }] },
    )
    expect(calls.map(({ labels }) => labels)).toEqual([
      [{ label: 'Stänger', value: '2026-10-01' }],
      [{ label: 'Stänger', value: '2 mars' }],
    ])
  })

  it('does not take the words of the whole page for those of its only call', () => {
    expect(
      read('<p>Öppen för alla</p><div><a href="a">Stöd A</a></div>', { status: /öppen/i }).calls,
    ).toEqual([
      {
        key: 'fonden.example/utlysningar/a',
        language: 'sv',
        title: 'Stöd A',
        url: 'https://fonden.example/utlysningar/a',
      },
    ])
  })

  it('follows each call once', () => {
    const { follow } = read('<a href="a">Stöd A</a><a href="a#ansok">Ansök</a>', { detail: { step: 'call' } })
    expect(follow.map(({ url, note, optional }) => [url, note, optional])).toEqual([
      ['https://fonden.example/utlysningar/a', { step: 'call', key: 'fonden.example/utlysningar/a' }, true],
    ])
  })

  it('says of a call without a name that it has none', () => {
    expect(read('<a href="a">Läs mer</a><a href="b">Stöd B</a>').problems).toEqual([
      {
        about: 'fonden.example/utlysningar/a',
        message: 'has no title on https://fonden.example/utlysningar/',
      },
    ])
  })

  it('believes an empty list only where the page says so', () => {
    const none = { selector: 'main', text: /inga öppna utlysningar/i }
    expect(read('<p>Det finns inga öppna utlysningar.</p>', { none }).calls).toEqual([])
    expect(() => read('<p>Välkommen</p>', { none })).toThrow(/has no link like/)
  })

  it('is quick with a page of many links, and refuses one of too many', () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, n) => `<div><a href="c${n}">Stöd ${n}</a></div>`).join('')
    const start = performance.now()
    expect(read(`${'<div>'.repeat(200)}${links(500)}`).calls).toHaveLength(500)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(() => read(links(3_001))).toThrow(/more than 3000 links/)
  })
})
