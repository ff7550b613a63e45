import type { Call, Status } from './call.js'
import { namesInLinks } from './call-names.js'
import { readDay } from './read-dates.js'
import { readDeadlines } from './read-deadlines.js'
import { readMoney } from './money.js'
import { readWorded, type WordedFacts } from './read-worded.js'
import { LONGEST_TITLE, readTexts } from './read-texts.js'
import { shorten, tidyLine } from './plain-text.js'
import type { Problem } from './problem.js'
import type { CallKind, RawCall, Source } from './source.js'

const STATUSES = ['forecast', 'open', 'closed'] as const

/** What is called for each thing that could not be read. */
export type Report = (message: string) => void

/** A call with what could not be read in it. The call is null where its key or title is missing: nothing is made up. */
export interface Normalised {
  readonly call: Call | null
  readonly problems: readonly Problem[]
}

/** What it takes to know of a source to read its calls. */
type Reads = Pick<Source, 'id' | 'home' | 'language' | 'zone' | 'kind' | 'facts'>

/** Reads a source's words into a call, the same way for every source. Never throws, whatever the source wrote. */
export function normalise(raw: RawCall, source: Reads): Normalised {
  const problems: Problem[] = []
  const report: Report = (message) => void problems.push({ about: raw.key, message })
  const title = readTitle(raw.title, report)
  if (raw.key === '' || title === null) return { call: null, problems }
  const kind = raw.kind ?? (source.kind === 'news' || source.kind === 'consultation' ? source.kind : 'call')
  const read = readingFor(kind, source)(raw, source, title, report)
  return { call: { ...plainFacts(raw, source, report), ...read, kind, title }, problems }
}

type Reading = (raw: RawCall, source: Reads, title: string, report: Report) => WordedFacts

/** News tells of others' dates and amounts: those that stand in it are not its own. */
const readingFor = (kind: CallKind, { facts }: Reads): Reading =>
  kind === 'news' ? () => ({ ...NOTHING, status: 'unknown' }) : facts === 'worded' ? worded : given

const NOTHING = {
  opens: null,
  deadlines: [],
  rounds: [],
  rough: [],
  preliminary: false,
  money: [],
  supportRate: null,
  who: null,
  restricted: null,
  evidence: [],
} as const

/** Facts that stand in fields of their own. */
function given(raw: RawCall, source: Reads, _title: string, report: Report): WordedFacts {
  return {
    ...NOTHING,
    status: readStatus(raw.status, report),
    opens: readOpening(raw.opens, report),
    deadlines: readDeadlines(raw, source.zone, report),
    preliminary: raw.preliminary === true || source.kind === 'plan',
    money: readMoney(raw.money ?? [], report),
    who: line(raw.who),
  }
}

/** Facts in words; amounts that a source gives as numbers come before those. */
function worded(raw: RawCall, source: Reads, title: string, report: Report): WordedFacts {
  const read = readWorded(raw, source, title)
  const money = readMoney(raw.money ?? [], report)
  for (const text of [...(raw.deadlines ?? []), ...(raw.opens === undefined ? [] : [raw.opens])])
    if (/\d/.test(text) && !isDated(read)) report(`"${shorten(text, 80)}" holds no date that we can read`)
  return {
    ...read,
    money: [...money, ...read.money.filter(({ role }) => !money.some((own) => own.role === role))],
  }
}

const isDated = ({ opens, deadlines, rough }: WordedFacts): boolean =>
  opens !== null || deadlines.length > 0 || rough.length > 0

function readStatus(text: string | undefined, report: Report): Status {
  const status = STATUSES.find((known) => known === text)
  if (status === undefined)
    report(
      text === undefined
        ? 'has no status; its dates decide'
        : `status "${shorten(text, 60)}" is not forecast, open or closed; its dates decide`,
    )
  return status ?? 'unknown'
}

function plainFacts(
  raw: RawCall,
  source: Reads,
  report: Report,
): Omit<Call, keyof WordedFacts | 'title' | 'kind'> {
  const url = readUrl(raw.url, report) ?? source.home
  const links = (raw.links ?? []).filter((link) => readUrl(link.url, report) !== null)
  // A source with fields of its own names its calls itself; what it links to besides may be other calls.
  const linked = source.facts === 'worded' ? namesInLinks([url, ...links.map((link) => link.url)]) : []
  return {
    key: raw.key,
    source: source.id,
    trial: false,
    names: unique([...(raw.names ?? []), ...linked]),
    url,
    links,
    programme: line(raw.programme),
    programmeCode: line(raw.programmeCode),
    callTitle: line(raw.callTitle),
    callCode: line(raw.callCode),
    actionTypes: unique((raw.actionTypes ?? []).map(tidyLine)),
    parent: raw.parent ? { key: raw.parent.key, title: tidyLine(raw.parent.title) } : null,
    expectedGrants: readCount(raw.expectedGrants, report),
    keywords: unique((raw.keywords ?? []).map(tidyLine)),
    texts: readTexts(raw, source.language),
    disagreements: [],
  }
}

function readTitle(title: string | undefined, report: Report): string | null {
  const tidy = tidyLine(title ?? '')
  if (tidy === '') report('has no title')
  if (tidy.length > LONGEST_TITLE) report(`the title is ${tidy.length} characters long and was cut`)
  return tidy === '' ? null : shorten(tidy, LONGEST_TITLE)
}

/** The address if a person can safely follow it: http or https, nothing else. A source may have none for a call. */
function readUrl(url: string | undefined, report: Report): string | null {
  if (url === undefined) return null
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:')) return parsed.href
  report(`"${shorten(url, 100)}" is not a web address`)
  return null
}

function readOpening(text: string | undefined, report: Report): string | null {
  if (text === undefined) return null
  const day = readDay(text)
  if (day === null) report(`opening day "${shorten(text, 60)}" is not a date`)
  return day
}

function readCount(text: string | undefined, report: Report): number | null {
  if (text === undefined) return null
  const count = Number(text)
  if (Number.isInteger(count) && count > 0 && count < 100_000) return count
  report(`expected number of grants "${shorten(text, 60)}" is not a number`)
  return null
}

const line = (text: string | undefined): string | null => tidyLine(text ?? '') || null

const unique = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== '')
