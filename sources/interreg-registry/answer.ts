import { brusselsDay } from '../../src/core/dates.js'
import { ExpectationError } from '../../src/core/errors.js'
import { readDay } from '../../src/core/read-dates.js'
import type { Problem } from '../../src/core/problem.js'
import { namesInLinks } from '../../src/core/call-names.js'
import type { Page, RawCall, Reading } from '../../src/core/source.js'
import { withoutContacts } from '../../src/read/html/contacts.js'
import { plainLine, plainText } from '../../src/read/html/html-text.js'
import {
  missingFields,
  recordOf,
  records,
  textAt,
  textsIn,
  type JsonRecord,
} from '../../src/read/json/json.js'
import { publicAddress } from '../../src/read/json/public-address.js'
import { proveRead } from '../../src/read/prove-read.js'

/** What tells whether a call is for Sweden, and until when. */
const ALWAYS = ['callEligibleCountryNames', 'callEligibleCountryNuts', 'callStatus', 'callDeadlineDate']

/** Reads the calls that Sweden may take part in. A call that names no country is a problem, not a guess; a registry without any call is broken. */
export function readAnswer(page: Page): Reading {
  const result = records(recordOf(page)['results'])[0]
  const { nbHits: total, hits } = result ?? {}
  if (!Array.isArray(hits) || typeof total !== 'number' || !Number.isInteger(total))
    throw new ExpectationError('unexpected', `${page.ask.url}: expected results with nbHits and hits`)
  const rows = records(hits)
  const problems: Problem[] = []
  const nowhere = rows.filter((row) => countriesOf(row).length === 0)
  if (nowhere.length > 0)
    problems.push({
      about: page.ask.url,
      message: `${nowhere.length} of ${rows.length} calls name no country and were left out: ${some(nowhere)}`,
    })
  if (total === 0)
    throw new ExpectationError(
      'empty',
      `${page.ask.url}: found no call of any programme, which has never been so`,
    )
  problems.push(...missingFields(page, rows, ALWAYS))
  const somewhere = rows.length - nowhere.length
  const own = rows.filter(isForSweden)
  const calls = own.flatMap((row) => callIn(row, page, problems))
  proveRead(page, somewhere === 0 ? rows.length : own.length, calls.length, problems)
  return {
    calls,
    follow: [],
    problems,
    tally: {
      list: 'calls',
      whole: 'calls',
      total,
      keys: rows.map((row, index) => keyOf(row) ?? `row ${index}`),
    },
  }
}

const some = (rows: readonly JsonRecord[]): string =>
  rows
    .slice(0, 3)
    .map((row) => plainLine(textAt(row, 'title') ?? 'one without a title').slice(0, 60))
    .join('; ')

const countriesOf = (row: JsonRecord): readonly string[] => [
  ...textsIn(row['callEligibleCountryNames']),
  ...textsIn(row['callEligibleCountryNuts']),
]

/** By name, or by the code of the country or of a region in it: `SE`, `SE11`. */
const isForSweden = (row: JsonRecord): boolean =>
  countriesOf(row).some((country) => /^(?:sweden|SE(?:[0-9A-Z]{1,3})?)$/i.test(country))

const keyOf = (row: JsonRecord): string | undefined => {
  const id = row['objectID'] ?? row['pageId']
  return typeof id === 'number' || (typeof id === 'string' && id.trim() !== '')
    ? String(id).trim()
    : undefined
}

function callIn(row: JsonRecord, page: Page, problems: Problem[]): RawCall[] {
  const key = keyOf(row)
  const title = plainLine(textAt(row, 'title') ?? '')
  if (key === undefined || title === '') {
    problems.push({
      about: page.ask.url,
      message: `a call has no ${title === '' ? 'title' : `id ("${title}")`}`,
    })
    return []
  }
  const url =
    publicAddress(row['callExternalUrl']) ?? publicAddress(row['contentUrl'], 'https://interreg.eu/')
  const text = withoutContacts(plainText(textAt(row, 'description') ?? textAt(row, 'teaser') ?? ''))
  const programme = textsIn(row['associatedProgrammes']).map(plainLine).join(', ')
  const status = textAt(row, 'callStatus')
  const opens = textsIn(row['callOpenDate']).map(inBrussels)[0]
  const who = textsIn(row['targetAudience']).map(plainLine).join(', ')
  const themes = textsIn(row['callThemes'])
  return [
    {
      key,
      names: url === null ? [] : namesInLinks([url]),
      language: 'en',
      title,
      ...(url !== null && { url }),
      ...(status !== undefined && { status }),
      ...(opens !== undefined && { opens }),
      deadlines: textsIn(row['callDeadlineDate']).map(inBrussels),
      ...(programme !== '' && { programme }),
      ...(who !== '' && { who }),
      keywords: (themes.length > 0 ? themes : textsIn(row['themes'])).map(plainLine),
      texts: text === '' ? [] : [{ language: 'en', title, sections: [{ kind: 'description', text }] }],
    },
  ]
}

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** An instant as its day in Brussels: midnight there is still the day before in UTC. What is no instant stays as it is. */
const inBrussels = (text: string): string =>
  INSTANT.test(text) && readDay(text) !== null ? brusselsDay(text) : text
