import pino, { type Logger } from 'pino'

export type Log = Logger

/** Writes lines for people to a terminal and JSON to everything else. */
export function createLog(level: string): Log {
  if (!process.stderr.isTTY) return pino({ level }, pino.destination({ dest: 2, sync: true }))
  return pino({ level, base: null }, { write: (line: string) => void process.stderr.write(readable(line)) })
}

function readable(line: string): string {
  const { level, time, msg, ...rest } = JSON.parse(line) as Record<string, unknown>
  const clock = new Date(Number(time)).toISOString().slice(11, 19)
  const name = pino.levels.labels[Number(level)] ?? ''
  const more = Object.entries(rest).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
  return `${clock} ${name.padEnd(5)} ${String(msg)}${more.join('')}\n`
}
