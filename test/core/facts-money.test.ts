import { describe, expect, it } from 'vitest'
import { brief, worded, type Said } from '../support/worded.js'

const NONE = { budgetTotal: null, grantMin: null, grantMax: null }

const SWEDISH: readonly (readonly [body: string, expected: Said])[] = [
  ['Ni kan söka mellan 100 000 och 300 000 kronor.', { ...NONE, grantMin: 100_000, grantMax: 300_000 }],
  ['Ett projekt kan få 2-3 miljoner kronor.', { ...NONE, grantMin: 2_000_000, grantMax: 3_000_000 }],
  [
    'Stöd ges med lägst 200 000 kronor och högst 1,5 miljoner kronor per projekt.',
    { ...NONE, grantMin: 200_000, grantMax: 1_500_000 },
  ],
  ['Utlysningen omfattar tio miljoner kronor.', { ...NONE, budgetTotal: 10_000_000 }],
  ['Varje projekt kan få högst två miljoner kronor.', { ...NONE, grantMax: 2_000_000 }],
  ['Utlysningens budget är max 75 mnkr.', { ...NONE, budgetTotal: 75_000_000 }],
  ['Totalt fördelas 143\u00a0500 000 kronor i utlysningen.', { ...NONE, budgetTotal: 143_500_000 }],
  ['Vi utlyser 1,2 mdkr.', { ...NONE, budgetTotal: 1_200_000_000 }],
  ['Totalt cirka 700 miljoner kronor kommer gå till insatser inom området under programperioden.', NONE],
  [
    'Programmets budget är 3,4 miljarder euro. Utlysningen har en budget på 12 miljoner euro.',
    { ...NONE, budgetTotal: 12_000_000, currency: 'EUR' },
  ],
  ['Bidraget är en klumpsumma på 60 000 euro.', { ...NONE, grantMax: 60_000, currency: 'EUR' }],
  [
    'Budget för utlysningen är 8 miljoner kronor. De 8 miljonerna ska räcka till flera projekt.',
    { ...NONE, budgetTotal: 8_000_000 },
  ],
  ['Sökande företag ska ha en omsättning på minst 10 miljoner kronor.', NONE],
  ['I förra utlysningen beviljades 45 miljoner kronor.', NONE],
  [
    'I utlysningen fördelas 300 miljoner kronor, varav 60 miljoner till storstäder.',
    { ...NONE, budgetTotal: 300_000_000 },
  ],
  [
    'Enligt förordning (2016:385) och dnr 2023-04105 får bidrag lämnas med högst 150 000 kr för läsåret 2022/2023.',
    { ...NONE, grantMax: 150_000 },
  ],
  ['ESF-rådet avsätter 20 miljoner kronor.', { ...NONE, budgetTotal: 20_000_000 }],
  ['Max 500 tkr per kommun.', { ...NONE, grantMax: 500_000 }],
  ['Stödet kan uppgå till 250 tusen kronor per sökande.', { ...NONE, grantMax: 250_000 }],
  ['Det finns 25 mkr att söka.', { ...NONE, budgetTotal: 25_000_000 }],
  ['Det finns cirka 40 miljoner kronor att fördela till kommunerna.', { ...NONE, budgetTotal: 40_000_000 }],
  ['Regeringen satsar 350 miljoner kronor 2026-2028 på skolan.', NONE],
  ['Den totala budgeten för utlysningen är 10,5 miljoner kronor.', { ...NONE, budgetTotal: 10_500_000 }],
  [
    'Bidrag kan sökas med upp till 1 miljon kronor, och utlysningens totala ram är 30 miljoner kronor.',
    { ...NONE, budgetTotal: 30_000_000, grantMax: 1_000_000 },
  ],
  ['Projektets totala budget ska vara minst 500 000 kronor.', { budgetTotal: null, grantMax: null }],
  ['Medfinansieringen ska vara minst 100 000 kronor.', NONE],
  ['Upp till fem miljoner kronor per ansökan.', { ...NONE, grantMax: 5_000_000 }],
  ['Sökanden kan få bidrag med högst 100 000\u202fkronor.', { ...NONE, grantMax: 100_000 }],
  ['Utlysningen har en budget om 1,167 miljarder kronor.', { ...NONE, budgetTotal: 1_167_000_000 }],
  ['Utlysningen omfattar en halv miljon kronor.', { ...NONE, budgetTotal: 500_000 }],
  ['16–60 deltagare, 5–21 dagar, 2026-2028, tel. 08-123 45 67.', NONE],
]

