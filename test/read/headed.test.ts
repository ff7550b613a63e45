import { describe, expect, it } from 'vitest'
import type { ExpectationError } from '../../src/core/errors.js'
import { openDocument, wholePage } from '../../src/read/html/document.js'
import { fromHeaded, headedParts, slug } from '../../src/read/html/headed.js'
import { aPage } from '../support/saved-pages.js'

const ask = { method: 'GET', url: 'https://fund.example/calls', expect: 'html' } as const
const htmlPage = (body: string) => aPage(ask, `<html lang="en"><body>${body}</body></html>`)

const headsOf = (body: string, within = 'main', heads = 'h2, h3, summary') => {
  const dom = openDocument(htmlPage(body))
  return headedParts(wholePage(dom).find(within), dom, heads).map(({ title, above, text }) => ({
    title,
    above,
    text,
  }))
}

describe('headedParts', () => {
  it.each([
    ['side by side', '<main><h2>A</h2><p>one</p><p>two</p><h2>B</h2><p>three</p></main>'],
    [
      'in boxes of their own',
      '<main><div><h2>A</h2></div><div><p>one</p></div><p>two</p><div><div><h2>B</h2></div><p>three</p></div></main>',
    ],
    ['in several parts', '<main><h2>A</h2><p>one</p></main><i>x</i><main><p>two</p><h2>B</h2>three</main>'],
    ['parts in parts', '<main><h2>A</h2><main><p>one</p><p>two</p></main><h2>B</h2><p>three</p></main>'],
  ])('finds what stands under headings %s', (_, body) => {
    expect(headsOf(body)).toEqual([
      { title: 'A', above: [], text: 'one\n\ntwo' },
      { title: 'B', above: [], text: 'three' },
    ])
  })

  it('knows the headings above, and those that fold', () => {
    const body =
      '<main><h2>Small</h2><details><summary>Call 1</summary><p>open</p></details><details><summary>Call 2</summary>closed</details><h2>Big</h2><h3>Call 3</h3><p>soon</p></main>'
    expect(headsOf(body).map(({ title, above, text }) => [title, ...above, text])).toEqual([
      ['Small', ''],
      ['Call 1', 'Small', 'open'],
      ['Call 2', 'Small', 'closed'],
      ['Big', ''],
      ['Call 3', 'Big', 'soon'],
    ])
  })

  it('reads as many headings as a page may have, however deep, and no more', () => {
    const body = `<main>${'<div>'.repeat(300)}${'<h2>A</h2><p>b</p>'.repeat(1_000)}${'</div>'.repeat(300)}</main>`
    const start = performance.now()
    expect(headsOf(body)).toHaveLength(500)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('fromHeaded', () => {
  const read = fromHeaded({
    proof: { selector: 'h1', text: /calls/i },
    language: 'en',
    none: { selector: 'main', text: /no open calls/ },
    within: 'main',
    heads: 'h2',
    call: ({ title }, links) => {
      const own = links.find(({ url }) => url.startsWith('https://fund.example/calls/'))
      return title.startsWith('Call') ? { ...(own && { url: own.url }) } : null
    },
    detail: { step: 'call' },
  })

  it('names a call by its own page, or else by its heading, and asks for the page', () => {
    const { calls, follow, problems } = read(
      htmlPage(
        '<h1>Calls</h1><main><h2>Call A</h2><p>Opens: 1 June 2026</p><p><a href="calls/a/">More</a></p>' +
          '<h2>Call B</h2><p>See <a href="/calls/a/">A</a>, <a href="javascript:x()">x</a></p><h2>Call C</h2><h2>About</h2></main>',
      ),
    )
    expect(calls.map(({ key, url }) => [key, url])).toEqual([
      ['fund.example/calls/a', 'https://fund.example/calls/a/'],
      ['fund.example/calls/a#call-b', 'https://fund.example/calls/a/'],
      ['call-c', 'https://fund.example/calls'],
    ])
    expect(calls[0]?.labels).toEqual([{ label: 'Opens', value: '1 June 2026' }])
    expect(calls[1]?.links).toEqual([{ label: 'A', url: 'https://fund.example/calls/a/' }])
    expect(follow.map(({ note }) => note?.['key'])).toEqual([
      'fund.example/calls/a',
      'fund.example/calls/a#call-b',
    ])
    expect(problems).toEqual([])
  })

  it('says when two calls cannot be told apart', () => {
    const { calls, problems } = read(
      htmlPage('<h1>Calls</h1><main><h2>Call A</h2>a<h2>Call A</h2>b<h2>Call A</h2>c</main>'),
    )
    expect(calls.map(({ key }) => key)).toEqual(['call-a', 'call-a#call-a'])
    expect(problems).toHaveLength(1)
  })

  it.each([
    ['no heading is of a call', '<h1>Calls</h1><main><h2>About</h2>us</main>', 'empty'],
    ['the container is gone', '<h1>Calls</h1><div><h2>Call A</h2>x</div>', 'empty'],
    ['it is a cookie wall', '<h1>Before you go on</h1><p>We use cookies</p>', 'no-proof'],
  ])('fails where %s', (_, body, reason) => {
    expect(() => read(htmlPage(body))).toThrow(expect.objectContaining({ reason }) as ExpectationError)
  })

  it('believes a page that says that there are none', () => {
    expect(read(htmlPage('<h1>Calls</h1><main>There are no open calls.</main>')).calls).toEqual([])
  })
})

it.each([
  ['LONA – våtmark 2026!', 'lona-våtmark-2026'],
  ['§ 37', '37'],
  ['', ''],
])('makes a name of "%s"', (text, expected) => {
  expect(slug(text)).toBe(expected)
})
