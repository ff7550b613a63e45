import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { inBrief } from '../core/facts/brief.js'
import type { FactLanguage, Worded } from '../core/facts/fact.js'
import { readFacts } from '../core/facts/read-facts.js'
import { say } from './run.js'

export function addTryFacts(command: Command): void {
  command
    .command('facts')
    .description('what we would read in calls: lines of JSON from standard input, one answer each')
    .addHelpText(
      'after',
      '\nA line: {"id", "lang": "sv|en|no|da", "title", "labels": {label: value}, "body", "url", "published"}',
    )
    .action(tryFacts)
}

const LANGUAGES: readonly FactLanguage[] = ['sv', 'en', 'no', 'da']

async function tryFacts(): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  for await (const answer of answersTo(lines)) say(answer)
}

/** An answer for each line, as soon as it is read. Throws UsageError, with the line's number, at the first that is no call. */
export async function* answersTo(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let at = 0
  for await (const line of lines) {
    at += 1
    if (line.trim() === '') continue
    const { id, call } = readLine(line, at)
    yield JSON.stringify({ id, ...inBrief(readFacts(call)) })
  }
}

/** One line as a call in words; what it does not say is empty, and other keys are not for us. Throws UsageError. */
function readLine(line: string, at: number): { readonly id: string | null; readonly call: Worded } {
  const found = object(parsed(line, at), at)
  const text = (key: string): string => {
    const value = found[key]
    if (value === undefined || value === null) return ''
    if (typeof value !== 'string') throw new UsageError(`line ${String(at)}: "${key}" is not text`)
    return value
  }
  const language = LANGUAGES.find((known) => known === text('lang'))
  if (!language) throw new UsageError(`line ${String(at)}: "lang" is not one of ${LANGUAGES.join(', ')}`)
  const [url, published] = [text('url'), text('published')]
  if (published !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(published))
    throw new UsageError(`line ${String(at)}: "published" is not a day such as 2026-09-15`)
  const labels = Object.entries(found.labels === undefined ? {} : object(found.labels, at, 'labels'))
  const call = {
    language,
    title: text('title'),
    labels: labels.map(([label, value]) => ({
      label,
      value: typeof value === 'string' ? value : String(value),
    })),
    body: text('body'),
    zone: 'Europe/Stockholm',
    ...(url === '' ? {} : { url }),
    ...(published === '' ? {} : { published }),
  }
  return { id: text('id') || null, call }
}

function parsed(line: string, at: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new UsageError(`line ${String(at)}: not JSON`, { cause: error })
  }
}

function object(value: unknown, at: number, key?: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new UsageError(
    `line ${String(at)}: ${key === undefined ? 'not an object' : `"${key}" is not an object`}`,
  )
}