const OTHERS: readonly (readonly ['en' | 'no' | 'da', string, Said])[] = [
  ['en', 'Total budget: SEK 5 500 000', { ...NONE, budgetTotal: 5_500_000, currency: 'SEK' }],
  [
    'en',
    'Up to EUR 2.5 million per project; total budget EUR 30 million.',
    { ...NONE, budgetTotal: 30_000_000, grantMax: 2_500_000, currency: 'EUR' },
  ],
  ['en', 'The call budget is 45.5 million euros.', { ...NONE, budgetTotal: 45_500_000 }],
  ['en', 'The available budget for this call is €1,500 million.', { ...NONE, budgetTotal: 1_500_000_000 }],
  ['en', 'Grants of between €50,000 and €250,000 are available.', { grantMin: 50_000, grantMax: 250_000 }],
  ['en', 'The maximum grant is NOK 2,1 million.', { ...NONE, grantMax: 2_100_000, currency: 'NOK' }],
  ['en', 'Funding support : 2,000,000 €', { grantMin: null }],
  ['en', 'The programme has a budget of EUR 380 million for 2021-2027.', NONE],
  ['en', 'A total of ten million euro is available.', { ...NONE, budgetTotal: 10_000_000 }],
  [
    'da',
    'Tilskud op til 500.000 kr. pr. projekt; der er afsat 10 mio. kr. til puljen.',
    { ...NONE, budgetTotal: 10_000_000, grantMax: 500_000, currency: 'DKK' },
  ],
  [
    'no',
    'Rammen for utlysningen er 25 millioner kroner, og hvert prosjekt kan få inntil 2,5 mill. kroner.',
    { ...NONE, budgetTotal: 25_000_000, grantMax: 2_500_000, currency: 'NOK' },
  ],
]

const RATES: readonly (readonly ['sv' | 'en' | 'no' | 'da', string, number | null])[] = [
  ['sv', 'Stödet är högst 50 procent av kostnaderna.', 50],
  ['sv', 'Medfinansieringen ska uppgå till minst 40 procent.', 60],
  ['sv', 'Krav på medfinansiering: 53 %', 47],
  ['sv', 'Medfinansieringsgrad 53 procent.', 47],
  ['sv', 'AMIF kan medfinansiera projektet med upp till 75 procent.', 75],
  ['sv', 'Ingen medfinansiering krävs.', 100],
  ['sv', 'Minst 30 procent av budgeten går till små kommuner.', null],
  ['sv', 'Indirekta kostnader ersätts med ett schablonpåslag på 40 procent.', null],
  ['sv', 'Projektet ska minska utsläppen med 50 procent.', null],
  ['sv', 'Den egna insatsen ska vara minst 25 procent.', 75],
  ['sv', 'EU finansierar 80 % av projektet.', 80],
  ['sv', 'Bidraget täcker hälften av kostnaderna.', 50],
  ['sv', 'Bidrag lämnas med högst 50 procent av de stödberättigande kostnaderna.', 50],
  ['sv', 'Ni kan få upp till 90 procent i stöd.', 90],
  ['sv', 'Stödnivå: max 60 %', 60],
  ['sv', 'Sökanden ska arbeta minst 20 procent av en heltidstjänst.', null],
  ['sv', 'Utbetalning sker med 80 procent vid projektstart.', null],
  ['sv', 'Projektet kan få stöd med 40–60 procent av kostnaderna.', 60],
  ['en', 'The ERDF co-financing rate is up to 80%.', 80],
  ['en', 'Partners must provide own co-financing of at least 20%.', 80],
  ['en', 'The grant covers up to 70 percent of eligible costs.', 70],
  ['en', 'Funding rate: 60 %', 60],
  ['en', 'At least 40% of the participants are women.', null],
  ['no', 'Støtten dekker inntil 50 prosent av kostnadene.', 50],
  ['da', 'Der gives tilskud til op til 60 procent af de støtteberettigede udgifter.', 60],
]

describe('money', () => {
  it.each(SWEDISH)('sv: %s', (body, expected) => {
    expect(brief(worded({ body }))).toMatchObject(expected)
  })

  it.each(OTHERS)('%s: %s', (lang, body, expected) => {
    expect(brief(worded({ lang, body }))).toMatchObject(expected)
  })

  it('takes the part of the county that the page is about', () => {
    const title = 'Utvecklingsmedel (Skåne)'
    const body = '80 miljoner kronor fördelas nationellt, varav 3 miljoner kronor i Skåne.'
    expect(brief(worded({ title, body }))).toMatchObject({ ...NONE, budgetTotal: 3_000_000 })
  })

  it('takes a sum in the title where the text has none', () => {
    const title = '500 miljoner till bättre utemiljöer'
    expect(brief(worded({ title }))).toMatchObject({ ...NONE, budgetTotal: 500_000_000, currency: 'SEK' })
    expect(brief(worded({ title, body: 'Totalt utlyses 80 miljoner kronor.' }))).toMatchObject({
      budgetTotal: 80_000_000,
    })
  })

  it('takes neither of two parts for the whole', () => {
    const body = 'Total budget är cirka 7 miljoner för mobilitet och cirka 9 miljoner för mat.'
    expect(brief(worded({ body }))).toMatchObject(NONE)
  })
})

describe('the support rate', () => {
  it.each(RATES)('%s: %s', (lang, body, expected) => {
    expect(brief(worded({ lang, body }))).toMatchObject({ supportRate: expected })
  })
})
