import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ROOT } from '../src/root.js'

/** The recorded portal, beside the checkout; absent for whoever clones the project alone. */
export const SHARED = join(ROOT, '..', 'shared')
const REPLAY = join(SHARED, 'tools', 'replay-portal.mjs')

/** True where the recorded portal can be replayed. */
export const canReplay = (): boolean => existsSync(REPLAY)

/** The real addresses that the replay stands in for. */
const REPLAYED = ['https://api.tech.ec.europa.eu', 'https://ec.europa.eu']

/** The recorded portal, answering on loopback. */
export interface Portal {
  readonly origins: ReadonlyMap<string, string>
  readonly days: readonly string[]
  readonly setDay: (day: string) => Promise<void>
  /** The next `times` requests fail: 503, drop, slow, html or truncate. */
  readonly fail: (kind: string, times: number) => Promise<void>
  readonly requests: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts the replay in a process of its own. */
export async function startPortal(day?: string): Promise<Portal> {
  const port = await freePort()
  const child = spawn(process.execPath, [REPLAY, '--port', String(port), ...(day ? ['--day', day] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the replay ended with ${code}`)))
  })
  const base = `http://127.0.0.1:${port}`
  const control = async <T>(method: string, path: string): Promise<T> => {
    const answer = await fetch(base + path, { method, headers: { connection: 'close' } })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
    return (await answer.json()) as T
  }
  return {
    origins: new Map(REPLAYED.map((origin) => [origin, base])),
    days: await control<string[]>('GET', '/__days'),
    setDay: async (to) => void (await control('PUT', `/__day/${to}`)),
    fail: async (kind, times) => void (await control('PUT', `/__fail/${kind}/${times}`)),
    requests: async () => (await control<unknown[]>('GET', '/__log')).length,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit')
        child.once('exit', () => resolve())
        child.kill()
      }),
  }
}

/** A port on loopback that nobody has right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** Origins as the setting FONDVAKT_ORIGINS wants them; all others lead nowhere, so that nothing else is asked. */
export const originsSetting = ({ origins }: Pick<Portal, 'origins'>): string =>
  [...origins, ['*', NOWHERE]].map(([from, to]) => `${from}=${to}`).join(',')

/** A port of loopback where nobody listens. */
const NOWHERE = 'http://127.0.0.1:9'
