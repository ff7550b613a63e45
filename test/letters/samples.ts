import { UNSAID, type Deadline, type Money, type StoredCall } from '../../src/core/call.js'
import { compose, type LetterMatter } from '../../src/core/digest.js'
import type { CallEvent } from '../../src/core/event.js'
import type { LetterContent, TaggedCall } from '../../src/core/letter.js'
import type { Contact, Municipality } from '../../src/core/municipality.js'
import type { MunicipalRole, Role, RoleReason } from '../../src/core/role.js'
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

export function aPhrase(text: string, points = 9, field: 'title' | 'scope' = 'title'): Reason {
  return { kind: 'phrase', theme: 'elderly-care', field, language: 'en', text, times: 1, points }
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

export const contact: Contact = {
  id: 'solna-social',
  name: 'Internationell kontaktperson',
  email: 'social@solna.example',
  department: 'social',
  language: 'sv',
  secretariat: false,
  interests: [
    { area: 'social', least: 'likely' },
    { area: 'lifelong-learning', least: 'likely' },
  ],
}

export const municipality: Municipality = {
  id: 'solna',
  name: 'Solna',
  policy: 'Internationell policy',
  areas: [
    { id: 'social', name: { sv: 'Sociala frågor', en: 'Social matters' }, themes: {}, words: [] },
    {
      id: 'lifelong-learning',
      name: { sv: 'Livslångt lärande', en: 'Lifelong learning' },
      themes: {},
      words: [],
    },
    { id: 'urban', name: { sv: 'Stadsutveckling', en: 'Urban development' }, themes: {}, words: [] },
  ],
  departments: [{ id: 'social', name: 'Socialförvaltningen' }],
  contacts: [contact],
}

const care = aTag('social', 'strong', 14, [aPhrase('long-term care'), aPhrase('older people', 5, 'scope')])
const school = aTag('lifelong-learning', 'likely', 6, [aPhrase('adult learning', 6, 'scope')])
const equality = aTag('social', 'likely', 5, [
  { kind: 'programme', theme: 'equality', text: 'CERV', points: 5 },
])

export const busyCalls: readonly TaggedCall[] = [
  {
    call: aCall({
      id: 'care-home',
      title: 'New models of long-term care at home for older people',
      deadlines: [aDeadline('2026-09-15')],
      money: [euro('total', 30_000_000), euro('min', 1_000_000), euro('max', 2_000_000)],
      expectedGrants: 5,
      texts: [
        {
          language: 'en',
          machine: false,
          title: 'New models of long-term care at home for older people',
          sections: [],
        },
        {
          language: 'sv',
          machine: true,
          title: 'Nya modeller för långvarig vård i hemmet för äldre',
          sections: [],
        },
      ],
    }),
    tags: [care, school],
    role: aRole('partner', [
      aQuote('joins', 'Proposals must involve at least two municipalities that provide home care.', 2),
      { kind: 'structure', of: 'programme', name: 'EU4H', points: 1 },
    ]),
  },
  {
    call: aCall({
      id: 'two-stage',
      title: 'Mental health of young people in a digital world',
      programme: 'Horisont Europa',
      deadlines: [aDeadline('2026-10-06', { role: 'stage-1' }), aDeadline('2027-03-16', { role: 'stage-2' })],
      money: [euro('total', 45_500_000, true)],
    }),
    tags: [care],
    role: aRole(),
  },
  {
    call: aCall({
      id: 'shut-out',
      title: 'Social innovation against loneliness',
      deadlines: [aDeadline('2026-05-05', { role: 'stage-1' }), aDeadline('2026-11-10', { role: 'stage-2' })],
    }),
    tags: [equality],
    role: aRole(),
  },
  {
    call: aCall({
      id: 'moved',
      title: 'Support for digital social services <script>alert(1)</script>',
      programme: 'Programmet för ett digitalt Europa',
      deadlines: [aDeadline('2026-09-29', { certain: true })],
      money: [euro('max', 500_000)],
    }),
    tags: [care],
    role: aRole('applicant', [aQuote('may-apply', 'Local & regional authorities <b>may apply</b>.', 9)]),
  },
  {
    call: aCall({
      id: 'reworded',
      title: 'Equal cities 2026',
      programme: 'CERV',
      deadlines: [aDeadline('2026-10-20')],
    }),
    tags: [equality],
    role: aRole(),
  },
  {
    call: aCall({ id: 'gone', title: 'Skills passports for care workers', programme: null }),
    tags: [school],
    role: aRole('partner', [aQuote('named', 'The passports are tested in cities.', 3)]),
  },
  {
    call: aCall({
      id: 'last-chance',
      title: 'Erasmus+: partnerskap för vuxnas lärande',
      source: 'erasmus',
      url: 'https://www.uhr.example/utlysningar/vuxnas-larande',
      programme: 'Erasmus+',
      deadlines: [aDeadline('2026-09-02', { time: '12:00', certain: true, zone: 'Europe/Stockholm' })],
      money: [
        { role: 'min', amount: 250_000, currency: 'SEK', shared: false },
        { role: 'max', amount: 1_250_000, currency: 'SEK', shared: false },
      ],
      texts: [
        { language: 'sv', machine: false, title: 'Erasmus+: partnerskap för vuxnas lärande', sections: [] },
      ],
    }),
    tags: [school],
    role: aRole('applicant', [
      aQuote('may-apply', 'Kommuner, skolor och andra som arbetar med vuxnas lärande kan söka.', 9),
    ]),
  },
  {
    call: aCall({
      id: 'cut-offs',
      title: 'City-to-city exchanges on social housing',
      programme: 'European Urban Initiative',
      deadlines: [
        aDeadline('2026-06-15', { role: 'cut-off' }),
        aDeadline('2026-09-21', { role: 'cut-off', time: null }),
        aDeadline('2026-12-14', { role: 'cut-off' }),
        aDeadline('2027-03-15', { role: 'cut-off' }),
      ],
    }),
    tags: [equality],
    role: aRole('applicant', [
      { kind: 'structure', of: 'source', name: 'european-urban-initiative', points: 9 },
    ]),
  },
  {
    call: aCall({
      id: 'planned',
      title: 'Inclusive early childhood education',
      status: 'forecast',
      opens: '2026-10-01',
      deadlines: [aDeadline('2027-01-20')],
      programme: 'Erasmus+',
    }),
    tags: [school],
    role: aRole(),
  },
]

export const busyEvents: readonly CallEvent[] = [
  anEvent('care-home', 'new', { id: 'b1' }),
  anEvent('two-stage', 'new', { id: 'b2' }),
  anEvent('shut-out', 'new', { id: 'b3' }),
  anEvent('moved', 'deadline', { id: 'b4', from: '2026-09-15', to: '2026-09-29' }),
  anEvent('reworded', 'changed', { id: 'b5', field: 'budget', from: '10000000 EUR', to: '12500000 EUR' }),
  anEvent('reworded', 'changed', {
    id: 'b6',
    field: 'title',
    from: 'Equal towns 2026',
    to: 'Equal cities 2026',
  }),
  anEvent('gone', 'withdrawn', { id: 'b7' }),
]

export const themes: LetterContent['themes'] = new Map([
  ['elderly-care', { sv: 'Äldreomsorg', en: 'Elderly care' }],
  ['equality', { sv: 'Jämställdhet', en: 'Equality' }],
])

const matter: LetterMatter = {
  municipality,
  contact,
  week: '2026-W35',
  today: TODAY,
  first: false,
  calls: busyCalls,
  events: busyEvents,
  told: new Map(),
  upkeep: { findings: [], changes: [], titles: new Map() },
  worth: [],
  judgeAt: (call, areas) => `https://fondvakt.example/judge/${[call, ...areas].join('.')}`,
  coverage: {
    checked: 41,
    total: 43,
    failing: [
      { title: 'Vinnova', since: '2026-08-18T03:00:00.000Z' },
      { title: 'Tillväxtverket', since: null },
    ],
    held: [],
  },
  publicUrl: 'https://fondvakt.example',
  themes,
}

/** A letter's content, of the busy week unless something else is said. */
export function aContent(more: Partial<LetterMatter> = {}): LetterContent {
  return compose({ ...matter, ...more })
}

export const quiet: Partial<LetterMatter> = {
  calls: busyCalls.filter(({ call }) => call.id === 'two-stage'),
  events: [],
  coverage: { checked: 43, total: 43, failing: [], held: [] },
}

export const first: Partial<LetterMatter> = {
  first: true,
  calls: busyCalls,
  events: busyEvents.slice(0, 1),
  coverage: {
    checked: 43,
    total: 43,
    failing: [],
    held: [{ title: 'Funding & Tenders Portal', since: '2026-08-23T05:00:00.000Z' }],
  },
}

export const english: Contact = { ...contact, name: 'International contact', language: 'en' }
