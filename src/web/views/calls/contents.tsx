import { callPagePartsFor } from '../../../text/call-page-words.js'
import type { View } from '../../view.js'

/** A part of a page, by the id of its heading. */
export interface Part {
  readonly id: string
  readonly title: string
}

/** Where on the page what stands; nothing where it is short. */
export function Contents({ view, parts }: { readonly view: View; readonly parts: readonly Part[] }) {
  if (parts.length < 4) return null
  const words = callPagePartsFor(view.language)
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <ul>
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
