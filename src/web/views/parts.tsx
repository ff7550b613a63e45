import type { Child } from 'hono/jsx'
import { daysBetween } from '../../core/dates.js'
import { isShutToNewcomers, nextDeadline, statusOn, type Grade, type StoredCall } from '../../core/call.js'
import type { Area } from '../../core/municipality.js'
import { webAddress } from '../../text/clean.js'
import { programmeIn } from '../../text/programme.js'
import type { TitleText } from '../../text/title.js'
import type { View } from '../view.js'

/** `lang` where a text is in another language than the page. */
export function foreign(view: View, language: 'sv' | 'en' | null): 'sv' | 'en' | undefined {
  return language !== null && language !== view.language ? language : undefined
}

/** Says of what is no call to apply to what it is instead. */
export function KindMark({ view, call: { kind } }: { readonly view: View; readonly call: StoredCall }) {
  return kind === 'call' ? null : <span class="mark kind">{view.page.list.kindMarks[kind]}</span>
}

/** What a call is today: withdrawn, closed, forthcoming, open or not clear. News is none of these unless it says so. */
export function StatusMark({
  view,
  call,
  withdrawn,
}: {
  readonly view: View
  readonly call: StoredCall
  readonly withdrawn: boolean
}) {
  const status = statusOn(call, view.today)
  if (withdrawn) return <span class="mark withdrawn">{view.page.list.withdrawn}</span>
  if (status === 'open' && isShutToNewcomers(call, view.today))
    return <span class="mark shut">{view.page.list.shutOut}</span>
  if (status === 'unknown' && call.kind !== 'call') return null
  return <span class={`mark ${status}`}>{view.words.call.status[status]}</span>
}

/** What the call is called by its source, where that is a code that people use and no address or made-up name. */
export function CallCode({ call: { key } }: { readonly call: Pick<StoredCall, 'key'> }) {
  return isCode(key) ? <span class="key">{key}</span> : null
}

const isCode = (key: string): boolean => /^[\p{Lu}\d][\p{L}\d ._/+-]{2,79}$/u.test(key) && /\p{Lu}/u.test(key)

/** The programme's name, marked where it is in another language than the page; nothing where it is not said. */
export function ProgrammeName({ view, call }: { readonly view: View; readonly call: StoredCall }) {
  const name = programmeIn(call, view.language)
  return name ? <span lang={foreign(view, name.language)}>{name.text}</span> : null
}

export function MachineMark({
  view,
  title,
}: {
  readonly view: View
  readonly title: Pick<TitleText, 'machine'>
}) {
  return title.machine ? <span class="machine">{view.words.call.machine}</span> : null
}

export function GradeMark({
  view,
  area,
  grade,
}: {
  readonly view: View
  readonly area: string
  readonly grade: Grade
}) {
  return (
    <span class={`grade ${grade}`}>
      {area} <b>{view.words.call.grade[grade]}</b>
    </span>
  )
}

/** A link out of the site; plain text where the address is not one that a person can be sent to. */
export function OutLink({
  to,
  children,
  ...rest
}: {
  readonly to: string
  readonly class?: string
  readonly children?: Child
}) {
  const address = webAddress(to)
  return address ? (
    <a href={address} rel="external noopener" {...rest}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )
}

/** `12 dagar kvar`, set apart where it is a month or less. */
export function DaysLeft({ view, days }: { readonly view: View; readonly days: number }) {
  return <span class={days <= 30 ? 'left soon' : 'left'}>{view.words.call.daysLeft(days)}</span>
}

/** Days to the next deadline of a call that one can still apply to; null otherwise. */
export function daysLeft(call: StoredCall, view: View): number | null {
  const next = nextDeadline(call, view.today)
  if (!next || statusOn(call, view.today) !== 'open' || isShutToNewcomers(call, view.today)) return null
  const left = daysBetween(view.today, next.day)
  return left >= 0 ? left : null
}

export function areaName(view: View, areas: readonly Area[], id: string): string {
  return areas.find((area) => area.id === id)?.name[view.language] ?? id
}
