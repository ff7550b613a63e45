import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startOf, type Page, type Source } from '../src/core/source.js'
import { savedPages } from '../test/support/saved-pages.js'

/** The sites of many sources on loopback, as their saved pages have them. */
export interface Sites {
  readonly origins: ReadonlyMap<string, string>
  readonly requests: () => number
  readonly stop: () => Promise<void>
}

/** What one site has: pages by their path, and the page of any one call, for calls whose own page nobody saved. */
interface Site {
  readonly byPath: Map<string, Page>
  anyCall: Page | null
}

/** Serves the saved pages of sources, each origin at a port of its own; what none of them has is had from `elsewhere`, by origin. */
export async function serveSites(
  sources: readonly Source[],
  elsewhere: ReadonlyMap<string, string> = new Map(),
): Promise<Sites> {
  const sites = new Map<string, Site>()
  for (const source of sources) fill(sites, source)
  let asked = 0
  const servers: Server[] = []
  const origins = new Map(elsewhere)
  for (const [origin, site] of sites) {
    const server = createServer((request, response) => {
      asked++
      answer(site, elsewhere.get(origin), request, response).catch(() => response.destroy())
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    servers.push(server)
    origins.set(origin, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  }
  const stop = (server: Server): Promise<void> => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(() => closed()))
  }
  return { origins, requests: () => asked, stop: async () => void (await Promise.all(servers.map(stop))) }
}

function fill(sites: Map<string, Site>, source: Source): void {
  const siteOf = (url: string): Site => {
    const { origin } = new URL(url)
    const site = sites.get(origin) ?? { byPath: new Map<string, Page>(), anyCall: null }
    sites.set(origin, site)
    return site
  }
  const saved = savedPages(`sources/${source.id}`).map(({ page }) => page)
  for (const page of saved) {
    const { byPath } = siteOf(page.ask.url)
    if (!byPath.has(pathOf(page.ask.url))) byPath.set(pathOf(page.ask.url), page)
    if (page.ask.note?.['key'] !== undefined) siteOf(page.ask.url).anyCall = page
  }
  const first = saved.find(({ ask }) => ask.note?.['key'] === undefined)
  for (const { url } of startOf(source, '2026-06-15')) {
    const { byPath } = siteOf(url)
    if (first && !byPath.has(pathOf(url))) byPath.set(pathOf(url), first)
  }
}

const pathOf = (address: string): string => new URL(address).pathname + new URL(address).search

async function answer(
  site: Site,
  elsewhere: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '/'
  const isRobots = path === '/robots.txt'
  const list = site.byPath.get(path) ?? site.byPath.get(path.replace(/\?.*/, ''))
  const page = list ?? (elsewhere || isRobots ? null : site.anyCall)
  if (page) {
    response.writeHead(200, { 'content-type': page.contentType })
    response.end(page.body)
  } else if (elsewhere && !isRobots) await pass(elsewhere + path, request, response)
  else response.writeHead(404).end()
}

async function pass(to: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method = 'GET' } = request
  const type = request.headers['content-type']
  const passed = await fetch(to, {
    method,
    ...(type && { headers: { 'content-type': type } }),
    ...(method === 'POST' && { body: Buffer.concat(chunks) }),
  })
  response.writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? '' })
  response.end(Buffer.from(await passed.arrayBuffer()))
}
