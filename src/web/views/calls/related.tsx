import { statusOn, nextDeadline, type StoredCall } from '../../../core/call.js'
import { usualMonth } from '../../../core/editions.js'
import type { RelatedCall } from '../../../store/related.js'
import { callPagePartsFor } from '../../../text/call-page-words.js'
import { weekdayText } from '../../../text/format.js'
import { moneyText } from '../../../text/money.js'
import { programmeText } from '../../../text/programme.js'
import { titleIn } from '../../../text/title.js'
import type { Related, SimilarCall } from '../../routes/calls/related.js'
import { callPath, type View } from '../../view.js'
import { DaysLeft, daysLeft, foreign, ProgrammeName, StatusMark } from '../parts.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly related: Related
  readonly from: string | null
}

/** The call's editions of other years, else what its programme closed last: when it usually comes, and with how much. */
export function Editions({ view, call, related: { editions, closed }, from }: Props) {
  const words = callPagePartsFor(view.language).related
  const shown = editions.length > 0 ? editions : closed
  if (shown.length === 0) return null
  const month = editions.length > 0 ? usualMonth(lastDays(call, editions)) : null
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">
        {editions.length > 0 ? words.editions : words.closed(programmeText(call, view.language))}
      </h2>
      <p class="quiet">
        {editions.length > 0 ? words.editionsIntro : words.closedIntro}
        {month === null ? null : ` ${words.usually(month)}`}
      </p>
      <ul class="beside">
        {shown.map((one) => (
          <Edition view={view} one={one} from={from} />
        ))}
      </ul>
    </section>
  )
}

/** Those of other years, and its own where that is the only other. */
function lastDays(call: StoredCall, editions: readonly RelatedCall[]): readonly string[] {
  const others = editions.map((one) => one.call)
  const calls = others.length > 1 ? others : [call, ...others]
  return calls.flatMap(({ deadlines }) => deadlines.at(-1)?.day ?? [])
}

function Edition({
  view,
  one: { call, withdrawn },
  from,
}: {
  readonly view: View
  readonly one: RelatedCall
  readonly from: string | null
}) {
  const words = callPagePartsFor(view.language).related
  const isClosed = statusOn(call, view.today) === 'closed'
  const day = (isClosed ? call.deadlines.at(-1) : nextDeadline(call, view.today))?.day
  return (
    <li>
      <Title view={view} call={call} from={from} />
      <p>
        {isClosed && !withdrawn ? null : <StatusMark view={view} call={call} withdrawn={withdrawn} />}{' '}
        {day ? `${words.columns[isClosed ? 'closed' : 'closes']} ${weekdayText(day, view.language)}. ` : null}
        {`${words.columns.money}: ${moneyText(call, view.words) ?? words.noMoney}.`}
      </p>
    </li>
  )
}

/** Calls that one who is interested in this one should know, with what they share. */
export function Similar({ view, related: { similar }, from }: Omit<Props, 'call'>) {
  const words = callPagePartsFor(view.language).related
  if (similar.length === 0) return null
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{words.similar}</h2>
      <p class="quiet">{words.similarIntro}</p>
      <ul class="beside">
        {similar.map((one) => (
          <li>
            <Title view={view} call={one.call} from={from} />
            <p>
              <StatusMark view={view} call={one.call} withdrawn={false} />{' '}
              <ProgrammeName view={view} call={one.call} /> <Closes view={view} call={one.call} />
            </p>
            <p class="quiet">{shared(view, one)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Title({
  view,
  call,
  from,
}: {
  readonly view: View
  readonly call: StoredCall
  readonly from: string | null
}) {
  const title = titleIn(call, view.language)
  return (
    <h3>
      <a href={view.link(callPath(call.id), { m: from })} lang={foreign(view, title.language)}>
        {title.text}
      </a>
    </h3>
  )
}

function Closes({ view, call }: { readonly view: View; readonly call: StoredCall }) {
  const next = nextDeadline(call, view.today)
  const left = daysLeft(call, view)
  const words = callPagePartsFor(view.language).related
  if (!next) return null
  return (
    <>
      {`${words.columns.closes} ${weekdayText(next.day, view.language)}`}
      {left === null ? null : ' '}
      {left === null ? null : <DaysLeft view={view} days={left} />}
    </>
  )
}

/** At most three themes; a theme without a name of its own is left out. */
function shared({ language, themes }: View, { themes: both }: SimilarCall): string | null {
  const names = both.flatMap((theme) => themes.get(theme)?.[language] ?? []).slice(0, 3)
  return names.length === 0 ? null : callPagePartsFor(language).related.both(names)
}

/** A later edition than this one, which whoever reads a closed call looks for. */
export function NewerEdition({ view, call, related: { editions }, from }: Props) {
  const last = call.deadlines.at(-1)?.day ?? ''
  const newer = editions.find(
    (one) => !one.withdrawn && (one.call.deadlines.at(-1)?.day ?? '') > last && last < view.today,
  )
  if (!newer || last === '') return null
  const words = callPagePartsFor(view.language).related
  return (
    <p class="notice">
      <a href={view.link(callPath(newer.call.id), { m: from })}>
        {words.newer(titleIn(newer.call, view.language).text)}
      </a>
    </p>
  )
}
