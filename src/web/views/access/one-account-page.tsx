import type { Child } from 'hono/jsx'
import { keeperOf, mayKeep, type KnownAccount, type Session } from '../../../core/account.js'
import { accountsWordsFor } from '../../../text/accounts-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { FieldFault } from '../../fields.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { FaultList, Input } from '../fields.js'
import { Layout } from '../layout.js'
import { RoleFields, type AccountFields } from './accounts-page.js'

interface Props {
  readonly view: View
  readonly session: Session
  readonly municipality: { readonly id: string; readonly name: string }
  readonly known: KnownAccount
  readonly fields: AccountFields
  readonly faults: readonly FieldFault[]
}

/** One account: who it is and what they may, a new link, closing and opening. */
export function OneAccountPage({ view, session, municipality, known, fields, faults }: Props) {
  const words = accountsWordsFor(view.language)
  const { account, state, isLinked } = known
  const wrong = faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ` : ''
  const to = view.link(deskPath(municipality.id, 'accounts', account.id))
  const isClosed = state === 'closed'
  return (
    <Layout
      view={view}
      title={`${wrong}${words.change(account.name)}`}
      at="accounts"
      municipality={municipality}
    >
      <div class="inner reader access">
        <p class="back">
          <a href={view.link(deskPath(municipality.id, 'accounts'))}>{words.back}</a>
        </p>
        <h1>
          {account.name} {isClosed ? <span class="mark">{words.closed}</span> : null}
        </h1>
        <FaultList view={view} faults={faults} />
        <p class="intro">{account.email}</p>
        {mayKeep(keeperOf(session.account), account) ? (
          <>
            <Doing view={view} to={to} what="save">
              <Input
                view={view}
                id="name"
                label={words.name}
                faults={faults}
                autocomplete="off"
                maxlength={120}
                value={fields.name}
              />
              <RoleFields view={view} session={session} fields={fields} faults={faults} />
              <button>{words.save}</button>
            </Doing>
            {isClosed ? null : (
              <Doing view={view} to={to} what="link" title={words.linkTitle} text={words.linkIntro}>
                <button class="second">{words.makeLink}</button>
              </Doing>
            )}
            {isLinked ? (
              <Doing view={view} to={to} what="release" title={words.releaseTitle} text={words.releaseIntro}>
                <button class="second">{words.release}</button>
              </Doing>
            ) : null}
            {isClosed ? (
              <Doing view={view} to={to} what="open" title={words.openTitle} text={words.openIntro}>
                <button class="second">{words.open}</button>
              </Doing>
            ) : (
              <Doing view={view} to={to} what="close" title={words.closeTitle} text={words.closeIntro}>
                <button class="danger">{words.close}</button>
              </Doing>
            )}
          </>
        ) : (
          <p class="notice">{words.faults.operator}</p>
        )}
      </div>
    </Layout>
  )
}

/** A form that does one thing with the account. */
function Doing({
  view,
  to,
  what,
  title,
  text,
  children,
}: {
  readonly view: View
  readonly to: string
  readonly what: string
  readonly title?: string
  readonly text?: string
  readonly children?: Child
}) {
  return (
    <form class="fields-form doing" method="post" action={to}>
      <Csrf view={view} />
      <input type="hidden" name="do" value={what} />
      {title === undefined ? null : <h2>{title}</h2>}
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </form>
  )
}
