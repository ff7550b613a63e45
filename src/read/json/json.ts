import { ExpectationError } from '../../core/errors.js'
import { shorten, tidyLine } from '../../core/plain-text.js'
import type { Problem } from '../../core/problem.js'
import type { Page } from '../../core/source.js'

export type JsonRecord = Readonly<Record<string, unknown>>

/** True for an object with keys: no list, no null. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list; none where it is no list. */
export const records = (value: unknown): readonly JsonRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/** What a JSON text holds; undefined where it is broken. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The object that a page must be. Throws ExpectationError for anything else, and for an object that is a complaint. */
export function recordOf(page: Page): JsonRecord {
  const body = parseJson(page.body)
  const complaint = complaintIn(body)
  if (complaint !== null) throw complained(page, complaint)
  if (isRecord(body)) return body
  throw another(page, 'a JSON object')
}

/** The objects of the list that a page must be. Throws ExpectationError for anything else, and for an object that is a complaint. */
export function listOf(page: Page): readonly JsonRecord[] {
  const body = parseJson(page.body)
  const complaint = complaintIn(body)
  if (complaint !== null) throw complained(page, complaint)
  if (Array.isArray(body) && body.every(isRecord)) return body
  throw another(page, 'a JSON list of objects')
}

const complained = (page: Page, complaint: string) =>
  new ExpectationError('unexpected', `${page.ask.url}: answered with a complaint: ${complaint}`)

const another = (page: Page, wanted: string) =>
  new ExpectationError(
    'unexpected',
    `${page.ask.url}: expected ${wanted}, found "${shorten(tidyLine(page.body.slice(0, 300)), 60)}"`,
  )

const LONGEST = 200

/**
 * What an API complains of where data should be; null where it does not complain. Knows `{message, error: {type}}`,
 * `{error: "..."}`, `{error: {message}}`, `{errors: [...]}`, a message with a status, code or `success` that says so, a message
 * alone, and the problem details of RFC 9457 (`title`, `detail`).
 */
export function complaintIn(body: unknown): string | null {
  if (!isRecord(body)) return null
  const { error, errors } = body
  const hasErrors = Array.isArray(errors) ? errors.length > 0 : isSaying(errors)
  const isDetailed = isSaying(body['detail']) && (isSaying(body['title']) || isSaying(body['type']))
  const isAlone = isSaying(body['message']) && Object.keys(body).length === 1
  if (!isSaying(error) && !hasErrors && !isDetailed && !isAlone && !isFailure(body)) return null
  const parts = [
    ...said(error, ['type', 'code', 'status']),
    ...said(body, ['status', 'statusCode']),
    ...said(error, ['message', 'reason', 'description']),
    ...said(body, ['message', 'error_description', 'title', 'detail']),
    ...(Array.isArray(errors) ? errors.slice(0, 3) : [errors]).flatMap((one) =>
      said(one, ['code', 'message', 'title', 'detail']),
    ),
  ]
  return shorten([...new Set(parts)].join(': '), LONGEST) || 'an error that it does not name'
}

/** A status or code that says that the request failed. */
const isFailure = (body: JsonRecord): boolean =>
  body['success'] === false ||
  ['status', 'statusCode', 'code'].some((name) => {
    const value = body[name]
    if (typeof value === 'string' && /^(?:error|fail|failed|failure)$/i.test(value)) return true
    const isMessage = isSaying(body['message']) || isSaying(body['title']) || isSaying(body['detail'])
    return isMessage && Number(value) >= 400 && Number(value) < 600
  })

const isSaying = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && value.trim() !== '') || isRecord(value)

/** The words under these names, or the words that a value is itself. */
function said(value: unknown, names: readonly string[]): string[] {
  if (typeof value === 'string') return [tidyLine(value)].filter((text) => text !== '')
  if (!isRecord(value)) return []
  return names
    .map((name) => value[name])
    .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [tidyLine(String(one))] : []))
    .filter((text) => text !== '')
}

/** The text under a name; undefined for null, for blanks and for what is no text. */
export function textAt(record: JsonRecord, name: string): string | undefined {
  const value = record[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The texts in a list, or the one text that stands where a list may stand. */
export const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === 'string' && one.trim() !== '' ? [one.trim()] : [],
  )

/** The names in a record that are not known. */
export const unknownKeys = (record: JsonRecord, known: ReadonlySet<string>): readonly string[] =>
  Object.keys(record).filter((name) => !known.has(name))

/** A problem that names the fields which are neither read nor knowingly left unread; none where all are known. */
export function unknownFields(
  page: Page,
  rows: readonly JsonRecord[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  const names = [...new Set(rows.flatMap((row) => unknownKeys(row, known)))]
  if (names.length === 0) return []
  const listed = names.slice(0, 5).map((name) => shorten(tidyLine(name), 40))
  const more = names.length > 5 ? ` and ${names.length - 5} more` : ''
  return [
    {
      about: page.ask.url,
      message: `has ${names.length === 1 ? 'a field' : 'fields'} that we do not know: ${listed.join(', ')}${more}`,
    },
  ]
}

/** A problem that names the fields which every answer has had and no row has any more; none where all are there, or no rows. */
export function missingFields(
  page: Page,
  rows: readonly JsonRecord[],
  wanted: readonly string[],
): readonly Problem[] {
  const gone = wanted.filter((name) => !rows.some((row) => Object.hasOwn(row, name)))
  if (rows.length === 0 || gone.length === 0) return []
  return [{ about: page.ask.url, message: `none of ${rows.length} rows has ${gone.join(', ')} any more` }]
}
