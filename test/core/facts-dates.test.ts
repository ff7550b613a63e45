import { describe, expect, it } from 'vitest'
import { readFacts } from '../../src/core/facts/read-facts.js'
import { brief, worded, type Said } from '../support/worded.js'

const SWEDISH: readonly (readonly [body: string, expected: Said])[] = [
  ['Sista ansökningsdag är den 31 mars 2026 kl. 12.00.', { opens: null, closes: '2026-03-31T12:00' }],
  [
    'Ansökan ska ha kommit in till länsstyrelsen senast måndagen den 15 september 2025 klockan 16:00.',
    { closes: '2025-09-15T16:00' },
  ],
  [
    'Ni kan söka från och med måndagen den 3 maj klockan 09:00 till och med den 31 maj 2021.',
    { opens: '2021-05-03', closes: '2021-05-31' },
  ],
  ['Ansök senast kl 13.00 den 1 september 2026!', { closes: '2026-09-01T13:00' }],
  ['Ansökan är öppen 7 augusti–11 september 2026.', { opens: '2026-08-07', closes: '2026-09-11' }],
  ['Ansökningar tas emot 4-17 juni 2025.', { opens: '2025-06-04', closes: '2025-06-17' }],
  [
    'Ansökan kan lämnas mellan 1 december och 31 januari 2026.',
    { opens: '2025-12-01', closes: '2026-01-31' },
  ],
  ['Utlysningen är öppen 1 dec–2 jan 2026.', { opens: '2025-12-01', closes: '2026-01-02' }],
  [
    'Utlysningen öppnar den 19 augusti och stänger den 13 september 2024.',
    { opens: '2024-08-19', closes: '2024-09-13' },
  ],
  [
    'Utlysningen är öppen mellan den 19 augusti och 13 september 2024.',
    { opens: '2024-08-19', closes: '2024-09-13' },
  ],
  ['Nu kan ni ansöka fram till den 10 februari 2026 kl 24.00.', { closes: '2026-02-10T24:00' }],
  ['Deadline för ansökan är den 12:e december 2025.', { closes: '2025-12-12' }],
  ['Ansökan öppnar den 1:a oktober 2025.', { opens: '2025-10-01', closes: null }],
  [
    'Den 3 november 2025 öppnar utlysningen, och den 12 januari 2026 stänger den.',
    { opens: '2025-11-03', closes: '2026-01-12' },
  ],
  ['Sista dag att lämna in ansökan är fredag 6 mars 2026, kl 15.', { closes: '2026-03-06T15:00' }],
  ['Vi tar emot ansökningar t.o.m. 2026-04-30.', { closes: '2026-04-30' }],
  [
    'Ansökningsperioden pågår fr.o.m. 15 januari t.o.m. 27 februari 2026.',
    { opens: '2026-01-15', closes: '2026-02-27' },
  ],
  ['Sista ansökningsdag 2022 var den 1 februari.', { closes: '2022-02-01' }],
  ['Under 2026 är sista ansökningsdag den 5 mars.', { closes: '2026-03-05' }],
  ['Utlysningen stänger 31 februari 2026.', { closes: null }],
  ['Slutredovisning ska lämnas senast den 31 mars 2027.', { closes: null }],
  [
    'Bidraget ska vara använt senast den 31 december 2026 och ansökan om slututbetalning ska lämnas senast den 1 mars 2027.',
    { opens: null, closes: null },
  ],
  [
    'Vi bjuder in till ett digitalt informationsmöte om utlysningen den 5 mars 2026 kl. 10.00.',
    { opens: null, closes: null },
  ],
  [
    'Anmäl dig till informationsmötet senast den 2 mars 2026. Ansökan lämnas senast den 20 april 2026 kl. 14.00.',
    { closes: '2026-04-20T14:00' },
  ],
  ['Besked om ansökan lämnas senast den 15 juni 2026.', { closes: null }],
  [
    'Projekt får starta tidigast den 1 september 2026 och ska vara avslutade senast den 31 augusti 2029.',
    { opens: null, closes: null },
  ],
  ['Beslut om ansökningar fattas den 20 maj 2026.', { opens: null, closes: null }],
  ['Förlängd ansökningstid: ansök senast den 30 april 2026.', { closes: '2026-04-30' }],
  [
    'Sista ansökningsdag flyttas från den 1 mars till den 15 mars 2026.',
    { opens: null, closes: '2026-03-15' },
  ],
  [
    'Utlysningen skulle ha öppnat den 5 maj 2025 men skjuts fram.',
    { opens: null, closes: null, status: 'postponed' },
  ],
  [
    'Utlysningen planeras öppna den 15 oktober 2026.',
    { opens: '2026-10-15', closes: null, status: 'planned' },
  ],
  [
    'Ansökningsomgången beräknas öppna i mars 2027 och stänga i maj 2027.',
    { opens: null, closes: null, status: 'planned' },
  ],
  ['Vecka 44 öppnar ansökan.', { opens: null }],
  [
    'Ansökan öppnar 15 februari och stänger 15 april. Projekten kan starta tidigast 1 augusti 2026.',
    { opens: '2026-02-15', closes: '2026-04-15' },
  ],
  ['Uppdraget ska redovisas till Regeringskansliet senast den 1 november 2026.', { closes: null }],
  [
    'Förordningen träder i kraft den 1 juli 2026 och ansökan kan göras från och med den 15 augusti 2026.',
    { opens: '2026-08-15', closes: null },
  ],
  ['Du kan söka stödet från den 1 februari 2026.', { opens: '2026-02-01', closes: null }],
  [
    'Skissen lämnas senast den 3 februari 2026 och fullständig ansökan senast den 26 maj 2026.',
    { closes: '2026-05-26' },
  ],
  ['Stänger den 15 mars 2026', { closes: '2026-03-15' }],
  ['Sista ansökningsdag 15 mars 2026', { closes: '2026-03-15' }],
  ['Sista dag för ansökan är 2026-08-31. Beslut i november 2026.', { closes: '2026-08-31' }],
  ['Ansökningarna stängde den 4 mars 2025 kl.13.15.', { closes: '2025-03-04T13:15' }],
  ['Publicerad 3 maj 2024. Ansök om bidrag senast den 15 januari.', { closes: '2025-01-15' }],
  [
    'Samverkansmötet hålls den 3 april 2026, och sista ansökningsdag är den 24 april 2026.',
    { closes: '2026-04-24' },
  ],
  [
    'Frågor om utlysningen kan ställas till och med den 10 april 2026. Utlysningen stänger den 24 april 2026.',
    { closes: '2026-04-24' },
  ],
  [
    'I den förra omgången stängde utlysningen den 15 mars 2024. Nästa utlysning öppnar den 2 februari 2026 och stänger den 16 mars 2026.',
    { opens: '2026-02-02', closes: '2026-03-16' },
  ],
  [
    'Klimatklivet öppnar för ansökningar den 7 augusti 2025 och ansökan är öppen till den 11 september 2025.',
    { opens: '2025-08-07', closes: '2025-09-11' },
  ],
  ['Rekvisition ska lämnas senast den 1 oktober 2026.', { closes: '2026-10-01' }],
  ['Bidraget kan rekvireras till och med den 30 september 2026.', { closes: '2026-09-30' }],
]

