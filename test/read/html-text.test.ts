import { load } from 'cheerio/slim'
import { describe, expect, it } from 'vitest'
import { plainLine, plainText, textOf } from '../../src/read/html/html-text.js'
import { savedPages } from '../support/saved-pages.js'

describe('plainText', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two<br>lines</p>', 'One\n\nTwo\nlines'],
    ['lists', '<p>Of:</p><ul><li>a</li><li><p>b</p></li></ul><p>End</p>', 'Of:\n\n• a\n• b\n\nEnd'],
    [
      'lists in lists',
      '<ul><li>a<ul><li>a1</li><li>a2</li></ul></li><li>b</li></ul>',
      '• a\n• a1\n• a2\n• b',
    ],
    [
      'tables',
      '<table><tr><th>A</th> <th>B</th></tr><tr><td>1</td><td></td><td>3</td></tr></table>',
      'A | B\n1 | 3',
    ],
    ['entities', 'R&amp;I&nbsp;&ndash;&#x20;caf&eacute; &lt;5 %', 'R&I – café <5 %'],
    ['a lone ampersand and a smaller-than', 'R&I for < 5 M & more', 'R&I for < 5 M & more'],
    ['soft hyphens and zero width', 'muni&shy;ci\u200bpal\ufeffity', 'municipality'],
    ['letters put together', 'cafe\u0301', 'café'],
    ['broken attributes', '<div class="eui-u-mt-l>"><h4>General</h4><p>Text</p></div>', 'General\n\nText'],
    [
      'footnote marks',
      'x<sup><a target=_self href=#fn1 id=r1>[1]</a></sup>, y [2] and z<sup>[3]</sup>',
      'x, y and z',
    ],
    ['raised numbers that mean something', '10 m<sup>2</sup> CO<sub>2</sub>', '10 m2 CO2'],
    ['notes in the running text', 'indirectly.[[See Annex B.]] More', 'indirectly. (See Annex B.) More'],
    ['scripts and styles', 'a<script>alert("<p>x</p>")</script><style>p{}</style><!-- c -->b', 'ab'],
    ['unclosed and stray tags', '</p><b>a<i>b</b></div>c', 'abc'],
    ['nothing', '<p>&nbsp;</p>', ''],
  ])('reads %s', (_, html, text) => {
    expect(plainText(html)).toBe(text)
  })

  it.each([
    ['nested 200,000 deep', `${'<div>'.repeat(200_000)}deep${'</div>'.repeat(200_000)}`, 'deep'],
    ['never closed', `${'<b>'.repeat(200_000)}deep`, 'deep'],
    ['open brackets', `${'<'.repeat(300_000)}x`, 'x'],
    ['open notes', `${'[['.repeat(300_000)}x`, 'x'],
    ['raised tags', `${'<p>x<sup>1'.repeat(50_000)}deep`, 'deep'],
  ])('reads what is %s in little time', (_, html, end) => {
    const start = performance.now()
    expect(plainText(html).endsWith(end)).toBe(true)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('makes one line of a title', () => {
    expect(plainLine(' <p>Films &amp;</p><p>  series </p>')).toBe('Films & series')
  })
})

/** Sources whose saved pages have lists, tables, definitions and notes. */
const PAGES = [
  'sources/boverket',
  'sources/central-baltic',
  'sources/esf-plan',
  'sources/tillvaxtverket',
  'sources/mucf',
]

describe('an element of a page', () => {
  it('is read as its HTML is, each by itself', () => {
    const pages = PAGES.flatMap((folder) => savedPages(folder))
    let looked = 0
    for (const { page } of pages) {
      const dom = load(page.body, { xml: { xmlMode: false, decodeEntities: true } }, true)
      for (const element of dom('body *').toArray().slice(0, 400)) {
        expect(textOf(element), page.url).toBe(plainText(dom.html(element)))
        looked += 1
      }
    }
    expect(looked).toBeGreaterThan(300)
  })
})
