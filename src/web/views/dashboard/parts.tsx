import type { Child } from 'hono/jsx'
import { ROLE_CHOICES, type Overview } from '../../dashboard.js'
import { callPath, listPath, type Query, type View } from '../../view.js'
import type { Graded } from '../../../core/dashboard.js'
import type { ListedCall } from '../../../store/lists.js'
import type { DashboardWords } from '../../../text/dashboard-words.js'
import { titleIn } from '../../../text/title.js'
import type { Stretch } from '../../charts/bar.js'
import { Sample } from '../../charts/bar.js'
import { areaName, foreign } from '../parts.js'

/** What each part of the overview is made from. */
export interface PartProps {
  readonly view: View
  readonly words: DashboardWords
  readonly overview: Overview
}

/** The address of the municipality's list with the same calls as the overview is of. */
export function listLink({ view, overview }: Pick<PartProps, 'view' | 'overview'>, query: Query): string {
  const { choice, municipality } = overview
  const role = choice === 'all' ? [] : ROLE_CHOICES[choice]
  return view.link(listPath(municipality.id), { ...query, role })
}

/** A link to a list, or the bare number where the list would be empty. */
export function CountLink({
  to,
  count,
  children,
}: {
  readonly to: string
  readonly count: number
  readonly children?: Child
}) {
  return count === 0 ? <>{children}</> : <a href={to}>{children}</a>
}

export const stretchesOf = ({ strong, likely }: Graded): readonly Stretch[] => [
  { tone: 'strong', value: strong },
  { tone: 'likely', value: likely },
]

/** What the two ways of filling a bar stand for. */
export function GradeLegend({ words }: Pick<PartProps, 'words'>) {
  return (
    <p class="legend">
      <span>
        <Sample tone="strong" />
        {words.strong}
      </span>
      <span>
        <Sample tone="likely" />
        {words.likely}
      </span>
    </p>
  )
}

/** A call's title as a link to its page. */
export function CallLink({
  view,
  overview,
  listed: { call },
}: Pick<PartProps, 'view' | 'overview'> & { readonly listed: ListedCall }) {
  const title = titleIn(call, view.language)
  return (
    <a
      href={view.link(callPath(call.id), { m: overview.municipality.id })}
      lang={foreign(view, title.language)}
    >
      {title.text}
    </a>
  )
}

/** The areas that a call belongs to, each with how well it fits. */
export function AreaNames({
  view,
  overview,
  grades,
}: Pick<PartProps, 'view' | 'overview'> & {
  readonly grades: readonly { readonly area: string; readonly grade: 'strong' | 'likely' }[]
}) {
  const { areas } = overview.municipality
  const known = grades.filter(({ area }) => areas.some(({ id }) => id === area))
  return (
    <>
      {known.map(({ area, grade }, i) => (
        <>
          {i > 0 ? ', ' : null}
          {areaName(view, areas, area)} ({view.words.call.grade[grade]})
        </>
      ))}
    </>
  )
}

/** A table that can be moved to the side where it is wider than the window; no landmark, since the part that it stands in is one. */
export function Sheet({ label, children }: { readonly label: string; readonly children?: Child }) {
  return (
    <div class="scroll" role="group" aria-label={label} tabindex={0}>
      {children}
    </div>
  )
}
