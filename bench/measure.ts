import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../src/root.js'

/** A figure with the bound that it must keep under. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | '%'
  readonly atMost: number
}

/** How a whole process went, from its start to its end. */
export interface Whole {
  readonly seconds: number
  /** Largest resident memory, in MB. */
  readonly megabytes: number
  readonly out: string
}

const ENTRY = join(ROOT, 'dist', 'src', 'cli', 'fondvakt.js')
/** As the first line of the command has it: a small nursery, and a heap that grows in small steps, keep the memory down at no cost in time. */
export const FRUGAL = ['--max-semi-space-size=4', '--heap-growing-percent=70']
/** Writes the peak of the process's memory, in kilobytes, where only the parent reads. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/** Runs a command of `fondvakt` and measures it as a whole. Throws when it does not end with `ok`. */
export function measure(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  ok = 0,
): Promise<Whole> {
  return measureScript(ENTRY, words, env, ok)
}

/** The same for another script of ours. */
export function measureScript(
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  ok = 0,
): Promise<Whole> {
  const began = performance.now()
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [...FRUGAL, '--import', TELL, script, ...words], {
    env: { PATH, HOME, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  })
  let out = ''
  let peak = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  const told = child.stdio[3]
  told?.on('data', (bytes: Buffer) => (peak += bytes.toString()))
  return new Promise((resolve, reject) =>
    child.once('close', (code) => {
      if (ok !== null && code !== ok)
        reject(new Error(`fondvakt ${words.join(' ')} ended with ${code}: ${out}`))
      else resolve({ seconds: (performance.now() - began) / 1000, megabytes: Number(peak) / 1024, out })
    }),
  )
}

/** The middle one of some numbers. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN

/** The value that 95 in 100 keep under. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? NaN
