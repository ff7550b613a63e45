import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../../deps.js'
import { absolute } from '../../view.js'
import { answers, faults } from './answers.js'
import { ApiInfo, BulkCall } from './schemas.js'
import { showBulk } from './bulk.js'

/** Raised when the API is; the first number is the one in its address. */
export const API_VERSION = '1.0.0'
const API_RELEASED = '2026-11-21'

const info = createRoute({
  method: 'get',
  path: '/api-info',
  operationId: 'getApiInfo',
  tags: ['api-info'],
  summary: 'Om detta API',
  description: 'What this API is, by the REST API profile of the Agency for Digital Government.',
  request: { query: z.strictObject({}) },
  responses: answers(ApiInfo, 'What it is.', {
    apiName: 'Fondvakt',
    apiVersion: API_VERSION,
    apiReleased: API_RELEASED,
    apiDocumentation: 'https://fondvakt.example/about/data',
    apiStatus: 'active',
  }),
})

const bulk = createRoute({
  method: 'get',
  path: '/calls.ndjson',
  operationId: 'downloadCalls',
  tags: ['calls'],
  summary: 'Ladda ner alla utlysningar',
  description:
    'All calls, news and consultations, closed ones too, one JSON object a line (NDJSON). Those of sources on trial are left out.',
  responses: {
    200: {
      description: 'One `BulkCall` a line.',
      content: { 'application/x-ndjson': { schema: BulkCall } },
    },
    429: faults[429],
  },
})

export function addInfo(api: OpenAPIHono, deps: Deps): void {
  api.openapi(info, (c) =>
    c.json(
      {
        apiName: 'Fondvakt',
        apiVersion: API_VERSION,
        apiReleased: API_RELEASED,
        apiDocumentation: absolute(deps.publicUrl, '/about/data'),
        apiStatus: 'active' as const,
      },
      200,
    ),
  )
  api.openAPIRegistry.registerPath(bulk)
  api.get('/calls.ndjson', (c) => showBulk(c, deps))
}

/** What the description of the API says of it as a whole. */
export function documentOf({ publicUrl, contact = '' }: Deps) {
  const about = absolute(publicUrl, '/about/data')
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fondvakt',
      version: API_VERSION,
      description: ABOUT,
      termsOfService: about,
      contact: {
        name: new URL(publicUrl).hostname,
        url: /^https?:/.test(contact) ? contact : absolute(publicUrl, '/about'),
        ...(contact.includes('@') && !/^https?:/.test(contact) && { email: contact }),
      },
      license: {
        name: 'CC0 1.0 for what Fondvakt adds; titles and texts of calls belong to their sources',
        url: about,
      },
      'x-limitations': LIMITATIONS,
    },
    servers: [{ url: absolute(publicUrl, '/api/v1') }],
    externalDocs: { description: 'Documentation and terms (dokumentation och villkor)', url: about },
    tags: TAGS.map(([name, description]) => ({ name, description })),
  }
}

const ABOUT = [
  'Utlysningar ur EU:s fonder och program och annan extern finansiering för svenska kommuner: vad de gäller, när de stänger, vem som kan söka, och vilka prioriterade områden hos en kommun som de hör till och varför.',
  'Calls of EU funds and programmes and other external funding for Swedish municipalities: what they are about, when they close, who can apply, and which priority areas of a municipality they belong to and why.',
  'Titles and texts are those of the sources, and are reused on their terms: material of the EU institutions is © European Union, reused under Commission Decision 2011/833/EU. What we add, such as tags, roles and events, is free to use (CC0 1.0). Always check dates and amounts at the source.',
].join('\n\n')

const LIMITATIONS =
  'Begränsningar: högst 100 poster per sida, och ett tak för antalet frågor per minut och klient. Limitations: at most 100 items a page, and a limit of requests per minute and client. Tags, roles and dates that were read from running text are made by machine and can be wrong.'

const TAGS = [
  ['calls', 'Utlysningar, nyheter och samråd'],
  ['events', 'Vad som har hänt'],
  ['sources', 'Källor'],
  ['municipalities', 'Kommuner och deras områden'],
  ['themes', 'Ämnen'],
  ['programmes', 'Program och fonder'],
  ['api-info', 'Om detta API'],
] as const
