import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import type { SavedSearch } from '../core/saved-search.js'
import type { App } from '../main.js'
import { leave, restartLetters, stopLetters } from '../pipeline/contacts.js'
import { addContact, importContacts, planContacts } from '../pipeline/import-contacts.js'
import { readTable } from '../read/contacts/table.js'
import { listContacts } from '../store/contacts.js'
import { searchesByContact } from '../store/saved-searches.js'
import { chosenBare, none } from './choose.js'
import { say, withApp, type ExitCode } from './run.js'
import { tellContact, tellFault, tellPlan } from './tell-contacts.js'

interface NewContact {
  readonly name: string
  readonly email: string
  readonly department: string
  readonly areas: string
  readonly language: string
  readonly secretariat?: true
}

export function addContacts(program: Command): void {
  const contacts = program
    .command('contacts')
    .description('whom letters go to')
    .argument('<municipality>')
    .option('--json', 'one JSON object a line')
    .action((municipality: string, { json }: { readonly json?: true }) =>
      withApp(async (app) => {
        const { id } = await chosenBare(app.db, municipality)
        const saved = await searchesByContact(app.db, id)
        for (const known of await listContacts(app.db, id)) {
          const searches = saved.get(known.contact.id) ?? []
          say(json ? JSON.stringify({ ...known, searches: searches.map(asJson) }) : tellContact(known))
        }
        return 0
      }),
    )
  contacts
    .command('add <municipality>')
    .description('add one contact')
    .requiredOption('--name <name>', 'as letters call them')
    .requiredOption('--email <address>', 'where letters go')
    .option('--department <department>', 'id or name of their förvaltning', '')
    .requiredOption(
      '--areas <areas>',
      'ids or names, each with its least grade: social:likely,work-and-growth:strong',
    )
    .option('--language <language>', 'sv or en', 'sv')
    .option('--secretariat', 'they look after Fondvakt')
    .action((municipality: string, flags: NewContact) => withApp((app) => add(app, municipality, flags)))
  contacts
    .command('import <municipality> <file>')
    .description(
      'read contacts from a table in CSV or Excel (.xlsx); without --yes only say what it would do',
    )
    .option('--yes', 'write them, where there are no mistakes')
    .action((municipality: string, file: string, { yes }: { readonly yes?: true }) =>
      withApp((app) => importFile(app, municipality, file, yes ?? false)),
    )
  contacts
    .command('stop <contact>')
    .description('send somebody no letters until they are restarted: <municipality>/<contact>')
    .action((word: string) =>
      change(word, (app, { municipality, contact }) =>
        stopLetters(app.db, municipality, contact, 'stopped by hand', app.clock()),
      ),
    )
  contacts
    .command('restart <contact>')
    .description('send somebody letters again whose address was refused or who was stopped')
    .action((word: string) =>
      change(word, (app, { municipality, contact }) =>
        restartLetters(app.db, municipality, contact, app.clock()),
      ),
    )
  contacts
    .command('leave <contact>')
    .description('end the letters of somebody who asks for it, for good')
    .action((word: string) =>
      change(word, async (app, { municipality, contact }) =>
        leave(app.db, await app.signer(), municipality, contact, app.clock()),
      ),
    )
}

const asJson = ({ name, query, made }: SavedSearch) => ({ name, query, made })

async function add(app: App, word: string, flags: NewContact): Promise<ExitCode> {
  const { id } = await chosenBare(app.db, word)
  const typed = { ...flags, secretariat: flags.secretariat ?? false }
  const { added, faults } = await addContact(app.db, await app.signer(), id, typed, app.clock())
  const [fault] = faults
  if (fault) throw new UsageError(`--${fault.column ?? 'name'}: ${tellFault(fault)}`)
  if (added) say(`added ${id}/${added.contact.id}`)
  return 0
}

async function importFile(app: App, word: string, file: string, isYes: boolean): Promise<ExitCode> {
  const { id } = await chosenBare(app.db, word)
  const table = await readTable(bytesOf(file), basename(file))
  const work = isYes ? importContacts : planContacts
  const plan = await work(app.db, await app.signer(), id, table, app.clock())
  const isWritten = isYes && plan.faults.length === 0
  for (const line of tellPlan(plan, isWritten)) say(line)
  if (!isWritten)
    say(
      plan.faults.length > 0
        ? 'nothing is written; mend the mistakes first'
        : 'nothing is written; --yes writes it',
    )
  return plan.faults.length > 0 ? 1 : 0
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`${file}: cannot be read (${why})`, { cause: error })
  }
}

type Outcome = Awaited<ReturnType<typeof leave | typeof stopLetters | typeof restartLetters>>

const OUTCOMES: Readonly<Record<Exclude<Outcome, 'unknown'>, string>> = {
  stopped: 'gets no letters until they are restarted',
  restarted: 'gets letters again',
  left: 'has left, and gets no more letters',
  already: 'is so already',
  gone: 'has left for good, and may only ask for letters themselves',
  there: 'another contact gets letters at that address',
  'not-stopped': 'was not stopped',
}

interface Whom {
  readonly municipality: string
  readonly contact: string
}

function change(word: string, work: (app: App, whom: Whom) => Promise<Outcome>): Promise<void> {
  return withApp(async (app) => {
    const [place = '', contact, ...more] = word.split('/')
    if (!contact || more.length > 0)
      throw new UsageError(`"${word}": expected a municipality and a contact, such as solna/social`)
    const { id } = await chosenBare(app.db, place)
    const outcome = await work(app, { municipality: id, contact })
    if (outcome === 'unknown') {
      const known = await listContacts(app.db, id)
      throw none(
        'contact',
        word,
        known.map((one) => `${id}/${one.contact.id}`),
      )
    }
    say(`${word}: ${OUTCOMES[outcome]}`)
    return ['gone', 'there', 'not-stopped'].includes(outcome) ? 1 : 0
  })
}
