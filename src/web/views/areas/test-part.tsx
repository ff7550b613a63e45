import type { Account } from '../../../core/account.js'
import { clean } from '../../../text/clean.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import type { InForce, TestLetter } from '../../staff/place.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { english } from '../source-notes.js'

interface Props {
  readonly view: View
  readonly municipality: string
  readonly account: Account
  readonly inForce: InForce
  readonly test: TestLetter | null
}

/** Where whoever is signed in can have a letter sent to themselves, with what the server answered. */
export function TestPart({ view, municipality, account, inForce, test }: Props) {
  const words = settingsWordsFor(view.language).test
  const address = clean(account.email, 254)
  return (
    <section aria-labelledby="test">
      <h2 id="test">{words.title}</h2>
      {test ? <Outcome view={view} test={test} address={address} /> : null}
      {inForce.mail.to === 'nobody' ? (
        <p>{words.off}</p>
      ) : (
        <form
          class="fields-form"
          method="post"
          action={view.link(deskPath(municipality, 'settings', 'test-letter'))}
        >
          <Csrf view={view} />
          <p>{words.intro(address)}</p>
          <button class="second">{words.send}</button>
        </form>
      )}
    </section>
  )
}

function Outcome({
  view,
  test,
  address,
}: {
  readonly view: View
  readonly test: TestLetter
  readonly address: string
}) {
  const words = settingsWordsFor(view.language).test
  if (!('said' in test))
    return (
      <p class={test.kind === 'sent' ? 'notice good' : 'notice'} role="status">
        {words.done[test.kind](address)}
      </p>
    )
  return (
    <div class="notice warning" role="alert">
      <p>
        <strong>{words.failed[test.kind]}</strong>
      </p>
      <p>
        {words.said} <span lang={english(view)}>{clean(test.said, 500)}</span>
      </p>
    </div>
  )
}
