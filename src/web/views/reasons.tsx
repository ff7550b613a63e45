import type { Reason, Tag } from '../../core/theme.js'
import { numberText } from '../../text/format.js'
import { reasonText } from '../../text/why.js'
import type { View } from '../view.js'

/** The reasons for an area, with the points that add up to the score. */
export function ReasonTable({
  view,
  tag,
  area,
}: {
  readonly view: View
  readonly tag: Tag
  readonly area: string
}) {
  const words = view.page.call
  return (
    <table>
      <caption class="unseen">{words.reasonsOf(area)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.reason}</th>
          <th scope="col" class="number">
            {words.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {tag.reasons.map((reason) => (
          <tr>
            <td>
              {worded(view, reason)} <More view={view} reason={reason} />
            </td>
            <td class="number">{numberText(reason.points, view.language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.sum}</th>
          <td class="number">{numberText(tag.score, view.language)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function worded(view: View, reason: Reason): string {
  const text = reasonText(reason, view.themes, view.words)
  return reason.points < 0 ? view.page.call.against(text) : text
}

function More({ view, reason }: { readonly view: View; readonly reason: Reason }) {
  const words = view.page.call
  if (reason.kind !== 'phrase' && reason.kind !== 'word') return null
  const theme = reason.kind === 'phrase' ? view.themes.get(reason.theme)?.[view.language] : undefined
  const parts = [
    reason.times > 1 ? words.times(reason.times) : null,
    reason.kind === 'word' ? words.ownWord : null,
    theme ? words.theme(theme) : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? <span class="quiet">{parts.join(' · ')}</span> : null
}
