import { readerWordsFor } from '../../text/reader-words.js'
import type { View } from '../view.js'
import { Layout } from './layout.js'

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly name: string
  readonly address: string
  readonly action: string
  /** Where they can get fewer letters instead; null for whoever gets none. */
  readonly choices: string | null
}

/** Asks whether somebody's letters are to stop. */
export function LeavePage({ view, municipality, name, address, action, choices }: Props) {
  const words = readerWordsFor(view.language).leave
  return (
    <Layout view={view} title={words.title} municipality={municipality}>
      <div class="inner reader">
        <h1>{words.title}</h1>
        <p class="intro">{words.who(name, address, municipality.name)}</p>
        <p>{words.what}</p>
        <form method="post" action={action}>
          <p>
            <button name="leave" value="yes">
              {words.button}
            </button>
          </p>
        </form>
        {choices === null ? null : (
          <p>
            <a href={choices}>{words.instead}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}
