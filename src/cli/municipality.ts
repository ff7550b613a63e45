import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { conclude } from '../pipeline/conclude.js'
import { importProfile } from '../pipeline/profiles.js'
import { listMunicipalities } from '../store/municipalities.js'
import { say, withApp } from './run.js'
import { tellUnwanted } from './tell-contacts.js'

export function addMunicipality(program: Command): void {
  const municipality = program
    .command('municipality')
    .description('the municipalities whose calls are tagged and whose contacts get letters')
    .action(() =>
      withApp(async (app) => {
        for (const { id, name, policy } of await listMunicipalities(app.db)) say(`${id}  ${name}  ${policy}`)
        return 0
      }),
    )
  municipality
    .command('import <file>')
    .description('read a profile and put it in place of the one before')
    .action((file: string) =>
      withApp(async (app) => {
        const { profile, unwanted } = await importProfile(
          app.db,
          await app.signer(),
          { fileName: basename(file), text: textOf(file) },
          await app.book(),
          app.clock(),
        )
        say(`${profile.id}: ${profile.areas.length} areas, ${profile.contacts.length} contacts`)
        for (const one of unwanted) say(`  contact ${tellUnwanted(one)}`)
        await conclude(app.db, await app.matter(), app.clock, app.worker)
        return 0
      }),
    )
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`${file}: cannot be read (${why})`, { cause: error })
  }
}
