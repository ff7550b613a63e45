import type { AuditEntry } from '../../../core/audit.js'
import { nextDeadline, type Day } from '../../../core/call.js'
import { CASE_STATES, type CaseState, type FollowedCase } from '../../../core/case.js'
import { sidesOf } from '../../../core/changes.js'
import { LONGEST_WHY } from '../../../core/judgement.js'
import type { Municipality } from '../../../core/municipality.js'
import { clean } from '../../../text/clean.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { readerWordsFor } from '../../../text/reader-words.js'
import { titleIn } from '../../../text/title.js'
import type { FieldFault } from '../../fields.js'
import { departmentName } from '../../reader-link.js'
import { callPath, deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { FaultList, Group, Input, Lines } from '../fields.js'
import { Layout } from '../layout.js'
import { foreign } from '../parts.js'
import { Days } from './cases-page.js'
import { History } from './history.js'
import { Done } from './parts.js'

/** What stands in the form of a case. */
export interface CaseFields {
  readonly state: string
  readonly due: string
  readonly note: string
}

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly one: FollowedCase
  readonly fields: CaseFields
  readonly faults: readonly FieldFault[]
  readonly history: readonly AuditEntry[]
  readonly done: string | null
}

/** A department's work with one call: how far it has come, by when, and what was done. */
export function CasePage(props: Props) {
  const { view, municipality, one, faults, done } = props
  const words = deskPageWordsFor(view.language).cases
  const title = titleIn(one.about, view.language)
  const { wrong } = readerWordsFor(view.language).form
  return (
    <Layout
      view={view}
      title={faults.length > 0 ? `${wrong}: ${title.text}` : title.text}
      at="cases"
      municipality={municipality}
    >
      <div class="inner reader">
        <p class="way-back">
          <a href={view.link(deskPath(municipality.id, 'cases'))}>{words.back}</a>
        </p>
        <h1 lang={foreign(view, title.language)}>{title.text}</h1>
        <Done text={done} />
        <FaultList view={view} faults={faults} />
        <p>
          <strong>{departmentName(municipality, one.department)}</strong>
        </p>
        <p>
          <Days view={view} one={one} />
          {isLate(one, view.today) ? <span class="left">{words.late}</span> : null}
        </p>
        <p>
          <a href={view.link(callPath(one.call), { m: municipality.id })}>{words.toCall}</a>
        </p>
        <CaseForm {...props} />
        <CaseHistory {...props} />
      </div>
    </Layout>
  )
}

/** Whether the department's own date comes after the call's. */
function isLate({ due, state, about }: FollowedCase, today: Day): boolean {
  const closes = nextDeadline(about, today)
  return state !== 'closed' && due !== null && closes !== null && due > closes.day && closes.day >= today
}

function CaseForm({ view, municipality, one, fields, faults }: Props) {
  const words = deskPageWordsFor(view.language).cases
  return (
    <form
      class="fields-form"
      method="post"
      action={view.link(deskPath(municipality.id, 'cases', one.department, one.call))}
    >
      <Csrf view={view} />
      <section>
        <h2>{words.change}</h2>
        <Group view={view} id="state" label={words.state} faults={faults}>
          {CASE_STATES.map((state, i) => (
            <>
              <label class="tick">
                <input
                  type="radio"
                  id={i === 0 ? 'state' : undefined}
                  name="state"
                  value={state}
                  checked={fields.state === state}
                  aria-describedby={`state-${state}`}
                />{' '}
                {words.states[state]}
              </label>
              <p class="hint" id={`state-${state}`}>
                {words.stateHints[state]}
              </p>
            </>
          ))}
        </Group>
        <Input
          view={view}
          id="due"
          type="date"
          label={words.due}
          hint={words.dueHint}
          optional
          faults={faults}
          value={fields.due}
        />
        <Lines
          view={view}
          id="note"
          label={words.note}
          hint={words.noteHint}
          optional
          faults={faults}
          maxlength={LONGEST_WHY}
          value={fields.note}
        />
        <button>{words.save}</button>
      </section>
    </form>
  )
}

function CaseHistory({ view, one, history }: Props) {
  const words = deskPageWordsFor(view.language).cases
  const changes = history
    .filter(({ action }) => action === 'case.changed')
    .map(({ at, by, detail }) => ({
      at,
      what: clean(by.name, 120) || words.somebody,
      more: (
        <ul>
          {FIELDS.flatMap((field) => changeText(view, field, detail[field]) ?? []).map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      ),
    }))
  const opened = words.openedBy(clean(one.openedBy, 120) || words.somebody)
  return (
    <section>
      <h2>{words.history}</h2>
      <History view={view} happenings={[...changes, { at: one.opened, what: opened }]} />
    </section>
  )
}

const FIELDS = ['state', 'due', 'note'] as const

/** A change in words; null where there was none of that field. */
function changeText(
  view: View,
  field: (typeof FIELDS)[number],
  change: string | number | null | undefined,
): string | null {
  const words = deskPageWordsFor(view.language).cases
  if (typeof change !== 'string' || change === '') return null
  if (field === 'note')
    return change === 'changed' ? words.noteChanged : words.noteSet(clean(change, LONGEST_WHY))
  const sides = sidesOf(change)
  if (!sides) return field === 'due' ? words.dueSet(change) : null
  const named = (value: string): string =>
    field === 'state' ? (words.states[value as CaseState] ?? value).toLowerCase() : value
  return words.field[field](named(sides[0]), named(sides[1]))
}
