import { ExpectationError } from '../../src/core/errors.js'
import type { Problem } from '../../src/core/problem.js'
import type { Ask, Page, RawCall, Reading } from '../../src/core/source.js'
import { parseJson, recordOf, records, type JsonRecord } from '../../src/read/json/json.js'
import { readCall, readTranslation } from './call.js'
import { detailsAsks } from './details.js'
import {
  countAfter,
  countBefore,
  facetAsk,
  LISTS,
  pageOf,
  PAGE_SIZE,
  type Carried,
  type List,
} from './lists.js'
import { openRow, type Row } from './row.js'

/** Beyond this many rows the portal's pages are not to be relied on. */
const DEEPEST_WINDOW = 10_000

/** What the asking side wanted to find again. */
interface Note extends Carried {
  readonly list: number
  readonly step: 'before' | 'page' | 'after'
  readonly size: number
  readonly number: number
  readonly order: number
  readonly count: number
}

/**
 * Reads an answer of the search. A list is counted, swept page by page, and counted again; then comes the next list, and
 * after the last one the programme codes and the texts that were missing. Throws ExpectationError for what is no search
 * answer, or the answer to something else than was asked.
 */
export function readSearch(page: Page): Reading {
  const note = readNote(page.ask)
  const list = LISTS[note.list]!
  const { total, rows } = readEnvelope(page, note)
  const tally = { whole: list.name, total }
  if (note.step !== 'page') {
    const follow = note.step === 'before' ? afterCount(note, total) : afterList(note)
    return {
      calls: [],
      follow: follow.asks,
      problems: follow.problems,
      tally: { ...tally, list: list.name, keys: null },
    }
  }
  const read = readRows(rows, list)
  const carried = { wanting: [...new Set([...note.wanting, ...read.wanting])] }
  return {
    calls: read.calls,
    follow: [nextInList(note, total, carried)],
    problems: read.problems,
    tally: { ...tally, list: `${list.name} by ${list.keys[note.order === 0 ? 0 : 1]}`, keys: read.names },
  }
}

function afterCount(note: Note, total: number): Follow {
  const ask = total === 0 ? countAfter(note.list, note) : pageOf(note.list, 0, 1, total, note)
  return { asks: [ask], problems: [] }
}

interface Follow {
  readonly asks: readonly Ask[]
  readonly problems: readonly Problem[]
}

function afterList(note: Note): Follow {
  if (note.list + 1 < LISTS.length) return { asks: [countBefore(note.list + 1, note)], problems: [] }
  const details = detailsAsks(note.wanting)
  return { asks: [facetAsk, ...details.asks], problems: details.problems }
}

/** Rows that lack the key of an order are left out of it without a word: then the list is swept in another order too. */
function nextInList(note: Note, total: number, carried: Carried): Ask {
  if (note.number * PAGE_SIZE < total)
    return pageOf(note.list, note.order, note.number + 1, note.count, carried)
  if (note.order === 0 && total < note.count) return pageOf(note.list, 1, 1, note.count, carried)
  return countAfter(note.list, carried)
}

interface Rows {
  readonly calls: readonly RawCall[]
  readonly names: readonly string[]
  readonly wanting: readonly string[]
  readonly problems: readonly Problem[]
}

function readRows(found: readonly JsonRecord[], list: List): Rows {
  const read = found.map((one, index) => {
    const row = openRow(one)
    const isOwn = row.language === null || row.language === list.language
    if (!isOwn) row.report(`is in ${row.language}, expected ${list.language}`)
    const call = !isOwn
      ? null
      : list.language === 'en'
        ? readCall(row, list.type)
        : readTranslation(row, list.type)
    return { row, call, name: row.reference || `row ${index}` }
  })
  const calls = read.flatMap(({ call }) => (call ? [call] : []))
  return {
    calls,
    names: read.map(({ name }) => name),
    wanting: list.type === '1' && list.language === 'en' ? read.flatMap(wantingText) : [],
    problems: read.flatMap(({ row }) => row.problems),
  }
}

function wantingText({ row, call }: { readonly row: Row; readonly call: RawCall | null }): readonly string[] {
  return call && row.first('descriptionByte') === undefined && row.first('description') === undefined
    ? [call.key]
    : []
}

function readEnvelope(
  page: Page,
  note: Note,
): { readonly total: number; readonly rows: readonly JsonRecord[] } {
  const body = recordOf(page)
  const { totalResults: total, results, pageSize, pageNumber } = body
  if (typeof total !== 'number' || !Number.isInteger(total) || total < 0 || !Array.isArray(results))
    throw unexpected(page, 'expected totalResults and results')
  if (pageSize !== note.size || pageNumber !== note.number)
    throw unexpected(
      page,
      `asked for page ${note.number} of ${note.size}, got ${say(pageNumber)} of ${say(pageSize)}`,
    )
  if (total > DEEPEST_WINDOW) throw unexpected(page, `found ${total} rows: the question was not understood`)
  const rows = records(results)
  if (rows.length !== results.length) throw unexpected(page, 'expected every result to be an object')
  return { total, rows }
}

const say = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

const unexpected = (page: Page, message: string) =>
  new ExpectationError('unexpected', `${page.url}: ${message}`)

function readNote(ask: Ask): Note {
  const note = ask.note ?? {}
  const wanting = typeof note['wanting'] === 'string' ? (parseJson(note['wanting']) as readonly string[]) : []
  const step = note['step']
  return {
    list: Number(note['list'] ?? 0),
    step: step === 'page' || step === 'after' ? step : 'before',
    size: Number(note['size']),
    number: Number(note['number']),
    order: Number(note['order'] ?? 0),
    count: Number(note['count'] ?? 0),
    wanting,
  }
}
