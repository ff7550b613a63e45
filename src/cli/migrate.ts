import type { Command } from 'commander'
import { describeAddress } from '../../db/open.js'
import { say, withApp } from './run.js'

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date (every command does so when it starts)')
    .action(() =>
      withApp(async (app) => {
        say(`${describeAddress(app.config.database)} is up to date`)
        return 0
      }),
    )
}
