import type { Case } from '../../core/case.js'
import type { StoredCall } from '../../core/call.js'
import type { Judgement, Verdict } from '../../core/judgement.js'
import { answerPath, calendarPath, followPath, passPath } from '../../core/links.js'
import type { Area } from '../../core/municipality.js'
import type { Role } from '../../core/role.js'
import type { Tag } from '../../core/theme.js'
import { clean } from '../../text/clean.js'
import { deadlineText } from '../../text/deadline.js'
import { dayOf } from '../../text/format.js'
import { moneyText } from '../../text/money.js'
import { readerWordsFor } from '../../text/reader-words.js'
import { roleText } from '../../text/role.js'
import { titleIn } from '../../text/title.js'
import { whyText } from '../../text/why.js'
import type { FieldFault } from '../fields.js'
import { departmentName, type ReaderLink } from '../reader-link.js'
import { callPath, type View } from '../view.js'
import { Fact } from './fact.js'
import { FaultList, Input, Lines } from './fields.js'
import { JudgeForm } from './judge-form.js'
import { Layout } from './layout.js'
import { daysLeft, DaysLeft, foreign, KindMark, MachineMark, ProgrammeName, StatusMark } from './parts.js'

/** A call as the reader of a letter comes to it. */
export interface ReaderCall {
  readonly link: ReaderLink
  readonly call: StoredCall
  readonly withdrawn: boolean
  /** Those in the reader's own areas, strongest first. */
  readonly tags: readonly Tag[]
  readonly role: Role | null
  /** The areas that are asked about. */
  readonly areas: readonly Area[]
  /** The one that the address asks about; null where it leaves that open. */
  readonly area: string | null
  readonly said: ReadonlyMap<string, Judgement>
  /** What the reader's department does with it. */
  readonly followed: Case | null
}

/** What is written in the form by which a department follows a call. */
export interface FollowFields {
  readonly due: string
  readonly note: string
}

interface Props {
  readonly view: View
  readonly reader: ReaderCall
  readonly asked: Verdict | null
  /** What one comes here from having done. */
  readonly done: 'kept' | 'passed' | 'followed' | null
  readonly fields: FollowFields
  readonly faults: readonly FieldFault[]
}

/** Whether a call can be passed on: what is withdrawn, or comes from a source on trial, is not for others. */
export const isPassable = ({ call, withdrawn }: Pick<ReaderCall, 'call' | 'withdrawn'>): boolean =>
  !withdrawn && !call.trial

/** A call as the reader of a letter comes to it: what it is, whether it is relevant to them, and what they can do with it. */
export function ReaderCallPage(props: Props) {
  const { view, reader, asked, done, faults } = props
  const { link, call, areas, area, said } = reader
  const { municipality, contact, token } = link
  const words = readerWordsFor(view.language)
  const { judge } = view.words
  const title = titleIn(call, view.language)
  const name = faults.length > 0 ? `${words.form.wrong}: ${title.text}` : title.text
  return (
    <Layout view={view} title={name} municipality={municipality}>
      <div class="inner reader">
        <h1 lang={foreign(view, title.language)}>{title.text}</h1>
        <Done view={view} done={done} />
        <FaultList view={view} faults={faults} />
        <About view={view} reader={reader} />
        <h2>{judge.title}</h2>
        <p>
          {judge.as(clean(contact.name, 120), municipality.name)} {judge.effect}
        </p>
        <JudgeForm
          view={view}
          action={view.link(answerPath(token, call.id), { area })}
          areas={areas}
          said={said}
          asked={asked}
          name="answer"
          atOnce
        />
        <h2>{words.call.more}</h2>
        <p class="more-ways">
          {isPassable(reader) ? (
            <a class="button second" href={view.link(passPath(token, call.id))}>
              {words.call.pass}
            </a>
          ) : null}
          <a class="button second" href={view.link(calendarPath(call.id))}>
            {words.call.calendar}
          </a>
        </p>
        <FollowForm {...props} />
      </div>
    </Layout>
  )
}

function Done({ view, done }: Pick<Props, 'view' | 'done'>) {
  if (done === null) return null
  const words = readerWordsFor(view.language).call
  const text = { kept: view.words.judge.kept, passed: words.passed, followed: words.followed }[done]
  return (
    <p class="notice good" role="status">
      {text}
    </p>
  )
}

function About({ view, reader }: Pick<Props, 'view' | 'reader'>) {
  const { call, withdrawn, link, tags, role } = reader
  const { municipality } = link
  const { labels } = view.words.call
  const title = titleIn(call, view.language)
  const left = withdrawn ? null : daysLeft(call, view)
  const money = moneyText(call, view.words)
  const what = role ? roleText(role, view.words) : ''
  return (
    <>
      <p class="programme">
        <KindMark view={view} call={call} /> <StatusMark view={view} call={call} withdrawn={withdrawn} />{' '}
        <ProgrammeName view={view} call={call} /> <MachineMark view={view} title={title} />
      </p>
      <dl class="facts">
        <Fact name={labels.deadline}>
          {deadlineText(call, view.today, view.words)}
          {left === null ? null : <DaysLeft view={view} days={left} />}
        </Fact>
        {money ? <Fact name={labels.money}>{money}</Fact> : null}
        <Fact name={labels.why}>
          {tags.length === 0 ? readerWordsFor(view.language).call.notTagged : null}
          {tags.map((tag) => (
            <p>{whyText(tag, municipality.areas, view.themes, view.words)}</p>
          ))}
          {what ? <p>{what}</p> : null}
        </Fact>
      </dl>
      <p>
        <a href={view.link(callPath(call.id), { m: municipality.id })}>{view.words.judge.toCall}</a>
      </p>
    </>
  )
}

function FollowForm({ view, reader, fields, faults }: Props) {
  const { link, call, followed } = reader
  const words = readerWordsFor(view.language).call
  const department = departmentName(link.municipality, link.contact.department)
  const isFollowed = followed !== null && followed.state !== 'closed'
  return (
    <form
      id="follow"
      class="fields-form card"
      method="post"
      action={view.link(followPath(link.token, call.id))}
      aria-labelledby="follow-title"
    >
      <h2 id="follow-title">{words.follow}</h2>
      <p>
        {followed && isFollowed
          ? words.following(department, followed.state, clean(followed.openedBy, 120), dayOf(followed.opened))
          : words.followIntro(department)}
      </p>
      <Input
        view={view}
        id="due"
        type="date"
        label={words.ownDeadline}
        hint={words.ownDeadlineHint}
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
        value={fields.note}
      />
      <button class="second">{isFollowed ? words.saveFollowing : words.startFollowing}</button>
    </form>
  )
}
