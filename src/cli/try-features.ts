import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { featuresOf } from '../core/tag.js'
import { compileThemes } from '../core/theme-book.js'
import { readThemeBook } from '../read/seeds/seeds.js'
import { themeFiles } from '../root.js'
import { jsonLines, object, type Line } from './json-lines.js'
import { say } from './run.js'
import { callIn } from './try-tags.js'

export function addTryFeatures(command: Command): void {
  command
    .command('features')
    .description(
      'what can be learned from labelled calls: lines of JSON from standard input, one answer each',
    )
    .addHelpText(
      'after',
      '\nA line: as for tags, and "areas": {"area": 0-2}. The answers, without any text, make db/seeds/labels.jsonl',
    )
    .action(tryFeatures)
}

async function tryFeatures(): Promise<void> {
  const model = compileThemes(readThemeBook(themeFiles()))
  for await (const line of jsonLines(createInterface({ input: process.stdin, crlfDelay: Infinity }))) {
    const call = callIn(line)
    say(JSON.stringify({ id: call.key, areas: gradesIn(line), features: featuresOf(call, model) }))
  }
}

function gradesIn({ at, found }: Line): Readonly<Record<string, unknown>> {
  const grades = object(found.areas, at, 'areas')
  for (const [area, grade] of Object.entries(grades))
    if (grade !== 0 && grade !== 1 && grade !== 2)
      throw new UsageError(`line ${String(at)}: "areas": ${area} is not 0, 1 or 2`)
  return grades
}