const ENGLISH: readonly (readonly [body: string, expected: Said])[] = [
  ['The call is open from 21 June until 23 August 2022.', { opens: '2022-06-21', closes: '2022-08-23' }],
  ['Applications must be submitted by 17:00 (CET) on 23 October 2025.', { closes: '2025-10-23T17:00' }],
  [
    'The deadline for submitting proposals is 5th March 2026 at noon Brussels time.',
    { closes: '2026-03-05T12:00' },
  ],
  ['Closed on September 15, 2020', { closes: '2020-09-15' }],
  [
    'The call will open on 1 February 2026 and close on 15 April 2026, 16.00 CEST.',
    { opens: '2026-02-01', closes: '2026-04-15T16:00' },
  ],
  ['Projects should start no later than 1 January 2027.', { opens: null, closes: null }],
  ['Applicants will be informed of the results by 30 June 2026.', { closes: null }],
  ['The final report must be submitted by 1 March 2027.', { closes: null }],
  [
    'Expression of interest deadline: 14 February 2025. Full application deadline: 30 September 2025.',
    { closes: '2025-09-30' },
  ],
  [
    'The application deadline has been extended from 1 March to 15 March 2026.',
    { opens: null, closes: '2026-03-15' },
  ],
  ['Join our webinar on 3 March 2026 to learn more about the call.', { opens: null, closes: null }],
  ['Apply by Friday 13 March 2026, 5 pm CET.', { closes: '2026-03-13T17:00' }],
  ['The call closes at 12 EET on 31 March 2027.', { closes: '2027-03-31T12:00' }],
  ['Deadline date : 15/06/2026', { closes: '2026-06-15' }],
  ['The call for proposals is open until 15 June 2026, 14.00 CEST.', { closes: '2026-06-15T14:00' }],
  [
    'Submission of applications: 1 December – 31 January 2027. Decisions are made in May 2027.',
    { opens: '2026-12-01', closes: '2027-01-31' },
  ],
]

