import type { Command } from 'commander'
import { dayIn } from '../core/dates.js'
import { whyOff } from '../core/standing.js'
import type { Fetch, Source } from '../core/source.js'
import type { App } from '../main.js'
import { conclude } from '../pipeline/conclude.js'
import { gather, saveOff } from '../pipeline/gather.js'
import { inTurns, SOURCES_AT_ONCE } from '../pipeline/in-turns.js'
import { sweep, type Outside } from '../pipeline/sweep.js'
import { listSwitches } from '../store/switches.js'
import { chosenSources } from './choose.js'
import { say, withApp, type ExitCode } from './run.js'
import { tellRun } from './tell.js'

interface Flags {
  readonly kept?: boolean
  readonly dry?: boolean
}

export function addGather(program: Command): void {
  program
    .command('gather [source...]')
    .description('ask the sources, read the answers, and conclude what happened')
    .option('--kept', 'read the kept pages again, asking only for those that are not kept')
    .option('--dry', 'ask and read, but write nothing')
    .action((ids: string[], flags: Flags) => withApp((app) => run(app, ids, flags)))
}

async function run(app: App, ids: readonly string[], flags: Flags): Promise<ExitCode> {
  const sources = chosenSources(app.sources, ids)
  const { fetch, read } = await app.outside()
  const ask: Fetch = flags.kept ? (one) => fetch({ ...one, keepDays: Infinity }) : fetch
  const outside = { fetch: ask, read }
  if (flags.dry) return dry(app, sources, outside)
  const chosen = await listSwitches(app.db)
  let exit: ExitCode = 0
  await inTurns(sources, SOURCES_AT_ONCE, async (source) => {
    const off = whyOff(source, chosen.get(source.id), app.isSet)
    const done =
      off === null
        ? await gather(source, outside, app.db, app.clock, app.worker)
        : await saveOff(app.db, source, off, app.clock())
    say(done ? tellRun(done) : `${source.id}: another process is gathering it`)
    for (const problem of done?.problems.slice(0, 5) ?? []) say(`  ${problem.about}: ${problem.message}`)
    if (!done || done.outcome === 'failed' || done.outcome === 'blocked') exit = 1
  })
  const { events, held, tagged } = await conclude(app.db, await app.matter(), app.clock, app.worker)
  say(`${events} events, ${tagged} calls tagged`)
  for (const hold of held) say(`${hold.source}: held for a person: ${hold.reason}`)
  return held.length > 0 ? 1 : exit
}

async function dry(app: App, sources: readonly Source[], outside: Outside): Promise<ExitCode> {
  for (const source of sources) {
    const { calls, pages, problems } = await sweep(source, outside, dayIn(app.clock(), source.zone))
    say(`${source.id}: ${calls.length} calls on ${pages} pages, ${problems.length} problems; nothing written`)
  }
  return 0
}
