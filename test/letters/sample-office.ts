import type { LetterMatter } from '../../src/core/digest.js'
import type { Contact } from '../../src/core/municipality.js'
import { aCall, aPhrase, aTag } from './builders.js'
import { busyCalls, busyEvents } from './sample-calls.js'
import { contact } from './samples.js'

export const secretariat: Contact = {
  ...contact,
  id: 'solna-sekretariat',
  name: 'Internationella sekretariatet',
  secretariat: true,
}

/** What whoever looks after Fondvakt in the municipality is told. */
export const office: Partial<LetterMatter> = {
  reader: secretariat,
  calls: busyCalls.slice(0, 1),
  events: busyEvents.slice(0, 1),
  coverage: {
    checked: 41,
    total: 43,
    failing: [{ title: 'Vinnova', since: '2026-08-18T03:00:00.000Z' }],
    held: [{ title: 'Funding & Tenders Portal', since: '2026-08-23T05:00:00.000Z' }],
  },
  worth: [
    {
      call: aCall({ id: 'homes', title: 'Homes for all in growing cities' }),
      tag: aTag('urban', 'likely', 6.25, [aPhrase('cities', 6.25)]),
    },
    {
      call: aCall({ id: 'parks', title: 'Parks that store stormwater' }),
      tag: aTag('urban', 'weak', 5.5, [aPhrase('parks', 5.5)]),
    },
  ],
  upkeep: {
    titles: new Map([['vinnova', 'Vinnova']]),
    findings: [
      {
        source: 'vinnova',
        kind: 'failing',
        reason: 'unreachable: connect ETIMEDOUT',
        times: 6,
        cause: 'unreachable',
        since: '2026-08-18T03:00:00.000Z',
      },
      {
        source: 'recurring',
        kind: 'absent',
        name: { sv: 'Erasmus+ skola', en: 'Erasmus+ schools' },
        from: '2026-10-01',
        to: '2026-10-15',
        look: 'www.uhr.example',
        since: null,
      },
    ],
    changes: [
      {
        id: 'p1',
        source: 'esf',
        key: 'plan',
        title: 'ESF: kommande utlysningar',
        url: 'https://www.esf.example/plan',
        at: '2026-08-20T03:00:00.000Z',
        gone: ['Utlysning i oktober'],
        come: ['Utlysning i november för kommuner i Stockholms län'],
      },
    ],
    desk: {
      held: { letters: 6, items: 212, why: '212 items, usually 40' },
      unsettled: [
        {
          id: 'a1b2',
          name: 'Kontaktperson, kultur',
          week: '2026-W34',
          status: 'unknown',
          error: 'the connection closed after the letter was handed over',
        },
        {
          id: 'c3d4',
          name: 'Kontaktperson, miljö',
          week: '2026-W34',
          status: 'refused',
          error: '550 5.7.1 message refused',
        },
      ],
      stopped: [
        {
          name: 'Kontaktperson, teknik',
          why: '550 5.1.1 no such user',
          since: '2026-08-18T05:00:12.000Z',
        },
      ],
      strayBounces: 2,
      joined: 2,
      left: 1,
      departments: [
        {
          name: 'Socialförvaltningen',
          letters: 3,
          calls: 12,
          relevant: 2,
          notRelevant: 1,
          passedOn: 1,
          cases: 2,
        },
        {
          name: 'Barn- och utbildningsförvaltningen',
          letters: 1,
          calls: 4,
          relevant: 0,
          notRelevant: 0,
          passedOn: 0,
          cases: 0,
        },
      ],
    },
  },
}
