import type { Command } from 'commander'
import type { App } from '../main.js'
import { checkCensus } from '../pipeline/census.js'
import { listHolds } from '../store/events.js'
import { healthOf } from '../store/runs.js'
import { chosenSources } from './choose.js'
import { say, withApp, type ExitCode } from './run.js'
import { tellRun } from './tell.js'

export function addSources(program: Command): void {
  const sources = program
    .command('sources')
    .description('the sources, how their last run went, and what is held')
    .action(() => withApp(list))
  sources
    .command('check [source...]')
    .description('compare what we have with an independent list of the same calls')
    .action((ids: string[]) => withApp((app) => check(app, ids)))
}

async function list(app: App): Promise<ExitCode> {
  const health = await healthOf(
    app.db,
    app.sources.map(({ id }) => id),
  )
  for (const { source, last, failingSince } of health) {
    say(last ? `${last.started}  ${tellRun(last)}` : `${source}: never gathered`)
    if (failingSince !== null) say(`  failing since ${failingSince}`)
    for (const problem of last?.problems.slice(0, 10) ?? []) say(`  ${problem.about}: ${problem.message}`)
  }
  for (const hold of await listHolds(app.db)) say(`${hold.source}: held since ${hold.since}: ${hold.reason}`)
  return health.some(({ failingSince }) => failingSince !== null) ? 1 : 0
}

async function check(app: App, ids: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = 0
  for (const source of chosenSources(app.sources, ids)) {
    const result = await checkCensus(source, (await app.fetcher()).stream, app.db, app.clock())
    if (!result) {
      say(`${source.id}: has no independent list to compare with`)
      continue
    }
    if (result.error !== null) say(`${source.id}: the independent list could not be read: ${result.error}`)
    else say(`${source.id}: we have ${result.ours}, the independent list has ${result.theirs}`)
    for (const { key, title } of result.missing) say(`  we lack   ${key}  ${title}`)
    for (const { key, title } of result.extra) say(`  it lacks  ${key}  ${title}`)
    if (result.error !== null || result.missing.length + result.extra.length > 0) exit = 1
  }
  return exit
}
