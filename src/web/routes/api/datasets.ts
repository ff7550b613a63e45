import { CATALOGUE, type Both } from '../../../text/catalogue-words.js'
import { both, iri, literal, type Node } from '../../formats/turtle.js'

const EU = 'http://publications.europa.eu/resource/authority'
const IANA = 'https://www.iana.org/assignments/media-types'

const FORMATS = {
  api: ['application/json', 'JSON'],
  json: ['application/json', 'JSON'],
  ndjson: ['application/x-ndjson', 'NDJSON'],
  csv: ['text/csv', 'CSV'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'],
  rss: ['application/rss+xml', 'RSS'],
  ics: ['text/calendar', 'iCalendar'],
} as const

type Format = keyof typeof FORMATS

/** A set of data, with an address for each format. */
export interface Dataset {
  readonly name: string
  readonly title: Both
  readonly about: Both
  /** True where nothing in it is a source's. */
  readonly isOurs: boolean
  readonly files: Readonly<Partial<Record<Format, string>>>
}

/** What all sets of data share, by address. */
export interface Shared {
  readonly publisher: string
  readonly contact: string
  readonly service: string
  readonly rights: string
  readonly license: string
}

/** A set of data and its files, as DCAT has them. */
export function datasetNodes(
  dataset: Dataset,
  at: (name: string) => string,
  shared: Shared,
): readonly Node[] {
  const { name, title, about, files } = dataset
  const formats = Object.keys(files) as Format[]
  return [
    {
      id: at(name),
      type: 'dcat:Dataset',
      says: [
        ['dcterms:title', ...both(title)],
        ['dcterms:description', ...both(about)],
        ['dcterms:publisher', iri(shared.publisher)],
        ['dcat:contactPoint', iri(shared.contact)],
        ['dcat:theme', iri(`${EU}/data-theme/GOVE`), iri(`${EU}/data-theme/ECON`)],
        ['dcat:keyword', ...CATALOGUE.keywords.flatMap(both)],
        ['dcterms:language', iri(`${EU}/language/SWE`), iri(`${EU}/language/ENG`)],
        ['dcterms:spatial', iri(`${EU}/country/SWE`)],
        ['dcterms:accrualPeriodicity', iri(`${EU}/frequency/DAILY`)],
        ['dcterms:accessRights', iri(`${EU}/access-right/PUBLIC`)],
        ['dcat:distribution', ...formats.map((format) => iri(at(`${name}-${format}`)))],
      ],
    },
    ...formats.map((format) => distributionOf(dataset, format, at(`${name}-${format}`), shared)),
  ]
}

function distributionOf(
  { title, isOurs, files }: Dataset,
  format: Format,
  id: string,
  { license, rights, service }: Shared,
): Node {
  const [type, name] = FORMATS[format]
  const address = iri(files[format] ?? '')
  return {
    id,
    type: 'dcat:Distribution',
    says: [
      ['dcterms:title', ...both({ sv: `${title.sv} (${name})`, en: `${title.en} (${name})` })],
      ['dcat:accessURL', address],
      format === 'api' ? ['dcat:accessService', iri(service)] : ['dcat:downloadURL', address],
      ['dcterms:format', literal(type)],
      ...(type.includes('x-') ? [] : [['dcat:mediaType', iri(`${IANA}/${type}`)] as const]),
      isOurs ? ['dcterms:license', iri(license)] : ['dcterms:rights', iri(rights)],
    ],
  }
}
