import { ExpectationError } from '../../src/core/errors.js'
import type { Problem } from '../../src/core/problem.js'
import type { Ask, Page, RawCall, RawText, Reading } from '../../src/core/source.js'
import { withoutContacts } from '../../src/read/html/contacts.js'
import { plainLine, plainText } from '../../src/read/html/html-text.js'
import { isRecord, recordOf, records, textAt, type JsonRecord } from '../../src/read/json/json.js'

const SITE = 'https://ec.europa.eu/info/law/better-regulation'

/** More pages than there ever are. */
const MOST_PAGES = 50

/** The ask for a page, the first of which is number 0. The server may give fewer rows than are asked for. */
export const pageOf = (number: number): Ask => ({
  method: 'GET',
  url: `${SITE}/brpapi/searchInitiatives?feedbackStatus=OPEN&language=EN&size=100&page=${number}`,
  expect: 'json',
  note: { page: number },
})

/** The ask for an initiative's summary, which stays as it is. */
const summaryOf = (key: string): Ask => ({
  method: 'GET',
  url: `${SITE}/brpapi/groupInitiatives/${key}`,
  expect: 'json',
  note: { step: 'summary', key },
  keepDays: 30,
  optional: true,
})

/** Reads a page of the initiatives that are open for feedback, and asks for the next. Throws ExpectationError for anything else. */
export function readInitiatives(page: Page): Reading {
  const { rows, total, pages, number } = envelopeOf(page)
  if (number !== Number(page.ask.note?.['page'] ?? 0))
    throw unexpected(page, `asked for page ${page.ask.note?.['page'] ?? 0}, got ${number}`)
  if (rows.length === 0 && number < pages)
    throw unexpected(page, `page ${number} of ${pages} is empty, ${total} initiatives were said to be there`)
  const problems: Problem[] = []
  const calls = rows.flatMap((row) => callIn(row, page, problems))
  const shut = rows.filter((row) => currentOf(row) === null).length
  if (shut > 0)
    problems.push({
      about: page.ask.url,
      message: `${shut} of ${rows.length} initiatives are not open for feedback, though only open ones were asked for`,
    })
  const keys = rows.map((row, index) => idOf(row) ?? `row ${index} of page ${number}`)
  const next = number + 1
  return {
    calls,
    follow: [
      ...(next < Math.min(pages, MOST_PAGES) ? [pageOf(next)] : []),
      ...calls.map(({ key }) => summaryOf(key)),
    ],
    problems,
    tally: { list: 'open initiatives', whole: 'open initiatives', total, keys },
  }
}

interface Envelope {
  readonly rows: readonly JsonRecord[]
  readonly total: number
  readonly pages: number
  readonly number: number
}

/** The rows with their count, in the present form or the one before, which has them under `_embedded` and the count under `page`. */
function envelopeOf(page: Page): Envelope {
  const body = recordOf(page)
  const { initiativeResultDtoPage: present, _embedded: before, page: counts } = body
  const rows = isRecord(present)
    ? present['content']
    : isRecord(before)
      ? before['initiativeResultDtoes']
      : null
  const from = isRecord(present) ? present : isRecord(counts) ? counts : body
  const [total, pages, number] = ['totalElements', 'totalPages', 'number'].map((name) => from[name])
  if (!Array.isArray(rows) || !isCount(total) || !isCount(pages) || !isCount(number))
    throw unexpected(page, 'expected a page of initiatives with totalElements, totalPages and number')
  return { rows: records(rows), total, pages, number }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

const unexpected = (page: Page, message: string) =>
  new ExpectationError('unexpected', `${page.ask.url}: ${message}`)

/** The id, which comes as a number with a fraction: `18805.0`. */
function idOf(row: JsonRecord): string | null {
  const id = Number(row['id'])
  return row['id'] !== null && Number.isInteger(id) && id > 0 ? String(id) : null
}

/** The stage in which feedback is taken now, if any. */
const currentOf = (row: JsonRecord): JsonRecord | null =>
  records(row['currentStatuses']).find(
    (one) => one['isCurrent'] !== false && one['receivingFeedbackStatus'] === 'OPEN',
  ) ?? null

function callIn(row: JsonRecord, page: Page, problems: Problem[]): RawCall[] {
  const current = currentOf(row)
  if (current === null) return []
  const key = idOf(row)
  if (key === null) {
    problems.push({ about: page.ask.url, message: `an initiative has no id ("${titleIn(row, 'EN')}")` })
    return []
  }
  const title = titleIn(row, 'EN')
  const swedish = titleIn(row, 'SV')
  const opens = dayIn(current, 'feedbackStartDate')
  const closes = momentIn(current, 'feedbackEndDate')
  const texts: readonly RawText[] = swedish === '' ? [] : [{ language: 'sv', title: swedish, sections: [] }]
  const reference = textAt(row, 'reference')
  return [
    {
      key,
      language: 'en',
      title,
      url: `${SITE}/have-your-say/initiatives/${key}`,
      status: 'open',
      ...(reference !== undefined && { callCode: reference }),
      ...(opens !== undefined && { opens }),
      deadlines: closes === undefined ? [] : [closes],
      ...(closes?.includes(':') && { deadlineClock: 'as-written' as const }),
      keywords: records(row['topics']).flatMap((topic) => textAt(topic, 'label') ?? []),
      texts,
    },
  ]
}

/** The title in a language, by code: the answer carries it in all of them. */
function titleIn(row: JsonRecord, language: 'EN' | 'SV'): string {
  const translated = records(row['initiativeTranslations']).find(
    (one) => one['field'] === 'SHORT_TITLE' && textAt(one, 'language')?.toUpperCase() === language,
  )
  const own = language === 'EN' ? textAt(row, 'shortTitle') : undefined
  return plainLine(own ?? (translated && textAt(translated, 'value')) ?? '')
}

/** `2026/09/28 12:00:00` as `2026-09-28 12:00`; the end of the day as the day alone. What is written otherwise stays as it is. */
const momentIn = (row: JsonRecord, name: string): string | undefined =>
  textAt(row, name)
    ?.replace(/^(\d{4})\/(\d{2})\/(\d{2})[ T](\d{2}:\d{2}).*$/s, '$1-$2-$3 $4')
    .replace(/ 23:59$/, '')

const dayIn = (row: JsonRecord, name: string): string | undefined => momentIn(row, name)?.slice(0, 10)

/** Reads what an initiative is about. */
export function readSummary(page: Page): Reading {
  const body = recordOf(page)
  const key = idOf(body)
  if (key === null || key !== page.ask.note?.['key'])
    throw unexpected(
      page,
      `expected initiative ${page.ask.note?.['key'] ?? ''}, got ${key ?? 'one without an id'}`,
    )
  if (!Object.hasOwn(body, 'dossierSummary')) throw unexpected(page, 'the initiative has no dossierSummary')
  const text = withoutContacts(plainText(textAt(body, 'dossierSummary') ?? ''))
  const texts: readonly RawText[] =
    text === '' ? [] : [{ language: 'en', sections: [{ kind: 'description', text }] }]
  return { calls: [{ key, texts }], follow: [], problems: [] }
}
