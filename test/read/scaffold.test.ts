import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/core/source.js'
import { addToIndex } from '../../src/read/scaffold/index-line.js'
import { listIn, shapeOf } from '../../src/read/scaffold/json-shape.js'
import { lookAt } from '../../src/read/scaffold/look.js'
import { withoutPersons } from '../../src/read/scaffold/persons.js'
import { trimFeed, trimHtml, trimJson } from '../../src/read/scaffold/trim.js'
import { pattern, quoted } from '../../src/read/scaffold/words.js'
import { aPage } from '../support/saved-pages.js'

const page = (body: string, url = 'https://fonden.example/list'): Page =>
  aPage({ method: 'GET', url, expect: 'html' }, body)
const whole = (inside: string, head = '') =>
  `<html lang="sv"><head><title>Fonden</title>${head}</head><body>${inside}</body></html>`

function lookHtml(inside: string, head = '') {
  const look = lookAt(page(whole(inside, head)))
  if (look.kind !== 'html') throw new Error(`is ${look.kind}`)
  return look
}

describe('what a page is', () => {
  it.each([
    ['<!doctype html><p>x</p>', 'html'],
    ['<div><p>en bit</p></div>', 'html'],
    ['<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>', 'feed'],
    ['{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}', 'feed'],
    ['{"a":1}', 'json'],
    ['[1,2]', 'json'],
    ['{ broken', 'unknown'],
    ['%PDF-1.7', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (body, kind) => {
    expect(lookAt(page(body)).kind).toBe(kind)
  })

  it('finds the feeds of the platforms that we know', () => {
    const portlet = '/4.34/12.56.portlet?state=rss&amp;sv.contenttype=text/xml;charset=UTF-8'
    const { feeds } = lookHtml(
      `<a href="${portlet}">RSS</a><a href="/node/7/rss_en">Feed</a><a href="/nyheter/feed/">F</a><a href="/feedback">x</a>
       <a href="javascript:alert(1)//feed/">x</a>`,
      '<link rel="alternate" type="application/atom+xml" title="Nytt" href="/atom"><link rel="alternate" hreflang="en" href="/en/">',
    )
    expect(feeds).toEqual([
      { url: 'https://fonden.example/atom', title: 'Nytt' },
      {
        url: 'https://fonden.example/4.34/12.56.portlet?state=rss&sv.contenttype=text/xml;charset=UTF-8',
        title: 'RSS',
      },
      { url: 'https://fonden.example/node/7/rss_en', title: 'Feed' },
      { url: 'https://fonden.example/nyheter/feed/', title: 'F' },
    ])
  })
})

describe('the elements that may be calls', () => {
  const menu = `<nav><ul class="menu">${'<li class="item"><a href="/x">Utlysning 1 maj 2026</a></li>'.repeat(9)}</ul></nav>`
  const rows = ['Skolor', 'Hälsa', 'Klimat'].map(
    (name, at) =>
      `<tr><td>Fonden</td><td><a href="/u/${at}">${name} i kommuner</a></td><td>${at + 1} maj 2026</td></tr>`,
  )
  const cards = ['Skolor', 'Hälsa', 'Klimat'].map(
    (name, at) =>
      `<div class="views-row views-row-${at + 1}"><div class="node node--call is-open"><h3>${name} i kommuner</h3><a href="/u/${at}">Läs mer</a><p>Sök senast ${at + 1} maj 2026.</p></div></div>`,
  )
  it.each([
    [
      'a table',
      `<table id="calls"><tbody>${rows.join('')}</tbody></table>`,
      '#calls > tbody > tr',
      'a',
      'a@href',
    ],
    ['cards', `<div class="view">${cards.join('')}</div>`, 'div.views-row', 'h3', 'a@href'],
    [
      'linked cards',
      cards.join('').replace(/<div class="node/g, '<div class="node'),
      'div.views-row',
      'h3',
      'a@href',
    ],
  ])('are found in %s, beside a menu that is longer', (_what, inside, each, title, url) => {
    const [list] = lookHtml(`${menu}<main><h1>Utlysningar</h1>${inside}</main>`).lists
    expect(list).toMatchObject({ each, count: 3, dated: 1, fields: { title, url } })
    expect(list?.titles).toEqual(['Skolor i kommuner', 'Hälsa i kommuner', 'Klimat i kommuner'])
  })

  it('are none on a page that has no list', () => {
    expect(lookHtml(`${menu}<main><h1>Om oss</h1><p>Vi är en fond.</p></main>`).lists).toEqual([])
  })

  it('are looked for in bounded time on a hostile page', () => {
    const many = Array.from(
      { length: 12_000 },
      (_, at) => `<li class="c${at % 700} x y"><a href=/${at}>t${at}</a></li>`,
    )
    const started = performance.now()
    lookHtml(`<ul>${many.join('')}</ul>`)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

describe('a page to be saved', () => {
  it('keeps its markup and loses what nobody reads', () => {
    const { body, isCut } = trimHtml(
      page(
        whole(
          '<!-- x --><main class="m" data-id="7" style="a:b" onclick="y()"><h1>Stöd &amp; bidrag på 5 &lt; 6</h1><img src="data:image/png;base64,AAAA"></main><script>z("</p>")</script>',
          '<style>p{}</style>',
        ),
      ),
    )
    expect(body).toBe(
      '<html lang="sv"><head><title>Fonden</title></head><body><main class="m" data-id="7"><h1>Stöd &amp; bidrag på 5 &lt; 6</h1><img></main></body></html>\n',
    )
    expect(isCut).toBe(false)
  })

  it('loses the later ones of a long list before its end', () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `<li><a href="/${at}">Utlysning åäö ${at} ${'text '.repeat(60)}</a></li>`,
    )
    const { body, isCut } = trimHtml(page(whole(`<ul>${rows.join('')}</ul><p class="end">slut</p>`)))
    expect(Buffer.byteLength(body)).toBeLessThan(60_000)
    expect(body).toContain('Utlysning åäö 5 ')
    expect(body).toContain('<p class="end">slut</p>')
    expect(isCut).toBe(true)
  })

  it('is cut between tags, with what is open closed, where nothing else helps', () => {
    const { body } = trimHtml(
      page(whole(`<main title="a > b"><div>${'<b>å</b><i>ä</i>'.repeat(9_000)}</div></main>`)),
      500,
    )
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(501)
    expect(body).toMatch(/<\/[bi]><\/div><\/main><\/body><\/html>\n$/)
    const long = `<main>${'<p>a<br></p><div>'.repeat(300)}${'</div>'.repeat(300)}</main>`
    const { body: nested } = trimHtml(page(whole(long)), 900)
    expect(Buffer.byteLength(nested)).toBeLessThanOrEqual(901)
    expect(nested.match(/<div>/g)?.length).toBe(nested.match(/<\/div>/g)?.length)
  })

  it('is a feed with its first items, or JSON with the first of each list', () => {
    const item = (at: number) =>
      `<item><title>Nr ${at}</title><description>${'ord '.repeat(500)}</description></item>`
    const feed = `<rss><channel>${Array.from({ length: 99 }, (_, at) => item(at)).join('')}</channel></rss>`
    const cut = trimFeed(feed)
    expect(Buffer.byteLength(cut.body)).toBeLessThan(60_000)
    expect(cut.body).toMatch(/^<rss><channel><item>.*<\/item><\/channel><\/rss>\n$/s)
    const body = {
      total: 999,
      items: Array.from({ length: 999 }, (_, id) => ({ id, text: 'ord '.repeat(100) })),
    }
    const json = trimJson(body)
    expect(json.isCut).toBe(true)
    expect(json.body).toHaveProperty('total', 999)
    expect(json.body).toHaveProperty('items.19.id', 19)
    expect(json.body).not.toHaveProperty('items.20')
    expect(JSON.stringify(json.body, null, 2).length).toBeLessThan(60_000)
  })

  it.each([
    ['<p>Anna Exempel, tel. 08-123 456 78</p>', '<p>Kontakt: funktion@myndighet.example, 010-000 00 00</p>'],
    ['<p>Frågor den 1 maj 2026: a.b@x.se</p>', '<p>Frågor den 1 maj 2026: funktion@myndighet.example</p>'],
    ['<td>2026-06-15</td>', '<td>2026-06-15</td>'],
  ])('holds nobody to be reached: %s', (before, after) => {
    expect(trimHtml(page(whole(before))).body).toContain(`<body>${after}</body>`)
  })

  it.each([
    ['ring +46 (0)8 123 45 67', 'ring 010-000 00 00'],
    ['href="tel:+4681234567"', 'href="tel:+46000000000"'],
    ['dnr 2025-01234', 'dnr 2025-01234'],
    ['den 01-02-2026, 30 000 000 kronor, id/0123456789', 'den 01-02-2026, 30 000 000 kronor, id/0123456789'],
    ['info&#64;x.se', 'funktion@myndighet.example'],
  ])('%s becomes %s', (before, after) => {
    expect(withoutPersons(before)).toBe(after)
  })
})

describe('the line in the index', () => {
  const imports = (...ids: string[]) => ids.map((id) => `import ${id} from './${id}/source.js'\n`).join('')
  const START = 'export const sources: readonly Source[] = ['
  it.each([
    ['sorted', `${imports('a', 'c')}\n${START}a, c]\n`, `${imports('a', 'b', 'c')}\n${START}a, b, c]\n`],
    [
      'first, then sorted',
      `${imports('a', 'c', 'd')}\n${START}\n  d,\n  a,\n  c,\n]\n`,
      `${imports('a', 'b', 'c', 'd')}\n${START}\n  d,\n  a,\n  b,\n  c,\n]\n`,
    ],
    [
      'in an order of its own',
      `${imports('c', 'a')}\n${START}\n  c, // first\n  d,\n  a,\n]\n`,
      `${imports('c', 'a', 'b')}\n${START}\n  c, // first\n  d,\n  a,\n  b,\n]\n`,
    ],
  ])('is put where it belongs in a list that is %s', (_what, before, after) => {
    expect(addToIndex(before, 'b')).toBe(after)
  })

  it('has a name that nothing else has', () => {
    const before = `${imports('a')}\n${START}a]\n`
    expect(addToIndex(before, 'new')).toContain("import newSource from './new/source.js'")
    expect(addToIndex(before, 'esf-plan-2')).toContain("import esfPlan2 from './esf-plan-2/source.js'")
    expect(addToIndex('export const x = 1', 'b')).toBeNull()
  })
})

describe('words of a page in code', () => {
  it.each(["a'b", 'a"b', `a'b"c`, '\\', '${x}`', 'a\u2028b\nc', "'+process.exit()+'"])(
    '%j is only itself',
    (text) => {
      const run = (code: string): unknown => runInNewContext(code)
      expect(run(quoted(text))).toBe(text)
      expect(run(`${pattern(text)}.test(${quoted(text)})`)).toBe(true)
    },
  )
})

it('says where the list stands in JSON', () => {
  expect(listIn({ a: [{}], b: { c: [{}, {}] } })).toEqual(['b', 'c'])
  expect(listIn([{}])).toEqual([])
  expect(listIn({ a: 1 })).toBeNull()
  expect(shapeOf({ total: 2, rows: [{ id: 1 }], of: { a: 1 } })).toEqual([
    'total: 2',
    'rows: a list of 1, each with id',
    'of: an object with a',
  ])
})
