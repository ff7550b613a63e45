import type { Account } from '../../../core/account.js'
import { accountsWordsFor } from '../../../text/accounts-words.js'
import { deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly account: Account
  readonly address: string
  readonly until: string
  /** Whether the account has just been added. */
  readonly isNew: boolean
  readonly hasOidc: boolean
}

/** A link by which somebody chooses a password, for whoever passes it on. */
export function ShownLinkPage({ view, municipality, account, address, until, isNew, hasOidc }: Props) {
  const words = accountsWordsFor(view.language)
  const { shown } = words
  const moment = view.page.moment(until)
  const mail = new URLSearchParams({ subject: shown.subject, body: shown.body(address, moment) })
  return (
    <Layout view={view} title={shown.title(account.name)} at="accounts" municipality={municipality}>
      <div class="inner reader access">
        <h1>{shown.title(account.name)}</h1>
        {isNew ? (
          <p class="notice good" role="status">
            {shown.added(account.name)}
          </p>
        ) : null}
        <p class="intro">{shown.intro(account.name)}</p>
        <div class="field">
          <label for="link">{shown.link}</label>
          <textarea id="link" rows={4} readonly spellcheck={false} aria-describedby="link-hint">
            {address}
          </textarea>
          <p class="hint" id="link-hint">
            {shown.until(moment)} {shown.once}
          </p>
        </div>
        <p>
          <a
            class="button second"
            href={`mailto:${encodeURIComponent(account.email)}?${mail.toString().replaceAll('+', '%20')}`}
          >
            {shown.mail}
          </a>
        </p>
        {hasOidc ? <p class="quiet">{shown.oidc}</p> : null}
        <p>
          <a href={view.link(deskPath(municipality.id, 'accounts'))}>{words.back}</a>
        </p>
      </div>
    </Layout>
  )
}
