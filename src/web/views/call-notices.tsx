import { isShutToNewcomers, statusOn, type Disagreement, type StoredCall } from '../../core/call.js'
import { isAbroad } from '../../core/role.js'
import type { Source } from '../../core/source.js'
import { clean } from '../../text/clean.js'
import { dayText, listText } from '../../text/format.js'
import type { WholeCall } from '../formats/call-json.js'
import { sourcePath, type View } from '../view.js'
import { evidenceOf, Quote, sourceTitle } from './evidence.js'

interface Props {
  readonly view: View
  readonly all: WholeCall
  readonly sources: readonly Source[]
}

/** What must be known before one reads on: that it is on trial, gone, closed, shut to most, no call at all, or told of in two ways. */
export function Notices({ view, all, sources }: Props) {
  const { call } = all
  return (
    <>
      {call.kind === 'call' ? null : <p class="notice">{view.page.call.notCall[call.kind]}</p>}
      <OnTrial view={view} call={call} sources={sources} />
      <Warnings view={view} all={all} sources={sources} />
      <Restricted view={view} call={call} sources={sources} />
      <Disagreements view={view} call={call} sources={sources} />
      {isAbroad(call) ? <p class="notice">{view.page.call.abroad}</p> : null}
    </>
  )
}

type OfCall = Omit<Props, 'all'> & { readonly call: StoredCall }

function OnTrial({ view, call, sources }: OfCall) {
  const words = view.page.call
  if (!call.trial) return null
  return (
    <div class="notice warning">
      <p>{words.trial}</p>
      <p>
        <a href={view.link(sourcePath(call.source))}>
          {words.trialSource(sourceTitle(sources, call.source))}
        </a>
      </p>
    </div>
  )
}

function Warnings({ view, all: { call, withdrawn, seen }, sources }: Props) {
  const words = view.page.call
  const first = call.deadlines.find(({ role }) => role === 'stage-1')
  const last = call.deadlines.at(-1)
  const status = statusOn(call, view.today)
  const notices = [
    withdrawn ? words.withdrawn : null,
    ...(withdrawn
      ? []
      : seen.map(({ source, missingSince }) =>
          missingSince ? words.missing(sourceTitle(sources, source), view.page.moment(missingSince)) : null,
        )),
    status === 'closed' && last ? words.closed[call.kind](dayText(last.day, view.language)) : null,
    status === 'unknown' && call.kind === 'call' && !withdrawn ? words.unknownState : null,
    status !== 'closed' && first && isShutToNewcomers(call, view.today)
      ? words.shutOut(dayText(first.day, view.language))
      : null,
  ].filter((notice) => notice !== null)
  return (
    <>
      {notices.map((notice) => (
        <p class="notice warning">{notice}</p>
      ))}
    </>
  )
}

function Restricted({ view, call, sources }: OfCall) {
  const [first] = evidenceOf(call, 'restricted')
  if (call.restricted === null) return null
  return (
    <p class="notice warning">
      {view.page.call.restricted}{' '}
      <Quote view={view} sources={sources} source={first?.source ?? call.source}>
        {clean(call.restricted, 300)}
      </Quote>
    </p>
  )
}

function Disagreements({ view, call, sources }: OfCall) {
  const words = view.page.call
  if (call.disagreements.length === 0) return null
  return (
    <div class="notice warning">
      <p>{words.disagree}</p>
      <ul class="plain">
        {call.disagreements.map((one) => (
          <li>{words.says[one.field](sourceTitle(sources, one.source), saysText(view, one))}</li>
        ))}
      </ul>
    </div>
  )
}

/** Days and amounts as people write them; as they stand where they are neither. */
function saysText({ words, language }: View, { field, says }: Disagreement): string {
  const [, amount, currency] = /^(\d{1,15}(?:\.\d{1,6})?) ([A-Z]{3})$/.exec(says) ?? []
  if (field === 'money')
    return amount && currency ? words.call.amount(Number(amount), currency) : clean(says, 60)
  const days = says.split(', ').slice(0, 10)
  return listText(
    days.map((day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? dayText(day, language) : clean(day, 40))),
    language,
  )
}