const NORDIC: readonly (readonly [language: 'no' | 'da', body: string, expected: Said])[] = [
  ['no', 'Søknadsfrist 15. februar 2018 kl. 15.00.', { closes: '2018-02-15T15:00' }],
  [
    'no',
    'Utlysningen åpner 15. januar og stenger 1. mars 2026.',
    { opens: '2026-01-15', closes: '2026-03-01' },
  ],
  ['no', 'Søknaden må sendes inn senest 1. september 2026.', { closes: '2026-09-01' }],
  ['no', 'Rapporten skal leveres senest 1. mars 2027.', { closes: null }],
  ['no', 'Fristen for å søke er 3. mai 2026 klokken 13:00.', { closes: '2026-05-03T13:00' }],
  ['da', 'Ansøgningsfristen er den 4. marts 2026 klokken 12.00.', { closes: '2026-03-04T12:00' }],
  [
    'da',
    'Puljen er åben for ansøgninger fra den 2. til den 23. september 2026.',
    { opens: '2026-09-02', closes: '2026-09-23' },
  ],
  ['da', 'Projektet skal være afsluttet senest den 31. december 2027.', { opens: null, closes: null }],
  ['da', 'Ansøgninger modtages frem til den 1. maj 2026 kl. 24.00.', { closes: '2026-05-01T24:00' }],
]

describe('a date in a sentence', () => {
  it.each(SWEDISH)('sv: %s', (body, expected) => {
    expect(brief(worded({ body }))).toMatchObject(expected)
  })

  it.each(ENGLISH)('en: %s', (body, expected) => {
    expect(brief(worded({ lang: 'en', body }))).toMatchObject(expected)
  })

  it.each(NORDIC)('%s: %s', (lang, body, expected) => {
    expect(brief(worded({ lang, body }))).toMatchObject(expected)
  })
})

describe('a date without a year', () => {
  const body = 'Ansök senast den 1 mars kl. 14.00.'

  it.each<[string, { readonly published?: string; readonly url?: string }, string | null]>([
    ['stays without where nothing tells', {}, null],
    ['comes after the day of publication', { published: '2025-11-20' }, '2026-03-01T14:00'],
    ['comes in the year of publication', { published: '2026-02-20' }, '2026-03-01T14:00'],
    ['may be the day itself', { published: '2026-03-01' }, '2026-03-01T14:00'],
    ['follows a day in the address', { url: 'https://a.example/2025-10-02-ny.html' }, '2026-03-01T14:00'],
    ['follows a month in the address', { url: 'https://a.example/2024/09/ny/' }, '2025-03-01T14:00'],
    ['takes a year in the address', { url: 'https://a.example/nyheter/2018/ny/' }, '2018-03-01T14:00'],
    ['ignores a period in the address', { url: 'https://a.example/Programperiod-2021-2027/x' }, null],
    ['ignores a goal in the address', { url: 'https://a.example/fossilfritt-2030/' }, null],
  ])('%s', (_, where, expected) => {
    expect(brief(worded({ body, ...where }))).toMatchObject({ closes: expected })
  })

  it.each([
    ['Ansök senast den 1 mars 2026.', 'words'],
    ['Ansökan öppnar den 1 februari 2026. Ansök senast den 1 mars.', 'page'],
    ['Publicerad 3 februari 2026. Ansök senast den 1 mars.', 'published'],
    ['Ansök senast den 1 mars. Projekten startar den 1 september 2026.', 'later'],
  ])('is told where it comes from: %s', (said, yearFrom) => {
    expect(readFacts(worded({ body: said })).deadlines).toMatchObject([{ day: '2026-03-01', yearFrom }])
  })

  it('is kept as a day of the year', () => {
    expect(readFacts(worded({ body })).yearless).toMatchObject([{ role: 'closes', monthDay: '03-01' }])
  })

  it('takes the year of a season beside it', () => {
    const said = 'Sista ansökningsdag för hösten 2026 är 14 oktober, tjänsten öppnar 16 september.'
    expect(brief(worded({ body: said }))).toMatchObject({ opens: '2026-09-16', closes: '2026-10-14' })
  })

  it('does not take the year that a grant is for', () => {
    const said = 'Bidrag för 2027 kan sökas mellan 1 oktober och 1 november.'
    expect(brief(worded({ body: said }))).toMatchObject({ opens: null, closes: null })
  })
})

