import type { Db } from '../../db/schema.js'
import type { StoredCall } from '../../src/core/call.js'
import { saveSightings } from '../../src/store/sightings.js'
import type { SeedCall } from './seed-calls.js'
import { aTag, call } from './seed-parts.js'

/** A call of a source whose facts are read out of words. */
const worded = (source: string, key: string, title: string, part: Partial<StoredCall>): StoredCall =>
  call(key, title, {
    id: `${source}-${key}`,
    source,
    names: [],
    url: `https://fonden.example/${key}`,
    programme: null,
    programmeCode: null,
    status: 'unknown',
    opens: null,
    deadlines: [],
    texts: [{ language: 'sv', machine: false, title, sections: [] }],
    ...part,
  })

const at = (day: string, role: 'single' | 'cut-off' = 'single') =>
  ({ day, time: '14:00', zone: 'Europe/Stockholm', certain: true, role }) as const

/** Calls with the words that they were read from, a plan, one on trial, news and a consultation. */
export const WORDED: readonly SeedCall[] = [
  {
    call: worded('tillvaxtverket', 'halsa', 'Grön omställning i små företag', {
      opens: '2026-09-01',
      deadlines: [at('2026-10-15', 'cut-off'), at('2027-02-10', 'cut-off')],
      rounds: [
        { opens: '2026-09-01', closes: '2026-10-15' },
        { opens: '2027-01-10', closes: '2027-02-10' },
      ],
      money: [{ role: 'total', amount: 20_000_000, currency: 'SEK', shared: false }],
      supportRate: 75,
      who: 'Kommuner, regioner och ideella organisationer',
      restricted: 'Utlysningen är öppen endast för kommuner i Norrbotten.',
      evidence: [
        {
          field: 'deadlines',
          label: 'Sista ansökningsdag:',
          words: '10 februari kl. 14.00',
          source: 'tillvaxtverket',
        },
        {
          field: 'deadlines',
          label: 'Sista ansökningsdag:',
          words: '10 februari kl. 14.00',
          source: 'tillvaxtverket',
        },
        {
          field: 'supportRate',
          label: null,
          words: 'Stöd ges med högst 75 procent av kostnaderna.',
          source: 'tillvaxtverket',
        },
        {
          field: 'who',
          label: 'Vem kan söka?',
          words: 'Kommuner, regioner och ideella organisationer',
          source: 'tillvaxtverket',
        },
        {
          field: 'money',
          label: 'Budget',
          words: '20 mnkr <b onclick="x">totalt</b>',
          source: 'tillvaxtverket',
        },
        { field: 'reference', label: 'Diarienummer', words: 'Ä 2026-1042', source: 'tillvaxtverket' },
      ],
      disagreements: [
        { field: 'deadlines', source: 'vinnova', says: '2026-09-16, 2026-10-15' },
        { field: 'money', source: 'vinnova', says: '25000000 SEK' },
      ],
    }),
    tags: [aTag('visit-and-live', ['småföretag', 9, 'energy'])],
  },
  {
    call: worded('tillvaxtverket', 'plan', 'Planerad utlysning om kompetensförsörjning', {
      status: 'forecast',
      preliminary: true,
      rough: [
        {
          role: 'opens',
          from: '2026-09-01',
          to: '2026-11-30',
          words: 'Utlysningen planeras att öppna hösten 2026.',
        },
        { role: 'closes', from: null, to: null, words: 'Sista ansökningsdag är 31 mars.' },
      ],
    }),
    tags: [aTag('visit-and-live', ['kompetens', 8, 'school'])],
  },
  {
    call: worded('tillvaxtverket', 'oklar', 'Stöd till mötesplatser', {}),
    tags: [aTag('visit-and-live', ['mötesplatser', 7, 'school'])],
  },
  {
    call: worded('skolverket', 'lovskola', 'Statsbidrag för lovskola', {
      trial: true,
      deadlines: [at('2026-11-02')],
      evidence: [
        {
          field: 'deadlines',
          label: null,
          words: 'Ansökan ska ha kommit in senast den 2 november 2026.',
          source: 'skolverket',
        },
      ],
    }),
    tags: [],
  },
  {
    call: worded('commission-news', 'n1', 'New money for clean schools', {
      kind: 'news',
      texts: [{ language: 'en', machine: false, title: 'New money for clean schools', sections: [] }],
    }),
    tags: [aTag('social', ['schools', 9, 'school'])],
  },
  {
    call: worded('have-your-say', 'c1', 'Rules on social housing', {
      kind: 'consultation',
      status: 'open',
      deadlines: [at('2026-07-20')],
      texts: [{ language: 'en', machine: false, title: 'Rules on social housing', sections: [] }],
    }),
    tags: [aTag('social', ['social housing', 13])],
  },
]

/** Which source told of each. */
export async function saveWordedSightings(db: Db): Promise<void> {
  for (const { call: one } of WORDED)
    await saveSightings(
      db,
      one.source,
      [{ raw: { key: one.key }, hash: one.key }],
      '2026-06-15T03:00:00.000Z',
      {
        callOf: () => Promise.resolve(one.id),
      },
    )
}
