import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../src/root.js'

/** What was built from the sources; ENTRY names another build. */
const ENTRY = process.env.ENTRY ?? join(ROOT, 'dist', 'src', 'cli', 'fondvakt.js')
/** Nothing outside this machine is asked for unless a test says where. */
const NOWHERE = '*=http://127.0.0.1:9'

export type Env = Readonly<Record<string, string>>

/** What a command printed, and what it ended with. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts `fondvakt` with these words and settings, and no others. */
export function start(words: readonly string[], env: Env): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, [ENTRY, ...words], {
    env: { PATH, HOME, LOG_LEVEL: 'warn', FONDVAKT_ORIGINS: NOWHERE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs `fondvakt` to its end. */
export function fondvakt(words: readonly string[], env: Env): Promise<Ended> {
  return ended(start(words, env))
}

/** Waits for a command to end. */
export function ended(child: ChildProcess): Promise<Ended> {
  const parts = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (parts.out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (parts.err += text))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...parts })))
}

/** Runs a command and kills it, as a power cut would, so many milliseconds after it began. True when it was still at work. */
export function killAfter(words: readonly string[], env: Env, milliseconds: number): Promise<boolean> {
  const child = start(words, env)
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  return new Promise((resolve) =>
    child.once('exit', (_code, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    }),
  )
}
