import { readDay } from '../../src/core/read-dates.js'
import type { Census, CensusEntry } from '../../src/core/source.js'
import { plainLine } from '../../src/read/html/html-text.js'
import { isRecord, type JsonRecord } from '../../src/read/json/json.js'
import { STATUS } from './call.js'

/**
 * The portal's reference file: every topic of all years, some 124 MB, without texts, budgets, cascade calls and external
 * action. An independent list of the topics that are open or coming.
 */
export const census: Census = {
  ask: {
    method: 'GET',
    url: 'https://ec.europa.eu/info/funding-tenders/opportunities/data/referenceData/grantsTenders.json',
    expect: 'json',
    limit: 400_000_000,
  },
  path: 'fundingData.GrantTenderObj',
  entry,
  covers: (key) => /[A-Za-z]/.test(key) && !key.includes('/'),
}

/** A topic that is open or coming. Days are milliseconds at 00:00 UTC; tenders, closed topics and what has no name are null. */
function entry(record: unknown): CensusEntry | null {
  if (!isRecord(record) || Number(record['type']) !== 1) return null
  const status = statusOf(record)
  const key = typeof record['identifier'] === 'string' ? record['identifier'].trim() : ''
  if (key === '' || status === undefined || status === 'closed') return null
  const title = typeof record['title'] === 'string' ? plainLine(record['title']) : ''
  return { key, title, status, lastDeadline: lastDeadline(record) }
}

function statusOf(record: JsonRecord): CensusEntry['status'] | undefined {
  const status = record['status']
  return isRecord(status) ? STATUS.get(String(status['id'])) : undefined
}

function lastDeadline(record: JsonRecord): string | null {
  const dates: unknown = record['deadlineDatesLong']
  const days = (Array.isArray(dates) ? dates : []).flatMap((date: unknown) =>
    typeof date === 'number' || typeof date === 'string' ? (readDay(String(date)) ?? []) : [],
  )
  return days.sort().at(-1) ?? null
}
