import type { Command } from 'commander'
import { conclude } from '../pipeline/conclude.js'
import { dropConclusions } from '../store/calls.js'
import { say, withApp } from './run.js'

export function addRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('drop calls and tags and make them anew from what was gathered; events and letters stay')
    .action(() =>
      withApp(async (app) => {
        await app.db.transaction().execute((trx) => dropConclusions(trx))
        const done = await conclude(app.db, await app.matter(), app.clock, app.worker)
        say(`${done.merged} calls made, ${done.tagged} tagged, ${done.events} events`)
        return 0
      }),
    )
}
