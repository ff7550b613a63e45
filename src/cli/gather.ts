import type { Command } from 'commander'
import type { Fetch, Source } from '../core/source.js'
import type { App } from '../main.js'
import { conclude } from '../pipeline/conclude.js'
import { gather } from '../pipeline/gather.js'
import { sweep } from '../pipeline/sweep.js'
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
  const { fetch } = await app.fetcher()
  const ask: Fetch = flags.kept ? (one) => fetch({ ...one, keepDays: Infinity }) : fetch
  if (flags.dry) return dry(sources, ask)
  let exit: ExitCode = 0
  for (const source of sources) {
    const done = await gather(source, ask, app.db, app.clock, app.worker)
    say(done ? tellRun(done) : `${source.id}: another process is gathering it`)
    for (const problem of done?.problems.slice(0, 5) ?? []) say(`  ${problem.about}: ${problem.message}`)
    if (!done || done.outcome === 'failed' || done.outcome === 'blocked') exit = 1
  }
  const { events, held, tagged } = await conclude(
    app.db,
    app.sources,
    await app.model(),
    app.clock,
    app.worker,
  )
  say(`${events} events, ${tagged} calls tagged`)
  for (const hold of held) say(`${hold.source}: held for a person: ${hold.reason}`)
  return held.length > 0 ? 1 : exit
}

async function dry(sources: readonly Source[], fetch: Fetch): Promise<ExitCode> {
  for (const source of sources) {
    const { calls, pages, problems } = await sweep(source, fetch)
    say(`${source.id}: ${calls.length} calls on ${pages} pages, ${problems.length} problems; nothing written`)
  }
  return 0
}
