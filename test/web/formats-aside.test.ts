import { pathToFileURL } from 'node:url'
import readXlsxFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { ROOT } from '../../src/root.js'
import type { Table } from '../../src/web/formats/table.js'
import type { xlsxOf as XlsxOf } from '../../src/web/formats/xlsx.js'

// As it was built: a thread runs no TypeScript.
const { xlsxOf } = (await import(pathToFileURL(`${ROOT}/dist/src/xlsx.js`).href)) as {
  readonly xlsxOf: typeof XlsxOf
}

const TABLE: Table<number> = {
  name: 'rader',
  columns: [
    { title: 'Nr', value: (row) => row, kind: 'number' },
    { title: 'Dag', value: () => '2026-09-15', kind: 'day' },
  ],
}
const rows = (count: number) => Array.from({ length: count }, (_, i) => i)

it('writes large workbooks in a thread of their own, one at a time and each whole', async () => {
  const books = await Promise.all([xlsxOf(TABLE, rows(1_200)), xlsxOf(TABLE, rows(300))])
  const read = await Promise.all(books.map((book) => readXlsxFile(Buffer.from(book))))
  const data = read.map(([sheet]) => sheet?.data ?? [])
  expect(data.map((one) => one.length)).toEqual([1_201, 301])
  expect(data[0]?.slice(1).map(([nr]) => nr)).toEqual(rows(1_200))
  expect(data[0]?.[1_200]?.[1]).toEqual(new Date('2026-09-15T00:00:00Z'))
})

it('tells of a fault in a row, and goes on with the next workbook', async () => {
  const broken = { ...TABLE, columns: [{ title: 'x', value: () => fail() }] }
  await expect(xlsxOf(broken, rows(300))).rejects.toThrow('no value')
  expect((await xlsxOf(TABLE, rows(300))).length).toBeGreaterThan(1_000)
})

function fail(): never {
  throw new Error('no value')
}
