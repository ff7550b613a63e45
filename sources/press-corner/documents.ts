import { ExpectationError } from '../../src/core/errors.js'
import type { Day } from '../../src/core/call.js'
import { shorten } from '../../src/core/plain-text.js'
import type { Problem } from '../../src/core/problem.js'
import type { Ask, Page, RawCall, Reading } from '../../src/core/source.js'
import { withoutContacts } from '../../src/read/html/contacts.js'
import { plainLine, plainText } from '../../src/read/html/html-text.js'
import {
  isRecord,
  recordOf,
  records,
  textAt,
  unknownFields,
  type JsonRecord,
} from '../../src/read/json/json.js'

const SITE = 'https://ec.europa.eu/commission/presscorner'

/** Press releases, statements, questions and answers, fact sheets and notes; no speeches, and no daily news, which repeat them. */
const TYPES = ['IP', 'STATEMENT', 'QANDA', 'FS', 'INF']

const SIZE = 100
/** Enough of a document to tell what it is about. */
const LONGEST_TEXT = 6_000
/** Two weeks have some hundreds of documents. */
const MOST_PAGES = 20

const KNOWN = new Set(['refCode', 'eventDate', 'title', 'leadText', 'docutype', 'languageCode'])

/** A page of the documents from one day to another, the first of which is number 1. */
export interface Window {
  readonly from: Day
  readonly to: Day
  readonly number: number
}

/**
 * The ask for a page. Compressed answers of this host end without a proper close, which undici takes for a failure after the
 * whole body has come; so none is asked for.
 */
export const pageOf = ({ from, to, number }: Window): Ask => ({
  method: 'GET',
  url: `${SITE}/api/search?language=en&pagesize=${SIZE}&pagenumber=${number}&datefrom=${packed(from)}&dateto=${packed(to)}&documentTypeCodes=${TYPES.join(',')}`,
  expect: 'json',
  headers: { 'accept-encoding': 'identity' },
  note: { from, to, number },
})

/** The ask for a whole document, of which the list holds no lead. */
const detailOf = (key: string): Ask => ({
  method: 'GET',
  url: `${SITE}/api/documents?reference=${key}&language=en`,
  expect: 'json',
  headers: { 'accept-encoding': 'identity' },
  note: { step: 'document', key },
  keepDays: 30,
  optional: true,
})

/** `2026-11-30` as `30112026`. */
const packed = (day: Day): string => day.split('-').reverse().join('')

/** Reads a page of documents and asks for the next. Throws ExpectationError for what is no such page: a failure is never the end. */
export function readDocuments(page: Page): Reading {
  const body = recordOf(page)
  const { totalNumber: total, pageNumber: number, pageSize: size, docuLanguageListResources: list } = body
  if (!Array.isArray(list) || !isCount(total) || !isCount(number) || !isCount(size))
    throw unexpected(page, 'expected totalNumber, pageNumber, pageSize and docuLanguageListResources')
  const note = page.ask.note ?? {}
  const asked = Number(note['number'] ?? 1)
  if (number !== asked) throw unexpected(page, `asked for page ${asked}, got ${number}`)
  const rows = records(list)
  const before = (number - 1) * size
  if (rows.length === 0 && before < total)
    throw unexpected(page, `page ${number} is empty, ${total} documents were said to be there`)
  const problems: Problem[] = [...unknownFields(page, rows, KNOWN)]
  const calls = rows.flatMap((row) => callIn(row, page, problems))
  const bare = calls.filter(({ texts }) => texts?.length === 0).map(({ key }) => detailOf(key))
  const isMore = before + rows.length < total && number < MOST_PAGES
  const days = { from: String(note['from']), to: String(note['to']) }
  return {
    calls,
    follow: [
      ...(isMore && note['from'] !== undefined ? [pageOf({ ...days, number: number + 1 })] : []),
      ...bare,
    ],
    problems,
    tally: {
      list: 'documents',
      whole: 'documents',
      total,
      keys: rows.map((row, index) => textAt(row, 'refCode') ?? `row ${before + index}`),
    },
  }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

const unexpected = (page: Page, message: string) =>
  new ExpectationError('unexpected', `${page.ask.url}: ${message}`)

function callIn(row: JsonRecord, page: Page, problems: Problem[]): RawCall[] {
  const key = textAt(row, 'refCode')
  const title = plainLine(textAt(row, 'title') ?? '')
  if (key === undefined || !/^[A-Z]{1,12}(?:\/[A-Za-z0-9]{1,8}){2}$/.test(key) || title === '') {
    problems.push({
      about: page.ask.url,
      message: `a document has no ${title === '' ? 'title' : 'reference'} (${key ?? `"${title}"`})`,
    })
    return []
  }
  const text = withoutContacts(plainText(textAt(row, 'leadText') ?? ''))
  const published = textAt(row, 'eventDate')
  return [
    {
      key,
      language: 'en',
      title,
      url: `${SITE}/detail/en/${key.toLowerCase().replaceAll('/', '_')}`,
      ...(published !== undefined && { published }),
      texts: sectionOf(text),
    },
  ]
}

/** Reads a whole document: the beginning of its text. The contacts in it are not read. */
export function readDocument(page: Page): Reading {
  const body = recordOf(page)
  const key = textAt(body, 'refCd')
  const { docuLanguageResource: document } = body
  const isWhole = isRecord(document) && Object.hasOwn(document, 'htmlContent')
  if (key === undefined || key !== page.ask.note?.['key'] || !isWhole)
    throw unexpected(
      page,
      `expected the document ${page.ask.note?.['key'] ?? ''} with refCd, docuLanguageResource and its htmlContent`,
    )
  const text = withoutContacts(plainText(textAt(document, 'htmlContent') ?? ''))
  return { calls: [{ key, texts: sectionOf(shorten(text, LONGEST_TEXT)) }], follow: [], problems: [] }
}

const sectionOf = (text: string): NonNullable<RawCall['texts']> =>
  text === '' ? [] : [{ language: 'en', sections: [{ kind: 'description', text }] }]
