import { describe, expect, it } from 'vitest'
import { readDeadlineValue, readOpeningValue } from '../../src/core/facts/read-values.js'
import { brief, worded, type Said } from '../support/worded.js'

const CLOSES = [
  'Sista ansökningsdag',
  'Sista ansökningsdag:',
  'Sista ansökningsdag?',
  'Sista ansökningsdatum',
  'Sista dag för ansökan',
  'Sista dag för ansökan är',
  'Sista dag att ansöka',
  'Sista dagen för att ansöka',
  'Sista datum för ansökan',
  'Sista datum för ansökan är',
  'Slutdatum',
  'Stänger',
  'Stänger:',
  'Utlysningen stänger',
  'Stängningsdatum',
  'Stangningsdatum',
  'Stängd',
  'Stängt för ansökan',
  'Deadline för ansökan',
  'Ansökan senast',
  'Öppen för ansökningar till',
  'Søknadsfrist',
  'Frist',
  'Ansøgningsfrist',
  'Deadline',
  'Deadlines',
  'Deadline date',
  'Deadline dates',
  'Application deadline',
  'Submission deadline',
  'Deadline of the call',
  'The call closes',
  'Closed on',
  'Closing date',
  'Ansökningstid',
]

const OPENS = [
  'Öppnar',
  'Utlysningen öppnar',
  'Öppningsdatum',
  'Oppningsdatum',
  'Startdatum',
  'Utlysningsdatum',
  'Utlysningen planeras öppna den',
  'Ansökningstjänsten öppnar',
  'Opening',
  'Opening date',
  'Launch of the call',
  'Åpner',
  'Åbner',
]

const NEITHER = [
  'Projektstart',
  'Tidigast projektstart',
  'Redovisning',
  'Slutredovisas',
  'Publicerad',
  'Publicerat',
  'Senast uppdaterad',
  'Uppdaterad',
  'Artikeln publicerades',
  'Träder i kraft',
  'Informationsmöte',
  'Tid kvar att ansöka',
  'Project start',
  'Publication date',
  'Beslutad',
  'Beslut i utlysningen fattas',
  'Bidragsbeslutet publiceras',
  'Beslutsdatum',
  'Bidragsperioden startar',
  'Funding decision',
  '(datumrad)',
  'Nyhet',
]

