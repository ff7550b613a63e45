import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { inBrief } from '../core/facts/brief.js'
import type { FactLanguage, Worded } from '../core/facts/fact.js'
import { readFacts } from '../core/facts/read-facts.js'
import { choiceIn, jsonLines, object, textIn, type Line } from './json-lines.js'
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
  for await (const line of jsonLines(lines)) {
    const { id, call } = callIn(line)
    yield JSON.stringify({ id, ...inBrief(readFacts(call)) })
  }
}

/** One line as a call in words; what it does not say is empty, and other keys are not for us. Throws UsageError. */
function callIn(line: Line): { readonly id: string | null; readonly call: Worded } {
  const { at, found } = line
  const language = choiceIn(line, 'lang', LANGUAGES)
  if (!language) throw new UsageError(`line ${String(at)}: "lang" is not one of ${LANGUAGES.join(', ')}`)
  const [url, published] = [textIn(line, 'url'), textIn(line, 'published')]
  if (published !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(published))
    throw new UsageError(`line ${String(at)}: "published" is not a day such as 2026-09-15`)
  const labels = Object.entries(found.labels === undefined ? {} : object(found.labels, at, 'labels'))
  const call = {
    language,
    title: textIn(line, 'title'),
    labels: labels.map(([label, value]) => ({
      label,
      value: typeof value === 'string' ? value : String(value),
    })),
    body: textIn(line, 'body'),
    zone: 'Europe/Stockholm',
    ...(url === '' ? {} : { url }),
    ...(published === '' ? {} : { published }),
  }
  return { id: textIn(line, 'id') || null, call }
}
