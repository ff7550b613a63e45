import { describe, expect, it } from 'vitest'
import { openDocument } from '../../src/read/html/document.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { fromTable, gridOf } from '../../src/read/html/table.js'
import { aPage } from '../support/saved-pages.js'

const ask = { method: 'GET', url: 'https://fund.example/calendar', expect: 'html' } as const
const htmlPage = (body: string) =>
  aPage(ask, `<html lang="en"><body><main><h1>Call calendar</h1>${body}</main></body></html>`)

const gridIn = (table: string) => {
  const dom = openDocument(htmlPage(table))
  return gridOf(dom, dom('table').toArray()[0]!).map((row) => row.map((cell) => plainLine(dom.html(cell))))
}

describe('gridOf', () => {
  it.each([
    [
      'plain',
      '<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'over rows',
      '<tr><td rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr><tr><td>b</td><td>3</td></tr>',
      [
        ['a', '1'],
        ['a', '2'],
        ['b', '3'],
      ],
    ],
    [
      'over columns and rows',
      '<tr><td colspan=2 rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr>',
      [
        ['a', 'a', '1'],
        ['a', 'a', '2'],
      ],
    ],
    ['a table in a table', '<tr><td><table><tr><td>x</td></tr></table></td><td>1</td></tr>', [['x', '1']]],
    ['nonsense spans', '<tr><td colspan="-3" rowspan="x">a</td><td>b</td></tr>', [['a', 'b']]],
  ])('reads cells %s', (_, rows, expected) => {
    expect(gridIn(`<table>${rows}</table>`)).toEqual(expected)
  })

  it('keeps within bounds, whatever a table says', () => {
    const grid = gridIn(`<table>${'<tr><td rowspan=99999 colspan=99999>a</td></tr>'.repeat(300)}</table>`)
    expect(grid.length).toBeLessThanOrEqual(200)
    expect(Math.max(...grid.map((row) => row.length))).toBeLessThanOrEqual(20)
  })
})

describe('fromTable', () => {
  const read = fromTable({
    proof: { selector: 'h1', text: /call calendar/i },
    language: 'en',
    columns: ['Call', 'Launch', 'Deadline'],
    picture: /call|calendar/i,
  })
  const head = '<tr><th>Call</th><th>Launch</th><th>Deadline</th><th>Funds (mEUR)</th></tr>'

  it('reads a call a row, its columns as labels, and rows of one call as one', () => {
    const { calls, problems } = read(
      htmlPage(
        `<table><tr><td>Menu</td></tr></table><table>${head}<tr><td rowspan=2><a href="/8">8th call</a></td><td>1 May</td><td>9 May</td><td rowspan=2>18</td></tr>` +
          '<tr><td>2 June</td><td>9 June</td></tr><tr><td>9th call</td><td>Autumn</td><td></td><td></td></tr></table>',
      ),
    )
    expect(problems).toEqual([])
    expect(
      calls.map(({ key, url, labels }) => [key, url, labels?.map(({ label, value }) => `${label}=${value}`)]),
    ).toEqual([
      [
        '8th-call',
        'https://fund.example/8',
        ['Launch=1 May', 'Deadline=9 May', 'Funds (mEUR)=18', 'Launch=2 June', 'Deadline=9 June'],
      ],
      ['9th-call', 'https://fund.example/calendar', ['Launch=Autumn']],
    ])
  })

  it('says that a row has no name, and that a picture may hold more', () => {
    const { problems } = read(
      htmlPage(
        `<table>${head}<tr><td>8th</td><td>1 May</td></tr><tr><td></td><td>1 June</td></tr></table><img src="/call-calendar.png" alt=""><img src="/logo.png">`,
      ),
    )
    expect(problems.map(({ message }) => message)).toEqual([
      'a row of the table has no "Call"',
      'shows a picture that may hold more calls: https://fund.example/call-calendar.png',
    ])
  })

  it.each([
    [
      'a picture in place of it',
      '<img src="/calls.png" alt="Call calendar">',
      /as a picture, https:\/\/fund\.example\/calls\.png/,
    ],
    [
      'another table',
      '<table><tr><th>Staff</th></tr><tr><td>x</td></tr></table>',
      /has no table with "Call"/,
    ],
    [
      'a renamed column',
      `<table>${head.replace('Deadline', 'Closes')}<tr><td>8th</td></tr></table>`,
      /has no table/,
    ],
    ['no rows', `<table>${head}</table>`, /has no rows/],
  ])('fails where there is %s', (_, body, message) => {
    expect(() => read(htmlPage(body))).toThrow(message)
  })
})
