import { setupWordsFor } from '../../../text/setup-words.js'
import type { View } from '../../view.js'

/** What the start page says while the place is not set up: nothing to visitors once somebody is at it. */
export function SetupNotice({
  view,
  state,
}: {
  readonly view: View
  readonly state: 'new' | 'begun' | null
}) {
  const words = setupWordsFor(view.language).notice
  const isOperator = view.session?.account.operator === true
  if (state === null || (state === 'begun' && view.session !== null && !isOperator)) return null
  return (
    <section class="notice" aria-labelledby="not-set-up">
      <h2 id="not-set-up">{words.title}</h2>
      {state === 'new' ? (
        <p>{words.new}</p>
      ) : isOperator ? (
        <p>
          <a class="button" href={view.link('/setup')}>
            {words.goOn}
          </a>
        </p>
      ) : (
        <p>
          <a href={view.link('/sign-in', { next: '/setup' })}>{words.begun}</a>
        </p>
      )}
    </section>
  )
}
