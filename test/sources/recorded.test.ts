import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/core/normalise.js'
import { readDay } from '../../src/core/read-dates.js'
import type { RawCall } from '../../src/core/source.js'
import { LISTS, pageOf } from '../../sources/ft-portal/lists.js'
import source from '../../sources/ft-portal/source.js'
import { aPage } from '../support/saved-pages.js'

const RECORDED = '../shared/data/portal'
const RAW = '../shared/data/portal-raw'

interface Row {
  readonly reference: string
  readonly metadata: Readonly<Record<string, readonly string[]>>
}

const lines = <Line>(file: string): Line[] =>
  gunzipSync(readFileSync(`${RECORDED}/${file}`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

function read(rows: readonly unknown[], list: number) {
  const body = { totalResults: rows.length, pageSize: 100, pageNumber: 1, results: rows }
  return source.read(aPage(pageOf(list, 0, 1, rows.length, { wanting: [] }), body))
}

describe.skipIf(!existsSync(RECORDED))('the recorded rows of the portal', () => {
  const texts = existsSync(RECORDED)
    ? lines<{ identifier: string; descriptionByte: string }>('texts.jsonl.gz')
    : []
  const byTopic = new Map(texts.map((text) => [text.identifier, text.descriptionByte]))
  const rows = existsSync(RECORDED) ? lines<Row>('rows.jsonl.gz').map((row) => whole(row, byTopic)) : []
  const readings = LISTS.slice(0, 3).map((list, index) =>
    ofType(rows, list.type).map((row) => [row, read([row], index)] as const),
  )
  const calls = readings
    .flat()
    .map(([row, reading]) => ({ row, raw: reading.calls[0], problems: reading.problems }))

  it('are all read, without a problem', () => {
    expect(calls).toHaveLength(2102)
    expect(calls.filter(({ raw }) => raw === undefined)).toEqual([])
    expect(calls.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('become calls with a title, a status, valid days and sane money', () => {
    for (const { row, raw } of calls) {
      const { call, problems } = normalise(raw as RawCall, source)
      expect(problems, row.reference).toEqual([])
      expect(call?.title.length, row.reference).toBeGreaterThan(3)
      expect(call?.title).not.toMatch(/&(?:amp|nbsp|lt|gt|#\d+);|<\/?[a-z]/)
      expect(call?.opens).toBe(readDay(row.metadata['startDate']?.[0] ?? ''))
      expect(call?.deadlines.map(({ day }) => day)).toEqual(
        [...new Set(row.metadata['deadlineDate']?.map((date) => date.slice(0, 10)))].sort(),
      )
      for (const { amount } of call?.money ?? []) expect(amount).toBeLessThan(5e9)
    }
  })

  it('keep their keys apart across types', () => {
    const types = new Map<string, string>()
    for (const { row, raw } of calls) {
      const type = row.metadata['type']?.[0] ?? ''
      expect(types.get(raw?.key ?? '') ?? type).toBe(type)
      types.set(raw?.key ?? '', type)
    }
  })

  it('give nearly every topic text without markup', () => {
    const withText = calls.filter(({ row }) => row.metadata['descriptionByte'])
    for (const { row, raw } of withText) {
      const sections = raw?.texts?.[0]?.sections ?? []
      expect(sections.length, row.reference).toBeGreaterThan(0)
      for (const { text } of sections)
        expect(text, row.reference).not.toMatch(/<\/?(?:p|span|div|ul|li)\b|topicdescriptionkind|&nbsp;/)
    }
  })
})

describe.skipIf(!existsSync(RAW))('bodies in the portal’s own shape', () => {
  const files = existsSync(RAW) ? readdirSync(`${RAW}/raw-sedia`) : []

  it.each(files)('reads %s in every list without throwing', (file) => {
    const body = JSON.parse(readFileSync(`${RAW}/raw-sedia/${file}`, 'utf8')) as { results: unknown[] }
    for (const [index] of LISTS.entries()) {
      const reading = read(body.results, index)
      for (const call of reading.calls) normalise(call, source)
      expect(reading.tally?.keys).toHaveLength(body.results.length)
    }
  })

  it('reads the Swedish translation of a topic beside the English one', () => {
    const file = `${RAW}/raw-sedia/nunommonteiro_search_text-AI_p1_10.json`
    const { results } = JSON.parse(readFileSync(file, 'utf8')) as { results: unknown[] }
    const [english] = read(results, 0).calls
    const [swedish] = read(results, 3).calls
    expect(english).toMatchObject({
      key: 'HORIZON-CL4-2025-04-DATA-03',
      expectedGrants: '3',
      money: [
        { role: 'total', amount: '15000000' },
        { role: 'min', amount: '4000000' },
        { role: 'max', amount: '6000000' },
      ],
    })
    expect(english?.keywords).not.toContain('HORIZON-CL4-2025-04')
    expect(swedish?.key).toBe('HORIZON-CL4-2025-04-DATA-03')
    expect(swedish?.texts?.[0]?.title).toMatch(/^Programvaruteknik/)
    expect(kinds(swedish)).toEqual(kinds(english))
  })

  it('knows the portal’s own labels of 2026', () => {
    const file = JSON.parse(readFileSync(`${RAW}/facets_2026-08-22.json`, 'utf8')) as {
      facets: Record<string, unknown>
    }
    const body = { facets: [{ rawName: 'frameworkProgramme', values: file.facets['frameworkProgramme'] }] }
    const page = aPage(
      { method: 'POST', url: 'https://portal.example/', expect: 'json', note: { step: 'facet' } },
      body,
    )
    expect(source.read(page).problems.map(({ about }) => about)).toEqual([
      'programme 31045243',
      'programme 31059643',
    ])
  })

  it('counts the topics of the bulk file that are open, and no tender', () => {
    const file = `${RAW}/raw-bulk/halli75_grantsTenders_6_objects.json`
    const { fundingData } = JSON.parse(readFileSync(file, 'utf8')) as {
      fundingData: { GrantTenderObj: unknown[] }
    }
    const entries = fundingData.GrantTenderObj.map((record) => source.census?.entry(record))
    expect(entries.filter((entry) => entry !== null)).toEqual([
      expect.objectContaining({ key: 'ERASMUS-EDU-2022-ECHE-CERT-FP', lastDeadline: '2026-03-24' }),
      expect.objectContaining({ key: 'ESC-HUMAID-2021-QUAL-LABEL-FP', lastDeadline: '2026-09-22' }),
    ])
  })
})

const kinds = (call: RawCall | undefined) => call?.texts?.[0]?.sections.map(({ kind }) => kind)

const ofType = (rows: readonly Row[], type: string) =>
  rows.filter((row) => row.metadata['type']?.[0] === type)

function whole(row: Row, texts: ReadonlyMap<string, string>): Row {
  const text =
    row.metadata['type']?.[0] === '1' ? texts.get(row.metadata['identifier']?.[0] ?? '') : undefined
  return text === undefined ? row : { ...row, metadata: { ...row.metadata, descriptionByte: [text] } }
}
