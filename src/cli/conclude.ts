import type { Command } from 'commander'
import { conclude } from '../pipeline/conclude.js'
import { say, withApp } from './run.js'

export function addConclude(program: Command): void {
  program
    .command('conclude')
    .description('work out calls, events and tags from what is gathered')
    .action(() =>
      withApp(async (app) => {
        const done = await conclude(app.db, await app.matter(), app.clock, app.worker)
        say(`${done.merged} calls made, ${done.events} events, ${done.tagged} calls tagged`)
        for (const hold of done.held) say(`${hold.source}: held for a person: ${hold.reason}`)
        return done.held.length > 0 ? 1 : 0
      }),
    )
}
