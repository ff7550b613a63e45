import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { UsageError } from '../core/errors.js'

/** A server that answers; `close` lets what is being answered finish. */
export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Serves the pages. Port 0 takes any free one. Throws UsageError naming the port when it is taken or not allowed. */
export async function listen(app: Hono, port: number, host = '0.0.0.0'): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.on('request', (_, answer) => answer.once('close', () => letGo(server)))
  await started(server, port, host)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => closed(server),
  }
}

/** Milliseconds that an answer under way is given when the server closes. */
const GRACE = 5000

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), GRACE)
    server.close(() => {
      clearTimeout(last)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** A kept connection would hold a closing server open after its last answer. */
function letGo(server: Server): void {
  if (!server.listening) setImmediate(() => server.closeIdleConnections())
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = WHY[error.code ?? '']
      reject(why ? new UsageError(`port ${port} on ${host} ${why}`, { cause: error }) : error)
    })
    server.listen(port, host, resolve)
  })
}

const WHY: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is used by another program; stop it, or choose another with PORT',
  EACCES: 'may not be used by this user; choose one above 1023 with PORT',
  EADDRNOTAVAIL: 'cannot be used: this machine does not have that address',
  ENOTFOUND: 'cannot be used: this machine does not have that address',
}
