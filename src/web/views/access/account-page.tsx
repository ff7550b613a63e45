import type { KnownAccount, Session } from '../../../core/account.js'
import { accessWordsFor } from '../../../text/access-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { Fact } from '../fact.js'
import { FaultList, Input } from '../fields.js'
import { Layout } from '../layout.js'
import { NewPassword } from './new-password.js'

interface Props {
  readonly view: View
  readonly session: Session
  readonly known: KnownAccount | null
  readonly municipality: { readonly id: string; readonly name: string } | null
  readonly sessions: number
  /** As it was typed last. */
  readonly name: string
  readonly faults: readonly FieldFault[]
  readonly done: 'name' | 'password' | null
}

/** One's own account: who one is, the password, and where one is signed in. */
export function AccountPage({ view, session, known, municipality, sessions, name, faults, done }: Props) {
  const { account: words, choose } = accessWordsFor(view.language)
  const { account } = session
  const wrong = faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ` : ''
  return (
    <Layout view={view} title={`${wrong}${words.title}`} at="account" municipality={municipality}>
      <div class="inner reader access">
        <h1>{words.title}</h1>
        {done === null ? null : (
          <p class="notice good" role="status">
            {words.done[done]}
          </p>
        )}
        <FaultList view={view} faults={faults} />
        <dl class="facts">
          <Fact name={words.facts.email}>{account.email}</Fact>
          <Fact name={words.facts.municipality}>{municipality?.name ?? account.municipality}</Fact>
          <Fact name={words.facts.role}>
            {words.roles[account.role]}
            {account.operator ? <p class="hint">{words.operator}</p> : null}
          </Fact>
          {known ? <Fact name={words.facts.since}>{view.page.moment(known.added)}</Fact> : null}
        </dl>
        <form class="fields-form" method="post" action={view.link('/account')}>
          <h2>{words.nameTitle}</h2>
          <Csrf view={view} />
          <input type="hidden" name="do" value="name" />
          <Input
            view={view}
            id="name"
            label={words.name}
            hint={words.nameHint}
            faults={faults}
            autocomplete="name"
            maxlength={120}
            value={name}
          />
          <button class="second">{words.saveName}</button>
        </form>
        <section>
          <h2>{words.passwordTitle}</h2>
          {known?.hasPassword ? (
            <form class="fields-form" method="post" action={view.link('/account')}>
              <Csrf view={view} />
              <input type="hidden" name="do" value="password" />
              <p>{words.passwordIntro}</p>
              <Input
                view={view}
                id="old"
                type="password"
                label={words.old}
                faults={faults}
                autocomplete="current-password"
                value=""
              />
              <NewPassword view={view} email={account.email} label={choose.password} faults={faults} />
              <button class="second">{words.savePassword}</button>
            </form>
          ) : (
            <p>{words.noPassword}</p>
          )}
        </section>
        <form method="post" action={view.link('/account')}>
          <h2>{words.sessionsTitle}</h2>
          <Csrf view={view} />
          <input type="hidden" name="do" value="sessions" />
          <p>
            {words.sessions(sessions)} {words.since(view.page.moment(session.started))}
          </p>
          <button class="danger">{words.endSessions}</button>
        </form>
      </div>
    </Layout>
  )
}
