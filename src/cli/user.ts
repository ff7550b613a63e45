import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { ACCOUNT_ROLES, type Account, type Keeper, type KnownAccount } from '../core/account.js'
import { UsageError } from '../core/errors.js'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type PasswordFault } from '../core/password.js'
import type { App } from '../main.js'
import { addAccount, closeAccount, makeLink, openAccount, type AccountFault } from '../pipeline/accounts.js'
import { COMMAND_LINE, setPassword } from '../pipeline/sign-in.js'
import { findAccountAt, listAccounts } from '../store/accounts.js'
import { within } from '../store/within.js'
import { chosenBare, none } from './choose.js'
import { say, withApp, type ExitCode } from './run.js'

interface NewUser {
  readonly name: string
  readonly municipality: string
  readonly role: string
  readonly operator?: true
  readonly passwordStdin?: true
}

/** The command line may do all that can be done with accounts. */
const KEEPER: Keeper = { by: COMMAND_LINE, operator: true }

export function addUser(program: Command): void {
  const user = program
    .command('user')
    .description('who can sign in')
    .option('--json', 'one JSON object a line')
    .action(({ json }: { readonly json?: true }) =>
      withApp(async (app) => {
        for (const known of await listAccounts(app.db, null))
          say(json ? JSON.stringify(known) : tellAccount(known))
        return 0
      }),
    )
  user
    .command('add <mail>')
    .description('add somebody, and print the link by which they choose a password')
    .requiredOption('--name <name>', 'as colleagues know them')
    .requiredOption('--municipality <municipality>', 'whose pages they work with')
    .requiredOption('--role <role>', ACCOUNT_ROLES.join(' or '))
    .option('--operator', 'they also look after what all municipalities share')
    .option('--password-stdin', 'read their password from standard input instead')
    .action((mail: string, flags: NewUser) => withApp((app) => add(app, mail, flags)))
  user
    .command('password <mail>')
    .description('print a link by which they choose another password')
    .option('--password-stdin', 'read it from standard input instead')
    .action((mail: string, flags: Pick<NewUser, 'passwordStdin'>) =>
      withApp(async (app) => giveWay(app, await chosenUser(app, mail), flags)),
    )
  user
    .command('close <mail>')
    .description('end their sessions, and let them sign in no more')
    .action((mail: string) => change(mail, closeAccount))
  user
    .command('open <mail>')
    .description('let them sign in again')
    .action((mail: string) => change(mail, openAccount))
}

/** An account and the password, or neither. */
async function add(app: App, mail: string, flags: NewUser): Promise<ExitCode> {
  const { id } = await chosenBare(app.db, flags.municipality)
  const role = ACCOUNT_ROLES.find((one) => one === flags.role)
  if (!role) throw new UsageError(`--role: expected ${ACCOUNT_ROLES.join(' or ')}, got "${flags.role}"`)
  const wish = { name: flags.name, email: mail, role, operator: flags.operator ?? false }
  const password = flags.passwordStdin ? await readPassword() : null
  const account = await within(app.db, async (trx) => {
    const added = await addAccount(trx, KEEPER, id, wish, app.clock())
    if (typeof added === 'string') throw new UsageError(tellFault(added, mail))
    if (password !== null) await keep({ ...app, db: trx }, added, password)
    return added
  })
  say(`added ${account.email}`)
  return password === null ? showLink(app, account) : 0
}

async function giveWay(
  app: App,
  { account }: KnownAccount,
  { passwordStdin }: Pick<NewUser, 'passwordStdin'>,
): Promise<ExitCode> {
  if (!passwordStdin) return showLink(app, account)
  await keep(app, account, await readPassword())
  say(`${account.email}: has another password, and is signed out everywhere`)
  return 0
}

async function showLink(app: App, { municipality, id, email }: Account): Promise<ExitCode> {
  const made = await makeLink(app.db, await app.signer(), KEEPER, municipality, id, app.clock())
  if (typeof made === 'string') throw new UsageError(tellFault(made, email))
  say(`a link to choose a password, good once and until ${made.until}:`)
  say(`${app.config.publicUrl}/sign-in/password?key=${made.token}`)
  return 0
}

async function keep(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  account: Account,
  password: string,
): Promise<void> {
  const { createPasswords } = await import('../access/password.js')
  const done = await setPassword(db, createPasswords(), account.id, password, clock())
  if (done !== 'changed')
    throw new UsageError(done === 'unknown' ? tellFault('is-closed', account.email) : PASSWORD_FAULTS[done])
}

/** What stands on standard input, without the line break that ends it. */
async function readPassword(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}

function change(
  mail: string,
  work: (
    db: App['db'],
    keeper: Keeper,
    municipality: string,
    id: string,
    now: string,
  ) => Promise<'closed' | 'opened' | 'same' | AccountFault>,
): Promise<void> {
  return withApp(async (app) => {
    const { account } = await chosenUser(app, mail)
    const done = await work(app.db, KEEPER, account.municipality, account.id, app.clock())
    if (done !== 'closed' && done !== 'opened' && done !== 'same') throw new UsageError(tellFault(done, mail))
    say(`${account.email}: ${OUTCOMES[done]}`)
    return 0
  })
}

const OUTCOMES = {
  closed: 'can sign in no more',
  opened: 'can sign in again',
  same: 'is so already',
} as const

async function chosenUser({ db }: App, mail: string): Promise<KnownAccount> {
  const found = await findAccountAt(db, mail.trim().toLowerCase())
  if (found) return found
  const all = await listAccounts(db, null)
  throw none(
    'account',
    mail,
    all.map(({ account }) => account.email),
  )
}

function tellAccount({ account, state, hasPassword, isLinked, lastSignedIn }: KnownAccount): string {
  const { email, name, municipality, role, operator } = account
  const ways = [hasPassword ? 'password' : '', isLinked ? 'own sign-in' : ''].filter(Boolean).join(' and ')
  return [
    email,
    name,
    municipality,
    operator ? `${role} and operator` : role,
    state === 'closed' ? 'closed' : ways || 'no password yet',
    lastSignedIn === null ? 'never signed in' : `last signed in ${lastSignedIn}`,
  ].join('  ')
}

function tellFault(fault: AccountFault, mail: string): string {
  return {
    name: '--name: expected a name of at most 120 characters',
    address: `"${mail}": expected a mail address, such as namn@kommun.example`,
    taken: `${mail}: there already is an account with this address; fondvakt user lists them`,
    unknown: `${mail}: there is no such account`,
    'is-closed': `${mail}: is closed; fondvakt user open ${mail} opens it`,
    operator: `${mail}: is an operator`,
    last: `${mail}: is the municipality's only administrator; add another first`,
  }[fault]
}

const PASSWORD_FAULTS: Readonly<Record<PasswordFault, string>> = {
  short: `the password is too short: expected at least ${SHORTEST_PASSWORD} characters`,
  long: `the password is too long: expected at most ${LONGEST_PASSWORD} characters`,
  own: 'the password is made of the address, the name or the municipality',
  common: 'the password is one of those that are guessed first',
}
