import { referenceName } from '../../core/call-names.js'
import type { Problem } from '../../core/problem.js'
import {
  defineSource,
  type Page,
  type RawCall,
  type RawText,
  type Reader,
  type Source,
} from '../../core/source.js'
import { withoutContacts } from '../html/contacts.js'
import { plainLine, plainText } from '../html/html-text.js'
import { listOf, records, textAt, unknownFields, type JsonRecord } from './json.js'
import { publicAddress } from './public-address.js'

/** An agency that publishes its calls by the standard of Gemensamma data-projektet. */
export interface GdpAgency {
  /** The source's id, and the authority in the names of its calls. */
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** The page where a person finds the calls. */
  readonly home: string
  /** The base of its interface, such as `https://api.formas.se/gdp_formas`. */
  readonly api: string
  /** The setting with its key, such as `KEY_FORMAS`. */
  readonly setting: string
  readonly calls: readonly [number, number]
}

/**
 * The source of an agency under GDP 2.0, as the standard's OpenAPI description has it. The whole list is asked for at once: with
 * `limit` records have come without dates and status, and the link to a next page stands in a header.
 */
export function gdpSource({ id, title, publisher, home, api, setting, calls }: GdpAgency): Source {
  const key = { setting, header: 'Authorization', query: 'authorization' }
  return defineSource({
    id,
    title,
    publisher,
    home,
    language: 'sv',
    zone: 'Europe/Stockholm',
    authority: 'funder',
    kind: 'call',
    confidence: 'documented',
    facts: 'given',
    everyDays: 1,
    key,
    start: [{ method: 'GET', url: `${api}/utlysningar`, expect: 'json', key }],
    read: fromGdp(id),
    expect: { calls, filled: { title: 0.95, deadlines: 0.5 } },
  })
}

const STATUS: Readonly<Record<string, string>> = {
  Kommande: 'forecast',
  Pågående: 'open',
  Avslutad: 'closed',
}

/** The fields of an Utlysning in GDP 2.0. `lank` leads to the interface, not to the web, and is not read. */
const KNOWN = new Set(
  `finansiarNamn finansiarOrganisationsnummer diarienummer titel lank titelEng beskrivning beskrivningEng status budgetBelopp
  budgetValuta oppningsdatum stangningsdatum publiceringsplatser bidragsformer program`.split(/\s+/),
)

/** Reads the list of an agency's calls in GDP 2.0, where almost everything may be null. */
export function fromGdp(authority: string): Reader {
  return (page) => {
    const rows = listOf(page)
    const problems = [...unknownFields(page, rows, KNOWN)]
    const calls = rows.flatMap((row) => callIn(row, authority, page, problems))
    return { calls, follow: [], problems }
  }
}

function callIn(row: JsonRecord, authority: string, page: Page, problems: Problem[]): RawCall[] {
  const key = textAt(row, 'diarienummer')
  if (key === undefined) {
    const title = plainLine(textAt(row, 'titel') ?? '')
    problems.push({ about: page.ask.url, message: `a call has no diarienummer${title && ` ("${title}")`}` })
    return []
  }
  const swedish = textIn(row, 'sv', 'titel', 'beskrivning')
  const english = textIn(row, 'en', 'titelEng', 'beskrivningEng')
  const title = swedish.title ?? english.title
  const [url, ...elsewhere] = addressesIn(row)
  if (records(row['publiceringsplatser']).some((place) => !Object.hasOwn(place, 'webbadress')))
    problems.push({ about: key, message: 'one of publiceringsplatser has no webbadress' })
  const word = textAt(row, 'status')
  const status = word !== undefined && Object.hasOwn(STATUS, word) ? STATUS[word] : undefined
  if (status === undefined)
    problems.push({
      about: key,
      message: `status "${word ?? ''}" is not Kommande, Pågående or Avslutad`,
    })
  const opens = textAt(row, 'oppningsdatum')
  const closes = textAt(row, 'stangningsdatum')
  const programme = records(row['program']).flatMap((one) => textAt(one, 'titel') ?? [])[0]
  return [
    {
      key,
      names: [referenceName(authority, key)],
      language: swedish.title === undefined && english.title !== undefined ? 'en' : 'sv',
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(elsewhere.length > 0 && { links: elsewhere.map((to) => ({ label: new URL(to).host, url: to })) }),
      ...(status !== undefined && { status }),
      ...(programme !== undefined && { programme: plainLine(programme) }),
      actionTypes: records(row['bidragsformer']).flatMap((form) => textAt(form, 'namn') ?? []),
      ...(opens !== undefined && { opens }),
      deadlines: closes === undefined ? [] : [closes],
      money: moneyIn(row, key, problems),
      texts: [swedish, english].filter((text) => text.title !== undefined || text.sections.length > 0),
    },
  ]
}

function textIn(row: JsonRecord, language: 'sv' | 'en', titleAt: string, bodyAt: string): RawText {
  const title = plainLine(textAt(row, titleAt) ?? '')
  const text = withoutContacts(plainText(textAt(row, bodyAt) ?? ''))
  return {
    language,
    ...(title !== '' && { title }),
    sections: text === '' ? [] : [{ kind: 'description', text }],
  }
}

/** The call's pages on the web, each once. */
const addressesIn = (row: JsonRecord): readonly string[] => [
  ...new Set(records(row['publiceringsplatser']).flatMap((one) => publicAddress(one['webbadress']) ?? [])),
]

/** The whole budget. Nought means that none is set; an amount without its currency is no amount. */
function moneyIn(row: JsonRecord, key: string, problems: Problem[]): NonNullable<RawCall['money']> {
  const amount = row['budgetBelopp']
  if (amount === null || amount === undefined || amount === 0) return []
  const currency = textAt(row, 'budgetValuta')
  if (typeof amount === 'number' && currency !== undefined)
    return [{ role: 'total', amount: String(amount), currency }]
  problems.push({
    about: key,
    message: currency === undefined ? 'budgetBelopp has no budgetValuta' : 'budgetBelopp is not a number',
  })
  return []
}
