import type { CallEvent } from '../../src/core/event.js'
import type { TaggedCall } from '../../src/core/letter.js'
import { aCall, aDeadline, anEvent, aPhrase, aQuote, aRole, aTag, euro } from './builders.js'

export const care = aTag('social', 'strong', 14, [
  aPhrase('long-term care'),
  aPhrase('older people', 5, 'scope'),
])
const school = aTag('lifelong-learning', 'likely', 6, [
  aPhrase('adult learning', 6, 'scope', 'adult-learning'),
])
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
          sections: [
            {
              kind: 'outcome',
              text: 'Expected Outcome: Projects are expected to contribute to all of the following outcomes:\n• Older people stay longer in their homes;',
            },
            {
              kind: 'objective',
              text: 'Objective\nThe aim is to try out new models of long-term care at home, together with those who need the care and their relatives. Proposals are eligible in all Member States.',
            },
          ],
        },
        {
          language: 'sv',
          machine: true,
          title: 'Nya modeller för långvarig vård i hemmet för äldre',
          sections: [
            {
              kind: 'objective',
              text: 'Mål\nSyftet är att pröva nya modeller för långvarig vård i hemmet, tillsammans med dem som behöver vården och deras anhöriga.',
            },
          ],
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
      supportRate: 60,
      texts: [
        {
          language: 'en',
          machine: false,
          title: 'Mental health of young people in a digital world',
          sections: [
            {
              kind: 'scope',
              text: 'Scope: This topic aims to understand how the lives that young people lead online affect their mental health, and what schools, social services and parents can do.',
            },
          ],
        },
      ],
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
        {
          language: 'sv',
          machine: false,
          title: 'Erasmus+: partnerskap för vuxnas lärande',
          sections: [
            {
              kind: 'description',
              text: 'Organisationer i minst tre länder kan söka stöd för att utveckla vuxnas lärande tillsammans. Projekten pågår i ett till tre år. Läs mer på vår sida.',
            },
          ],
        },
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

/** A plan and a consultation, for readers who want those. */
export const moreCalls: readonly TaggedCall[] = [
  {
    call: aCall({
      id: 'planned-season',
      title: 'Utlysning: kommunernas arbete mot ofrivillig ensamhet',
      source: 'socialstyrelsen',
      status: 'forecast',
      opens: null,
      preliminary: true,
      rough: [{ role: 'opens', from: '2027-03-01', to: '2027-05-31', words: 'våren 2027' }],
      deadlines: [],
      programme: null,
      texts: [
        {
          language: 'sv',
          machine: false,
          title: 'Utlysning: kommunernas arbete mot ofrivillig ensamhet',
          sections: [],
        },
      ],
    }),
    tags: [aTag('social', 'strong', 12, [aPhrase('ensamhet', 12, 'title', 'loneliness')])],
    role: aRole('applicant', [aQuote('may-apply', 'Kommuner kan söka.', 9)]),
  },
  {
    call: aCall({
      id: 'have-your-say',
      kind: 'consultation',
      title: 'European strategy on ageing',
      url: 'https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/1',
      deadlines: [aDeadline('2026-10-12', { time: null })],
      texts: [
        {
          language: 'en',
          machine: false,
          title: 'European strategy on ageing',
          sections: [
            {
              kind: 'description',
              text: 'This initiative will support Member States in making long-term care easier to reach. The Commission asks what works where people live.',
            },
          ],
        },
      ],
    }),
    tags: [care],
    role: aRole('partner', []),
  },
]

export const moreEvents: readonly CallEvent[] = [
  anEvent('planned-season', 'new', { id: 'b8' }),
  anEvent('have-your-say', 'new', { id: 'b9' }),
]
