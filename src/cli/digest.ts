import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { digest, type Digest } from '../pipeline/digest.js'
import { fastLetters } from '../pipeline/fast.js'
import { quiet } from '../pipeline/quiet.js'
import type { App } from '../main.js'
import { say, withApp, type ExitCode } from './run.js'

interface Flags {
  readonly week?: string
  readonly dry?: boolean
  readonly quiet?: boolean
  readonly fast?: boolean
}

export function addDigest(program: Command): void {
  program
    .command('digest')
    .description('write the letters that are owed now; deliver sends them')
    .option('--week <week>', 'write the letters of this ISO week, such as 2026-W35, whatever the hour')
    .option('--dry', 'say how many letters would be written and with how much, and write none')
    .option('--fast', 'write only the letters that tell what cannot wait for the next one')
    .option('--quiet', 'note all that would be told as told, and write nothing: after old calls were read in')
    .action((flags: Flags) =>
      withApp(async (app) => {
        check(flags)
        if (flags.quiet) return tellQuiet(app)
        if (flags.fast) return tellFast(app)
        return tell(await digest(app.db, await app.letters(), app.clock(), flags), flags)
      }),
    )
}

function check(flags: Flags): void {
  const { week } = flags
  if (week !== undefined && !/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(week))
    throw new UsageError(`--week: expected an ISO week such as 2026-W35, got "${week}"`)
  const modes = (['dry', 'quiet', 'fast'] as const).filter((mode) => flags[mode])
  if (modes.length > 1 || (week !== undefined && (flags.quiet || flags.fast)))
    throw new UsageError('--fast and --quiet go with no other option')
}

function tell(done: Digest, { dry = false }: Flags): ExitCode {
  if (done.waits !== null) {
    say(`${done.week}: no letters: ${done.waits}`)
    return 0
  }
  say(
    dry
      ? `${done.week}: this would send ${done.written} letters, ${done.items} items`
      : `${done.week}: ${done.written} letters written, ${done.items} items`,
  )
  if (done.silent > 0) say(`${done.silent} contacts want no letter when there is nothing new`)
  if (done.held > 0)
    say(`${done.held} letters ${dry ? 'would be' : 'are'} held for a person: ${done.why.join('; ')}`)
  if (done.held > 0 && !dry) say('fondvakt letters release sends them, fondvakt letters discard forgets them')
  return done.held > 0 ? 1 : 0
}

async function tellFast(app: App): Promise<ExitCode> {
  say(`${await fastLetters(app.db, await app.letters(), app.clock())} letters written that cannot wait`)
  return 0
}

async function tellQuiet(app: App): Promise<ExitCode> {
  const { contacts, items } = await quiet(app.db, await app.letters(), app.clock())
  say(`${items} items noted as told to ${contacts} contacts; nothing is sent`)
  return 0
}
