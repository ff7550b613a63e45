import type { View } from '../view.js'
import { Layout } from './layout.js'

interface Props {
  readonly view: View
  readonly title: string
  readonly text: readonly string[]
  readonly links?: readonly { readonly label: string; readonly href: string }[]
  readonly municipality?: { readonly id: string; readonly name: string }
}

/** A page that says what has been done or cannot be, and where one can go on. */
export function ReaderMessage({ view, title, text, links = [], municipality }: Props) {
  return (
    <Layout view={view} title={title} municipality={municipality ?? null}>
      <div class="inner reader">
        <h1>{title}</h1>
        {text.map((paragraph) => (
          <p class="intro">{paragraph}</p>
        ))}
        {links.map(({ label, href }) => (
          <p>
            <a href={href}>{label}</a>
          </p>
        ))}
      </div>
    </Layout>
  )
}
