import type { Ask } from './source.js'

/** A concept of a borrowed vocabulary under its labels, the preferred one of each language first. */
export interface Labelled {
  /** The last part of the concept's address, such as `1234`. */
  readonly concept: string
  readonly sv: readonly string[]
  readonly en: readonly string[]
}

/** How many concepts have labels in Swedish or English, and how many such labels there are. */
export interface VocabularySize {
  readonly concepts: number
  readonly labels: number
}

/** A run of concepts, as one page told them. */
export interface LabelledPage {
  readonly concepts: readonly Labelled[]
  readonly labels: number
  /** The address of the last one, after which the next page begins; null where the page is empty. */
  readonly last: string | null
}

/** EuroVoc, the thesaurus of the EU's Publications Office, in the SPARQL service that the office keeps open to all. */
export const EUROVOC = {
  scheme: 'eurovoc',
  title: 'EuroVoc',
  service: 'https://publications.europa.eu/webapi/rdf/sparql',
  address: 'http://eurovoc.europa.eu/100141',
} as const

/** Concepts on a page: with their labels well below the 10,000 rows that the service gives or sorts at most. */
const ON_PAGE = 1000

const SKOS = 'PREFIX skos: <http://www.w3.org/2004/02/skos/core#>'
const IN_SCHEME = `?concept skos:inScheme <${EUROVOC.address}> .`
const labelled = (kind: string, label: string): string =>
  `?concept ${kind} ${label} . FILTER(${kind} IN (skos:prefLabel, skos:altLabel)) FILTER(LANG(${label}) IN ("sv", "en"))`

/** Asks how much of EuroVoc there is in Swedish and English. */
export const sizeAsk: Ask = ask(
  `SELECT (COUNT(DISTINCT ?concept) AS ?concepts) (COUNT(*) AS ?labels)
WHERE { SELECT DISTINCT ?concept ?kind ?label WHERE { ${IN_SCHEME} ${labelled('?kind', '?label')} } }`,
)

/**
 * Asks for the labels of the concepts whose addresses come after this one. `after` is an address that we have read. The pages
 * go by address and not by number, since the service sorts no more than 10,000 rows.
 */
export function labelsAsk(after: string | null): Ask {
  const rest = after === null ? '' : `FILTER(STR(?concept) > "${after}")`
  return ask(
    `SELECT DISTINCT ?concept ?kind ?label WHERE {
{ SELECT DISTINCT ?concept (STR(?concept) AS ?address)
  WHERE { ${IN_SCHEME} ${labelled('?any', '?text')} ${rest} }
  ORDER BY ?address LIMIT ${ON_PAGE} }
${labelled('?kind', '?label')} }`,
  )
}

function ask(query: string): Ask {
  const parameters = new URLSearchParams({
    'default-graph-uri': '',
    query: `${SKOS}\n${query}`,
    format: 'application/sparql-results+json',
  })
  return { method: 'GET', url: `${EUROVOC.service}?${parameters.toString()}`, expect: 'json' }
}