const PAGES: readonly (readonly [string, Parameters<typeof worded>[0], Said])[] = [
  [
    'Socialstyrelsen',
    {
      labels: {
        Utlysningsdatum: '2024-06-17',
        'Sista ansökningsdag': '2024-10-01',
        'Tid kvar att ansöka': '70 dagar',
      },
    },
    { opens: '2024-06-17', closes: '2024-10-01' },
  ],
  [
    'Socialstyrelsen, as a state',
    { labels: { '(status)': 'Stängt för ansökan 01 juni 2018' } },
    { closes: '2018-06-01', status: 'closed' },
  ],
  [
    'Vetenskapsrådet',
    {
      labels: { Ansökningsperiod: '10 februari 2021 (kl. 14.00) – 17 mars 2021 (kl. 14.00)' },
      body: '**Sista ansökningsdag:** 17.03.2021\n**Bidragsbeslutet publiceras:** Senast i slutet av november 2021\n**Budgetram för utlysningen:** Totalt cirka 50 miljoner kronor.',
    },
    { opens: '2021-02-10', closes: '2021-03-17T14:00', budgetTotal: 50_000_000 },
  ],
  [
    'MUCF',
    {
      labels: {
        Ansökningstider: 'Ansökningarna öppnar 5 maj 2026 och stänger 1 oktober 2026 klockan 12.00',
      },
    },
    { opens: '2026-05-05', closes: '2026-10-01T12:00' },
  ],
  [
    'Skolverket',
    { labels: { 'Begär utbetalning': '1 september–1 oktober 2018', Redovisning: '1 maj – 3 juni 2019' } },
    { opens: '2018-09-01', closes: '2018-10-01' },
  ],
  [
    'Tillväxtverket, coming',
    { labels: { '(status)': 'Öppnar 12 augusti 2024' } },
    { opens: '2024-08-12', closes: null },
  ],
  [
    'Tillväxtverket, open',
    {
      labels: {
        '(meta)': 'Stänger 3 oktober 2024 · Hela Sverige',
        'Hur mycket kan ni få i stöd?':
          'Max 40 procent av ett projekts kostnader. Totalt finns cirka 55 miljoner kronor att söka.',
      },
    },
    { closes: '2024-10-03', supportRate: 40, budgetTotal: 55_000_000, grantMax: null },
  ],
  [
    'Svenska institutet',
    { labels: { '(status)': 'Öppen för ansökningar till 15 februari 2026' } },
    { closes: '2026-02-15', status: 'open' },
  ],
  [
    'interreg.no',
    {
      lang: 'no',
      labels: { 'Opening date': '15. januar 2018', Frist: '15. februar 2018', Organizer: 'Interreg' },
    },
    { opens: '2018-01-15', closes: '2018-02-15' },
  ],
  [
    'a Commission agency',
    {
      lang: 'en',
      labels: {
        Status: 'Open',
        Reference: 'LIFE-2026-SAP-ENV-GOV',
        'Publication date': '1 March 2026',
        'Opening date': '14 April 2026',
        'Deadline model': 'Single-stage',
        'Deadline date': '22 September 2026, 17:00 (CEST)',
      },
    },
    { opens: '2026-04-14', closes: '2026-09-22T17:00', status: 'open' },
  ],
  [
    'the same with glued deadlines',
    { lang: 'en', labels: { 'Deadline dates': '18 March 2026, 17:00 (CET)18 September 2026, 17:00 (CEST)' } },
    { closes: '2026-09-18T17:00' },
  ],
  [
    'the same, label and value on lines of their own',
    {
      lang: 'en',
      body: 'Status\nClosed\nDeadline date\n22 September 2026, 17:00 (CEST)\nFunding programme\nLIFE',
    },
    { closes: '2026-09-22T17:00' },
  ],
  [
    'EuroAccess',
    {
      lang: 'en',
      labels: {
        Opening: '10.03.2025',
        Deadline: '30.09.2025 11:00',
        'Funding rate': '80%',
        'Call budget': '€ 30,000,000.00',
        'Estimated EU contribution per project': 'between € 213,551.00 and € 4,000,000.00',
      },
    },
    {
      opens: '2025-03-10',
      closes: '2025-09-30T11:00',
      supportRate: 80,
      budgetTotal: 30_000_000,
      grantMin: 213_551,
      grantMax: 4_000_000,
      currency: 'EUR',
    },
  ],
  [
    'DUT',
    {
      lang: 'en',
      body: 'Current status of the call process\n1 Sep 2026 Stage 1 opens for pre-proposal submission\n17 Nov 2026 Stage 1 closes\nFeb 2027 Stage 2 opens\n15 April 2027 Stage 2 closes',
    },
    { opens: '2026-09-01', closes: '2027-04-15' },
  ],
  [
    'Central Baltic',
    {
      lang: 'en',
      labels: {
        'Call for applications': '5th call',
        'Launch of the call': '15 January 2025',
        'Deadline of the call': '28 March 2025',
        'Available funds (mEUR)': '12,5',
      },
    },
    { opens: '2025-01-15', closes: '2025-03-28', budgetTotal: 12_500_000, currency: 'EUR' },
  ],
  [
    'Vinnova, no date',
    {
      labels: { Oppningsdatum: '1900-01-01T00:00:00', Stangningsdatum: '2026-10-13T14:00:00' },
    },
    { opens: null, closes: '2026-10-13T14:00' },
  ],
  [
    'Migrationsverket',
    {
      labels: {
        'Tillgängliga medel': 'Ca 362 MSEK',
        'Stöd från AMIF': '75-90 %',
        Öppnar: '15 december 2021',
        Stänger: '1 februari 2022',
        Projektstart: '1 juni 2022',
      },
    },
    { opens: '2021-12-15', closes: '2022-02-01', budgetTotal: 362_000_000, supportRate: 90 },
  ],
  [
    'the same on one line',
    {
      body: 'Tillgängliga medel: Ca 20 MSEK; Stöd från AMIF: 75 %; Öppnar: 1 februari 2024; Stänger: 28 februari 2024; Tidigast projektstart: Tidigast 1 april 2024',
    },
    { opens: '2024-02-01', closes: '2024-02-28', budgetTotal: 20_000_000, supportRate: 75 },
  ],
  ['Region Blekinge', { labels: { Öppnar: '2 december 2022', Stänger: 'Ej bestämt' } }, { closes: null }],
  [
    'Energimyndigheten',
    { labels: { 'Sista dag för ansökan': '2021-10-20 17:00', 'Utlysta medel': '10 miljoner' } },
    { closes: '2021-10-20T17:00', budgetTotal: 10_000_000, currency: 'SEK' },
  ],
  [
    'Forte',
    {
      labels: {
        'Utlysningen öppnar': '7 sep 2026',
        'Utlysningen stänger': '25 okt, 2026, kl. 14:00',
        Projektstart: '1 december, 2026',
      },
    },
    { opens: '2026-09-07', closes: '2026-10-25T14:00' },
  ],
  [
    'a label above a sentence that says otherwise',
    {
      labels: { 'Sista ansökningsdag': '27 april 2026' },
      body: 'Sista ansökningsdag är den 20 april 2026.',
    },
    { closes: '2026-04-27' },
  ],
  [
    'a clock time that only the sentence has',
    { labels: { Slutdatum: '2026-10-29' }, body: 'Utlysningen stänger kl.16.00 den 29 oktober 2026.' },
    { closes: '2026-10-29T16:00' },
  ],
  [
    'a clock time without a day',
    { labels: { Stänger: '2026-10-29' }, body: 'Utlysningen stänger kl. 16.00 sista ansökningsdagen.' },
    { closes: '2026-10-29T16:00' },
  ],
  [
    'an extension that the label has not heard of',
    {
      labels: { 'Sista ansökningsdag': '27 april 2026' },
      body: 'Ansökningstiden förlängs till den 11 maj 2026.',
    },
    { closes: '2026-05-11' },
  ],
]

