import { readerWordsFor } from '../../text/reader-words.js'
import { savedWordsFor } from '../../text/saved-words.js'
import type { View } from '../view.js'
import { Layout } from './layout.js'

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly name: string
  readonly address: string
  /** Names of the searches that come along. */
  readonly searches: readonly string[]
  readonly action: string
}

/** Asks whoever signed up, or was signed up by somebody else, whether they want letters. */
export function ConfirmPage({ view, municipality, name, address, searches, action }: Props) {
  const words = readerWordsFor(view.language).confirm
  return (
    <Layout view={view} title={words.title} municipality={municipality}>
      <div class="inner reader">
        <h1>{words.title}</h1>
        <p class="intro">{words.ask(name, address, municipality.name)}</p>
        {searches.length === 0 ? null : <p>{savedWordsFor(view.language).page.confirming(searches)}</p>}
        <form method="post" action={action}>
          <p>
            <button name="confirm" value="yes">
              {words.button}
            </button>
          </p>
        </form>
      </div>
    </Layout>
  )
}
