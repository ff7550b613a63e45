import { UNSAID, type Call, type Deadline, type StoredCall } from '../../src/core/call.js'

/** A whole call with the part that matters showing. */
export function aCall(part: Partial<StoredCall> = {}): StoredCall {
  const title = part.title ?? 'Closing the learning gap in basic skills'
  return {
    ...UNSAID,
    id: 'ft-portal-erasmus-edu-2026',
    key: 'ERASMUS-EDU-2026',
    source: 'ft-portal',
    names: [],
    title,
    url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/ERASMUS-EDU-2026',
    links: [],
    status: 'open',
    programme: 'Erasmus+',
    programmeCode: 'ERASMUS',
    callTitle: null,
    callCode: null,
    actionTypes: [],
    parent: null,
    opens: '2026-03-01',
    deadlines: [aDeadline('2026-09-15')],
    money: [],
    expectedGrants: null,
    keywords: [],
    texts: [{ language: 'en', machine: false, title, sections: [] }],
    ...part,
  }
}

/** The last moment to apply, on a day. */
export const aDeadline = (day: string, role: Deadline['role'] = 'single'): Deadline => ({
  day,
  time: '17:00',
  zone: 'Europe/Brussels',
  certain: false,
  role,
})

/** Money for a whole call. */
export const aBudget = (amount: number): Call['money'] => [
  { role: 'total', amount, currency: 'EUR', shared: false },
]
