import type { StoredCall } from '../../src/core/call.js'
import type { MunicipalRole } from '../../src/core/role.js'
import type { Tag } from '../../src/core/theme.js'
import { aTag, call, closes, eur, programme } from './seed-parts.js'

/** A call with its tags. */
export interface SeedCall {
  readonly call: StoredCall
  readonly tags: readonly Tag[]
  readonly withdrawn?: boolean
  readonly role?: MunicipalRole
}

/** Calls as the portal words them, and some that are ill-meant. */
export const CALLS: readonly SeedCall[] = [
  {
    call: call(
      'HORIZON-NEB-2026-01-BUSINESS-01',
      'Structurally addressing homelessness through coordinated social infrastructure and services in neighbourhoods',
      {
        callTitle: 'Beautiful, inclusive and sustainable neighbourhoods for communities',
        callCode: 'HORIZON-NEB-2026-01',
        deadlines: [closes('2026-12-01')],
        money: [eur('total', 10_000_000, true), eur('min', 4_000_000), eur('max', 5_000_000)],
        expectedGrants: 2,
        actionTypes: ['HORIZON Innovation Actions'],
        keywords: ['Social housing', 'Homelessness'],
        links: [
          { label: 'submission', url: 'https://ec.europa.eu/research/participants/submission' },
          { label: 'An ill-meant link', url: 'javascript:alert(1)' },
        ],
        texts: [
          {
            language: 'en',
            machine: false,
            title:
              'Structurally addressing homelessness through coordinated social infrastructure and services in neighbourhoods',
            sections: [
              {
                kind: 'outcome',
                text: 'Projects are expected to contribute to all of the following outcomes:\n\n• People who are homeless find lasting homes and the long-term care that they need.\n• Municipalities, housing companies and civil society work together.\n\nResults are open to all.',
              },
              {
                kind: 'scope',
                text: 'Homelessness is growing in Europe.\n\nProposals should involve local authorities.',
              },
              { kind: 'conditions', text: 'Any legal entity established in a Member State can apply.' },
            ],
          },
          {
            language: 'sv',
            machine: true,
            title:
              'Strukturella åtgärder mot hemlöshet genom samordnad social infrastruktur och tjänster i bostadsområden',
            sections: [
              {
                kind: 'outcome',
                text: 'Projekten väntas bidra till följande resultat:\n\n• Människor i hemlöshet får varaktiga bostäder och äldreomsorg.',
              },
            ],
          },
        ],
      },
    ),
    tags: [
      aTag('social', ['homelessness', 9], ['long-term care', 4.25], ['social infrastructure', 2.5]),
      aTag('urban-and-environment', ['neighbourhoods', 8.5, 'energy'], ['deep sea', -1.5, 'energy']),
      aTag('work-and-growth', ['services', 2.5, 'school']),
      aTag('visit-and-live', ['neighbourhoods', 6.5, 'energy']),
    ],
    role: 'partner',
  },
  {
    call: call(
      'HORIZON-MISS-2026-04-CIT-01',
      'Energy efficient urban and sub-urban public transport, complemented by shared mobility',
      {
        deadlines: [closes('2026-06-25')],
        money: [eur('total', 25_000_000)],
      },
    ),
    tags: [aTag('urban-and-environment', ['public transport', 14, 'energy'])],
  },
  {
    call: call('CERV-2026-CITIZENS-TOWN-TT', 'Town-Twinning', {
      ...programme('CERV'),
      deadlines: [closes('2026-06-15', 'cut-off'), closes('2026-10-01', 'cut-off')],
      money: [eur('max', 30_000)],
    }),
    tags: [
      aTag('lifelong-learning', ['citizens', 6.5, 'school']),
      aTag('visit-and-live', ['Town-Twinning', 13]),
    ],
    role: 'applicant',
  },
  {
    call: call(
      'HORIZON-MISS-2027-05-SOIL-05-two-stage',
      'Innovative biotechnologies to restore soil health and improve agricultural competitiveness and resilience',
      {
        deadlines: [closes('2026-04-08', 'stage-1'), closes('2026-10-08', 'stage-2')],
      },
    ),
    tags: [aTag('urban-and-environment', ['soil health', 8, 'energy'])],
  },
  {
    call: call('ERASMUS-EDU-2026-POL-EXP', 'European policy experimentation in school education', {
      ...programme('ERASMUS'),
      status: 'forecast',
      opens: '2026-08-04',
      deadlines: [closes('2026-11-17')],
    }),
    tags: [aTag('lifelong-learning', ['school education', 15, 'school'])],
  },
  {
    call: call('ESF-2026-SE-INCUBATION', 'Inclusive Incubation and Finance for More Entrepreneurs', {
      ...programme('ESF'),
      deadlines: [],
    }),
    tags: [aTag('work-and-growth', ['Entrepreneurs', 12.5, 'school'])],
  },
  {
    call: call(
      'CERV-2026-GE-WORK-LIFE',
      'Supporting work-life balance and equal share of care responsibilities',
      {
        ...programme('CERV'),
        deadlines: [closes('2026-04-28')],
      },
    ),
    tags: [aTag('social', ['care responsibilities', 13])],
  },
  {
    call: call('LIFE-2026-NGO-OG-FPA', 'Framework Partnership Agreements for operating grants', {
      ...programme('LIFE'),
    }),
    tags: [aTag('urban-and-environment', ['operating', 3, 'energy'])],
  },
  {
    call: call(
      'HORIZON-INFRA-2026-DEV-01-07',
      'Risk management for world-class research infrastructures on 5g networks',
      {},
    ),
    tags: [],
  },
  {
    call: call('CREA-CULT-2025-COOP-UA-2', 'Fostering access to culture and cultural heritage', {
      ...programme('CREA'),
      parent: { key: 'CREA-CULT-2025-COOP', title: 'European cooperation projects' },
    }),
    tags: [aTag('social', ['access to culture', 7])],
    withdrawn: true,
  },
  {
    call: call('EVIL-2026-1', '<script>alert(1)</script> "onmouseover="alert(2)" & <b>bold</b>', {
      programme: 'Evil & "Sons" <i>',
      programmeCode: null,
      url: 'javascript:alert(3)',
      texts: [
        {
          language: 'en',
          machine: false,
          title: '<script>alert(1)</script> "onmouseover="alert(2)" & <b>bold</b>',
          sections: [{ kind: 'more', text: '<img src=x onerror=alert(4)>\n\n• <svg onload=alert(5)>' }],
        },
      ],
    }),
    tags: [aTag('social', ['<script>alert(6)</script>', 6])],
  },
  {
    call: call('184001', 'Education of Teachers in Partner Countries', programme('RELEX-PROSPECT')),
    tags: [aTag('lifelong-learning', ['Education', 3, 'school'])],
  },
]
