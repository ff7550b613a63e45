import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createFetch, type Fetcher } from '../../src/fetch/client.js'
import type { FetchOptions } from '../../src/fetch/options.js'
import { memoryArchive } from './archive.js'

export interface Heard {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** Answers one request; `nth` counts the requests to the same path from 1. */
export type Handler = (request: Heard, response: ServerResponse, nth: number) => void

export interface Site {
  /** `http://127.0.0.1:port`. */
  readonly origin: string
  readonly heard: readonly Heard[]
  /** The paths asked for, without robots.txt. */
  readonly paths: () => readonly string[]
}

/** A web server on loopback for this test, which answers 404 for robots.txt unless told otherwise. */
export async function aSite(handlers: Readonly<Record<string, Handler>>): Promise<Site> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => undefined)
    request.on('end', () => {
      const path = request.url ?? ''
      const one = {
        method: request.method ?? '',
        path,
        headers: request.headers,
        body: Buffer.concat(chunks),
      }
      heard.push(one)
      const nth = heard.filter((other) => other.path === path).length
      const handler = handlers[path] ?? handlers['*']
      if (handler && (path !== '/robots.txt' || handlers[path])) handler(one, response, nth)
      else response.writeHead(404).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    heard,
    paths: () => heard.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
  }
}

/** A fetcher for this test, whose waits are written down instead of waited for. */
export function aFetcher(
  origins: Readonly<Record<string, Site | string>>,
  options: Partial<FetchOptions> = {},
): Fetcher & { readonly waits: number[]; readonly lines: string[] } {
  const waits: number[] = []
  const lines: string[] = []
  const fetcher = createFetch({
    contact: 'watch@kommun.example',
    version: '1.2.3',
    origins: new Map(
      Object.entries(origins).map(([from, to]) => [from, typeof to === 'string' ? to : to.origin]),
    ),
    archive: memoryArchive(),
    clock: () => '2026-06-15T05:00:00.000Z',
    sleep: async (ms) => void waits.push(ms),
    log: (line) => void lines.push(line),
    ...options,
  })
  onTestFinished(() => fetcher.close())
  return { ...fetcher, waits, lines }
}

/** A handler that answers with this. */
export const says =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = {}, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)
