import type { StoredCall } from '../../../core/call.js'
import { webAddress } from '../../../text/clean.js'
import type { CompareWords } from '../../../text/compare-words.js'
import { titleIn } from '../../../text/title.js'
import { callPath, type View } from '../../view.js'
import { foreign, MachineMark, OutLink } from '../parts.js'
import { compareLink, type Back } from './compare-links.js'

/** The head of a call's column: what it is called, and a link that takes it away. */
export function CallHead({
  view,
  words,
  back,
  call,
}: {
  readonly view: View
  readonly words: CompareWords
  readonly back: Back
  readonly call: StoredCall
}) {
  const title = titleIn(call, view.language)
  const rest = back.calls.filter((id) => id !== call.id)
  return (
    <th scope="col" role="columnheader">
      <a href={view.link(callPath(call.id), { m: back.municipality })} lang={foreign(view, title.language)}>
        {title.text}
      </a>{' '}
      <MachineMark view={view} title={title} />
      <a
        class="remove"
        href={compareLink(view, back, { calls: rest })}
        aria-label={words.removeThis(title.text)}
      >
        {words.remove} <span aria-hidden="true">×</span>
      </a>
    </th>
  )
}

/** Where there is more to read of a call: with us, and at its source. */
export function CallLinks({
  view,
  words,
  call,
}: {
  readonly view: View
  readonly words: CompareWords
  readonly call: StoredCall
}) {
  const own = webAddress(call.url)
  return (
    <ul>
      <li>
        <a href={view.link(callPath(call.id))}>{words.page}</a>
      </li>
      {own === null ? null : (
        <li>
          <OutLink to={own}>{view.words.call.ownPage(new URL(own).host.replace(/^www\./, ''))}</OutLink>
        </li>
      )}
    </ul>
  )
}
