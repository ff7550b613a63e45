#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { VERSION } from '../root.js'
import { addConclude } from './conclude.js'
import { addConfig } from './config.js'
import { addDeliver } from './deliver.js'
import { addDigest } from './digest.js'
import { addEvents } from './events.js'
import { addExplain } from './explain.js'
import { addGather } from './gather.js'
import { addLetters } from './letters.js'
import { addMigrate } from './migrate.js'
import { addMunicipality } from './municipality.js'
import { addPreview } from './preview.js'
import { addRebuild } from './rebuild.js'
import { fail } from './run.js'
import { addServe } from './serve.js'
import { addSources } from './sources.js'

const program = new Command('fondvakt')
  .description('Watches EU funds and programmes for Swedish municipalities.')
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('(fondvakt --help lists the commands)')

for (const add of [
  addServe,
  addGather,
  addConclude,
  addDigest,
  addDeliver,
  addLetters,
  addPreview,
  addEvents,
  addExplain,
  addSources,
  addMunicipality,
  addRebuild,
  addMigrate,
  addConfig,
])
  add(program)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.on('unhandledRejection', fail)
process.on('uncaughtException', fail)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
  fail(error)
}
