import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../../src/core/search/query.js'

/** What was written, put short: `-` for without, `"` for a phrase, `*` for a beginning, `t:` for the title, `|` for either. */
const short = (text: string): string[] =>
  readQuery(text).parts.map(({ kind, text: written, not, inTitle, either }) =>
    [
      either ? '|' : '',
      not ? '-' : '',
      inTitle ? 't:' : '',
      kind === 'phrase' ? `"${written}"` : written,
      kind === 'prefix' ? '*' : '',
    ].join(''),
  )

describe('a query', () => {
  it.each([
    ['skola bibliotek', ['skola', 'bibliotek']],
    ['"öppna data" skola', ['"öppna data"', 'skola']],
    ['”öppna data”', ['"öppna data"']],
    ['“open data”', ['"open data"']],
    ['«open data» x', ['"open data"', 'x']],
    ['»open data«', ['"open data"']],
    ['"not closed', ['"not closed"']],
    ['skola -bibliotek', ['skola', '-bibliotek']],
    ['skola –bibliotek', ['skola', '-bibliotek']],
    ['-"open data" skola', ['-"open data"', 'skola']],
    ['long-term care', ['long-term', 'care']],
    ['skola - bibliotek', ['skola', 'bibliotek']],
    ['energi* -proj*', ['energi*', '-proj*']],
    ['*', []],
    ['skola OR förskola', ['skola', '|förskola']],
    ['skola ELLER "öppna data" ELLER bad', ['skola', '|"öppna data"', '|bad']],
    ['skola AND bibliotek OCH bad', ['skola', 'bibliotek', 'bad']],
    ['skola or förskola', ['skola', 'or', 'förskola']],
    ['OR', []],
    ['titel:skola rubrik:"öppna data" title:bad', ['t:skola', 't:"öppna data"', 't:bad']],
    ['-titel:skola', ['-t:skola']],
    ['', []],
    ['   ', []],
    ['!!! ??? ... ""', []],
    ['a\u0308ldreomsorg', ['äldreomsorg']],
    ['äldre\u00adomsorg', ['äldreomsorg']],
    ['14:00', ['14:00']],
  ])('reads %j', (text, parts) => {
    expect(short(text)).toEqual(parts)
  })

  it.each([
    ['område:social', { field: 'area', name: 'social', not: false }],
    ['AREA:Social', { field: 'area', name: 'social', not: false }],
    ['ämne:äldre', { field: 'theme', name: 'äldre', not: false }],
    ['-program:"Horizon Europe"', { field: 'programme', name: 'horizon europe', not: true }],
    ['källa:vinnova', { field: 'source', name: 'vinnova', not: false }],
    ['status:öppen', { field: 'status', value: 'open', not: false }],
    ['status:Kommande', { field: 'status', value: 'forecast', not: false }],
    ['roll:söka', { field: 'role', value: 'applicant', not: false }],
    ['role:partner', { field: 'role', value: 'partner', not: false }],
    ['språk:svenska', { field: 'language', value: 'sv', not: false }],
    ['kod:HORIZON-CL5*', { field: 'key', start: 'horizon-cl5', not: false }],
    ['sista:2026-09-15', { field: 'closes', from: '2026-09-15', to: '2026-09-15', not: false }],
    ['closes:<=2026-09', { field: 'closes', from: null, to: '2026-09-30', not: false }],
    ['sista:<2026-09', { field: 'closes', from: null, to: '2026-08-31', not: false }],
    ['sista:>2026-09-30', { field: 'closes', from: '2026-10-01', to: null, not: false }],
    ['sista:>=2024-02', { field: 'closes', from: '2024-02-01', to: null, not: false }],
    ['belopp:500000', { field: 'money', from: 500_000, to: null, not: false }],
    ['belopp:"<=1,5 miljoner"', { field: 'money', from: null, to: 1_500_000, not: false }],
    ['money:=100000', { field: 'money', from: 100_000, to: 100_000, not: false }],
  ])('reads %s as a condition', (text, condition) => {
    expect(readQuery(text)).toMatchObject({ conditions: [condition], parts: [], ignored: [] })
  })

  it.each([
    'status:banan',
    'sista:imorgon',
    'sista:2026-13',
    'sista:2026-02-31',
    'belopp:mycket',
    'roll:x',
    'område:!',
  ])('tells that %s was not understood', (text) => {
    expect(readQuery(text)).toMatchObject({ conditions: [], parts: [], ignored: [text] })
  })

  it('tells of a field that is none, and looks for its words', () => {
    expect(readQuery('kommun:solna skola').ignored).toEqual(['kommun:solna'])
    expect(short('kommun:solna skola')).toEqual(['kommun:solna', 'skola'])
    expect(short('https://calls.example/a')).toEqual(['https://calls.example/a'])
  })

  it('keeps the place of each part', () => {
    const text = 'skola -"öppna data" titel:bad* «x y» kommun:solna'
    for (const part of readQuery(text).parts) expect(text.slice(part.start, part.end)).toBe(part.text)
  })

  it('reads 200 characters, and no half of a letter', () => {
    expect(readQuery('x'.repeat(1000)).text).toHaveLength(200)
    expect(readQuery(`${'x'.repeat(199)}😀`).text).toBe('x'.repeat(199))
    expect(readQuery('ab '.repeat(100)).parts).toHaveLength(24)
  })

  it('can be any text', () => {
    const bits = fc.constantFrom(
      '"',
      '”',
      '«',
      '-',
      '–',
      ':',
      '*',
      'OR',
      'status:',
      'sista:<=',
      'kod:',
      'belopp:',
      'å',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.oneof(bits, fc.string())).map((all) => all.join('')),
        ),
        (text) => {
          const query = readQuery(text)
          expect(query.text.length).toBeLessThanOrEqual(200)
          for (const part of query.parts) expect(query.text.slice(part.start, part.end)).toBe(part.text)
        },
      ),
      { numRuns: 500 },
    )
  })
})
