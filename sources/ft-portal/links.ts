import type { RawCall } from '../../src/core/source.js'
import { parseJson, records } from '../../src/read/json/json.js'
import type { CallType, Row } from './row.js'

const PORTAL = 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities'

type Links = Required<Pick<RawCall, 'links' | 'url'>>

/**
 * The page of a call, and its further links. Labels are one of `submission`, `parent`, `index`, or a document's own name.
 * Cascade calls have pages by their own number; the index's address is shared by all calls of a project, so it comes second.
 */
export function readLinks(row: Row, type: CallType, key: string): Links {
  if (type === '1') return { url: topicPage(key), links: submissionLinks(row) }
  if (type === '2') return prospectLinks(row)
  const parent = row.first('identifier')
  return {
    url: `${PORTAL}/competitive-calls-cs/${key}`,
    links: [
      ...indexLink(row),
      ...(parent === undefined ? [] : [{ label: 'parent', url: topicPage(parent) }]),
    ],
  }
}

const topicPage = (key: string): string =>
  `${PORTAL}/topic-details/${encodeURIComponent(key.trim()).replaceAll('%2F', '/')}`

/** Some rows give an address under `topic-details`, where no PROSPECT call is: those are left out. */
function prospectLinks(row: Row): Links {
  const number = row.first('callIdentifier') ?? /^\d+/.exec(row.reference)?.[0]
  const index = indexLink(row).filter(({ url }) => !url.includes('/topic-details/'))
  const page =
    number === undefined ? undefined : `${PORTAL}/prospect-details/${encodeURIComponent(number)}PROSPECTSEN`
  return { url: page ?? index[0]?.url ?? PORTAL, links: [...index, ...documents(row)] }
}

function indexLink(row: Row): Links['links'] {
  const url = row.first('url')
  return url === undefined ? [] : [{ label: 'index', url }]
}

function submissionLinks(row: Row): Links['links'] {
  const found = json(row, 'links').flatMap(({ url }) => (typeof url === 'string' && url !== '' ? [url] : []))
  return [...new Set(found)].map((url) => ({ label: 'submission', url }))
}

function documents(row: Row): Links['links'] {
  return json(row, 'publicationDocuments').flatMap(({ nameDoc, docUrl }) =>
    typeof docUrl === 'string' && docUrl !== ''
      ? [{ label: typeof nameDoc === 'string' && nameDoc !== '' ? nameDoc : 'document', url: docUrl }]
      : [],
  )
}

function json(row: Row, field: string): ReturnType<typeof records> {
  const text = row.first(field)
  const value = text === undefined ? [] : parseJson(text)
  if (value === undefined) row.report(`${field} cannot be read`)
  return records(value)
}
