import { describe, expect, it } from 'vitest'
import { brief, worded, type Said } from '../support/worded.js'

/** Calls as the sources word them, shortened: each with what a person reads in it. */
const CALLS: readonly (readonly [Parameters<typeof worded>[0], Said])[] = [
  [
    {
      title: 'Utlysningsplan ESF+ 2026',
      body: 'Utlysning inom A.1 Stockholm öppnar preliminärt 15 januari 2026 och stänger 26 februari 2026. Tidigast projektstart september 2026. Medfinansieringsgraden är 46 procent.',
    },
    { opens: '2026-01-15', closes: '2026-02-26', supportRate: 54 },
  ],
  [
    {
      title: 'Ny utlysning',
      labels: { '(datumrad)': '3 mars 2022' },
      body: 'Utlysningen är öppen från den 3 mars till den 28 april 2022 kl. 16.00. Svenska ESF-rådet avsätter 80 miljoner kronor. Informationsmöte hålls den 15 mars. Medfinansieringskravet är 40 procent.',
    },
    { opens: '2022-03-03', closes: '2022-04-28T16:00', budgetTotal: 80000000, supportRate: 60 },
  ],
  [
    {
      labels: {
        Ansökan: '15 januari–15 februari 2018',
        'Begär utbetalning': '1 september–1 oktober 2018',
        Redovisning: '1 maj – 3 juni 2019',
      },
    },
    { opens: '2018-01-15', closes: '2018-02-15' },
  ],
  [
    {
      body: 'Ansökan: 15 maj–15 juni 2018\nBeslut: senast 31 augusti 2018\nRedovisning: 2–30 september 2019',
    },
    { opens: '2018-05-15', closes: '2018-06-15' },
  ],
  [
    { labels: { Ansökningstider: '20 februari 2024 klockan 12.00 och 1 oktober 2024 klockan 12.00' } },
    { closes: '2024-10-01T12:00', opens: null },
  ],
  [
    { labels: { Ansökningstider: 'Detta bidrag går inte att söka just nu' } },
    { closes: null, status: 'closed' },
  ],
  [
    {
      body: 'Ansökan om §37-medel ska vara länsstyrelsen tillhanda senast den 15 mars 2020. Medlen ska vara förbrukade den 31 december 2020.',
    },
    { closes: '2020-03-15' },
  ],
  [
    {
      labels: { Publicerad: '8 januari 2025' },
      body: 'Fram till den 10 februari kl 24.00 kan ni söka Skapande skola för läsåret 2025/26.',
    },
    { closes: '2025-02-10T24:00' },
  ],
  [
    {
      url: 'https://www.kulturradet.se/nyheter/2024/x',
      body: 'Ansökan är öppen 4-17 juni. Beslut fattas i september.',
    },
    { opens: '2024-06-04', closes: '2024-06-17' },
  ],
  [
    {
      body: 'Från och med måndagen den 3 maj klockan 09:00 går det att söka stöd till och med den 31 maj 2021. Stödet är högst 50 procent av kostnaden. Totalt finns 100 miljoner kronor.',
    },
    { opens: '2021-05-03', closes: '2021-05-31', supportRate: 50, budgetTotal: 100000000 },
  ],
  [
    { body: 'Ansökan om kulturarvsbidrag kan göras mellan 1 december och 31 januari varje år.' },
    { opens: null, closes: null },
  ],
  [
    { labels: { 'Sista ansökningsdatum': '2016-04-05', Beslutsdatum: '2016-11-23' } },
    { closes: '2016-04-05' },
  ],
  [
    {
      labels: {
        'HUR MYCKET KAN DU SÖKA?':
          'Högst 4 miljoner kronor per projekt, högst 1 miljon kronor per år. Utlysningens totala budget är 60 miljoner kronor.',
      },
    },
    { grantMax: 4000000, budgetTotal: 60000000, grantMin: null },
  ],
  [
    {
      body: 'Nästa ansökningsomgång är öppen mellan 19 augusti och 13 september 2024. Stödnivån är 50 procent för svenska och danska partner.',
    },
    { opens: '2024-08-19', closes: '2024-09-13', supportRate: 50 },
  ],
  [
    {
      body: 'Ansökan om LONA-bidrag ska ha inkommit till länsstyrelsen senast den 1 december varje år. Bidraget är högst 50 procent.',
    },
    { closes: null, supportRate: 50 },
  ],
  [
    {
      labels: {
        'Hur mycket kan ni söka?':
          'Mellan 300 000 och 500 000 kronor, dock högst 75 procent av projektets stödberättigande kostnader.',
      },
    },
    { grantMin: 300000, grantMax: 500000, supportRate: 75, budgetTotal: null },
  ],
  [
    {
      labels: {
        'Hur mycket kan ni söka?':
          'Upp till 10 miljoner kronor per projekt, dock högst 50 procent av kostnaderna. Budgeten är 60 miljoner kronor.',
      },
    },
    { grantMax: 10000000, supportRate: 50, budgetTotal: 60000000 },
  ],
  [
    {
      labels: {
        'Hur mycket kan ni söka?':
          'Vi finansierar upp till 500 000 kronor. Total bidragsbudget är 5 miljoner kronor.',
      },
    },
    { grantMax: 500000, budgetTotal: 5000000 },
  ],
  [
    { labels: { 'Hur mycket kan ni söka?': 'Bidrag på maximalt 3 000 000 kronor per projekt' } },
    { grantMax: 3000000, budgetTotal: null },
  ],
  [
    {
      lang: 'en',
      labels: {
        'How much can you apply for?':
          'A maximum of SEK 500 000 per project. The total budget is SEK 10 million.',
      },
    },
    { grantMax: 500000, budgetTotal: 10000000 },
  ],
  [
    {
      lang: 'en',
      labels: {
        'How much can you apply for?':
          'Up to SEK 2 million and at most 50% of eligible costs. In total SEK 30 million is available.',
      },
    },
    { grantMax: 2000000, budgetTotal: 30000000, supportRate: 50 },
  ],
  [
    {
      labels: {
        '(meta)': 'Öppnar 12 augusti 2024 · Norrbotten · Västerbotten',
        'Hur mycket kan ni få i stöd?':
          'Max 60 procent av projektets kostnader. 1–5 miljoner kronor per projekt.',
      },
    },
    { opens: '2024-08-12', closes: null, supportRate: 60, grantMin: 1000000, grantMax: 5000000 },
  ],
  [
    {
      body: 'Sista ansökningsdag: 14 september 2018. Utlysningen planeras öppna den: 1 juni 2018. Totalt cirka 60 miljoner kronor.',
    },
    { opens: '2018-06-01', closes: '2018-09-14', budgetTotal: 60000000 },
  ],
  [
    {
      body: 'Regeringen uppdrar åt Socialstyrelsen att utlysa 30 miljoner kronor i statsbidrag till kommunerna. Uppdraget ska redovisas senast den 31 mars 2024.',
    },
    { closes: null, budgetTotal: 30000000 },
  ],
  [
    {
      labels: {
        Utlysningsdatum: '2024-03-01',
        'Sista ansökningsdag': '2024-04-15',
        'Hur mycket pengar finns att fördela?': 'Totalt 78 000 000 kronor för 2024',
      },
      body: 'Kommunen ska återrapportera senast den 15 februari 2025.',
    },
    { opens: '2024-03-01', closes: '2024-04-15', budgetTotal: 78000000 },
  ],
  [
    {
      body: 'Statsbidraget omfattar 200 miljoner kronor. Sista dag att rekvirera är den 1 november 2019. Redovisning ska ske senast den 31 januari 2020.',
    },
    { closes: '2019-11-01', budgetTotal: 200000000 },
  ],
  [
    {
      labels: { '(datumrad)': '1 december 2025' },
      body: 'Sista ansökningsdag för mobilitetsprojekt är den 19 februari kl. 12.00. Klumpsumman är 60 000 euro. Totalt finns 12,5 miljoner euro att fördela.',
    },
    { closes: '2026-02-19T12:00', grantMax: 60000, budgetTotal: 12500000, currency: 'EUR' },
  ],
  [
    { body: 'Ansökan om ackreditering stänger den 29 september 2026 kl. 12.00 Bryssel-tid.' },
    { closes: '2026-09-29T12:00' },
  ],
  [
    {
      url: 'https://www.naturvardsverket.se/nyheter/2024/x',
      body: 'Nästa ansökningsomgång för Klimatklivet öppnar den 7 augusti och stänger den 11 september kl. 12.00.',
    },
    { opens: '2024-08-07', closes: '2024-09-11T12:00' },
  ],
  [
    {
      labels: { 'Artikeln publicerades': '8 juli 2024' },
      body: 'Interreg Central Baltics sjunde utlysning öppnar den 19 augusti och stänger den 27 september. Totalt finns 20 miljoner euro tillgängligt.',
    },
    { opens: '2024-08-19', closes: '2024-09-27', budgetTotal: 20000000, currency: 'EUR' },
  ],
  [
    {
      lang: 'en',
      body: 'The 4th call for applications is open from 17 February until 17 March 2025 at 23:59 CET. The co-financing rate is 65 %.',
    },
    { opens: '2025-02-17', closes: '2025-03-17T23:59', supportRate: 65 },
  ],
  [
    {
      lang: 'en',
      labels: {
        deadlines: '30.09.2024 12:00',
        'Funding rate': '65%',
        'Call budget': '€ 8,500,000.00',
        'Estimated EU contribution per project': 'min. € 60,000.00',
      },
    },
    { closes: '2024-09-30T12:00', supportRate: 65, budgetTotal: 8500000, grantMin: 60000 },
  ],
  [
    {
      lang: 'en',
      body: 'The second call for core projects opened on 16 November 2022 and closes on 7 March 2023. Up to EUR 122 million is available in this call. Partners receive up to 80% co-financing.',
    },
    { opens: '2022-11-16', closes: '2023-03-07', budgetTotal: 122000000, supportRate: 80 },
  ],
  [
    {
      lang: 'en',
      body: 'Step 1: Expressions of Interest must be submitted by 24 March 2025. Step 2: full applications by 22 September 2025.',
    },
    { closes: '2025-09-22' },
  ],
  [
    {
      lang: 'no',
      labels: { 'Opening date': '15. januar 2018', Frist: '15. februar 2018' },
      body: 'Støtten er inntil 50 prosent av prosjektets kostnader. Rammen er 20 millioner NOK.',
    },
    { opens: '2018-01-15', closes: '2018-02-15', supportRate: 50, budgetTotal: 20000000 },
  ],
  [
    {
      lang: 'no',
      body: 'Utlysningen er åpen i perioden 1. september - 3. oktober 2023. Prosjekter kan få maks 1 million euro.',
    },
    { opens: '2023-09-01', closes: '2023-10-03', grantMax: 1000000 },
  ],
  [
    {
      lang: 'da',
      body: 'Ansøgningsfrist: 1. marts 2021 kl. 12.00. Der er i alt 5 mio. DKK til rådighed. Projekter kan søge op til 500.000 DKK.',
    },
    { closes: '2021-03-01T12:00', budgetTotal: 5000000, grantMax: 500000 },
  ],
  [
    {
      lang: 'en',
      body: 'The call opens on 1 March 2021 and the deadline is 2 June 2021 at 14:00 CEST. The total budget is NOK 65 million, and each project may apply for up to NOK 10 million.',
    },
    { opens: '2021-03-01', closes: '2021-06-02T14:00', budgetTotal: 65000000, grantMax: 10000000 },
  ],
  [
    {
      lang: 'en',
      labels: {
        'Application deadline': '15 October 2021 at 13.00 CET',
        'Total budget': 'NOK 20 million',
        'Funding decision': 'December 2021',
      },
    },
    { closes: '2021-10-15T13:00', budgetTotal: 20000000 },
  ],
  [
    {
      labels: { '(status)': 'Ansökan stängd', Ansökningsbelopp: 'Upp till 500 000 kr' },
      body: 'Utlysningen var öppen 11 januari–15 februari 2022. Projekten startar 1 juni 2022.',
    },
    { opens: '2022-01-11', closes: '2022-02-15', grantMax: 500000, status: 'closed' },
  ],
  [
    { title: 'Aktuella utlysningar', body: 'Hållbar stadsutveckling: max 75 mnkr. Stänger 16 mars 2023.' },
    { closes: '2023-03-16' },
  ],
  [
    { labels: { Öppnar: '2 december 2022', Stänger: '6 mars 2023' }, body: 'Utlysningen omfattar 25 mkr.' },
    { opens: '2022-12-02', closes: '2023-03-06', budgetTotal: 25000000 },
  ],
  [{ labels: { Öppnar: '2 december 2022', Stänger: 'Ej bestämt' } }, { opens: '2022-12-02', closes: null }],
  [
    {
      labels: {
        Ansökningsperiod: '10 februari 2021 (kl. 14.00) – 17 mars 2021 (kl. 14.00)',
        Bidragsbelopp: 'Minst 400 000 kronor per år, max 2 500 000 kronor per år.',
        'Budgetram för utlysningen': 'Totalt cirka 50 miljoner kronor.',
        'Bidragsperioden startar': 'Januari 2022',
        'Bidragsbeslutet publiceras': 'Senast i slutet av november 2021',
      },
    },
    {
      opens: '2021-02-10',
      closes: '2021-03-17T14:00',
      budgetTotal: 50000000,
      grantMin: 400000,
      grantMax: 2500000,
    },
  ],
  [
    {
      labels: {
        'Budgetram för utlysningen': 'Cirka 30 bidrag kommer att beviljas inom utlysningen.',
        Bidragsbelopp: 'Minst 10 miljoner kronor totalt, max 25 miljoner kronor totalt',
      },
    },
    { budgetTotal: null, grantMin: 10000000, grantMax: 25000000 },
  ],
  [
    {
      labels: {
        'Sista ansökningsdag?': 'senast klockan 17.00 den 31 mars 2023',
        'Hur mycket?': 'Utlysningens budget är på drygt 93 miljoner SEK',
      },
    },
    { closes: '2023-03-31T17:00', budgetTotal: 93000000 },
  ],
  [
    {
      lang: 'en',
      labels: { Status: 'Closed on September 15, 2020' },
      body: 'The total budget is SEK 15 million, and a project can receive at most SEK 3 million.',
    },
    { closes: '2020-09-15', budgetTotal: 15000000, grantMax: 3000000, status: 'closed' },
  ],
  [
    {
      body: 'Utlysningen öppnar den 1 juni och stänger den 15 september 2020 klockan 14.00. Total budget: 15 miljoner kronor. Maximalt bidrag: 3 miljoner kronor.',
    },
    { opens: '2020-06-01', closes: '2020-09-15T14:00', budgetTotal: 15000000, grantMax: 3000000 },
  ],
  [
    {
      body: 'Du kan ansöka från den 3 februari 2025. Sista dag att söka är den 31 mars 2025. Stödet är 40 procent av utgifterna, högst 3 miljoner kronor.',
    },
    { opens: '2025-02-03', closes: '2025-03-31', supportRate: 40, grantMax: 3000000 },
  ],
  [
    { body: 'LAG-mötet är den 12 juni 2025. Komplett ansökan ska vara inne senast den 30 april 2025.' },
    { closes: '2025-04-30' },
  ],
  [
    { body: 'Det går att ansöka om projektstöd löpande under hela året.' },
    { closes: null, status: 'rolling' },
  ],
  [
    {
      labels: {
        'Utlysningen öppnar': '3 september, 2019',
        'Utlysningen stänger': '15 oktober, 2019, kl. 14:00',
      },
      body: 'Projektbidrag: högst 5 miljoner kronor för hela projektperioden. Budgetramen är 45 miljoner kronor.',
    },
    { opens: '2019-09-03', closes: '2019-10-15T14:00', grantMax: 5000000, budgetTotal: 45000000 },
  ],
  [
    {
      labels: { 'Sista dag för ansökan': '2021-09-30', 'Utlysta medel': 'Cirka 25 miljoner kronor' },
      body: 'Stödet får uppgå till högst 50 procent av projektets kostnader.',
    },
    { closes: '2021-09-30', budgetTotal: 25000000, supportRate: 50 },
  ],
  [
    {
      body: 'Energimyndigheten utlyser 40 miljoner kronor. Ansökan kan lämnas in till och med den 12 april 2022. Projekten ska pågå mellan 1 september 2022 och 31 december 2024.',
    },
    { opens: null, closes: '2022-04-12', budgetTotal: 40000000 },
  ],
  [
    {
      body: 'Kommuner kan få upp till 1 miljon kronor i stöd. Ansökningsperioden är 15 mars till 15 maj 2023. Beslut väntas i juni 2023.',
    },
    { opens: '2023-03-15', closes: '2023-05-15', grantMax: 1000000 },
  ],
  [
    {
      labels: { Publicerat: '5 november 2020' },
      body: 'EU-kommissionen har öppnat utlysningen. Sista dag att ansöka är den 3 mars 2021 kl. 17.00. Budgeten är 48 444 567 euro, varav 19,4 miljoner euro till små projekt.',
    },
    { closes: '2021-03-03T17:00', budgetTotal: 48444567 },
  ],
  [
    {
      lang: 'en',
      labels: {
        'Opening date': '5 December 2023',
        'Deadline date': '21 March 2024, 17:00 (CET)',
        'Deadline model': 'Single-stage',
      },
      body: 'The total budget of the call is EUR 4 million. EU grant is limited to a maximum funding rate of 90 %.',
    },
    { opens: '2023-12-05', closes: '2024-03-21T17:00', budgetTotal: 4000000, supportRate: 90 },
  ],
  [
    {
      lang: 'en',
      body: 'Deadline date : 05/10/2023\nFunding support : 120,000,000 €\nThe Call for Proposals opens on 31 May 2023 and closes on 5 October 2023 at 14.00 CEST. ERDF co-financing of up to 80% and up to EUR 5 million per project.',
    },
    { opens: '2023-05-31', closes: '2023-10-05T14:00', supportRate: 80, grantMax: 5000000 },
  ],
  [
    {
      body: 'Sök bidrag för kulturskola senast den 5 november 2021. Beslut lämnas i december. Bidraget ska användas under 2022.',
    },
    { closes: '2021-11-05' },
  ],
  [
    {
      lang: 'en',
      body: 'The deadline for applications is 1 February 2024, 23:59 CET. Nordplus covers up to 75 % of the total costs.',
    },
    { closes: '2024-02-01T23:59', supportRate: 75 },
  ],
  [
    { body: 'Brå fördelar 50 miljoner kronor. Ansökan ska lämnas in mellan 15 juni och 1 oktober 2026.' },
    { opens: '2026-06-15', closes: '2026-10-01', budgetTotal: 50000000 },
  ],
  [
    {
      body: 'Folkhälsomyndigheten utlyser 25 miljoner kronor för 2025. Sista ansökningsdag är 28 februari 2025. Slutrapport lämnas senast 28 februari 2026.',
    },
    { closes: '2025-02-28', budgetTotal: 25000000 },
  ],
  [
    {
      body: 'Sista ansökningsdag för våren 2024 är 22 mars. Ansökningstjänsten öppnar 22 februari. Stödet är högst 50 procent av totalbudgeten.',
    },
    { opens: '2024-02-22', closes: '2024-03-22', supportRate: 50 },
  ],
  [
    {
      body: 'Icke-konkurrerande utlysning som öppnar 1 mars 2023 och stänger 15 april 2023. AMIF bidrar med 90 procent. Medfinansiering 10 procent.',
    },
    { opens: '2023-03-01', closes: '2023-04-15', supportRate: 90 },
  ],
  [
    { body: 'Ni kan söka mellan 20 000 och 60 000 kronor. Det finns ingen sista ansökningsdag.' },
    { grantMin: 20000, grantMax: 60000, status: 'rolling', closes: null },
  ],
  [
    {
      lang: 'en',
      body: 'The call is open from 20 March to 7 June 2024, 12:00 Paris time. Budget: EUR 130 million ERDF.',
    },
    { opens: '2024-03-20', closes: '2024-06-07T12:00', budgetTotal: 130000000 },
  ],
  [
    { body: 'Ansökningstiden är 1 december 2023–31 januari 2024. Totalt avsätts 16 miljoner kronor.' },
    { opens: '2023-12-01', closes: '2024-01-31', budgetTotal: 16000000 },
  ],
  [
    { body: 'Utlysningen är öppen t o m 5 maj 2025. Beviljade projekt startar tidigast 1 oktober 2025.' },
    { closes: '2025-05-05' },
  ],
  [
    {
      body: 'Stödet uppgår till 75 % av de stödberättigande kostnaderna, dock högst 2 000 000 kronor per kommun.',
    },
    { supportRate: 75, grantMax: 2000000 },
  ],
  [
    { body: 'Tjugofem miljoner kronor finns att söka. Ansökan är öppen till den 3 oktober 2025 klockan 15.' },
    { budgetTotal: 25000000, closes: '2025-10-03T15:00' },
  ],
  [
    {
      body: 'Utlysningen är öppen 15 mars - 15 maj 2023. Utlysningen omfattar 30 miljoner kronor, varav max 5 miljoner kronor per projekt.',
    },
    { opens: '2023-03-15', closes: '2023-05-15', budgetTotal: 30000000, grantMax: 5000000 },
  ],
  [
    { labels: { 'Sista ansökningsdag': 'Stängd' }, body: 'Ansökan stängde 15 oktober 2022.' },
    { closes: '2022-10-15' },
  ],
  [
    { labels: { Ansökningsperiod: 'Öppnar 1 april 2024, stänger 30 april 2024 kl. 23.59' } },
    { opens: '2024-04-01', closes: '2024-04-30T23:59' },
  ],
  [
    {
      body: 'Ni som vill ansöka ska göra det senast 1 oktober 2021. Projekten ska slutredovisas senast 31 mars 2023.',
    },
    { closes: '2021-10-01' },
  ],
  [{ body: 'Ansökan om bidrag för 2021 ska göras senast den 1 november 2020.' }, { closes: '2020-11-01' }],
  [
    { body: 'Ansökningsperiod: 1–30 september 2021. Beslut: december 2021.' },
    { opens: '2021-09-01', closes: '2021-09-30' },
  ],
  [
    {
      body: 'Utlysningen har två steg. Skiss: 4 maj 2022 kl. 14.00. Fullständig ansökan: 14 september 2022 kl. 14.00.',
    },
    { closes: '2022-09-14T14:00' },
  ],
  [
    {
      body: 'Totalt 15 miljoner kronor finns att söka i denna utlysning. Maxbelopp per projekt är 3 miljoner kronor.',
    },
    { budgetTotal: 15000000, grantMax: 3000000 },
  ],
  [
    {
      body: 'Länsstyrelsen i Stockholm fördelar 12 miljoner kronor av totalt 60 miljoner kronor nationellt. Sista ansökningsdag är 15 maj 2022.',
      title: 'Bidrag i Stockholms län',
    },
    { budgetTotal: 12000000, closes: '2022-05-15' },
  ],
  [
    {
      body: 'Stöd kan ges med högst 50 % av kostnaderna, dock max 200 000 kr. Egeninsatsen kan bestå av arbetstid.',
    },
    { supportRate: 50, grantMax: 200000 },
  ],
  [
    { body: 'Kommuner kan få 50 procent i bidrag för åtgärder. Bidraget är minst 50 000 kronor.' },
    { supportRate: 50, grantMin: 50000 },
  ],
  [{ body: 'EU-stödet uppgår till högst 65 procent av projektets totala kostnad.' }, { supportRate: 65 }],
  [{ body: 'Projektets medfinansiering ska vara minst 35 procent.' }, { supportRate: 65 }],
  [{ body: 'Medfinansiering på 50 procent krävs från svensk sida.' }, { supportRate: 50 }],
  [{ lang: 'en', body: 'Deadline: 24 March 2026 (17:00 Brussels time)' }, { closes: '2026-03-24T17:00' }],
  [{ lang: 'en', labels: { Deadline: 'March 5, 2026 at 17:00 CET' } }, { closes: '2026-03-05T17:00' }],
  [
    {
      lang: 'en',
      body: 'The call for proposals was launched on 12 May 2025 and will be open until 15 September 2025.',
    },
    { opens: '2025-05-12', closes: '2025-09-15' },
  ],
  [
    { lang: 'en', labels: { 'Call budget': '€ 1.9 million', 'Funding rate': '80 %' } },
    { budgetTotal: 1900000, supportRate: 80 },
  ],
  [
    { lang: 'en', body: 'Available budget: 30 MEUR. Co-financing rate 80% for all partners.' },
    { budgetTotal: 30000000, supportRate: 80 },
  ],
  [
    { lang: 'en', body: 'Applicants can apply for between SEK 1 and 3 million.' },
    { grantMin: 1000000, grantMax: 3000000 },
  ],
  [
    {
      lang: 'en',
      body: 'The project budget must not exceed NOK 3 million. The programme can fund up to 60 %.',
    },
    { supportRate: 60 },
  ],
  [
    { lang: 'no', body: 'Søknadsfrist: 1. juni 2023. Det kan søkes om inntil 500 000 kroner.' },
    { closes: '2023-06-01', grantMax: 500000 },
  ],
  [
    { lang: 'no', body: 'Neste utlysning åpner 15. august 2024 og lukker 30. september 2024.' },
    { opens: '2024-08-15', closes: '2024-09-30' },
  ],
  [
    {
      lang: 'da',
      body: 'Ansøgningsrunden åbner den 18. marts og lukker den 12. april 2024. Der er afsat 25 mio. euro.',
    },
    { opens: '2024-03-18', closes: '2024-04-12', budgetTotal: 25000000, currency: 'EUR' },
  ],
  [
    { body: 'Ansökningstid: 10 januari–7 februari 2024, kl. 16.00.' },
    { opens: '2024-01-10', closes: '2024-02-07T16:00' },
  ],
  [
    { body: 'Utlysningen öppnar i januari 2024 och stänger den 5 mars 2024.' },
    { opens: null, closes: '2024-03-05' },
  ],
  [
    {
      body: 'Fram till den 30 april 2019 kan kommuner ansöka om medel hos länsstyrelsen. Totalt har länsstyrelsen 4,5 miljoner kronor att fördela.',
    },
    { closes: '2019-04-30', budgetTotal: 4500000 },
  ],
  [
    { labels: { 'Sista datum för ansökan': '2018-04-06' }, body: '2,2 miljoner kronor till Jämtlands län.' },
    { closes: '2018-04-06', budgetTotal: 2200000 },
  ],
  [
    { body: 'Medel söks via Min ansökan senast den 15 januari 2021, klockan 16:00.' },
    { closes: '2021-01-15T16:00' },
  ],
  [
    {
      labels: { Publicerad: '2020-03-20' },
      body: 'Ansökningsperioden är 15 april–15 maj. Högst 60 procent av kostnaderna ersätts.',
    },
    { opens: '2020-04-15', closes: '2020-05-15', supportRate: 60 },
  ],
  [
    { body: 'Utlysningen stänger den 30 september 2025, klockan 14.00 (svensk tid).' },
    { closes: '2025-09-30T14:00' },
  ],
  [
    { body: 'Det finns sammanlagt 6 miljoner kronor att söka för 2025, max 1 miljon per kommun.' },
    { budgetTotal: 6000000, grantMax: 1000000 },
  ],
  [{ labels: { 'Hur mycket?': '10–15 miljoner kronor' } }, { grantMin: 10000000, grantMax: 15000000 }],
  [
    { labels: { 'Hur mycket?': 'Cirka 30 miljoner kronor finns att söka' } },
    { budgetTotal: 30000000, grantMax: null },
  ],
  [{ labels: { 'Hur mycket?': 'Högst 50 procent av kostnaderna' } }, { supportRate: 50 }],
  [
    {
      labels: {
        'Hur mycket kan ni få i stöd?': 'Upp till 60 procent av totalkostnaden, minst 3 miljoner kronor',
      },
    },
    { supportRate: 60, grantMin: 3000000 },
  ],
  [
    { body: 'Programmet har 100 miljoner euro för hela perioden. Sista ansökningsdag: 17 mars 2025.' },
    { closes: '2025-03-17', budgetTotal: null },
  ],
  [{ body: 'Budget: 8 miljoner kronor. Utlysningen avser 2024.' }, { budgetTotal: 8000000 }],
  [
    {
      title: 'Nu kan kommuner söka stöd till laddstolpar',
      url: 'https://x.example/nyheter/2023-02-14-nu-kan/',
      body: 'Ansökan öppnar i dag och är öppen till den 17 mars. 50 procent av kostnaderna kan täckas.',
    },
    { closes: '2023-03-17', supportRate: 50 },
  ],
  [
    {
      body: 'Inkom med er ansökan senast den 31 augusti 2022. Medel för projekt som startar den 1 januari 2023.',
    },
    { closes: '2022-08-31', opens: null },
  ],
  [{ body: 'Sista ansökningsdag för höstens utlysning är 12 september 2023.' }, { closes: '2023-09-12' }],
  [
    {
      body: 'Ansökningsomgång 1: 15 januari–15 februari 2024. Ansökningsomgång 2: 15 augusti–15 september 2024.',
    },
    { opens: '2024-01-15', closes: '2024-09-15' },
  ],
  [
    { lang: 'en', body: 'Proposals due 10 April 2024 17:00 CET. Notification by 1 September 2024.' },
    { closes: '2024-04-10T17:00' },
  ],
  [
    { lang: 'en', labels: { 'Closing date': 'Wednesday 10 April 2024, 5pm' } },
    { closes: '2024-04-10T17:00' },
  ],
  [{ body: 'Stödet är 75 procent, resterande 25 procent ska projektet medfinansiera.' }, { supportRate: 75 }],
  [{ body: 'Stödnivå 40 procent. Förstudier kan få högst 1 mnkr.' }, { supportRate: 40, grantMax: 1000000 }],
  [
    { body: 'Utlysningen stängdes den 20 september 2021. Ny utlysning planeras till våren 2022.' },
    { closes: '2021-09-20', opens: null },
  ],
  [{ labels: { 'Sista ansökningsdag': 'Löpande' } }, { closes: null, status: 'rolling' }],
  [
    {
      body: 'Läs mer i EU-förordningen 2021/1060. Ansökan till den 2 maj 2022 kl 12.00. Ring 010-123 45 67 kl 9–11.',
    },
    { closes: '2022-05-02T12:00' },
  ],
  [
    {
      title: 'Information om kommande utlysningar i Mellersta Norrland inom ESF+',
      labels: { '(datumrad)': '14 november 2023' },
      body: 'Utlysningen beräknas öppna den 15 januari 2024 och stänga den 15 mars 2024. Cirka 40 miljoner kronor avsätts. Informationsmöte den 6 december.',
    },
    { opens: '2024-01-15', closes: '2024-03-15', budgetTotal: 40000000, status: 'planned' },
  ],
  [
    {
      title: 'AMIF planerade utlysningar',
      labels: {
        'Tillgängliga medel': '125 MSEK',
        'Stöd från AMIF': '90 %',
        Öppnar: 'Kvartal 2 2024',
        Stänger: 'Ej bestämt',
      },
    },
    { budgetTotal: 125000000, supportRate: 90, opens: null, closes: null },
  ],
  [
    {
      labels: {
        Öppnar: '15 oktober 2022',
        Stänger: '30 november 2022',
        'Tillgängliga medel': 'Ca 60-80 MSEK',
      },
    },
    { opens: '2022-10-15', closes: '2022-11-30' },
  ],
  [
    {
      title: 'Erasmus+ Ackreditering',
      body: 'Nästa sista ansökningsdag är 1 oktober 2024 kl. 12.00. Ackrediteringen gäller till 31 december 2027.',
    },
    { closes: '2024-10-01T12:00' },
  ],
  [
    {
      title: 'Europeiska solidaritetskåren',
      labels: {
        Ansökningstider:
          'Ansökan stänger 20 februari 2024 klockan 12.00. Projektet kan starta mellan 1 juni och 31 december 2024.',
      },
    },
    { opens: null, closes: '2024-02-20T12:00' },
  ],
  [
    { labels: { 'Sista dag för ansökan': '2020-09-15', 'Utlysta medel': '20 miljoner kronor per år' } },
    { closes: '2020-09-15', budgetTotal: 20000000 },
  ],
  [
    {
      body: 'Energimyndigheten avsätter upp till 100 miljoner kronor i utlysningen. Ett projekt kan få högst 10 miljoner kronor.',
    },
    { budgetTotal: 100000000, grantMax: 10000000 },
  ],
  [
    {
      body: 'Cirka 12 miljoner kronor delas ut. Projektets längd är högst 24 månader. Sista dag att ansöka är 3 december 2019.',
    },
    { budgetTotal: 12000000, closes: '2019-12-03' },
  ],
  [
    {
      labels: {
        'HUR MYCKET KAN NI SÖKA?': 'Upp till 5 miljoner kronor för hela projektperioden.',
        '(status)': 'Stänger: 2023-05-16 14:00',
      },
    },
    { grantMax: 5000000, closes: '2023-05-16T14:00' },
  ],
  [{ labels: { '(status)': 'Stängd: 2022-04-26 14:00' } }, { closes: '2022-04-26T14:00', status: 'closed' }],
  [
    { labels: { '(status)': 'Öppen till: 2024-02-06 14:00' } },
    { closes: '2024-02-06T14:00', status: 'open' },
  ],
  [
    { labels: { 'Sista ansökningsdatum': '6 februari 2018 kl. 14:00 (CET)' } },
    { closes: '2018-02-06T14:00' },
  ],
  [{ labels: { 'Vad?': 'Bidrag', 'När?': 'Sök senast 31 mars 2021' } }, { closes: '2021-03-31' }],
  [
    {
      body: 'Ansökan görs i Kulturrådets onlinetjänst mellan den 16 november och 14 december 2021. Handläggningstiden är fyra månader.',
    },
    { opens: '2021-11-16', closes: '2021-12-14' },
  ],
  [
    {
      body: 'Bidragsperioden är 1 juli 2022–30 juni 2023. Ansökan öppnar 10 januari 2022 och stänger 9 februari 2022.',
    },
    { opens: '2022-01-10', closes: '2022-02-09' },
  ],
  [
    { body: 'Ansökningsperioden öppnar den 3 februari och avslutas den 3 mars 2020.' },
    { opens: '2020-02-03', closes: '2020-03-03' },
  ],
  [
    {
      body: 'Stöd till kommunala kulturskolor: 100 miljoner kronor per år. Skicka in ansökan senast 25 oktober 2018.',
    },
    { closes: '2018-10-25' },
  ],
  [
    {
      labels: {
        Utlysningsdatum: '2023-09-04',
        'Sista ansökningsdag': '2023-10-16',
        'Tid kvar att ansöka': 'Ansökningstiden har gått ut',
      },
    },
    { opens: '2023-09-04', closes: '2023-10-16', status: 'closed' },
  ],
  [
    {
      labels: {
        'Hur mycket pengar finns att fördela?':
          'För 2019 finns 142 miljoner kronor att fördela till kommunerna.',
        'Vilka kan rekvirera?': 'Kommuner',
      },
      body: 'Rekvirera senast den 30 november 2019.',
    },
    { budgetTotal: 142000000, closes: '2019-11-30' },
  ],
  [
    {
      title: 'Utlysning av §37-medel i Skåne 2019',
      body: 'Länsstyrelsen Skåne utlyser cirka 5,5 miljoner kronor. Ansökan ska ha inkommit senast 28 februari 2019. Insatsen ska vara genomförd senast 31 december 2020.',
    },
    { closes: '2019-02-28', budgetTotal: 5500000 },
  ],
  [
    {
      body: 'LONA: sista ansökningsdag är 1 december 2021. Bidraget kan uppgå till 90 procent för våtmarksprojekt och 50 procent för övriga.',
    },
    { closes: '2021-12-01', supportRate: 90 },
  ],
  [
    {
      body: 'Boverket: stödet för gröna och trygga samhällen ges med högst 50 procent av kostnaden. Ansökan kan göras till och med den 15 september 2022. Totalt 100 miljoner kronor 2022.',
    },
    { supportRate: 50, closes: '2022-09-15', budgetTotal: 100000000 },
  ],
  [
    {
      lang: 'en',
      title: 'Interreg Baltic Sea Region third call',
      body: 'Open from 5 December 2023 to 26 March 2024. Budget for the call is EUR 60 million ERDF.',
    },
    { opens: '2023-12-05', closes: '2024-03-26', budgetTotal: 60000000 },
  ],
  [
    {
      lang: 'en',
      title: 'South Baltic 1st regular call',
      body: 'The call opened on 5 April 2022 and closed on 30th June 2022. ERDF allocation: EUR 20,000,000. Co-financing up to 80%.',
    },
    { opens: '2022-04-05', closes: '2022-06-30', budgetTotal: 20000000, supportRate: 80 },
  ],
  [
    {
      lang: 'en',
      labels: {
        Opening: '01.09.2025',
        Deadline: '12.11.2025 16:00',
        'Funding rate': '75%',
        'Call budget': '€ 4,500,000.00',
        'Estimated EU contribution per project': 'max. € 200,000.00',
      },
    },
    {
      opens: '2025-09-01',
      closes: '2025-11-12T16:00',
      supportRate: 75,
      budgetTotal: 4500000,
      grantMax: 200000,
    },
  ],
  [
    {
      lang: 'en',
      labels: {
        Opening: '01.09.2025',
        Deadline: '27.01.2026 17:00',
        'Estimated EU contribution per project': '€ 2,000,000.00',
      },
    },
    { opens: '2025-09-01', closes: '2026-01-27T17:00', grantMax: 2000000 },
  ],
  [
    {
      lang: 'en',
      labels: {
        'Launch of the call': '10 February 2022',
        'Deadline of the call': '31 March 2022',
        'Available funds (mEUR)': '48,8',
      },
    },
    { opens: '2022-02-10', closes: '2022-03-31', budgetTotal: 48800000 },
  ],
  [
    {
      lang: 'no',
      title: 'Utlysning i Interreg Sverige-Norge',
      body: 'Utlysningen åpner 1. mars 2023 og har søknadsfrist 31. mars 2023 kl. 16.00. EU-støtten er inntil 50 prosent.',
    },
    { opens: '2023-03-01', closes: '2023-03-31T16:00', supportRate: 50 },
  ],
  [
    {
      lang: 'da',
      body: 'Ansøgningsfristen er 15. maj 2019. Det maksimale tilskud er 500.000 DKK, og puljen er på 3 millioner DKK.',
    },
    { closes: '2019-05-15', grantMax: 500000, budgetTotal: 3000000 },
  ],
  [
    {
      lang: 'en',
      title: 'NordForsk call',
      labels: { 'Application deadline': '10.12.2020 13:00' },
      body: 'Total budget NOK 37 million. Minimum NOK 5 million and maximum NOK 8 million per project.',
    },
    { closes: '2020-12-10T13:00', budgetTotal: 37000000, grantMin: 5000000, grantMax: 8000000 },
  ],
  [
    {
      lang: 'en',
      labels: { 'Application deadline': '20 September 2020 at 23.59 CET' },
      body: 'Projects may receive between NOK 1 and 3 million. Nordic Innovation funds up to 50% of project costs.',
    },
    { closes: '2020-09-20T23:59', grantMin: 1000000, grantMax: 3000000, supportRate: 50 },
  ],
  [
    {
      title: 'Creative Force',
      labels: {
        '(status)': 'Ansökan stängd',
        Ansökningsbelopp: 'Upp till 500 000 kr (förstudie 100 000 kr)',
      },
    },
    { grantMax: 500000, status: 'closed' },
  ],
  [
    {
      title: 'Skapande skola',
      body: 'Sista ansökningsdag är den 4 februari 2025. För läsåret 2025/26 finns 195 miljoner kronor att söka.',
    },
    { closes: '2025-02-04', budgetTotal: 195000000 },
  ],
  [
    {
      title: 'Klimatklivet',
      body: 'Ansökan är öppen 30 januari–14 februari 2024. Stödet är normalt 50 procent av investeringen.',
    },
    { opens: '2024-01-30', closes: '2024-02-14', supportRate: 50 },
  ],
  [
    {
      title: 'Robust kommun',
      labels: { 'Sista dag för ansökan': '2021-05-10 23:59', 'Utlysta medel': '6 000 000 kr' },
      body: 'Stöd upp till 75 procent, dock högst 500 000 kronor.',
    },
    { closes: '2021-05-10T23:59', budgetTotal: 6000000, supportRate: 75, grantMax: 500000 },
  ],
  [
    {
      title: 'Viable Cities',
      body: 'Utlysningen öppnade den 20 maj och stängde den 15 september 2020. Budget 20 miljoner kronor, max 3 miljoner kronor per projekt, minst 25 procent medfinansiering.',
    },
    { opens: '2020-05-20', closes: '2020-09-15', budgetTotal: 20000000, grantMax: 3000000, supportRate: 75 },
  ],
  [
    {
      title: 'Vinnova',
      labels: {
        'Hur mycket kan ni söka?':
          'För förstudier söker ni maximalt 500 000 kronor. För genomförande söker ni maximalt 3 miljoner kronor. Totalt har vi cirka 20 miljoner kronor i den här omgången.',
      },
    },
    { grantMax: 3000000, budgetTotal: 20000000 },
  ],
  [
    {
      title: 'Vinnova',
      labels: {
        'Hur mycket kan ni söka?':
          'Vi ger bidrag på mellan 300 000 och 1 000 000 kronor per projekt. Budgeten är 15 miljoner.',
      },
    },
    { grantMin: 300000, grantMax: 1000000, budgetTotal: 15000000 },
  ],
  [
    { title: 'Vinnova', labels: { 'Hur mycket kan ni söka?': '50 000 kronor per projekt' } },
    { grantMax: 50000, budgetTotal: null },
  ],
  [
    {
      title: 'Tillväxtverket',
      labels: {
        '(meta)': 'Öppnar 1 oktober 2024 · Skåne · Blekinge',
        'Hur mycket kan ni få i stöd?':
          '40 procent av projektets totala kostnader, minst 1 miljon kronor. Totalt finns cirka 120 miljoner kronor i utlysningen.',
      },
    },
    { opens: '2024-10-01', supportRate: 40, grantMin: 1000000, budgetTotal: 120000000 },
  ],
  [
    {
      title: 'Region Västernorrland',
      labels: { '(publicerad)': '2024-01-12 09:00' },
      body: 'Regionen utlyser 2 miljoner kronor. Ansökan ska vara inne senast 15 mars. Beslut i maj.',
    },
    { closes: '2024-03-15', budgetTotal: 2000000 },
  ],
  [
    {
      title: 'Arvsfonden',
      body: 'Ni kan söka projektstöd när som helst. För lokalstöd är sista ansökningsdag 1 mars 2023 och 1 september 2023.',
    },
    { closes: '2023-09-01' },
  ],
  [
    {
      title: 'MUCF',
      labels: { Ansökningstider: 'Öppnar: 5 december 2023, stänger: 16 januari 2024 kl 15.00' },
    },
    { opens: '2023-12-05', closes: '2024-01-16T15:00' },
  ],
  [
    {
      title: 'CERV',
      body: 'Utlysningen för vänortssamarbete har deadline den 20 september 2024 klockan 17.00. Budgeten är 4 miljoner euro och varje projekt kan få upp till 50 745 euro.',
    },
    { closes: '2024-09-20T17:00', budgetTotal: 4000000, grantMax: 50745, currency: 'EUR' },
  ],
  [
    {
      title: 'Interreg Auroras andra utlysning',
      body: 'Utlysningen är öppen mellan 15 mars och 16 maj 2023 kl. 23.59. EU-stöd med upp till 65 %.',
    },
    { opens: '2023-03-15', closes: '2023-05-16T23:59', supportRate: 65 },
  ],
  [
    {
      title: 'NPA femte utlysningen',
      body: 'Femte utlysningen öppnar 1 oktober 2024 och stänger 29 november 2024 kl 11:00 CET. Budgeten är 4,6 miljoner euro.',
    },
    { opens: '2024-10-01', closes: '2024-11-29T11:00', budgetTotal: 4600000 },
  ],
  [
    {
      title: 'Nyhet',
      labels: { Publicerad: '2021-09-28' },
      body: 'Den 1 oktober öppnar ansökan för bidrag till kommuner. Sista ansökningsdag är den 15 november. Totalt kan 50 miljoner kronor betalas ut under 2022.',
    },
    { opens: '2021-10-01', closes: '2021-11-15' },
  ],
  [
    {
      body: 'Ansökan om statsbidrag ska lämnas senast den 15 februari 2019. Uppföljning ska lämnas senast den 15 februari 2020.',
    },
    { closes: '2019-02-15' },
  ],
  [
    { body: 'Kommunerna kan rekvirera medel från och med den 1 mars till och med den 30 november 2023.' },
    { opens: '2023-03-01', closes: '2023-11-30' },
  ],
  [
    {
      labels: {
        'Viktiga datum':
          'Öppnar 2 maj 2022. Stänger 31 augusti 2022 kl 14:00. Beslut 15 november 2022. Tidigaste projektstart 1 december 2022.',
      },
    },
    { opens: '2022-05-02', closes: '2022-08-31T14:00' },
  ],
  [
    {
      body: 'Viktiga datum\n2 maj 2022 Utlysningen öppnar\n31 augusti 2022 kl 14:00 Utlysningen stänger\n15 november 2022 Beslut\n1 december 2022 Projektstart',
    },
    { opens: '2022-05-02', closes: '2022-08-31T14:00' },
  ],
  [
    {
      body: 'Viktiga datum\nUtlysningen öppnar: 2 maj 2022\nUtlysningen stänger: 31 augusti 2022\nBeslut: 15 november 2022',
    },
    { opens: '2022-05-02', closes: '2022-08-31' },
  ],
  [
    { body: 'Sista ansökningsdag\n31 augusti 2022\nProjektstart\n1 december 2022' },
    { closes: '2022-08-31', opens: null },
  ],
  [
    { body: 'Nästa sista ansökningsdatum: 1 mars 2023\nFöregående sista ansökningsdatum: 1 oktober 2022' },
    { closes: '2023-03-01' },
  ],
  [
    {
      body: 'Handlingar ska ha kommit in till myndigheten senast den 12 juni 2022 för att ansökan ska prövas.',
    },
    { closes: '2022-06-12' },
  ],
  [
    { body: 'Utlysningen är öppen för ansökningar fram till klockan 14.00 tisdagen den 3 oktober 2023.' },
    { closes: '2023-10-03T14:00' },
  ],
  [
    { body: 'Intresserade kommuner kan lämna in en intresseanmälan senast den 1 mars 2024.' },
    { closes: '2024-03-01' },
  ],
  [
    {
      body: 'Bidraget får användas till och med den 31 december 2024 och ska redovisas senast den 1 mars 2025.',
    },
    { closes: null, opens: null },
  ],
  [
    { body: 'Projekt som beviljas stöd kan pågå till och med den 30 juni 2026.' },
    { closes: null, opens: null },
  ],
  [
    { body: 'Kostnader är stödberättigande från den 1 januari 2021 till den 31 december 2029.' },
    { closes: null, opens: null },
  ],
  [
    { body: 'Under perioden 1 januari 2024–31 december 2026 genomförs projektet.' },
    { closes: null, opens: null },
  ],
  [
    { body: 'Ansökan har öppnat. Välkommen på frågestund den 14 februari 2024 kl. 13.00–14.00.' },
    { closes: null, opens: null },
  ],
  [{ body: 'Beslut om vilka som beviljas medel fattas senast den 30 juni 2022.' }, { closes: null }],
  [
    {
      body: 'Vi planerar att öppna utlysningen den 4 september 2023 med sista ansökningsdag den 20 oktober 2023.',
    },
    { opens: '2023-09-04', closes: '2023-10-20' },
  ],
  [
    {
      lang: 'en',
      body: 'Projects can start on 1 September 2025 at the earliest and must end by 31 August 2028. Apply no later than 28 February 2025.',
    },
    { opens: null, closes: '2025-02-28' },
  ],
  [
    {
      lang: 'en',
      body: 'Applications open: 4 March 2024. Applications close: 15 April 2024 at 12:00 noon CEST.',
    },
    { opens: '2024-03-04', closes: '2024-04-15T12:00' },
  ],
  [
    { lang: 'en', body: 'Eligible costs can be incurred from 1 January 2024 until 31 December 2026.' },
    { opens: null, closes: null },
  ],
  [
    {
      lang: 'en',
      body: 'Registration for the info day closes on 1 March 2024. The call deadline is 30 April 2024.',
    },
    { closes: '2024-04-30' },
  ],
  [
    {
      lang: 'en',
      body: 'Published on 3 May 2024. The second cut-off date is 3 October 2024; the first was 3 May 2024.',
    },
    { closes: '2024-10-03' },
  ],
  [
    { lang: 'no', body: 'Søknadsfristen er utsatt fra 1. mars til 15. mars 2024.' },
    { closes: '2024-03-15', opens: null },
  ],
  [
    {
      lang: 'no',
      body: 'Prosjektet skal starte senest 1. januar 2025. Søknad sendes innen 15. september 2024 kl. 12.00.',
    },
    { closes: '2024-09-15T12:00', opens: null },
  ],
  [
    {
      lang: 'da',
      body: 'Ansøgningen skal være modtaget senest mandag den 3. juni 2024 kl. 12.00. Afrapportering senest 1. maj 2026.',
    },
    { closes: '2024-06-03T12:00' },
  ],
  [{ body: 'Max 1,5 mkr per projekt. Budgetram 12 mkr.' }, { grantMax: 1500000, budgetTotal: 12000000 }],
  [
    { body: 'Utlysningsbudget: 45 MSEK. Stödbelopp: 500 000–2 000 000 kr.' },
    { budgetTotal: 45000000, grantMin: 500000, grantMax: 2000000 },
  ],
  [
    { body: 'Det totala stödet till projektet får inte överstiga 200 000 euro under tre år.' },
    { budgetTotal: null },
  ],
  [
    {
      body: 'Stödet ges som försumbart stöd (de minimis), högst 300 000 euro under tre år. Varje kommun kan få högst 1 000 000 kronor.',
    },
    { grantMax: 1000000 },
  ],
  [
    {
      body: 'Av de 50 miljoner kronorna går 10 miljoner kronor till norra Sverige. I utlysningen finns 50 miljoner kronor.',
    },
    { budgetTotal: 50000000 },
  ],
  [{ body: 'Tre projekt delar på 12 miljoner kronor efter förra årets utlysning.' }, { budgetTotal: null }],
  [{ body: 'Bidrag söks hos oss: lägst 25 000 kr, högst 75 000 kr.' }, { grantMin: 25000, grantMax: 75000 }],
  [{ body: 'Du kan få ersättning för 100 procent av kostnaderna.' }, { supportRate: 100 }],
  [{ body: 'Stödet är 70 % för små kommuner och 50 % för övriga.' }, { supportRate: 70 }],
  [{ body: 'Ni behöver egen finansiering på minst 20 procent.' }, { supportRate: 80 }],
  [{ body: 'Minst hälften av kostnaderna ska täckas av egen finansiering.' }, { supportRate: 50 }],
  [{ body: 'Förskott kan betalas ut med 40 procent av beviljat stöd.' }, { supportRate: null }],
  [{ body: 'Sverige ska minska växthusgasutsläppen med 63 procent till 2030.' }, { supportRate: null }],
  [
    {
      body: 'Andelen kvinnor ska vara minst 40 procent. Ansökan bedöms och viktas: kvalitet 50 procent, genomförande 30 procent.',
    },
    { supportRate: null },
  ],
]

describe('a call', () => {
  it.each(CALLS)('%j', (call, expected) => {
    expect(brief(worded(call))).toMatchObject(expected)
  })
})
