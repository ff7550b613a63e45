import { ACCOUNT_ROLES, keeperOf, mayKeep, type KnownAccount, type Session } from '../../../core/account.js'
import { accountsWordsFor, type AccountsWords } from '../../../text/accounts-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { FieldFault } from '../../fields.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { FaultList, Input, Radios, Tick } from '../fields.js'
import { Layout } from '../layout.js'

/** What stands in the form, as it was typed. */
export interface AccountFields {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly operator: boolean
}

interface Props {
  readonly view: View
  readonly session: Session
  readonly municipality: { readonly id: string; readonly name: string }
  readonly accounts: readonly KnownAccount[]
  readonly fields: AccountFields
  readonly faults: readonly FieldFault[]
  readonly done: string | null
}

/** Who may sign in for a municipality, and a form to add somebody. */
export function AccountsPage({ view, session, municipality, accounts, fields, faults, done }: Props) {
  const words = accountsWordsFor(view.language)
  const wrong = faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ` : ''
  return (
    <Layout view={view} title={`${wrong}${words.title}`} at="accounts" municipality={municipality}>
      <div class="inner reader access">
        <h1>{words.title}</h1>
        {done === null ? null : (
          <p class="notice good" role="status">
            {done}
          </p>
        )}
        <FaultList view={view} faults={faults} />
        <p class="intro">{words.intro(municipality.name)}</p>
        <ul class="people" aria-label={words.list}>
          {accounts.map((known) => (
            <Person view={view} session={session} known={known} words={words} />
          ))}
        </ul>
        <form class="fields-form" method="post" action={view.link(deskPath(municipality.id, 'accounts'))}>
          <h2>{words.addTitle}</h2>
          <p>{words.addIntro}</p>
          <Csrf view={view} />
          <Input
            view={view}
            id="name"
            label={words.name}
            faults={faults}
            autocomplete="off"
            maxlength={120}
            value={fields.name}
          />
          <Input
            view={view}
            id="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            faults={faults}
            autocomplete="off"
            value={fields.email}
          />
          <RoleFields view={view} session={session} fields={fields} faults={faults} />
          <button>{words.add}</button>
        </form>
      </div>
    </Layout>
  )
}

function Person({
  view,
  session,
  known,
  words,
}: Pick<Props, 'view' | 'session'> & { readonly known: KnownAccount; readonly words: AccountsWords }) {
  const { account, state, lastSignedIn } = known
  const path = deskPath(account.municipality, 'accounts', account.id)
  return (
    <li>
      <h2>
        {mayKeep(keeperOf(session.account), account) ? (
          <a href={view.link(path)} aria-label={words.change(account.name)}>
            {account.name}
          </a>
        ) : (
          account.name
        )}{' '}
        {account.id === session.account.id ? <span class="quiet">({words.you})</span> : null}
        {state === 'closed' ? <span class="mark">{words.closed}</span> : null}
      </h2>
      <p>{account.email}</p>
      <dl class="short-facts wide">
        <div>
          <dt>{words.columns.role}</dt>
          <dd>
            {words.roles[account.role]}
            {account.operator ? <p class="hint">{words.operator}</p> : null}
          </dd>
        </div>
        <div>
          <dt>{words.columns.signIn}</dt>
          <dd>{words.ways[wayOf(known)]}</dd>
        </div>
        <div>
          <dt>{words.columns.last}</dt>
          <dd>{lastSignedIn === null ? words.never : view.page.moment(lastSignedIn)}</dd>
        </div>
      </dl>
    </li>
  )
}

function wayOf({ hasPassword, isLinked }: KnownAccount): keyof AccountsWords['ways'] {
  if (hasPassword) return isLinked ? 'both' : 'password'
  return isLinked ? 'oidc' : 'none'
}

/** What somebody is to be; whether an operator only where an operator asks. */
export function RoleFields({
  view,
  session,
  fields,
  faults,
}: Pick<Props, 'view' | 'session' | 'fields' | 'faults'>) {
  const words = accountsWordsFor(view.language)
  return (
    <>
      <Radios
        view={view}
        id="role"
        label={words.role}
        faults={faults}
        value={fields.role}
        choices={ACCOUNT_ROLES.map((role) => ({
          value: role,
          label: `${words.roles[role]}. ${words.may[role]}`,
        }))}
      />
      {session.account.operator ? (
        <div class="field">
          <Tick name="operator" label={words.operator} hint={words.operatorHint} isOn={fields.operator} />
        </div>
      ) : null}
    </>
  )
}