describe('stages and zones', () => {
  it.each([
    ['sv', 'Skissen lämnas in senast den 3 februari 2026 och fullständig ansökan senast den 26 maj 2026.'],
    ['sv', 'Steg 1 stänger 3 februari 2026. Steg 2 stänger 26 maj 2026.'],
    ['en', 'Expression of interest deadline: 3 February 2026. Full application deadline: 26 May 2026.'],
    ['en', '1st step: 3 February 2026, 13:00. 2nd step: 26 May 2026, 13:00.'],
    ['sv', 'Sista dag att lämna in en idé: 3 februari 2026. Fullständig ansökan lämnas senast 26 maj 2026.'],
    ['en', '3 Feb 2026 Stage 1 closes\n1 Mar 2026 Stage 2 opens\n26 May 2026 Stage 2 closes'],
  ] as const)('%s: %s', (lang, body) => {
    expect(readFacts(worded({ lang, body })).deadlines).toMatchObject([
      { day: '2026-02-03', stage: 1 },
      { day: '2026-05-26', stage: 2 },
    ])
  })

  it.each([
    ['The call closes on 31 March 2027 at 12 EET.', 'Europe/Helsinki'],
    ['The call closes on 31 March 2027 at 12:00 Finnish time.', 'Europe/Helsinki'],
    ['The call closes on 31 March 2027, 17:00 Brussels time.', 'Europe/Brussels'],
    ['The call closes on 31 July 2027 at 15.00 CET.', 'Europe/Oslo'],
    ['The call closes on 31 July 2027 at 15.00 (CEST).', 'Europe/Oslo'],
    ['The call closes on 31 July 2027 at 15.00 Swedish time.', 'Europe/Stockholm'],
    ['The call closes on 31 July 2027 at 15.00.', 'Europe/Oslo'],
  ])('%s', (body, zone) => {
    const { deadlines } = readFacts({ ...worded({ lang: 'en', body }), zone: 'Europe/Oslo' })
    expect(deadlines[0]?.zone).toBe(zone)
  })

  it.each([
    ['Europe/Brussels', 'Europe/Brussels'],
    ['Europe/Helsinki', 'Europe/Stockholm'],
    ['nowhere', 'Europe/Stockholm'],
  ])('CET on a page of %s', (zone, expected) => {
    const body = 'The call closes on 31 July 2027 at 15.00 CET.'
    expect(readFacts({ ...worded({ lang: 'en', body }), zone }).deadlines).toMatchObject([{ zone: expected }])
  })

  it.each([
    ['Utlysningen öppnar i mars 2027.', 'opens', '2027-03-01', '2027-03-31'],
    ['Ansökan stänger i början av mars 2027.', 'closes', '2027-03-01', '2027-03-10'],
    ['Utlysningen öppnar hösten 2026.', 'opens', '2026-09-01', '2026-11-30'],
    ['Utlysningen beräknas öppna andra kvartalet 2026.', 'opens', '2026-04-01', '2026-06-30'],
    ['Nästa utlysning planeras öppna första halvåret 2026.', 'opens', '2026-01-01', '2026-06-30'],
    ['Utlysningen beräknas öppna i december 2022/januari 2023.', 'opens', '2022-12-01', '2023-01-31'],
  ] as const)('roughly: %s', (body, role, from, to) => {
    expect(readFacts(worded({ body })).rough).toMatchObject([{ role, from, to }])
  })

  it('keeps the rounds of a page apart', () => {
    const body =
      'Första omgången pågår 1 mars–16 april 2026 och den andra från och med den 17 augusti till och med den 31 oktober 2026.'
    expect(readFacts(worded({ body })).rounds).toMatchObject([
      { opens: { day: '2026-03-01' }, closes: { day: '2026-04-16' } },
      { opens: { day: '2026-08-17' }, closes: { day: '2026-10-31' } },
    ])
  })
})
