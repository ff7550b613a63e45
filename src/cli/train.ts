import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import type { Report } from '../core/learn/validate.js'
import type { App } from '../main.js'
import { countRepeats } from '../pipeline/repeats.js'
import { trainWeights } from '../pipeline/train.js'
import { currentWeights, listTrainings, useWeights, type Training } from '../store/weights.js'
import { say, withApp, type ExitCode } from './run.js'

interface Flags {
  readonly list?: boolean
  readonly use?: string
  readonly write?: string
}

export function addTrain(program: Command): void {
  program
    .command('train')
    .description('learn from labelled calls and corrections; worse weights are refused')
    .option('--list', 'what was learned before')
    .option('--use <id>', 'take earlier weights into use again, or none: --use none')
    .option('--write <file>', 'write the weights that are then in use to a file')
    .action((flags: Flags) => withApp((app) => run(app, flags)))
}

async function run(app: App, { list, use, write }: Flags): Promise<ExitCode> {
  if (list) {
    for (const training of await listTrainings(app.db)) say(inLine(training))
    return 0
  }
  if (use !== undefined) {
    if (!(await useWeights(app.db, use === 'none' ? null : use)))
      throw new UsageError(`--use: no weights "${use}"; fondvakt train --list names them`)
    say(`${use} is in use; fondvakt conclude tags by it`)
    return 0
  }
  await countRepeats(app.db, app.clock())
  const training = await trainWeights(app.db, await app.lessons(), app.clock())
  tell(training)
  if (write !== undefined) writeFileSync(write, `${(await currentWeights(app.db))?.data ?? ''}\n`)
  return training.state === 'refused' ? 1 : 0
}

const inLine = ({ id, at, state, report }: Training): string =>
  `${id}  ${at.slice(0, 16)}  ${state.padEnd(8)} micro F1 ${report.before.micro.f1.toFixed(3)} → ${report.after.micro.f1.toFixed(3)}, ${String(report.corrections)} corrections`

function tell({ id, report }: Training): void {
  const { before, after, book, calls, corrections, refused } = report
  say(
    `learned from ${String(calls)} judged calls, ${String(corrections)} corrections among them; five-fold cross-validation:`,
  )
  say(`${''.padEnd(40)} themes alone   before    after`)
  say(row('all areas', book.micro.f1, before.micro.f1, after.micro.f1))
  for (const name of Object.keys(after.areas))
    say(row(name, f1(book, name), f1(before, name), f1(after, name)))
  say(
    refused === null
      ? `${id} is in use; fondvakt conclude tags by it`
      : `${id} is not taken into use: ${refused}; what was in use stays`,
  )
}

const f1 = (report: Report, name: string): number => report.areas[name]?.f1 ?? 0

const row = (name: string, ...figures: readonly number[]): string =>
  `${name.padEnd(40)}${figures.map((figure) => figure.toFixed(3).padStart(9)).join('')}`
