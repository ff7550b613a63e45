import { setupWordsFor } from '../../../text/setup-words.js'
import type { Started } from '../../getting-started.js'
import { deskPath, type View } from '../../view.js'

/** Leads to what is left to do before letters go to the right people; nothing once all is done. */
export function StartedNote({
  view,
  municipality,
  started,
}: {
  readonly view: View
  readonly municipality: string
  readonly started: readonly Started[]
}) {
  const words = setupWordsFor(view.language).started
  const left = started.filter(({ isDone }) => !isDone).length
  if (left === 0) return null
  return (
    <p class="notice">
      <a href={view.link(deskPath(municipality, 'getting-started'))}>{words.title}</a>: {words.left(left)}
    </p>
  )
}
