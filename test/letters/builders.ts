import { UNSAID, type Deadline, type Money, type StoredCall } from '../../src/core/call.js'
import type { CallEvent } from '../../src/core/event.js'
import type { Role, RoleReason, MunicipalRole } from '../../src/core/role.js'
import type { Reason, Tag } from '../../src/core/theme.js'

/** The day on which the letters of these tests are written: a Monday, week 35. */
export const TODAY = '2026-08-24'

export function aDeadline(day: string, more: Partial<Deadline> = {}): Deadline {
  return { day, time: '17:00', zone: 'Europe/Brussels', certain: false, role: 'single', ...more }
}

export function euro(role: Money['role'], amount: number, shared = false): Money {
  return { role, amount, currency: 'EUR', shared }
}

export function aCall(more: Partial<StoredCall> & { readonly id: string }): StoredCall {
  const title = more.title ?? `Call ${more.id}`
  return {
    ...UNSAID,
    key: more.id.toUpperCase(),
    source: 'ft-portal',
    names: [],
    title,
    url: `https://ec.europa.eu/info/funding-tenders/opportunities/portal/topic-details/${more.id}`,
    links: [],
    status: 'open',
    programme: 'EU4Health',
    programmeCode: null,
    callTitle: null,
    callCode: null,
    actionTypes: [],
    parent: null,
    opens: '2026-06-01',
    deadlines: [aDeadline('2026-12-01')],
    money: [],
    expectedGrants: null,
    keywords: [],
    texts: [{ language: 'en', machine: false, title, sections: [] }],
    ...more,
  }
}

export function aTag(area: string, grade: Tag['grade'], score: number, reasons: readonly Reason[] = []): Tag {
  return { area, grade, score, reasons }
}

export function aPhrase(
  text: string,
  points = 9,
  field: 'title' | 'scope' = 'title',
  theme = 'elderly-care',
): Reason {
  return { kind: 'phrase', theme, field, language: 'en', text, times: 1, points }
}

/** What a municipality can be in a call, by default because of what it is about. */
export function aRole(
  role: MunicipalRole = 'partner',
  because: readonly RoleReason[] = [aQuote('task', 'Services are tried out where people live.', 3)],
): Role {
  return { role, because }
}

export function aQuote(
  says: Extract<RoleReason, { kind: 'quote' }>['says'],
  quote: string,
  points = 5,
): RoleReason {
  return { kind: 'quote', says, field: 'text', quote, points }
}

let serial = 0
export function anEvent(call: string, kind: CallEvent['kind'], more: Partial<CallEvent> = {}): CallEvent {
  serial += 1
  return {
    id: `event-${serial}`,
    call,
    source: 'ft-portal',
    key: call.toUpperCase(),
    kind,
    field: null,
    day: '2026-08-20',
    from: null,
    to: null,
    title: '',
    ...more,
  }
}
