import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { fileWordsFor } from '../../src/text/file-words.js'
import { csvOf } from '../../src/web/formats/csv.js'
import type { Table } from '../../src/web/formats/table.js'
import { xlsxOf } from '../../src/web/formats/xlsx.js'

interface Row {
  readonly text: string | null
  readonly amount: number | null
  readonly day: string | null
  readonly at: string | null
}

const TABLE: Table<Row> = {
  name: 'åäö: [a/b]*? utlysningar som heter något långt',
  columns: [
    { title: 'Text', value: ({ text }) => text },
    { title: 'Belopp', value: ({ amount }) => amount, kind: 'number' },
    { title: 'Dag', value: ({ day }) => day, kind: 'day' },
    { title: 'När', value: ({ at }) => at, kind: 'instant' },
  ],
}
const row = (text: string | null, part: Partial<Row> = {}): Row => ({
  ...{ text, amount: null, day: null, at: null, ...part },
})
const cells = async (rows: readonly Row[]) => {
  const [{ data } = { data: [] }] = await readXlsxFile(Buffer.from(await xlsxOf(TABLE, rows)))
  return data
}

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
]

describe('CSV', () => {
  it('is read back as it was by RFC 4180', async () => {
    const texts = ['a,b', 'säger ”hej”, "du"', 'två\nrader', "O'Brien", ' blank ', 'åäö😀']
    const file = await csvOf(
      TABLE,
      texts.map((text) => row(text)),
    )
    expect(file.startsWith('\ufeffText,Belopp,Dag,När\r\n')).toBe(true)
    expect(file.endsWith('\r\n')).toBe(true)
    const read = parse(file, { bom: true, columns: true, record_delimiter: '\r\n' })
    expect(read.map((one) => (one as { Text: string }).Text)).toEqual(texts)
  })

  it.each(FORMULAS)('keeps a spreadsheet from running %j', async (text) => {
    const [, [cell]] = parse(await csvOf(TABLE, [row(text)]), { bom: true, record_delimiter: '\r\n' }) as [
      string[],
      string[],
    ]
    expect(cell?.startsWith("'")).toBe(true)
  })

  it('has numbers as they are, and leaves empty what is not known', async () => {
    const file = await csvOf(TABLE, [
      row(null, { amount: -1.5, day: '2026-09-15', at: '2026-09-15T15:00:00.000Z' }),
      row('', { amount: Number.NaN }),
    ])
    expect(file.split('\r\n').slice(1)).toEqual([',-1.5,2026-09-15,2026-09-15T15:00:00.000Z', ',,,', ''])
  })

  it('lets nothing hidden through', async () => {
    expect(await csvOf(TABLE, [row('a\u0000\u0007b\u202ec\ud800d\ufeffe')])).toContain('\r\nabcde,,,')
  })

  it('lets others in between pieces', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 0)
    await csvOf(
      TABLE,
      Array.from({ length: 20_000 }, (_, i) => row(`rad ${i}`)),
    )
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })
})

describe('XLSX', () => {
  it('has real cells', async () => {
    const [, first] = await cells([
      row('text', { amount: 30_000, day: '2026-09-15', at: '2026-09-15T15:00:00.000Z' }),
    ])
    const [text, amount, day, at] = first ?? []
    expect([text, amount, day]).toEqual(['text', 30_000, new Date('2026-09-15T00:00:00Z')])
    // In Swedish time, since a cell knows no zone.
    expect(Math.round(Number(at) / 1000) * 1000).toBe(Date.parse('2026-09-15T17:00:00Z'))
  })

  it('keeps what is no day as it stands, and empty cells empty', async () => {
    const [, first] = await cells([row('x', { day: 'snart', at: 'i går' })])
    expect(first).toEqual(['x', null, 'snart', 'i går'])
  })

  it.each([
    ...FORMULAS.filter((text) => !/^\s/.test(text)),
    '_x0041_',
    'a ]]> <b> & "c"',
    'två\nrader',
    'constructor',
    '__proto__',
  ])('has %j as text', async (text) => {
    const [, first] = await cells([row(text), row(text)])
    expect(String(first?.[0]).trimEnd()).toBe(text)
  })

  it('has a bold header that stays in sight, widths and a name that Excel allows', async () => {
    const files = unzipped(Buffer.from(await xlsxOf(TABLE, [row('x')])))
    const xml = (path: string): string => files.get(path) ?? ''
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/<col [^>]*width="24"/)
    expect(xml('xl/styles.xml')).toContain('<b/>')
    expect(xml('xl/workbook.xml')).toContain('name="åäö   a b  utlysningar som hete"')
  })

  it('is whole without rows', async () => {
    expect(await cells([])).toEqual([['Text', 'Belopp', 'Dag', 'När']])
  })
})

it('has the same columns in the same order in both languages', () => {
  const [sv, en] = [fileWordsFor('sv'), fileWordsFor('en')]
  expect(Object.keys(sv.callColumns)).toEqual(Object.keys(en.callColumns))
  expect(Object.keys(sv.sourceColumns)).toEqual(Object.keys(en.sourceColumns))
})

/** The files of a zip archive, by its central directory (APPNOTE 4.3.12). */
function unzipped(zip: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((where, i) =>
      i === 0 ? zip.readUInt32LE(at + where) : zip.readUInt16LE(at + where),
    ) as [number, number, number, number]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(start, start + size)
    const isPacked = zip.readUInt16LE(at + 10) === 8
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      (isPacked ? inflateRawSync(body) : body).toString('utf8'),
    )
    at += 46 + name + extra + comment
  }
  return files
}