describe('a label', () => {
  it.each(CLOSES)('%s is a deadline', (label) => {
    const read = brief(worded({ labels: { [label]: '10 september 2026' } }))
    expect(read).toMatchObject({ opens: null, closes: '2026-09-10' })
  })

  it.each(OPENS)('%s is an opening', (label) => {
    const read = brief(worded({ labels: { [label]: '10 september 2026' } }))
    expect(read).toMatchObject({ opens: '2026-09-10', closes: null })
  })

  it.each(NEITHER)('%s is neither', (label) => {
    const read = brief(worded({ labels: { [label]: '10 september 2026' } }))
    expect(read).toMatchObject({ opens: null, closes: null })
  })

  it.each(NEITHER.filter((label) => !label.startsWith('(') && label !== 'Nyhet'))(
    '%s is neither within a text',
    (label) => {
      const read = brief(worded({ body: `Om utlysningen\n${label}: 10 september 2026` }))
      expect(read).toMatchObject({ opens: null, closes: null })
    },
  )

  it.each(PAGES)('as %s writes', (_, input, expected) => {
    expect(brief(worded(input))).toMatchObject(expected)
  })
})

describe('a value that is known to be a day', () => {
  const context = { language: 'en', zone: 'Europe/Brussels' } as const

  it.each([
    ['7.01.2026 | 4.03.2026', ['2026-01-07', '2026-03-04']],
    ['18 March 2020, 01:00 (AEDT)18 April 2020, 00:00 (AEST)', ['2020-03-18', '2020-04-18']],
    ['21 February 202022 February 2020', ['2020-02-21', '2020-02-22']],
    ['2026/08/31 08:24:00', ['2026-08-31']],
    ['2026-9-7 02:30', ['2026-09-07']],
    ['2026-12-01+01:00', ['2026-12-01']],
    ['Permanent', []],
    ['31 February 2026', []],
    ['', []],
  ])('%s', (text, days) => {
    expect(readDeadlineValue(text, context).map(({ day }) => day)).toEqual(days)
  })

  it('keeps its clock time and the words', () => {
    expect(readDeadlineValue('22 September 2026, 17:00 (CEST)', context)).toMatchObject([
      { day: '2026-09-22', time: '17:00', words: '22 September 2026, 17:00 (CEST)', label: null },
    ])
    expect(readOpeningValue('2026-07-02T00:00:00', context)).toMatchObject({ day: '2026-07-02', time: null })
  })
})
