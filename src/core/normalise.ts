import type { Call } from './call.js'
import { readDay } from './read-dates.js'
import { readDeadlines } from './read-deadlines.js'
import { readMoney } from './money.js'
import { LONGEST_TITLE, readTexts } from './read-texts.js'
import { shorten, tidyLine } from './plain-text.js'
import type { Problem } from './problem.js'
import type { RawCall, Source } from './source.js'

const STATUSES = ['forecast', 'open', 'closed'] as const

/** What is called for each thing that could not be read. */
export type Report = (message: string) => void

/** A call with what could not be read in it. The call is null where key, title or status is missing: nothing is made up. */
export interface Normalised {
  readonly call: Call | null
  readonly problems: readonly Problem[]
}

/** Reads a source's words into a call, the same way for every source. Never throws, whatever the source wrote. */
export function normalise(
  raw: RawCall,
  source: Pick<Source, 'id' | 'home' | 'language' | 'zone'>,
): Normalised {
  const problems: Problem[] = []
  const report: Report = (message) => void problems.push({ about: raw.key, message })
  const title = readTitle(raw.title, report)
  const status = STATUSES.find((known) => known === raw.status)
  if (status === undefined)
    report(`status "${shorten(raw.status ?? '', 60)}" is not forecast, open or closed`)
  if (raw.key === '' || title === null || status === undefined) return { call: null, problems }
  return { call: { ...facts(raw, source, report), title, status }, problems }
}

function facts(
  raw: RawCall,
  source: Pick<Source, 'id' | 'home' | 'language' | 'zone'>,
  report: Report,
): Omit<Call, 'status' | 'title'> {
  return {
    key: raw.key,
    source: source.id,
    names: unique(raw.names ?? []),
    url: readUrl(raw.url, report) ?? source.home,
    links: (raw.links ?? []).filter((link) => readUrl(link.url, report) !== null),
    programme: line(raw.programme),
    programmeCode: line(raw.programmeCode),
    callTitle: line(raw.callTitle),
    callCode: line(raw.callCode),
    actionTypes: unique((raw.actionTypes ?? []).map(tidyLine)),
    parent: raw.parent ? { key: raw.parent.key, title: tidyLine(raw.parent.title) } : null,
    opens: readOpening(raw.opens, report),
    deadlines: readDeadlines(raw, source.zone, report),
    money: readMoney(raw.money ?? [], report),
    expectedGrants: readCount(raw.expectedGrants, report),
    keywords: unique((raw.keywords ?? []).map(tidyLine)),
    texts: readTexts(raw, source.language),
  }
}

function readTitle(title: string | undefined, report: Report): string | null {
  const tidy = tidyLine(title ?? '')
  if (tidy === '') report('has no title')
  if (tidy.length > LONGEST_TITLE) report(`the title is ${tidy.length} characters long and was cut`)
  return tidy === '' ? null : shorten(tidy, LONGEST_TITLE)
}

/** The address if a person can safely follow it: http or https, nothing else. */
function readUrl(url: string | undefined, report: Report): string | null {
  const parsed = url !== undefined && URL.canParse(url) ? new URL(url) : null
  if (parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:')) return parsed.href
  report(`"${shorten(url ?? '', 100)}" is not a web address`)
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
