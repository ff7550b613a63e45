import { describe, expect, it } from 'vitest'
import { readContactRows, type TableRow } from '../../src/core/contact-rows.js'
import { slugsBeside } from '../../src/core/contact-slug.js'

const area = (id: string, sv: string, en: string) => ({ id, name: { sv, en }, themes: {}, words: [] })
const PLACE = {
  areas: [area('social', 'Sociala frågor', 'Social affairs'), area('stad', 'Stadsutveckling, miljö', 'City')],
  departments: [
    { id: 'omsorg', name: 'Omvårdnadsförvaltningen' },
    { id: 'teknik', name: 'Tekniska förvaltningen' },
  ],
  domains: ['solna.example'],
}
const HEADER = ['Namn', 'E-post', 'Förvaltning', 'Områden', 'Språk']
const table = (...rows: readonly (readonly string[])[]): TableRow[] =>
  rows.map((cells, i) => ({ row: i + 1, cells }))
const one = (...cells: readonly string[]) => readContactRows(table(HEADER, cells), PLACE)
const ANNA = ['Anna Ek', 'anna@solna.example', 'omsorg', 'social', 'sv']
const annaWith = (place: number, cell: string) => one(...ANNA.with(place, cell))

describe('rows of contacts', () => {
  it.each([
    ['social', [['social', 'likely']]],
    ['Sociala frågor', [['social', 'likely']]],
    ['SOCIALA  FRÅGOR (stark)', [['social', 'strong']]],
    [
      'stad: svag; social=likely',
      [
        ['social', 'likely'],
        ['stad', 'weak'],
      ],
    ],
    ['Stadsutveckling, miljö', [['stad', 'likely']]],
    ['Stadsutveckling, miljö: stark', [['stad', 'strong']]],
    [
      'Social affairs strong\nCity',
      [
        ['social', 'strong'],
        ['stad', 'likely'],
      ],
    ],
    [
      'alla',
      [
        ['social', 'likely'],
        ['stad', 'likely'],
      ],
    ],
    [
      'Alla (stark)',
      [
        ['social', 'strong'],
        ['stad', 'strong'],
      ],
    ],
  ])('reads the areas %j', (cell, areas) => {
    const { contacts, faults } = annaWith(3, cell)
    expect(faults).toEqual([])
    expect(contacts[0]?.interests.map(({ area, least }) => [area, least])).toEqual(areas)
  })

  it('reads a table in English, below a title, and skips empty rows', () => {
    const rows = table(
      ['Contacts 2026'],
      [],
      ['Email', 'Areas', 'Department', 'Name', 'Phone'],
      ['ANNA@Solna.Example', 'city', 'Tekniska FÖRVALTNINGEN', 'Anna\r\nBcc: x@y.example', '070'],
      ['', ' ', '', '', ''],
    )
    const { contacts, faults, notes } = readContactRows(rows, PLACE)
    expect(faults).toEqual([])
    expect(contacts).toEqual([
      {
        row: 4,
        name: 'Anna Bcc: x@y.example',
        email: 'ANNA@solna.example',
        department: 'teknik',
        language: 'sv',
        interests: [{ area: 'stad', least: 'likely' }],
      },
    ])
    expect(notes).toEqual([{ row: 3, column: null, fault: 'column-unknown', value: 'Phone', hint: null }])
  })

  it.each([
    [0, '', 'name', 'empty', '', null],
    [0, '\u202e ', 'name', 'empty', '', null],
    [1, '', 'email', 'empty', '', null],
    [
      1,
      'anna@solna.example\r\nBcc: b@other.example',
      'email',
      'address',
      'anna@solna.example Bcc: b@other.example',
      null,
    ],
    [1, 'a@solna.example,b@solna.example', 'email', 'address', 'a@solna.example,b@solna.example', null],
    [1, '=cmd|A1', 'email', 'address', '=cmd|A1', null],
    [
      2,
      'Omvårdnadsförvaltnigen',
      'department',
      'department',
      'Omvårdnadsförvaltnigen',
      'Omvårdnadsförvaltningen',
    ],
    [2, '', 'department', 'empty', '', null],
    [3, '', 'areas', 'empty', '', null],
    [3, 'socail: stark', 'areas', 'area', 'socail: stark', 'social'],
    [3, 'social, social:stark', 'areas', 'area-twice', 'social:stark', null],
    [4, 'finska', 'language', 'language', 'finska', null],
    [4, 'constructor', 'language', 'language', 'constructor', null],
  ])('names the row and column of a mistake (column %d: %j)', (place, cell, column, fault, value, hint) => {
    const { contacts, faults } = annaWith(place, cell)
    expect(contacts).toEqual([])
    expect(faults).toEqual([{ row: 2, column, fault, value, hint }])
  })

  it('takes a formula for the text that it is', () => {
    expect(annaWith(0, "=cmd|' /C calc'!A0").contacts[0]?.name).toBe("=cmd|' /C calc'!A0")
  })

  it('says at once when a cell is far too long', () => {
    const started = performance.now()
    const { faults } = annaWith(3, `${' '.repeat(100_000)}x`)
    expect(faults).toMatchObject([{ column: 'areas', fault: 'long' }])
    const tight = annaWith(3, `social${' ('.repeat(490)}`)
    expect(tight.faults).toMatchObject([{ fault: 'area' }])
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('tells of an address that stands twice, and of one that is not of the municipality', () => {
    const { contacts, faults, notes } = readContactRows(
      table(
        HEADER,
        ANNA,
        ['Bo', 'bo@other.example', 'teknik', 'stad'],
        ['A', 'Anna@SOLNA.example', 'omsorg', 'stad'],
      ),
      PLACE,
    )
    expect(contacts.map(({ name }) => name)).toEqual(['Anna Ek', 'Bo'])
    expect(faults).toMatchObject([{ row: 4, column: 'email', fault: 'twice', hint: '2' }])
    expect(notes).toMatchObject([{ row: 3, column: 'email', fault: 'foreign', value: 'bo@other.example' }])
  })

  it('wants to know which column is which', () => {
    expect(readContactRows([], PLACE).faults).toMatchObject([{ row: 1, fault: 'no-header' }])
    expect(readContactRows(table(['Anna', 'anna@solna.example']), PLACE).faults).toMatchObject([
      { fault: 'no-header' },
    ])
    expect(readContactRows(table(['Namn', 'E-post', 'Epost']), PLACE).faults).toMatchObject([
      { column: 'department', fault: 'no-column' },
      { column: 'areas', fault: 'no-column' },
      { column: 'email', fault: 'column-twice', value: 'Epost' },
    ])
  })

  it('needs no department where there is but one', () => {
    const small = { ...PLACE, departments: PLACE.departments.slice(0, 1) }
    const { contacts } = readContactRows(
      table(['Namn', 'E-post', 'Områden'], ['Bo', 'bo@solna.example', 'stad']),
      small,
    )
    expect(contacts).toMatchObject([{ name: 'Bo', department: 'omsorg' }])
  })
})

describe('ids of contacts', () => {
  it('can be read, and are never the same', () => {
    const slug = slugsBeside(['anna-ek'])
    expect(slug('Åsa Öberg', 'a@x.example')).toBe('asa-oberg')
    expect(slug('Anna Ek', 'a@x.example')).toBe('anna-ek-2')
    expect(slug('Anna  Ek!', 'a@x.example')).toBe('anna-ek-3')
    expect(slug('Ελένη', 'eleni.k@x.example')).toBe('eleni-k')
    expect(slug('Ελένη', '+@x.example')).toBe('kontakt')
    const long = Array.from({ length: 12 }, () => slug(`${'förvaltning '.repeat(9)}`, 'a@x.example'))
    expect(new Set(long).size).toBe(12)
    for (const id of long) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/)
  })
})
