import type { Problem } from '../../src/core/problem.js'
import type { Ask, Page, Reading } from '../../src/core/source.js'
import { isRecord, parseJson } from '../../src/read/json/json.js'
import { readOverview } from './budget.js'
import { openRow } from './row.js'
import { readSections } from './sections.js'

const DETAILS = 'https://ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails'

/** No run asks for more: they stand ten seconds apart. */
const MOST = 25

/** Asks for the pages of topics whose row had no text. Names in lower case: the portal does not know them otherwise. */
export function detailsAsks(keys: readonly string[]): {
  readonly asks: readonly Ask[]
  readonly problems: readonly Problem[]
} {
  const asks = keys.slice(0, MOST).map((key): Ask => ({
    method: 'GET',
    url: `${DETAILS}/${encodeURIComponent(key.toLowerCase())}.json`,
    expect: 'json',
    note: { step: 'details', key },
    keepDays: 7,
    optional: true,
  }))
  const left = keys.length - asks.length
  const message = `${keys.length} topics have no text; ${asks.length} are asked for, ${left} are left without`
  return { asks, problems: left > 0 ? [{ about: 'topicDetails', message }] : [] }
}

/** Reads a topic's own page, `{"TopicDetails":{"identifier":...,"description":"<html>","conditions":"<html>",...}}`. */
export function readDetails(page: Page): Reading {
  const key = String(page.ask.note?.['key'] ?? '')
  const nothing = (message: string): Reading => ({
    calls: [],
    follow: [],
    problems: [{ about: key, message }],
  })
  const body = parseJson(page.body)
  const topic = isRecord(body) ? body['TopicDetails'] : undefined
  if (!isRecord(topic)) return nothing('its own page is not a topic')
  if (String(topic['identifier']).toLowerCase() !== key.toLowerCase())
    return nothing('its own page is another topic')
  const row = openRow({ reference: key, ...fieldsOf(topic) })
  const budget = readOverview(topic['budgetOverviewJSONItem'], key)
  const text = { language: 'en', sections: readSections(row, '1') } as const
  const { money, ...more } = budget
  return {
    calls: [{ key, texts: [text], ...(money.length > 0 ? { money } : {}), ...more }],
    follow: [],
    problems: row.problems,
  }
}

/** The same texts as in a search row, under other names. */
function fieldsOf(topic: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const {
    description,
    conditions,
    destinationDescription,
    destinationDetails,
    missionDescription,
    missionDetails,
  } = topic
  return {
    descriptionByte: description,
    topicConditions: conditions,
    destinationDescription,
    destinationDetails,
    missionDescription,
    missionDetails,
  }
}
