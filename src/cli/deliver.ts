import type { Command } from 'commander'
import { deliver } from '../pipeline/deliver.js'
import { say, withApp } from './run.js'

export function addDeliver(program: Command): void {
  program
    .command('deliver')
    .description('send the letters that wait')
    .action(() =>
      withApp(async (app) => {
        const done = await deliver(app.db, await app.post(), app.clock, app.worker, { all: true })
        if (done.lost > 0) say(`${done.lost} letters were being sent when a process ended`)
        say(
          `${done.sent} sent, ${done.refused} refused, ${done.waiting} to be tried again, ${done.unknown} unknown`,
        )
        if (done.stopped > 0) say(`${done.stopped} contacts stopped, whose address does not exist`)
        return done.refused + done.waiting + done.unknown + done.lost > 0 ? 1 : 0
      }),
    )
}
