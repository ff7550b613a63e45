import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import type { CallEvent } from '../core/event.js'
import type { App } from '../main.js'
import { conclude } from '../pipeline/conclude.js'
import { listEvents, listHolds, releaseHold } from '../store/events.js'
import { chosenSources } from './choose.js'
import { say, withApp, type ExitCode } from './run.js'

interface Flags {
  readonly json?: boolean
  readonly since?: string
}

export function addEvents(program: Command): void {
  const events = program
    .command('events')
    .description('what happened to calls: new, opened, deadline, changed, closed, withdrawn')
    .option('--json', 'one JSON object a line')
    .option('--since <day>', 'only those noticed on this day or later, such as 2026-06-01')
    .action((flags: Flags) => withApp((app) => list(app, flags)))
  events
    .command('release [source...]')
    .description('let news through that was held for a person')
    .action((ids: string[]) => withApp((app) => release(app, ids)))
}

async function list(app: App, { json, since }: Flags): Promise<ExitCode> {
  if (since !== undefined && !/^\d{4}-\d\d-\d\d$/.test(since))
    throw new UsageError(`--since: expected a day such as 2026-06-01, got "${since}"`)
  for (const event of await listEvents(app.db, since ?? null)) say(json ? asJson(event) : asLine(event))
  const held = (await listHolds(app.db)).filter((hold) => hold.released === null)
  for (const hold of held)
    process.stderr.write(
      `${hold.source}: ${hold.events} events held since ${hold.since.slice(0, 10)}: ${hold.reason}\n`,
    )
  return 0
}

function asJson({ key, source, kind, field, day, from, to, title, call }: CallEvent): string {
  return JSON.stringify({ key, source, kind, field, day, from, to, title, call })
}

function asLine({ day, kind, field, from, to, title, call }: CallEvent): string {
  const change = from === null && to === null ? '' : `  ${from ?? '(none)'} -> ${to ?? '(none)'}`
  return `${day}  ${field ?? kind}  ${call}  ${title}${change}`
}

async function release(app: App, ids: readonly string[]): Promise<ExitCode> {
  const holds = (await listHolds(app.db)).map((hold) => hold.source)
  const chosen = ids.length === 0 ? holds : chosenSources(app.sources, ids).map(({ id }) => id)
  const idle = chosen.find((source) => !holds.includes(source))
  if (idle !== undefined) throw new UsageError(`nothing of ${idle} is held`)
  if (chosen.length === 0) say('nothing is held')
  for (const source of chosen) await releaseHold(app.db, source, app.clock())
  if (chosen.length === 0) return 0
  const { events } = await conclude(app.db, await app.matter(), app.clock, app.worker)
  say(`released ${chosen.join(', ')}: ${events} events`)
  return 0
}
