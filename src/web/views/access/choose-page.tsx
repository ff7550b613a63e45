import type { Account } from '../../../core/account.js'
import { accessWordsFor } from '../../../text/access-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import type { FieldFault } from '../../fields.js'
import type { View } from '../../view.js'
import { FaultList } from '../fields.js'
import { Layout } from '../layout.js'
import { NewPassword } from './new-password.js'

interface Props {
  readonly view: View
  readonly account: Account
  /** What the link carries. */
  readonly token: string
  readonly faults: readonly FieldFault[]
}

/** Where somebody chooses the password that they will sign in with. */
export function ChoosePage({ view, account, token, faults }: Props) {
  const words = accessWordsFor(view.language).choose
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${readerWordsFor(view.language).form.wrong}: ${words.title}` : words.title}
    >
      <div class="inner reader access">
        <h1>{words.title}</h1>
        <FaultList view={view} faults={faults} />
        <p class="intro">{words.intro(account.name, account.email)}</p>
        <form class="fields-form" method="post" action={view.link('/sign-in/password')}>
          <input type="hidden" name="key" value={token} />
          <NewPassword view={view} email={account.email} label={words.password} faults={faults} />
          <button>{words.save}</button>
        </form>
      </div>
    </Layout>
  )
}
