import type { Child } from 'hono/jsx'
import { isShutToNewcomers, nextDeadline, statusOn, type StoredCall } from '../../../core/call.js'
import { daysBetween } from '../../../core/dates.js'
import { calendarPath } from '../../../core/links.js'
import type { Role } from '../../../core/role.js'
import type { Source } from '../../../core/source.js'
import { callPagePartsFor } from '../../../text/call-page-words.js'
import { clean } from '../../../text/clean.js'
import { momentText } from '../../../text/deadline.js'
import { dayText, weekdayText } from '../../../text/format.js'
import { moneyText } from '../../../text/money.js'
import { publisherText } from '../../../text/publisher.js'
import { roughText } from '../../../text/rough.js'
import { reasonText, strongest } from '../../../text/why.js'
import type { View } from '../../view.js'
import type { TaggedIn } from '../call-why.js'
import { areaName, DaysLeft, GradeMark, OutLink } from '../parts.js'

interface Props {
  readonly view: View
  readonly call: StoredCall
  readonly withdrawn: boolean
  readonly role: Role | null
  /** The municipality that one looks from, with the call's tags there. */
  readonly here: TaggedIn | null
  readonly sources: readonly Source[]
  /** Whether there is something further down that one can do with it. */
  readonly hasWork: boolean
}

/** What decides whether one reads on: is it for us, when, how much, how to apply. */
export function Glance(props: Props) {
  const { view, call, here } = props
  const words = callPagePartsFor(view.language).glance
  const isCall = call.kind === 'call'
  return (
    <section aria-labelledby="glance" class="glance">
      <h2 id="glance" class="unseen">
        {words.title}
      </h2>
      <dl>
        {isCall && !call.trial ? (
          <Answer to={words.forUs(here?.municipality.name ?? null)}>
            <ForUs {...props} />
          </Answer>
        ) : null}
        {isCall || call.deadlines.length > 0 ? (
          <Answer to={words.when}>
            <When {...props} />
          </Answer>
        ) : null}
        {isCall || call.money.length > 0 ? (
          <Answer to={words.howMuch}>
            <HowMuch {...props} />
          </Answer>
        ) : null}
        {isCall ? (
          <Answer to={words.how}>
            <How {...props} />
          </Answer>
        ) : null}
      </dl>
      {isCall ? null : <Own view={view} call={call} />}
    </section>
  )
}

function Answer({ to, children }: { readonly to: string; readonly children?: Child }) {
  return (
    <div>
      <dt>{to}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function ForUs({ view, role, here }: Props) {
  const words = callPagePartsFor(view.language).glance
  const tags = (here?.tags ?? []).filter(({ grade }) => grade !== 'weak')
  const reason = strongest(tags[0]?.reasons ?? [])
  return (
    <>
      {role ? (
        <p>
          <strong>{view.words.role.is[role.role]}.</strong> <span class="quiet">{words.check}</span>
        </p>
      ) : null}
      {here && tags.length > 0 ? (
        <ul class="grades" aria-label={view.page.list.areas}>
          {tags.map(({ area, grade }) => (
            <li>
              <GradeMark view={view} area={areaName(view, here.areas, area)} grade={grade} />
            </li>
          ))}
        </ul>
      ) : null}
      {here && tags.length === 0 ? <p>{words.noAreas(here.municipality.name)}</p> : null}
      {reason ? <p>{words.reason(reasonText(reason, view.themes, view.words))}</p> : null}
      <p>
        <a href="#why">{words.toWhy}</a>
      </p>
    </>
  )
}

function When({ view, call, withdrawn }: Props) {
  const words = callPagePartsFor(view.language).glance
  const status = withdrawn ? 'closed' : statusOn(call, view.today)
  const next = nextDeadline(call, view.today)
  const isShut = isShutToNewcomers(call, view.today)
  const isOpen = status === 'open' && !isShut
  const opens = opensText(view, call)
  const closes = call.rough.find(({ role }) => role === 'closes')
  const more = call.deadlines.filter(({ role, day }) => role === 'cut-off' && day > (next?.day ?? '')).length
  if (status === 'closed')
    return next ? <p>{words.closed(weekdayText(next.day, view.language))}</p> : <p>{words.noDay}</p>
  return (
    <>
      {status === 'forecast' && opens !== null ? <p>{words.opens(opens)}</p> : null}
      {next ? (
        <p>
          <strong>{momentText(next, view.words)}</strong>
          {isOpen ? <DaysLeft view={view} days={daysBetween(view.today, next.day)} /> : null}
        </p>
      ) : (
        <p>{closes ? (roughText(closes, view.language) ?? `”${clean(closes.words, 80)}”`) : words.noDay}</p>
      )}
      {isShut ? <p>{view.page.list.shutOut}.</p> : null}
      {next?.role === 'stage-1' ? <p class="quiet">{words.stageOf}</p> : null}
      {next?.role === 'cut-off' ? <p class="quiet">{words.cutOff(more)}</p> : null}
      <p>
        <a href="#times">{words.toTimes}</a>
      </p>
    </>
  )
}

function opensText({ language }: View, { opens, rough }: StoredCall): string | null {
  const roughly = rough.find(({ role }) => role === 'opens')
  return opens === null ? (roughly ? roughText(roughly, language) : null) : dayText(opens, language)
}

function HowMuch({ view, call }: Props) {
  const money = moneyText(call, view.words)
  return (
    <>
      <p>{money ?? callPagePartsFor(view.language).glance.noMoney}</p>
      {call.supportRate === null ? null : <p>{view.page.call.supportRate(call.supportRate)}</p>}
    </>
  )
}

function How({ view, call, withdrawn, sources, hasWork }: Props) {
  const words = callPagePartsFor(view.language).glance
  const isOpen = !withdrawn && statusOn(call, view.today) === 'open' && !isShutToNewcomers(call, view.today)
  const source = sources.find(({ id }) => id === call.source)
  const publisher = source ? publisherText(source.publisher, view.language) : hostOf(call.url)
  const hasComing = !withdrawn && call.deadlines.some(({ day }) => day >= view.today)
  return (
    <>
      <p>
        <OutLink class="button" to={call.url}>
          {words.go[isOpen && source?.authority !== 'aggregator' ? 'apply' : 'read'](publisher)}
        </OutLink>
      </p>
      {hasComing ? (
        <p>
          <a href={view.link(calendarPath(call.id))}>{words.calendar}</a>
        </p>
      ) : null}
      {hasWork ? (
        <p>
          <a href="#work">{words.toWork}</a>
        </p>
      ) : null}
    </>
  )
}

/** News and consultations have a page of their own too, but nothing to apply for. */
function Own({ view, call: { url, kind } }: Pick<Props, 'view' | 'call'>) {
  if (kind === 'call' || !URL.canParse(url)) return null
  return (
    <p>
      <OutLink class="button" to={url}>
        {view.page.call.ownPages[kind](new URL(url).host)}
      </OutLink>
    </p>
  )
}

/** Whoever has the page, where no source of ours says who that is. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url.slice(0, 100))
