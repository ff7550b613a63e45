import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { UsageError } from '../../src/core/errors.js'
import { readTable } from '../../src/read/contacts/table.js'
import { packed, unpacked } from '../../src/read/contacts/zip.js'

const read = (content: string | Uint8Array) =>
  readTable(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'kontakter')
const cells = async (content: string | Uint8Array) => (await read(content)).map((row) => row.cells)

async function failure(content: string | Uint8Array): Promise<string> {
  try {
    await read(content)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    expect(error.message).not.toContain('\n')
    return error.message
  }
  return 'read without complaint'
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('tables in CSV', () => {
  const WANTED = [
    ['Namn', 'E-post'],
    ['Åsa Öberg', 'asa@solna.example'],
  ]
  it.each([
    ['semicolons', 'Namn;E-post\r\nÅsa Öberg;asa@solna.example\r\n'],
    ['commas', 'Namn,E-post\nÅsa Öberg,asa@solna.example'],
    ['tabs', 'Namn\tE-post\rÅsa Öberg\tasa@solna.example\r'],
    ['a byte order mark', '\ufeffNamn;E-post\nÅsa Öberg;asa@solna.example'],
    ['a line that names the separator', 'sep=;\r\nNamn;E-post\r\nÅsa Öberg;asa@solna.example'],
    ['quotes', '"Namn";"E-post"\n"Åsa Öberg" ; "asa@solna.example"\n'],
    ['windows-1252', Buffer.from('Namn;E-post\nÅsa Öberg;asa@solna.example', 'latin1')],
    ['UTF-16', utf16('Namn\tE-post\r\nÅsa Öberg\tasa@solna.example\r\n')],
  ])('are read with %s', async (_, content) => {
    expect(await cells(content)).toEqual(WANTED)
  })

  it('keep the numbers of their rows, whatever stands above and between', async () => {
    const rows = await read(
      'Kontakter, hösten;;\n\nNamn;E-post;Områden\n;;\n"Bo\nEk";bo@solna.example;"a;b, c"\n',
    )
    expect(rows).toEqual([
      { row: 1, cells: ['Kontakter, hösten', '', ''] },
      { row: 3, cells: ['Namn', 'E-post', 'Områden'] },
      { row: 5, cells: ['Bo\nEk', 'bo@solna.example', 'a;b, c'] },
    ])
  })

  it('keep stray quotes and formulas as they stand', async () => {
    expect(await cells(`namn;e-post\nAnna "A" Ek;=cmd|' /C calc'!A0\n`)).toContainEqual([
      'Anna "A" Ek',
      "=cmd|' /C calc'!A0",
    ])
  })

  it.each([
    ['an empty file', '', 'kontakter: is empty'],
    ['empty rows', '\n\n  \n', 'kontakter: is empty'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'kontakter: is no table; expected CSV or an Excel workbook (.xlsx)',
    ],
    [
      'an old Excel file',
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      'kontakter: is an old Excel file, or has a password; save it as .xlsx without one, or as CSV',
    ],
    [
      'an open quote',
      'namn;e-post\n"Anna;a@x.example\n',
      'kontakter: a quotation mark is not closed, near line 2',
    ],
    [
      'a field of nearly 5 MB',
      `namn;e-post\n${'x'.repeat(5_000_000)};a@x.example`,
      'kontakter: has a row of more than 100000 characters, near line 2',
    ],
    ['6 MB', 'x'.repeat(6 * 1024 * 1024), 'kontakter: is 6 MB, expected at most 5 MB'],
    [
      'millions of empty rows',
      '\n'.repeat(5_000_000),
      'kontakter: has more than 10000 rows; divide it into several files',
    ],
  ])('that are %s are refused in one line', async (_, content, message) => {
    expect(await failure(content)).toBe(message)
  })

  it('have at most 10,000 rows below the header', async () => {
    const of = (count: number) => `Lista\nnamn;e-post\n${'Anna;a@x.example\n'.repeat(count)}`
    expect(await read(of(10_000))).toHaveLength(10_002)
    expect(await failure(of(10_001))).toContain('more than 10000 rows')
    expect(await failure(of(30_000))).toContain('more than 10000 rows')
  })

  it('may have a hundred columns', async () => {
    const header = ['namn', 'e-post', ...Array.from({ length: 98 }, (_, n) => `x${n}`)]
    expect(await cells(`${header.join(';')}\n${header.join(';')}\n`)).toEqual([header, header])
  })
})

type Cell = Parameters<typeof writeExcel>[0]
const workbook = async (rows: Cell): Promise<Buffer> => writeExcel(rows).toBuffer()

describe('tables in Excel', () => {
  it('are read as text, with the numbers of their rows', async () => {
    const file = await workbook([
      ['Kontakter'],
      [],
      ['Namn', 'E-post', 'Nummer', 'Dag'],
      [
        '=cmd|A1',
        'asa@solna.example',
        { value: 0.1, type: Number },
        { value: new Date('2026-08-20T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      ],
      [null, null],
      ['Bo\r\nEk', '  bo@solna.example ', { value: true, type: Boolean }],
    ] as never)
    expect(await read(file)).toMatchObject([
      { row: 1, cells: ['Kontakter', '', '', ''] },
      { row: 3, cells: ['Namn', 'E-post', 'Nummer', 'Dag'] },
      { row: 4, cells: ['=cmd|A1', 'asa@solna.example', '0.1', '2026-08-20'] },
      { row: 6, cells: [expect.stringMatching(/^Bo\s+Ek$/), 'bo@solna.example', 'true', ''] },
    ])
  })

  const UNREADABLE = 'kontakter: is no Excel workbook that we can read; save it anew as .xlsx, or as CSV'
  it('that are none are refused in one line', async () => {
    const file = await workbook([['a']] as never)
    const files = unpacked(file, () => true) ?? new Map<string, Uint8Array>()
    expect(files.has('xl/workbook.xml')).toBe(true)
    const other = (name: string, text: string) =>
      packed(new Map(files).set(name, new TextEncoder().encode(text)))
    expect(await failure(file.subarray(0, file.length / 2))).toBe(UNREADABLE)
    expect(await failure(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100, 7)]))).toBe(UNREADABLE)
    expect(await failure(packed(new Map([['a.txt', new Uint8Array(3)]])))).toBe(UNREADABLE)
    expect(await failure(other('xl/workbook.xml', '<workbook>'))).toBe(UNREADABLE)
    expect(await failure(other('xl/worksheets/sheet1.xml', 'no <xml'))).toBe(UNREADABLE)
  })

  it('that would fill the memory are refused', async () => {
    const file = await workbook([['a']] as never)
    const files = unpacked(file, () => true) ?? new Map<string, Uint8Array>()
    const sheet = (row: string) =>
      packed(
        new Map(files).set(
          'xl/worksheets/sheet1.xml',
          new TextEncoder().encode(`<worksheet><sheetData>${row}</sheetData></worksheet>`),
        ),
      )
    for (const row of [
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      "<row r='1'><c r='XFD1'><v>1</v></c></row>",
      '<row r="1e9"><c r="A1"><v>1</v></c></row>',
      '<row r="&#49;000000"><c r="A1"><v>1</v></c></row>',
      '<row a=">" r="999999"></row>',
    ])
      expect(await failure(sheet(row))).toContain('has cells far outside any table')
    expect(await failure(bomb())).toBe(UNREADABLE)
  })

  it('have at most 10,000 rows below the header', async () => {
    const rows = [['namn', 'e-post'], ...Array.from({ length: 10_001 }, () => ['Anna', 'a@x.example'])]
    expect(await failure(await workbook(rows as never))).toContain('more than 10000 rows')
    expect(await read(await workbook(rows.slice(0, -1) as never))).toHaveLength(10_001)
  }, 60_000)
})

/** An archive of 60 kB that says it holds little, and holds 60 MB. */
function bomb(): Buffer {
  const name = 'xl/workbook.xml'
  const data = deflateRawSync(Buffer.alloc(60 * 1024 * 1024))
  const archive = packed(new Map([[name, new Uint8Array(data)]]))
  const entry = archive.indexOf(Buffer.from('PK\x01\x02'))
  for (const at of [8, entry + 10]) archive.writeUInt16LE(8, at)
  return archive
}
