import type { Child } from 'hono/jsx'
import { statusOn, type Money } from '../../../core/call.js'
import type { Area } from '../../../core/municipality.js'
import type { Source } from '../../../core/source.js'
import { clean } from '../../../text/clean.js'
import type { CompareRow, CompareWords } from '../../../text/compare-words.js'
import { deadlineText } from '../../../text/deadline.js'
import { weekdayText } from '../../../text/format.js'
import { programmeText } from '../../../text/programme.js'
import { roughText } from '../../../text/rough.js'
import { reasonText, strongest } from '../../../text/why.js'
import { sourcePath, type View } from '../../view.js'
import type { Listed } from '../call-card.js'
import { areaName, daysLeft, DaysLeft, foreign, GradeMark, ProgrammeName, StatusMark } from '../parts.js'
import { CallLinks } from './compare-head.js'

/** A call that is compared, with the sources that have had it. */
export interface Compared extends Listed {
  readonly seen: readonly string[]
}

/** What one call says of a fact: as a person sees it, and as it is compared. Null where it says nothing. */
interface Cell {
  readonly same: string
  readonly show: Child
}

export interface Row {
  readonly name: CompareRow
  readonly cells: readonly (Cell | null)[]
  readonly differs: boolean
}

export interface Matter {
  readonly view: View
  readonly words: CompareWords
  readonly areas: readonly Area[]
  readonly sources: readonly Source[]
}

/** The facts of some calls row by row. */
export function rowsOf(matter: Matter, calls: readonly Compared[]): readonly Row[] {
  return ROWS.map(([name, cell]) => {
    const cells = calls.map((one) => cell(one, matter))
    return { name, cells, differs: new Set(cells.map((one) => one?.same ?? '')).size > 1 }
  })
}

type Say = (one: Compared, matter: Matter) => Cell | null

/** What is said in plain words alone. */
const said = (text: string | null): Cell | null => (text ? { same: text, show: text } : null)

const ROWS: readonly (readonly [CompareRow, Say])[] = [
  ['programme', programme],
  ['status', status],
  ['deadlines', deadlines],
  ['opens', opens],
  ['most', (one, matter) => money(one, matter, 'max')],
  ['least', (one, matter) => money(one, matter, 'min')],
  ['total', (one, matter) => money(one, matter, 'total')],
  [
    'projects',
    ({ call }, { view }) => said(call.expectedGrants ? view.words.call.projects(call.expectedGrants) : null),
  ],
  [
    'support',
    ({ call }, { view }) => said(call.supportRate ? view.words.call.supportRate(call.supportRate) : null),
  ],
  ['role', ({ call, role }, { view }) => (call.kind === 'call' ? said(view.words.role.is[role]) : null)],
  ['who', ({ call }, { view }) => quoted(call.who, call.texts[0]?.language ?? null, view)],
  ['restricted', ({ call }, { view }) => quoted(call.restricted, call.texts[0]?.language ?? null, view)],
  ['areas', areas],
  ['sources', sources],
  ['language', languages],
  [
    'link',
    ({ call }, { view, words }) => ({
      same: 'link',
      show: <CallLinks view={view} words={words} call={call} />,
    }),
  ],
]

function programme({ call }: Compared, { view }: Matter): Cell | null {
  const text = programmeText(call, view.language)
  return text === '' ? null : { same: text, show: <ProgrammeName view={view} call={call} /> }
}

function status({ call, withdrawn }: Compared, { view }: Matter): Cell | null {
  const same = withdrawn ? 'withdrawn' : statusOn(call, view.today)
  const why = withdrawn ? view.words.call.withdrawn : null
  return {
    same,
    show: (
      <>
        <StatusMark view={view} call={call} withdrawn={withdrawn} />
        {why ? <span class="sum quiet">{why}</span> : null}
      </>
    ),
  }
}

function deadlines({ call }: Compared, { view }: Matter): Cell | null {
  const rough = call.rough.find(({ role }) => role === 'closes')
  if (call.deadlines.length === 0)
    return said(rough ? (roughText(rough, view.language) ?? clean(rough.words, 80)) : null)
  const text = deadlineText(call, view.today, view.words)
  const left = daysLeft(call, view)
  return {
    same: text,
    show: (
      <>
        {text} {call.preliminary ? <span class="sum quiet">{view.page.list.preliminary}</span> : null}
        {left === null ? null : <DaysLeft view={view} days={left} />}
      </>
    ),
  }
}

function opens({ call }: Compared, { view }: Matter): Cell | null {
  if (call.opens) return said(weekdayText(call.opens, view.language))
  const rough = call.rough.find(({ role }) => role === 'opens')
  return said(rough ? (roughText(rough, view.language) ?? clean(rough.words, 80)) : null)
}

function money({ call }: Compared, { view }: Matter, role: Money['role']): Cell | null {
  const sum = call.money.find((one) => one.role === role)
  if (!sum) return null
  const words = view.words.call
  const amount = words.amount(sum.amount, sum.currency)
  if (sum.shared) return said(words.total(amount, true))
  return said(sum.yearly ? words.perProjectAndYear.between(amount) : amount)
}

/** How much is quoted of who may apply. */
const QUOTED = 400

function quoted(text: string | null, language: 'sv' | 'en' | null, view: View): Cell | null {
  const quote = clean(text ?? '', QUOTED)
  return quote === '' ? null : { same: quote, show: <q lang={foreign(view, language)}>{quote}</q> }
}

function areas({ tags }: Compared, { view, areas: known }: Matter): Cell | null {
  const shown = tags.filter(({ grade }) => grade !== 'weak')
  if (shown.length === 0) return said(view.page.list.noAreas)
  return {
    same: shown
      .map(({ area, grade }) => `${area} ${grade}`)
      .sort()
      .join(),
    show: (
      <ul class="fits">
        {shown.map(({ area, grade, reasons }) => {
          const reason = strongest(reasons)
          return (
            <li>
              <GradeMark view={view} area={areaName(view, known, area)} grade={grade} />
              {reason ? <span class="sum quiet">{reasonText(reason, view.themes, view.words)}</span> : null}
            </li>
          )
        })}
      </ul>
    ),
  }
}

function sources({ seen }: Compared, { view, sources: known }: Matter): Cell | null {
  const ids = [...new Set(seen)].sort()
  if (ids.length === 0) return null
  return {
    same: ids.join(),
    show: (
      <ul>
        {ids.map((id) => {
          const title = known.find((source) => source.id === id)?.title
          return <li>{title === undefined ? id : <a href={view.link(sourcePath(id))}>{title}</a>}</li>
        })}
      </ul>
    ),
  }
}

/** Those that the source itself wrote in. */
function languages({ call }: Compared, { words }: Matter): Cell | null {
  const own = call.texts.filter(({ machine }) => !machine).map(({ language }) => words.languages[language])
  return said([...new Set(own)].join(', '))
}
