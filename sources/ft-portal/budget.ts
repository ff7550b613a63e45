import type { RawMoney } from '../../src/core/source.js'
import { isRecord, parseJson, records, type JsonRecord } from '../../src/read/json/json.js'
import type { CallType, Row } from './row.js'

/** The money of one call, amounts as text in euro unless the row says otherwise. */
export interface Budget {
  readonly money: readonly RawMoney[]
  readonly expectedGrants?: string
  readonly deadlineModel?: string
}

/** The money of a row: a topic's own lines of its call's overview, or the plain budget of the other types. */
export function readBudget(row: Row, type: CallType, key: string): Budget {
  if (type !== '1') return { money: plainBudget(row) }
  const text = row.first('budgetOverview')
  const overview = text === undefined ? {} : parseJson(text)
  if (!isRecord(overview)) row.report('budgetOverview cannot be read')
  const budget = readOverview(overview, key)
  const model = budget.deadlineModel ?? modelOf(row)
  return { ...budget, ...(model === undefined ? {} : { deadlineModel: model }) }
}

/**
 * The money of one topic in the overview of its whole call, `{"budgetTopicActionMap":{"<pot>":[{"action":"<topic> - ...",
 * "budgetYearMap":{"2025":"30000000"},...}]}}`. Only lines that begin with the topic's code and a space are its own: the
 * space keeps `X-01` from matching `X-01-02`. Years are added up.
 */
export function readOverview(overview: unknown, key: string): Budget {
  const map =
    isRecord(overview) && isRecord(overview['budgetTopicActionMap']) ? overview['budgetTopicActionMap'] : {}
  const pots = Object.values(map).map((lines) => records(lines))
  const own = pots.flat().filter((line) => isOwn(line, key))
  const total = sum(own.map(potOf))
  const grants = sum(own.map((line) => amount(line['expectedGrants'])))
  const model = own.map((line) => line['deadlineModel']).find((one) => typeof one === 'string' && one !== '')
  const money: readonly RawMoney[] = [
    ...euro('total', total, isShared(pots, key)),
    ...euro('min', Math.min(...amounts(own, 'minContribution')), false),
    ...euro('max', Math.max(...amounts(own, 'maxContribution')), false),
  ]
  return {
    money,
    ...(grants > 0 ? { expectedGrants: String(grants) } : {}),
    ...(typeof model === 'string' ? { deadlineModel: model } : {}),
  }
}

const isOwn = (line: JsonRecord, key: string): boolean =>
  typeof line['action'] === 'string' && line['action'].startsWith(`${key} `)

/**
 * Whether the topic draws from a pot that other topics draw from too: lines of several topics stand in one pot with the same
 * amount, or every topic of the call has the same amount and no line says how many grants or how large ones it is for.
 */
function isShared(pots: readonly (readonly JsonRecord[])[], key: string): boolean {
  const pot = pots.find((lines) => lines.some((line) => isOwn(line, key)))
  if (!pot) return false
  const all = pots.flat()
  return (
    isOnePot(pot) || (isOnePot(all) && all.every((line) => SIZES.every((size) => amount(line[size]) === 0)))
  )
}

const SIZES = ['expectedGrants', 'minContribution', 'maxContribution']

function isOnePot(lines: readonly JsonRecord[]): boolean {
  const topics = new Set(lines.map((line) => String(line['action']).split(' ')[0]))
  return topics.size > 1 && new Set(lines.map(potOf)).size === 1
}

function potOf(line: JsonRecord): number {
  const years = line['budgetYearMap']
  return isRecord(years) ? sum(Object.values(years).map(amount)) : 0
}

const amounts = (lines: readonly JsonRecord[], field: string): readonly number[] =>
  lines.map((line) => amount(line[field])).filter((one) => one > 0)

/** Amounts are strings now and were numbers before 2025; 0 means that nothing is said. */
function amount(value: unknown): number {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0
  return Number.isFinite(number) && number > 0 ? number : 0
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const euro = (role: RawMoney['role'], number: number, shared: boolean): readonly RawMoney[] =>
  Number.isFinite(number) && number > 0
    ? [{ role, amount: String(Math.round(number)), currency: 'EUR', ...(shared ? { shared } : {}) }]
    : []

function plainBudget(row: Row): readonly RawMoney[] {
  const text = row.first('budget')?.trim()
  if (text === undefined || /^[0.,\s]*$/.test(text)) return []
  return [{ role: 'total', amount: text, currency: row.first('currency') ?? 'EUR' }]
}

/** `actions` is JSON in a string: `[{"submissionProcedure":{"abbreviation":"two-stage"},...}]`. */
function modelOf(row: Row): string | undefined {
  const text = row.first('actions')
  const models = records(text === undefined ? [] : parseJson(text)).flatMap(
    ({ submissionProcedure: procedure }) =>
      isRecord(procedure) && typeof procedure['abbreviation'] === 'string' ? [procedure['abbreviation']] : [],
  )
  return models.find((model) => model !== '')
}
