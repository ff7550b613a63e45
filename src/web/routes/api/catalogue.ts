import type { Context } from 'hono'
import { listMunicipalities } from '../../../store/municipalities.js'
import { CATALOGUE } from '../../../text/catalogue-words.js'
import type { Deps } from '../../deps.js'
import { both, iri, literal, turtleOf, type Node } from '../../formats/turtle.js'
import { absolute, listPath, overviewPath } from '../../view.js'
import { datasetNodes, type Dataset } from './datasets.js'

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const EU = 'http://publications.europa.eu/resource/authority'
const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/'

/** The catalogue of our data, by DCAT-AP-SE 3. */
export async function showCatalogue(c: Context, deps: Deps): Promise<Response> {
  const places = await listMunicipalities(deps.db)
  c.header('Access-Control-Allow-Origin', '*')
  return c.body(turtleOf(PREFIXES, nodesOf(deps, places)), 200, {
    'Content-Type': 'text/turtle; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
}

type Places = readonly { readonly id: string; readonly name: string }[]

function nodesOf(deps: Deps, places: Places): readonly Node[] {
  const at = (name: string): string => `${absolute(deps.publicUrl, '/dcat.ttl')}#${name}`
  const datasets = datasetsOf(deps, places)
  const shared = {
    publisher: at('publisher'),
    contact: at('contact'),
    service: at('api'),
    rights: at('rights'),
    license: CC0,
  }
  return [
    catalogOf(deps, at, datasets),
    publisherOf(deps, places, shared.publisher),
    contactOf(deps, shared.contact),
    { id: shared.rights, type: 'dcterms:RightsStatement', says: [['rdfs:label', ...both(CATALOGUE.rights)]] },
    serviceOf(deps, at, datasets),
    ...datasets.flatMap((one) => datasetNodes(one, at, shared)),
  ]
}

type At = (name: string) => string

const catalogOf = ({ publicUrl }: Deps, at: At, datasets: readonly Dataset[]): Node => ({
  id: at('catalog'),
  type: 'dcat:Catalog',
  says: [
    ['dcterms:title', ...both(CATALOGUE.title)],
    ['dcterms:description', ...both(CATALOGUE.about)],
    ['dcterms:publisher', iri(at('publisher'))],
    ['dcterms:license', iri(CC0)],
    ['dcterms:language', iri(`${EU}/language/SWE`), iri(`${EU}/language/ENG`)],
    ['dcterms:spatial', iri(`${EU}/country/SWE`)],
    ['dcat:themeTaxonomy', iri(`${EU}/data-theme`)],
    ['foaf:homepage', iri(absolute(publicUrl, '/'))],
    ['dcat:dataset', ...datasets.map(({ name }) => iri(at(name)))],
    ['dcat:service', iri(at('api'))],
  ],
})

/** The municipality whose place this is; where there are several, the place itself. */
function publisherOf({ publicUrl }: Deps, places: Places, id: string): Node {
  const [only, ...others] = places
  const name = only && others.length === 0 ? only.name : new URL(publicUrl).hostname
  return {
    id,
    type: 'foaf:Agent',
    says: [
      ['foaf:name', literal(name)],
      ['foaf:homepage', iri(absolute(publicUrl, '/'))],
    ],
  }
}

function contactOf({ publicUrl, contact = '' }: Deps, id: string): Node {
  const isMail = contact.includes('@') && !/^https?:/.test(contact)
  const page = /^https?:/.test(contact) ? contact : absolute(publicUrl, '/about')
  return {
    id,
    type: 'vcard:Organization',
    says: [
      ['vcard:fn', literal(new URL(publicUrl).hostname)],
      isMail ? ['vcard:hasEmail', iri(`mailto:${contact}`)] : ['vcard:hasURL', iri(page)],
    ],
  }
}

const serviceOf = ({ publicUrl }: Deps, at: At, datasets: readonly Dataset[]): Node => ({
  id: at('api'),
  type: 'dcat:DataService',
  says: [
    ['dcterms:title', ...both(CATALOGUE.service)],
    ['dcterms:publisher', iri(at('publisher'))],
    ['dcat:contactPoint', iri(at('contact'))],
    ['dcat:endpointURL', iri(absolute(publicUrl, '/api/v1'))],
    ['dcat:endpointDescription', iri(absolute(publicUrl, '/api/v1/openapi.json'))],
    ['dcterms:accessRights', iri(`${EU}/access-right/PUBLIC`)],
    ['dcterms:rights', iri(at('rights'))],
    [
      'dcat:servesDataset',
      ...datasets.filter(({ files }) => 'api' in files).map(({ name }) => iri(at(name))),
    ],
    ['foaf:page', iri(absolute(publicUrl, '/about/data'))],
  ],
})

function datasetsOf({ publicUrl }: Deps, places: Places): readonly Dataset[] {
  const to = (path: string): string => absolute(publicUrl, path)
  return [
    {
      name: 'calls',
      title: CATALOGUE.calls,
      about: CATALOGUE.callsAbout,
      isOurs: false,
      files: { api: to('/api/v1/calls'), ndjson: to('/api/v1/calls.ndjson') },
    },
    {
      name: 'events',
      title: CATALOGUE.events,
      about: CATALOGUE.eventsAbout,
      isOurs: false,
      files: { api: to('/api/v1/events') },
    },
    {
      name: 'sources',
      title: CATALOGUE.sources,
      about: CATALOGUE.sourcesAbout,
      isOurs: true,
      files: {
        api: to('/api/v1/sources'),
        json: to('/sources.json'),
        csv: to('/sources.csv'),
        xlsx: to('/sources.xlsx'),
      },
    },
    ...places.flatMap(({ id, name }) => placeDatasets(id, name, to)),
  ]
}

function placeDatasets(id: string, name: string, to: (path: string) => string): readonly Dataset[] {
  const list = to(listPath(id))
  const slug = encodeURIComponent(id)
  return [
    {
      name: `calls-${slug}`,
      title: CATALOGUE.placeCalls(name),
      about: CATALOGUE.placeCallsAbout(name),
      isOurs: false,
      files: {
        json: `${list}.json`,
        csv: `${list}.csv`,
        xlsx: `${list}.xlsx`,
        rss: `${list}.rss`,
        ics: `${list}.ics`,
      },
    },
    {
      name: `events-${slug}`,
      title: CATALOGUE.placeEvents(name),
      about: CATALOGUE.placeEventsAbout(name),
      isOurs: false,
      files: { rss: to(`${overviewPath(id)}/events.rss`) },
    },
  ]
}
