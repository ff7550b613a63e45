import type { Command } from 'commander'
import { ExpectedError, UsageError } from '../core/errors.js'
import type { App } from '../main.js'
import { removeVocabulary, updateVocabulary } from '../pipeline/vocabulary.js'
import { listVocabularies } from '../store/vocabulary.js'
import { say, withApp, type ExitCode } from './run.js'

export function addVocab(program: Command): void {
  const vocab = program
    .command('vocab')
    .description('vocabularies that are borrowed so that more words are found')
    .action(() => withApp(list))
  vocab
    .command('update')
    .description("fetch the EU's thesaurus EuroVoc, in Swedish and English, in place of what is kept of it")
    .action(() => withApp(update))
  vocab
    .command('remove <name>')
    .description('do without a vocabulary again')
    .action((name: string) =>
      withApp(async (app) => {
        say(`${name}: removed ${await removeVocabulary(app.db, name)} concepts`)
        return 0
      }),
    )
}

async function list(app: App): Promise<ExitCode> {
  const kept = await listVocabularies(app.db)
  for (const { scheme, concepts } of kept) say(`${scheme}  ${concepts} concepts`)
  if (kept.length === 0) say('none (fondvakt vocab update fetches EuroVoc)')
  return 0
}

async function update(app: App): Promise<ExitCode> {
  try {
    const { scheme, before, now } = await updateVocabulary(app.db, (await app.fetcher()).fetch)
    say(`${scheme}: ${now} concepts, ${before} before`)
    return 0
  } catch (error) {
    if (!(error instanceof ExpectedError) || error instanceof UsageError) throw error
    say(`not updated: ${error.message}`)
    return 1
  }
}
