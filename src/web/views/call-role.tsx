import type { Role } from '../../core/role.js'
import { numberText } from '../../text/format.js'
import { roleReasonText, roleText } from '../../text/role.js'
import type { View } from '../view.js'

/** What a municipality can be in a call, with the words it was read from, and all reasons below; nothing where that is not known yet. */
export function CallRole({ view, role }: { readonly view: View; readonly role: Role | null }) {
  const words = view.words.role
  const text = role ? roleText(role, view.words) : ''
  if (!role || text === '') return null
  return (
    <div class="role-why">
      <h3 id="role">{words.label}</h3>
      <p>
        {text} <span class="quiet">{words.inLetters[role.role]}</span>
      </p>
      {role.because.length > 0 ? (
        <details>
          <summary>{words.reasons}</summary>
          <p class="quiet">{words.how}</p>
          <Reasons view={view} role={role} />
        </details>
      ) : null}
    </div>
  )
}

function Reasons({ view, role }: { readonly view: View; readonly role: Role }) {
  const { reason: name, points, sum } = view.page.call
  return (
    <table>
      <caption class="unseen">{view.words.role.reasons}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" class="number">
            {points}
          </th>
        </tr>
      </thead>
      <tbody>
        {role.because.map((one) => (
          <tr>
            <td>{roleReasonText(one, view.words.role)}</td>
            <td class="number">{numberText(one.points, view.language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{sum}</th>
          <td class="number">{numberText(sumOf(role), view.language)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

const sumOf = ({ because }: Role): number =>
  Math.round(because.reduce((sum, { points }) => sum + points, 0) * 100) / 100
