import type { Command } from 'commander'
import { brusselsDay } from '../core/dates.js'
import { LINK_DAYS, signHolder } from '../core/signed.js'
import { chosenContact } from './choose.js'
import { say, withApp } from './run.js'

export function addLink(program: Command): void {
  program
    .command('link <contact>')
    .description(
      `print the personal address by which a contact can judge calls on the pages, good for ${LINK_DAYS} days`,
    )
    .action((word: string) =>
      withApp(async (app) => {
        const { municipality, contact } = await chosenContact(app.db, word)
        const holder = { municipality: municipality.id, contact: contact.id, day: brusselsDay(app.clock()) }
        say(`${app.config.publicUrl}/me/${signHolder(await app.signer(), 'me', holder)}`)
        return 0
      }),
    )
}
