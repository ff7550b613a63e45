import { nextDeadline, statusOn } from '../../../core/call.js'
import { CASE_STATES, type CaseState, type FollowedCase } from '../../../core/case.js'
import { daysBetween } from '../../../core/dates.js'
import type { Municipality } from '../../../core/municipality.js'
import type { CaseFilter } from '../../../store/case-list.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { numberText } from '../../../text/format.js'
import { titleIn } from '../../../text/title.js'
import { departmentName } from '../../reader-link.js'
import { deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'
import { foreign } from '../parts.js'
import { Cells } from './cells.js'
import { Filter, FilterSelect } from './filter.js'
import { Files, Pages } from './parts.js'

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly filter: CaseFilter
  readonly cases: readonly FollowedCase[]
  readonly counts: Readonly<Partial<Record<CaseState, number>>>
  readonly page: number
  readonly pages: number
}

/** A filter as the parameters of an address; what is usual is left out. */
export const caseQuery = ({ department, state }: CaseFilter) => ({
  department,
  state: state === 'current' ? null : (state ?? 'all'),
})

/** What departments do with calls, the nearest date first. */
export function CasesPage(props: Props) {
  const { view, municipality, filter, cases, page, pages } = props
  const words = deskPageWordsFor(view.language).cases
  const path = deskPath(municipality.id, 'cases')
  const query = caseQuery(filter)
  return (
    <Layout view={view} title={words.title} at="cases" municipality={municipality}>
      <div class="inner">
        <h1>{words.title}</h1>
        <p class="intro">{words.intro}</p>
        <Tabs {...props} />
        <Filter view={view} path={path} button={words.show}>
          {query.state === null ? null : <input type="hidden" name="state" value={query.state} />}
          <FilterSelect
            id="department"
            label={words.department}
            any={words.everyDepartment}
            value={filter.department}
            choices={municipality.departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Filter>
        {cases.length === 0 ? <p>{words.none}</p> : <Cases {...props} />}
        <Pages view={view} path={path} query={query} page={page} pages={pages} />
        {cases.length === 0 ? null : <Files view={view} path={path} query={query} />}
      </div>
    </Layout>
  )
}

function Tabs({ view, municipality, filter, counts }: Props) {
  const words = deskPageWordsFor(view.language).cases
  const count = (states: readonly CaseState[]): number =>
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const tab = (state: CaseFilter['state'], name: string, n: number) => (
    <li>
      <a
        href={view.link(deskPath(municipality.id, 'cases'), caseQuery({ ...filter, state }))}
        aria-current={filter.state === state ? 'page' : undefined}
      >
        {name} <span class="count">{numberText(n, view.language)}</span>
      </a>
    </li>
  )
  return (
    <nav class="kinds" aria-label={words.tabs}>
      <ul>
        {tab('current', words.current, count(CASE_STATES.filter((state) => state !== 'closed')))}
        {CASE_STATES.filter((state) => (counts[state] ?? 0) > 0 || filter.state === state).map((state) =>
          tab(state, words.states[state], counts[state] ?? 0),
        )}
        {tab(null, words.every, count(CASE_STATES))}
      </ul>
    </nav>
  )
}

function Cases({ view, municipality, cases }: Props) {
  const words = deskPageWordsFor(view.language).cases
  const { columns } = words
  return (
    <Cells
      caption={words.table}
      groups={[{ title: null, rows: cases }]}
      columns={[
        {
          title: columns.call,
          show: ({ department, call, about }) => {
            const title = titleIn(about, view.language)
            return (
              <a
                href={view.link(deskPath(municipality.id, 'cases', department, call))}
                lang={foreign(view, title.language)}
              >
                {title.text}
              </a>
            )
          },
        },
        {
          title: columns.department,
          show: ({ department }) => departmentName(municipality, department),
        },
        {
          title: columns.state,
          show: ({ state }) => (
            <span class={state === 'closed' ? 'mark' : 'mark open'}>{words.states[state]}</span>
          ),
        },
        { title: columns.due, show: (one) => <Days view={view} one={one} /> },
        { title: columns.note, show: ({ note }) => (note === null ? '' : clean(note, 500)) },
      ]}
    />
  )
}

/** The department's own date and the call's, each with the days that are left. */
export function Days({ view, one }: { readonly view: View; readonly one: FollowedCase }) {
  const words = deskPageWordsFor(view.language).cases
  const closes = nextDeadline(one.about, view.today)
  const isClosed = statusOn(one.about, view.today) === 'closed'
  const class_ = (left: number): string | undefined =>
    one.state !== 'closed' && left >= 0 && left <= 30 ? 'left soon' : 'left'
  const left = (day: string): number => daysBetween(view.today, day)
  return (
    <>
      {one.due === null ? null : (
        <span class={class_(left(one.due))}>{words.own(one.due, left(one.due))}</span>
      )}
      {closes === null ? (
        <span class="left">{words.noDay}</span>
      ) : isClosed ? (
        <span class="left">{words.closed(closes.day)}</span>
      ) : (
        <span class={class_(left(closes.day))}>{words.closes(closes.day, left(closes.day))}</span>
      )}
    </>
  )
}
