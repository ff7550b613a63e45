import { ROLE_CHOICES, type RoleChoice } from '../../dashboard.js'
import { countNeeds } from '../../dashboard-desk.js'
import type { Started } from '../../getting-started.js'
import { overviewPath } from '../../view.js'
import { StartedNote } from '../areas/started-note.js'
import { Layout } from '../layout.js'
import { ClosingPart } from './closing.js'
import { DepartmentsPart, LettersPart } from './letters.js'
import { MoneyPart } from './money.js'
import { NeedsPart } from './needs.js'
import type { PartProps } from './parts.js'
import { PlannedPart } from './planned.js'
import { SourcesPart } from './sources.js'
import { WeekPart } from './week.js'

/** The overview of a municipality: for its own staff what needs them, then for all what there is to apply to. */
export function OverviewPage(props: PartProps & { readonly started?: readonly Started[] }) {
  const { view, words, overview, started = [] } = props
  const { municipality, desk } = overview
  const title = words.title(municipality.name)
  const hasAreas = municipality.areas.length > 0
  const json = view.action(`${overviewPath(municipality.id)}/overview.json`)
  return (
    <Layout
      view={view}
      title={title}
      at="overview"
      municipality={municipality}
      alternates={[{ type: 'application/json', href: json, title }]}
    >
      <div class="inner overview">
        <h1>{title}</h1>
        <p class="intro">{words.intro}</p>
        <StartedNote view={view} municipality={municipality.id} started={started} />
        <Parts {...props} />
        {desk ? <NeedsPart {...props} desk={desk} /> : null}
        {hasAreas ? (
          <>
            <Roles {...props} />
            <WeekPart {...props} />
            <ClosingPart {...props} />
            <PlannedPart {...props} />
            <MoneyPart {...props} />
          </>
        ) : (
          <p class="notice">{words.noAreas}</p>
        )}
        {desk ? (
          <>
            <LettersPart {...props} desk={desk} />
            <DepartmentsPart {...props} desk={desk} />
          </>
        ) : null}
        <SourcesPart {...props} />
        <p class="quiet">
          <a href={json}>{words.json}</a>
        </p>
      </div>
    </Layout>
  )
}

/** Leads to the parts of the page. */
function Parts({ words, overview }: PartProps) {
  const { desk, municipality } = overview
  const parts: readonly (readonly [id: string, name: string, count?: number])[] = [
    ...(desk ? [['needs', words.needs.title, countNeeds(desk.needs)] as const] : []),
    ...(municipality.areas.length > 0
      ? ([
          ['week', words.week.title],
          ['closing', words.closing.title],
          ['planned', words.planned.title],
          ['money', words.money.title],
        ] as const)
      : []),
    ...(desk
      ? ([
          ['letters', words.letters.title],
          ['departments', words.departments.title],
        ] as const)
      : []),
    ['sources', words.sources.title],
  ]
  return (
    <nav class="parts" aria-label={words.parts}>
      <ul>
        {parts.map(([id, name, count]) => (
          <li>
            <a href={`#${id}`}>
              {name} {count === undefined ? null : <span>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Narrows the calls that figures are of by what the municipality can be in them. */
function Roles({ view, words, overview }: PartProps) {
  const path = overviewPath(overview.municipality.id)
  const choices = Object.keys(ROLE_CHOICES) as readonly RoleChoice[]
  return (
    <nav class="roles" aria-label={words.rolesLabel}>
      <p>{words.rolesLabel}</p>
      <ul>
        {choices.map((choice) => (
          <li>
            <a
              href={view.link(path, { role: choice === 'both' ? null : choice })}
              aria-current={choice === overview.choice ? 'true' : undefined}
            >
              {words.roles[choice]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
