import { programmeName, findProgramme } from '../../src/core/programmes.js'
import type { RawCall } from '../../src/core/source.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { readBudget } from './budget.js'
import { readLinks } from './links.js'
import type { CallType, Row } from './row.js'
import { isSwedish, readSections } from './sections.js'

/** The portal's codes of a call's state. */
export const STATUS: ReadonlyMap<string, 'forecast' | 'open' | 'closed'> = new Map([
  ['31094501', 'forecast'],
  ['31094502', 'open'],
  ['31094503', 'closed'],
])

/** Topics close at 17.00 in Brussels by custom; cascade calls when the project typed; PROSPECT clocks mean nothing. */
const CLOCK = { '1': 'brussels-17', '8': 'as-written', '2': 'none' } as const

/**
 * What a key looks like, by type. No text fits two of them, so calls of different types never share a key: topic codes have
 * letters and no slash (`CERV-2026-CITIZENS-TOWN-TT`), PROSPECT references a slash (`EuropeAid/186723/DD/ACT/EG`), and
 * cascade calls are numbers.
 */
const KEY = { '1': /^[^/\s]*[A-Za-z][^/\s]*$/, '2': /\//, '8': /^\d+$/ } as const

/** The call in an English row; null, with a report on the row, for one that is not ours or has no name. News and questions pass in silence. */
export function readCall(row: Row, type: CallType): RawCall | null {
  const key = keyOf(row, type)
  const title = key === null ? null : titleOf(row, type, key)
  if (key === null || title === null) return null
  const status = row.first('status')
  const budget = readBudget(row, type, key)
  return {
    key,
    title,
    language: 'en',
    deadlineClock: CLOCK[type],
    names: namesOf(type, key),
    ...readLinks(row, type, key),
    texts: [{ language: 'en', title, sections: readSections(row, type) }],
    ...said('status', status === undefined ? undefined : (STATUS.get(status) ?? `code ${status}`)),
    ...said('opens', row.first('startDate')),
    ...said('expectedGrants', budget.expectedGrants),
    ...said('deadlineModel', row.first('deadlineModel') ?? budget.deadlineModel ?? modelInKey(type, key)),
    ...some('deadlines', row.all('deadlineDate')),
    ...some('actionTypes', row.all('typesOfAction')),
    ...some('keywords', keywordsOf(row)),
    ...some('money', budget.money),
    ...programmeOf(row),
    ...belonging(row, type),
  }
}

/** The Swedish text of a call that is told of in English elsewhere; null where the row is not Swedish after all. */
export function readTranslation(row: Row, type: CallType): RawCall | null {
  const key = keyOf(row, type)
  const title = key === null ? null : titleOf(row, type, key)
  if (key === null || title === null) return null
  const sections = readSections(row, type)
  if (!isSwedish([title, ...sections.map(({ text }) => text)].join('\n'))) return null
  return { key, texts: [{ language: 'sv', machine: true, title, sections }] }
}

function keyOf(row: Row, type: CallType): string | null {
  const kind = row.first('type') ?? typeInReference(row.reference)
  const origin = row.all('DATASOURCE')
  if (kind === '6' || origin.includes('SEDIA_FAQ')) return null
  if (kind !== type) return refuse(row, `is of type ${kind ?? 'unknown'}, expected ${type}`)
  if (origin.length > 0 && !origin.includes('SEDIA'))
    return refuse(row, `comes from ${origin.join(', ')}, expected SEDIA`)
  const key = type === '8' ? (row.first('callccm2Id') ?? numberOf(row)) : row.first('identifier')
  if (key === undefined) return refuse(row, 'has no key')
  return KEY[type].test(key.trim())
    ? key.trim()
    : refuse(row, `has the key "${key.slice(0, 80)}", which type ${type} cannot have`)
}

function refuse(row: Row, message: string): null {
  row.report(message)
  return null
}

function typeInReference(reference: string): CallType | undefined {
  const found = /^\d+(TOPICS|COMPETITIVE_CALL|PROSPECTS)[A-Za-z]{2}$/.exec(reference)?.[1]
  return found === undefined ? undefined : found === 'TOPICS' ? '1' : found === 'PROSPECTS' ? '2' : '8'
}

const numberOf = (row: Row): string | undefined => /^\d+/.exec(row.reference)?.[0]

/** A cascade call's `title` is its parent's; a topic whose title is only its code is named by its call as well. */
function titleOf(row: Row, type: CallType, key: string): string | null {
  const fields = type === '8' ? ['callTitle', 'caName', 'summary'] : ['title', 'summary']
  const title = fields
    .map((field) => plainLine(row.first(field) ?? ''))
    .find((text) => text !== '' && text !== 'true')
  if (title === undefined) return refuse(row, `${key} has no title of its own`)
  const call = plainLine(row.first('callTitle') ?? '')
  return type === '1' && title === key && call !== '' ? `${call} (${key})` : title
}

function namesOf(type: CallType, key: string): readonly string[] {
  if (type === '1') return [`topic:${key}`]
  if (type === '8') return [`cascade:${key}`]
  return [`prospect:${key}`]
}

function belonging(row: Row, type: CallType): Pick<RawCall, 'callTitle' | 'callCode' | 'parent'> {
  if (type === '2') return {}
  const title = plainLine(row.first('callTitle') ?? '') || undefined
  if (type === '1') return { ...said('callTitle', title), ...said('callCode', row.first('callIdentifier')) }
  const key = row.first('identifier')
  return key === undefined ? {} : { parent: { key, title: plainLine(row.first('title') ?? '') || key } }
}

/** The programme's short name and English name; a code that is not in our table is handed on as it is, and reported. */
function programmeOf(row: Row): Pick<RawCall, 'programme' | 'programmeCode'> {
  const code = row.first('frameworkProgramme')
  if (code === undefined) return {}
  const programme = findProgramme(code)
  if (!programme) row.report(`has the unknown programme code ${code.slice(0, 40)}`)
  return {
    programmeCode: programme?.short ?? code,
    ...said('programme', programmeName(code, 'en') ?? undefined),
  }
}

/** The portal mixes codes of topics and calls into its keywords; they are no words. */
function keywordsOf(row: Row): readonly string[] {
  const codes = new Set([...row.all('identifier'), ...row.all('callIdentifier')])
  const isCode = (word: string) => codes.has(word) || /^[A-Z0-9]+(?:-[A-Za-z0-9]+){2,}$/.test(word)
  const words = [...row.all('keywords'), ...row.all('tags')].map(plainLine)
  return [...new Set(words)].filter((word) => word !== '' && !isCode(word))
}

/** Topic codes end in `-two-stage` where two stages are asked for. A cascade call's code is its parent's and says nothing. */
const modelInKey = (type: CallType, key: string): string | undefined =>
  type === '1' && /-two-?stage$/i.test(key) ? 'two-stage' : undefined

/** A field that is left out where nothing is said. */
function said<Field extends keyof RawCall>(
  field: Field,
  value: string | undefined,
): Partial<Record<Field, string>> {
  return value === undefined ? {} : ({ [field]: value } as Record<Field, string>)
}

/** A list that is left out where it is empty, so that another page may fill it. */
function some<Field extends keyof RawCall>(
  field: Field,
  values: RawCall[Field] & readonly unknown[],
): Pick<RawCall, Field> | object {
  return values.length === 0 ? {} : { [field]: values }
}
