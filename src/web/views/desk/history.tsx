import type { Child } from 'hono/jsx'
import type { Instant } from '../../../core/call.js'
import type { View } from '../../view.js'

/** Something that was done, when, and what more there is to say of it. */
export interface Happening {
  readonly at: Instant
  readonly what: Child
  readonly more?: Child
}

/** What was done to a thing, in the order given. */
export function History({
  view,
  happenings,
}: {
  readonly view: View
  readonly happenings: readonly Happening[]
}) {
  return (
    <ol class="events">
      {happenings.map(({ at, what, more }) => (
        <li>
          <time datetime={at}>{view.page.moment(at)}</time>
          <div>
            {what}
            {more ? <div class="quiet">{more}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
