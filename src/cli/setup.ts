import type { Command } from 'commander'
import type { App } from '../main.js'
import { setupToken } from '../pipeline/setup.js'
import { say, withApp } from './run.js'

export function addSetup(program: Command): void {
  program
    .command('setup')
    .description('print the address by which a new place is set up; it is good for one time')
    .action(() =>
      withApp(async (app) => {
        const address = await setupAddress(app)
        say(address ?? 'nothing to set up: there are accounts already; fondvakt user adds more')
        return 0
      }),
    )
}

/** Where a new place is set up; null once it is. */
export async function setupAddress({
  db,
  signer,
  clock,
  config,
}: Pick<App, 'db' | 'signer' | 'clock' | 'config'>): Promise<string | null> {
  const token = await setupToken(db, await signer(), clock())
  return token === null ? null : `${config.publicUrl}/setup/${token}`
}
