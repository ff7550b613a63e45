import { describe, expect, it } from 'vitest'
import { blockKeys } from '../../src/read/html/block-keys.js'
import { readBlocks, type BlockForm } from '../../src/read/html/blocks.js'
import { openDocument } from '../../src/read/html/document.js'
import { aPage } from '../support/saved-pages.js'

const FORM: BlockForm = { known: ['Medel', 'Öppnar', 'Stänger'] }
const read = (body: string, form = FORM) => {
  const dom = openDocument(
    aPage({ method: 'GET', url: 'https://fonden.example/plan', expect: 'html' }, `<main>${body}</main>`),
  )
  return readBlocks(dom('main'), dom, form)
}
const A = [
  { label: 'Medel', value: 'Ca 2 MSEK' },
  { label: 'Öppnar', value: '1 mars 2027' },
]
const B = [
  { label: 'Medel', value: '3 MSEK' },
  { label: 'Öppnar', value: 'Hösten 2027' },
]

describe('calls that stand on one page', () => {
  it.each([
    [
      'tables of two columns',
      '<h3>A</h3><table><tr><td><p>Medel</p></td><td><p>Ca 2 MSEK</p></td></tr><tr><td>Öppnar</td><td>1 mars 2027</td></tr></table><h3>B</h3><table><tr><th>Medel</th><td>3 MSEK</td></tr><tr><th>Öppnar</th><td>Hösten 2027</td></tr></table>',
    ],
    [
      'a table with labels at the top',
      '<table><tr><th>Namn</th><th>Medel</th><th>Öppnar</th></tr><tr><td>A</td><td>Ca 2 MSEK</td><td><p>1 mars 2027</p></td></tr><tr><td>B</td><td>3 MSEK</td><td>Hösten 2027</td></tr></table>',
    ],
    [
      'definition lists',
      '<h3>A</h3><dl><dt>Medel</dt><dd>Ca 2 MSEK</dd><dt>Öppnar</dt><dd>1 mars 2027</dd></dl><h3>B</h3><dl><dt>Medel</dt><dd>3 MSEK</dd><dt>Öppnar</dt><dd>Hösten 2027</dd></dl>',
    ],
    [
      'lines, folded away',
      '<details><summary>A</summary><p>Medel: Ca 2 MSEK<br>Öppnar: 1 mars 2027</p></details><details><summary>B</summary><ul><li>Medel: 3 MSEK</li><li>Öppnar: Hösten 2027</li></ul></details>',
    ],
    [
      'paragraphs by turns',
      '<h3>A</h3><p>Medel</p><p>Ca 2 MSEK</p><p>Öppnar</p><p>1 mars 2027</p><h3>B</h3><p>Medel</p><p>3 MSEK</p><p>Öppnar</p><p>Hösten 2027</p>',
    ],
    [
      'headings as labels',
      '<h3>A</h3><h4>Medel</h4><p>Ca 2 MSEK</p><h4>Öppnar</h4><p>1 mars 2027</p><h3>B</h3><h4>Medel</h4><p>3 MSEK</p><h4>Öppnar</h4><p>Hösten 2027</p>',
    ],
  ])('are told apart in %s', (_name, body) => {
    const blocks = read(`<h2>2027</h2>${body}`)
    expect(blocks.map(({ path }) => path)).toEqual([
      ['2027', 'A'],
      ['2027', 'B'],
    ])
    expect(blocks.map(({ labels }) => labels.filter(({ label }) => label !== 'Namn'))).toEqual([A, B])
  })

  it('keep the words that lead up to them, each its own', () => {
    const blocks = read(
      '<h2>2027</h2><p>Endast öppen för en.</p><h3>A</h3><p>Mål 1</p><p>Medel: 1</p><p>Öppen för alla.</p><h3>B</h3><p>Mål 2</p><p>Medel: 2</p>',
    )
    expect(blocks.map(({ before, words }) => [before, words])).toEqual([
      ['Endast öppen för en.', 'Mål 1'],
      ['Öppen för alla.', 'Mål 2'],
    ])
  })

  it('begin anew with a label that comes again', () => {
    expect(
      read('<p>Medel: 1</p><p>Om nästa</p><p>Medel: 2</p>').map(({ words, labels }) => [words, labels]),
    ).toEqual([
      ['', [{ label: 'Medel', value: '1' }]],
      ['Om nästa', [{ label: 'Medel', value: '2' }]],
    ])
  })

  it('may be told of in words alone', () => {
    const form = { ...FORM, words: /öppnar .{0,40}20\d\d/i }
    expect(
      read('<h2>A</h2><p>Utlysningen öppnar i mars 2027.</p><h2>B</h2><p>Ej beslutat.</p>', form),
    ).toEqual([{ path: ['A'], before: '', words: 'Utlysningen öppnar i mars 2027.', labels: [] }])
  })

  it('fill a cell that spans rows', () => {
    const rows = read(
      '<table><tr><th>Namn</th><th>Medel</th><th>Öppnar</th></tr><tr><td rowspan="2">A</td><td>1</td><td>mars</td></tr><tr><td>2</td><td>maj</td></tr></table>',
    )
    expect(rows.map(({ path, labels }) => [path, labels.map(({ value }) => value)])).toEqual([
      [['A'], ['A', '1', 'mars']],
      [['A'], ['A', '2', 'maj']],
    ])
  })

  it('are none on a page of other words', () => {
    expect(read('<h2>Kakor</h2><p>Vi använder kakor.</p>')).toEqual([])
  })
})

it('names blocks by their titles, without the months that move', () => {
  expect(
    blockKeys(['Mål 1, februari 2027', 'Mål 1, mars 2027', 'Återvändande, hösten 2027', 'Mål 1-2, maj 2027']),
  ).toEqual(['mal-1-2027', 'mal-1-2027-2', 'atervandande-2027', 'mal-1-2-2027'])
})
