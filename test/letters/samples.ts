import type { StoredCall } from '../../src/core/call.js'
import type { FollowedCase } from '../../src/core/case.js'
import { compose, type LetterMatter } from '../../src/core/digest.js'
import type { Desk, LetterContent } from '../../src/core/letter.js'
import { USUAL, type Contact, type Municipality } from '../../src/core/municipality.js'
import { createWordFinder } from '../../src/core/own-words.js'
import { aCall, aDeadline, anEvent, aQuote, aRole, euro, TODAY } from './builders.js'
import { busyCalls, busyEvents, care, moreCalls, moreEvents } from './sample-calls.js'

export * from './builders.js'
export * from './sample-calls.js'

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
  wishes: USUAL,
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
  domains: ['solna.example'],
  keepMonths: 24,
}

export const themes: LetterContent['themes'] = new Map([
  ['elderly-care', { sv: 'Äldreomsorg', en: 'Elderly care' }],
  ['adult-learning', { sv: 'Vuxnas lärande', en: 'Adult learning' }],
  ['loneliness', { sv: 'Ensamhet', en: 'Loneliness' }],
  ['equality', { sv: 'Jämställdhet', en: 'Equality' }],
])

const nobody: Desk = {
  unsettled: [],
  held: null,
  stopped: [],
  strayBounces: 0,
  joined: 0,
  left: 0,
  departments: [],
}

export const aCase = (about: StoredCall, more: Partial<FollowedCase> = {}): FollowedCase => ({
  id: `case-${about.id}`,
  municipality: 'solna',
  department: 'social',
  call: about.id,
  state: 'interest',
  due: null,
  note: null,
  openedBy: 'Anna Ek',
  opened: '2026-08-01T08:00:00.000Z',
  about,
  ...more,
})

const callOf = (id: string): StoredCall => {
  const found = busyCalls.find(({ call }) => call.id === id)
  if (!found) throw new Error(`no sample call ${id}`)
  return found.call
}

const matter: Omit<LetterMatter, 'words'> = {
  kind: 'weekly',
  municipality,
  reader: contact,
  department: contact.department,
  week: '2026-W35',
  slot: '2026-W35',
  today: TODAY,
  nextLetter: '2026-08-31T05:00:00.000Z',
  first: false,
  calls: busyCalls,
  events: busyEvents,
  told: new Map(),
  dismissed: new Set(),
  searches: [],
  cases: [],
  upkeep: { findings: [], changes: [], titles: new Map(), desk: nobody },
  worth: [],
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
  return compose({ ...matter, words: createWordFinder(), ...more })
}

/** A reader who also follows words of their own and wants to hear of consultations, and a department that follows calls. */
export const busy: Partial<LetterMatter> = {
  calls: [...busyCalls, ...moreCalls],
  events: [...busyEvents, ...moreEvents],
  told: new Map(['last-chance', 'cut-offs'].map((id) => [id, new Set(['new'])])),
  reader: { ...contact, wishes: { ...USUAL, consultations: true, withWords: ['ensamhet', 'loneliness'] } },
  cases: [
    aCase(callOf('last-chance'), { state: 'application', due: '2026-08-28' }),
    aCase(callOf('two-stage'), { state: 'decision', due: '2026-08-20', note: 'Nämnden i september' }),
  ],
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

export const fast: Partial<LetterMatter> = {
  kind: 'fast',
  slot: 'fast 2026-08-24',
  nextLetter: '2026-09-07T05:00:00.000Z',
  calls: [
    {
      call: aCall({
        id: 'urgent',
        title: 'Quick grants for long-term care in heat waves',
        deadlines: [aDeadline('2026-09-03', { certain: true })],
        money: [euro('max', 60_000)],
      }),
      tags: [care],
      role: aRole('applicant', [aQuote('may-apply', 'Municipalities may apply.', 9)]),
    },
  ],
  events: [anEvent('urgent', 'new', { id: 'f1', day: '2026-08-24' })],
}
