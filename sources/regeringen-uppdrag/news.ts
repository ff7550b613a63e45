import { referenceName } from '../../src/core/call-names.js'
import { addDays, dayIn } from '../../src/core/dates.js'
import { ExpectationError } from '../../src/core/errors.js'
import type { Problem } from '../../src/core/problem.js'
import type { Page, RawCall, Reading } from '../../src/core/source.js'
import { withoutContacts } from '../../src/read/html/contacts.js'
import { plainLine, plainText } from '../../src/read/html/html-text.js'
import { listOf, textAt, unknownFields, type JsonRecord } from '../../src/read/json/json.js'
import { isOfMoney } from './money-words.js'

/** Older news is no news. */
const WINDOW = 120
/** The government publishes every week, in July too: without anything for this long the mirror stands still. */
const STANDSTILL = 21

const KNOWN = new Set(
  'title url id summary published updated types senders categories shortcuts attachments'.split(' '),
)

/** Reads what a list of the mirror tells of money for municipalities in the months before it was fetched. */
export function readNews(page: Page): Reading {
  const rows = listOf(page)
  if (rows.length === 0) throw new ExpectationError('empty', `${page.ask.url}: the list is empty`)
  const today = dayIn(page.fetched, 'Europe/Stockholm')
  const recent = rows.filter((row) => (textAt(row, 'published') ?? '') >= addDays(today, -WINDOW))
  const problems = [
    ...unknownFields(page, recent, KNOWN),
    ...standstill(page, rows, addDays(today, -STANDSTILL)),
  ]
  return { calls: recent.flatMap(newsIn), follow: [], problems }
}

function standstill(page: Page, rows: readonly JsonRecord[], since: string): Problem[] {
  const newest = rows.reduce((latest, row) => {
    const published = textAt(row, 'published') ?? ''
    return published > latest ? published : latest
  }, '')
  return newest >= since
    ? []
    : [{ about: page.ask.url, message: `has nothing newer than ${newest}: the mirror stands still` }]
}

function newsIn(row: JsonRecord): RawCall[] {
  const path = textAt(row, 'url')
  const title = plainLine(textAt(row, 'title') ?? '')
  const text = withoutContacts(plainText(textAt(row, 'summary') ?? ''))
  const published = textAt(row, 'published')
  if (path === undefined || !/^\/[a-z]/.test(path) || !isOfMoney(title, text)) return []
  const [reference] = /\b[A-ZÅÄÖ][A-Za-zåäö]{0,3}\d{4}\/\d{3,6}\b/.exec(textAt(row, 'id') ?? '') ?? []
  return [
    {
      key: path.replace(/\/+$/, ''),
      names: reference === undefined ? [] : [referenceName('regeringen', reference)],
      language: 'sv',
      title,
      url: `https://www.regeringen.se${path}`,
      ...(published !== undefined && { published }),
      texts: text === '' ? [] : [{ language: 'sv', title, sections: [{ kind: 'description', text }] }],
    },
  ]
}
