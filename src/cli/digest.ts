import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { digest } from '../pipeline/digest.js'
import { say, withApp } from './run.js'

interface Flags {
  readonly week?: string
  readonly dry?: boolean
}

export function addDigest(program: Command): void {
  program
    .command('digest')
    .description("write the week's letters that are owed; deliver sends them")
    .option('--week <week>', 'write the letters of this ISO week, such as 2026-W35')
    .option('--dry', 'say how many letters would be written, and write none')
    .action((flags: Flags) =>
      withApp(async (app) => {
        if (flags.week !== undefined && !/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(flags.week))
          throw new UsageError(`--week: expected an ISO week such as 2026-W35, got "${flags.week}"`)
        const matter = await app.letters()
        const done = await digest(app.db, matter, app.clock(), flags)
        if (done.waits !== null) say(`${done.week}: no letters: ${done.waits}`)
        else
          say(
            `${done.week}: ${done.written} letters ${flags.dry ? 'would be ' : ''}written, ${done.items} items`,
          )
        return 0
      }),
    )
}
