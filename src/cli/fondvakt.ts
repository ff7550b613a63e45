#!/usr/bin/env -S node --max-semi-space-size=4 --heap-growing-percent=70
import { Command, CommanderError } from 'commander'
import { VERSION } from '../root.js'
import { fail } from './run.js'

/** Each command adds itself to the program; one that is not asked for is not loaded. */
type Add = (program: Command) => void
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  start: async () => (await import('./serve.js')).addStart,
  serve: async () => (await import('./serve.js')).addServe,
  work: async () => (await import('./serve.js')).addWork,
  setup: async () => (await import('./setup.js')).addSetup,
  gather: async () => (await import('./gather.js')).addGather,
  conclude: async () => (await import('./conclude.js')).addConclude,
  digest: async () => (await import('./digest.js')).addDigest,
  deliver: async () => (await import('./deliver.js')).addDeliver,
  bounces: async () => (await import('./bounces.js')).addBounces,
  letters: async () => (await import('./letters.js')).addLetters,
  preview: async () => (await import('./preview.js')).addPreview,
  events: async () => (await import('./events.js')).addEvents,
  explain: async () => (await import('./explain.js')).addExplain,
  search: async () => (await import('./search.js')).addSearch,
  judge: async () => (await import('./judge.js')).addJudge,
  cases: async () => (await import('./cases.js')).addCases,
  worth: async () => (await import('./worth.js')).addWorth,
  user: async () => (await import('./user.js')).addUser,
  link: async () => (await import('./link.js')).addLink,
  sources: async () => (await import('./sources.js')).addSources,
  municipality: async () => (await import('./municipality.js')).addMunicipality,
  contacts: async () => (await import('./contacts.js')).addContacts,
  train: async () => (await import('./train.js')).addTrain,
  vocab: async () => (await import('./vocab.js')).addVocab,
  rebuild: async () => (await import('./rebuild.js')).addRebuild,
  migrate: async () => (await import('./migrate.js')).addMigrate,
  config: async () => (await import('./config.js')).addConfig,
  try: async () => (await import('./try.js')).addTry,
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
process.on('unhandledRejection', fail)
process.on('uncaughtException', fail)

const program = new Command('fondvakt')
  .description('Watches EU funds and programmes for Swedish municipalities.')
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('(fondvakt --help lists the commands)')

try {
  const asked = COMMANDS[process.argv[2] ?? '']
  for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load())(program)
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
  fail(error)
}
