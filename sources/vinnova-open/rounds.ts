import { referenceName } from '../../src/core/call-names.js'
import { groupBy } from '../../src/core/group.js'
import type { Problem } from '../../src/core/problem.js'
import type { Ask, Page, RawCall, RawText, Reading } from '../../src/core/source.js'
import { withoutContacts } from '../../src/read/html/contacts.js'
import { plainLine, plainText } from '../../src/read/html/html-text.js'
import { listOf, records, textAt, unknownFields, type JsonRecord } from '../../src/read/json/json.js'
import { publicAddress } from '../../src/read/json/public-address.js'

/** The fields of an ansökningsomgång. Contact persons are not read; of two fields only the first part of the name is known. */
const KNOWN = new Set(
  `Diarienummer DiarienummerUtlysning Titel Beskrivning TitelEngelska BeskrivningEngelska Oppningsdatum Stangningsdatum
  DagligAvlasning Avlasningar UppskattatBeslutsdatum TidigastProjektstart SenastProjektstart SenastProjektslut DokumentLista
  LankLista KontaktLista Publik Webbsida AnnonseringslägeÅr AnnonseringslägePeriod Extern WebTextLista`.split(
    /\s+/,
  ),
)

/** Diarienummer that one ask may name. */
const AT_ONCE = 20

/** Reads the ansökningsomgångar, leaves out those that are by invitation only, and asks for the utlysningar that they belong to. */
export function readRounds(page: Page): Reading {
  const rows = listOf(page)
  const problems: Problem[] = [...unknownFields(page, rows.map(wellNamed), KNOWN)]
  const shown = rows.filter(isPublic)
  const calls = shown.flatMap((row) => roundIn(row, page, problems))
  return { calls, follow: parentAsks(shown), problems }
}

/** A row without the fields whose names are known in part. */
const wellNamed = (row: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !/^(?:Daglig|Avlas)/.test(name)))

const isPublic = (row: JsonRecord): boolean => !isNought(row['Publik']) && !isNought(row['Webbsida'])

const isNought = (value: unknown): boolean => value === 0 || value === '0' || value === false

function roundIn(row: JsonRecord, page: Page, problems: Problem[]): RawCall[] {
  const key = textAt(row, 'Diarienummer')
  if (key === undefined) {
    problems.push({ about: page.ask.url, message: 'an ansökningsomgång has no Diarienummer' })
    return []
  }
  if (records(row['WebTextLista']).some((one) => !hasText(one)))
    problems.push({ about: key, message: 'a text in WebTextLista is in no form that we know' })
  const texts = [textIn(row, 'sv'), textIn(row, 'en')]
  const title = texts[0]?.title
  const opens = momentAt(row, 'Oppningsdatum')
  const closes = momentAt(row, 'Stangningsdatum')
  const planned = opens === undefined ? plannedFor(row) : undefined
  return [
    {
      key,
      names: [referenceName('vinnova', key)],
      language: 'sv',
      ...(title !== undefined && { title }),
      links: linksIn(row),
      ...(opens !== undefined && { opens }),
      deadlines: closes === undefined ? [] : [closes],
      ...(planned !== undefined && { opens: planned, status: 'Kommande', preliminary: true }),
      texts: texts.filter((text) => text.title !== undefined || text.sections.length > 0),
    },
  ]
}

/** `2026-10-13T14:00:00` is 14.00 in Stockholm; midnight means the day alone, and the year 1900 that there is no day. */
function momentAt(row: JsonRecord, name: string): string | undefined {
  const written = textAt(row, name)
  if (written === undefined || written.startsWith('1900-01-01')) return undefined
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}/.exec(written) ?? []
  if (day === undefined) return written
  return time === '00:00' ? day : `${day} ${time}`
}

/** The month and year for which a round is only planned: `oktober 2026`. */
function plannedFor(row: JsonRecord): string | undefined {
  const { AnnonseringslägeÅr: year } = row
  if ((typeof year !== 'number' && typeof year !== 'string') || !/^\d{4}$/.test(String(year)))
    return undefined
  return `${textAt(row, 'AnnonseringslägePeriod') ?? ''} ${year}`.trim()
}

/** What is written in one language; `x` and `xx` stand where nobody wrote anything. */
function textIn(row: JsonRecord, language: 'sv' | 'en'): RawText {
  const [titleAt, bodyAt] =
    language === 'sv'
      ? (['Titel', 'Beskrivning'] as const)
      : (['TitelEngelska', 'BeskrivningEngelska'] as const)
  const title = plainLine(written(textAt(row, titleAt)))
  const parts = [
    written(textAt(row, bodyAt)),
    ...records(row['WebTextLista']).map((one) => webText(one, language)),
  ]
  const sections = parts
    .map(plainText)
    .map(withoutContacts)
    .filter((text) => text !== '')
  return {
    language,
    ...(title !== '' && { title }),
    sections: sections.map((text) => ({ kind: 'description', text })),
  }
}

/** A text as `TextSv` and `TextEn`, or as `Text` with its `Lang`: both forms are in use. */
function webText(one: JsonRecord, language: 'sv' | 'en'): string {
  const own = textAt(one, language === 'sv' ? 'TextSv' : 'TextEn')
  if (own !== undefined) return written(own)
  const isOwn = (textAt(one, 'Lang') ?? '').toLowerCase() === language
  return isOwn ? written(textAt(one, 'Text')) : ''
}

const hasText = (one: JsonRecord): boolean =>
  Object.hasOwn(one, 'TextSv') || (Object.hasOwn(one, 'Text') && Object.hasOwn(one, 'Lang'))

const written = (text: string | undefined): string =>
  text === undefined || /^x{1,3}$/i.test(text) ? '' : text

/** Where to apply, and the documents. */
function linksIn(row: JsonRecord): NonNullable<RawCall['links']> {
  const places = records(row['LankLista']).map((one) => [textAt(one, 'Beskrivning'), one['URL']] as const)
  const documents = records(row['DokumentLista']).map(
    (one) => [textAt(one, 'Titel'), one['fileURL']] as const,
  )
  return [...places, ...documents].flatMap(([label, address]) => {
    const url = publicAddress(address)
    return url === null ? [] : [{ label: plainLine(label ?? '') || new URL(url).host, url }]
  })
}

/** Asks for the utlysningar of the rounds, some at a time; the note says which rounds are theirs. */
function parentAsks(rows: readonly JsonRecord[]): Ask[] {
  const pairs = rows.flatMap((row) => {
    const parent = textAt(row, 'DiarienummerUtlysning')
    const key = textAt(row, 'Diarienummer')
    return parent !== undefined && key !== undefined && isReference(parent) ? [{ parent, key }] : []
  })
  const families = [...groupBy(pairs, ({ parent }) => parent)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  return Array.from({ length: Math.ceil(families.length / AT_ONCE) }, (_, index) => {
    const some = families.slice(index * AT_ONCE, (index + 1) * AT_ONCE)
    const rounds = Object.fromEntries(some.map(([parent, own]) => [parent, own.map(({ key }) => key)]))
    return {
      method: 'GET',
      url: `https://data.vinnova.se/api/utlysningar/${some.map(([parent]) => parent).join(',')}`,
      expect: 'json',
      note: { step: 'parents', rounds: JSON.stringify(rounds) },
      keepDays: 7,
      optional: true,
    }
  })
}

const isReference = (text: string): boolean => /^\d{4}-\d{4,6}$/.test(text)
