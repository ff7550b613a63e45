import type { Child } from 'hono/jsx'
import type { StoredCall } from '../../../core/call.js'
import type { Case } from '../../../core/case.js'
import { LONGEST_WHY, standing, type Judgement } from '../../../core/judgement.js'
import type { Municipality } from '../../../core/municipality.js'
import { callPagePartsFor } from '../../../text/call-page-words.js'
import { clean } from '../../../text/clean.js'
import { dayOf } from '../../../text/format.js'
import type { FieldFault } from '../../fields.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'
import { FaultList, Input, Lines, Select } from '../fields.js'
import { JudgeForm } from '../judge-form.js'
import { PassForm, type PassChoice } from './pass-form.js'

/** What somebody who is signed in has done, and what was wrong with what they sent. */
export interface WorkState {
  readonly done: 'judged' | 'opened' | 'changed' | 'passed' | null
  readonly faults: readonly FieldFault[]
  /** Why nothing was done, where no field can be mended. */
  readonly refused: string | null
  readonly typed: {
    readonly department: string
    readonly due: string
    readonly note: string
    readonly to: readonly string[]
    readonly words: string
  }
  /** The form that was sent, which is then shown open. */
  readonly open: 'judge' | 'case' | 'pass' | null
}

/** What somebody who is signed in can do with a call in their municipality. */
export interface CallWork extends WorkState {
  readonly municipality: Municipality
  readonly name: string
  readonly may: { readonly judge: boolean; readonly follow: boolean; readonly pass: boolean }
  readonly judgements: readonly Judgement[]
  readonly cases: readonly Case[]
  readonly choices: readonly PassChoice[]
}

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly work: CallWork
}

/** Judging, following and passing on, each a form of its own, with what has been done so far. */
export function Work({ view, call, work }: Props) {
  const words = callPagePartsFor(view.language).work
  const { municipality, may, done, faults, refused } = work
  return (
    <section aria-labelledby="work" class="work">
      <h2 id="work">{words.title(municipality.name)}</h2>
      {done ? (
        <p class="notice good" role="status">
          {words.done[done]}
        </p>
      ) : null}
      {refused === null ? null : (
        <p class="notice warning" role="alert">
          {refused}
        </p>
      )}
      <FaultList view={view} faults={faults} />
      <Cases view={view} work={work} />
      {may.judge ? <JudgePart view={view} call={call} work={work} /> : null}
      {may.follow ? <CasePart view={view} call={call} work={work} /> : null}
      {may.pass ? (
        <Fold title={words.pass} isOpen={work.open === 'pass'}>
          <PassForm
            view={view}
            action={pathOf(view, work, call, 'pass')}
            choices={work.choices}
            to={work.typed.to}
            note={work.typed.words}
            faults={faults}
          />
        </Fold>
      ) : null}
    </section>
  )
}

const pathOf = (view: View, { municipality }: CallWork, { id }: StoredCall, form: string): string =>
  view.link(deskPath(municipality.id, 'calls', id, form))

function Fold({
  title,
  isOpen,
  children,
}: {
  readonly title: string
  readonly isOpen: boolean
  readonly children?: Child
}) {
  return (
    <details class="fold" open={isOpen}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  )
}

function Cases({ view, work: { cases, municipality } }: Pick<Props, 'view' | 'work'>) {
  const words = callPagePartsFor(view.language).work
  if (cases.length === 0) return null
  return (
    <>
      <h3>{words.cases}</h3>
      <ul class="plain">
        {cases.map(({ department, state, openedBy, opened, due, note }) => (
          <li>
            {words.case(
              nameOf(municipality, department),
              words.states[state],
              clean(openedBy, 120),
              dayOf(opened),
            )}
            {due === null ? null : `, ${words.due(due)}`}
            {note === null ? null : <q>{clean(note, LONGEST_WHY)}</q>}
          </li>
        ))}
      </ul>
      <p>
        <a href={view.link(deskPath(municipality.id, 'cases'))}>{words.allCases}</a>
      </p>
    </>
  )
}

const nameOf = ({ departments }: Municipality, id: string): string =>
  clean(departments.find((one) => one.id === id)?.name ?? id, 120)

function JudgePart({ view, call, work }: Props) {
  const words = callPagePartsFor(view.language).work
  const { municipality, name, judgements } = work
  const said = standing(judgements.filter((one) => one.municipality === municipality.id))
  return (
    <Fold title={words.judge} isOpen={work.open === 'judge'}>
      <p>
        {words.judgeAs(clean(name, 120))} {view.words.judge.effect}
      </p>
      <JudgeForm
        view={view}
        action={pathOf(view, work, call, 'judge')}
        areas={municipality.areas}
        said={said}
        name="call"
      >
        <Csrf view={view} />
      </JudgeForm>
    </Fold>
  )
}

function CasePart({ view, call, work }: Props) {
  const words = callPagePartsFor(view.language).work
  const { municipality, typed, faults } = work
  if (municipality.departments.length === 0) return <p class="quiet">{words.noDepartments}</p>
  return (
    <Fold title={words.follow} isOpen={work.open === 'case'}>
      <form method="post" action={pathOf(view, work, call, 'case')}>
        <Csrf view={view} />
        <Select
          view={view}
          id="department"
          label={words.department}
          value={typed.department}
          none={words.noDepartment}
          choices={municipality.departments.map(({ id, name }) => ({ value: id, label: clean(name, 120) }))}
          faults={faults}
        />
        <Input
          view={view}
          id="due"
          type="date"
          label={words.dueLabel}
          hint={words.dueHint}
          value={typed.due}
          faults={faults}
          optional
        />
        <Lines
          view={view}
          id="note"
          label={words.note}
          hint={words.noteHint}
          value={typed.note}
          maxlength={LONGEST_WHY}
          faults={faults}
          optional
        />
        <p>
          <button>{words.start}</button>
        </p>
      </form>
    </Fold>
  )
}
