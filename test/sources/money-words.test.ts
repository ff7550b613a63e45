import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isOfMoney } from '../../sources/regeringen-uppdrag/money-words.js'

describe('news of money for municipalities', () => {
  it.each([
    ['Uppdrag att utlysa medel till kommuner för trygghetsskapande arbete', ''],
    [
      'Uppdrag till Boverket att betala ut stöd',
      'Boverket ska betala ut stöd till kommuner som bygger trygghetsboenden.',
    ],
    ['Extra statsbidrag till kommunernas klimatarbete', ''],
    ['Kommuner får söka EU-medel för vattenrening', 'Ansökningar om EU-medel lämnas till Tillväxtverket.'],
    ['Skolan får mer pengar för läromedel', 'Statsbidraget kan sökas av skolhuvudmän från och med hösten.'],
    ['Satsning på äldreomsorgen', 'Regeringen avsätter 500 miljoner kronor till äldreomsorgen under 2027.'],
    [
      '200 miljoner till kommunernas beredskap',
      'Medlen fördelas av Myndigheten för civilt försvar till kommunerna.',
    ],
    ['Så mycket får varje kommun för förskolan', ''],
  ])('%s', (title, summary) => {
    expect(isOfMoney(title, summary)).toBe(true)
  })

  it.each([
    ['Ny generaldirektör för Boverket', 'Regeringen har i dag utsett en ny generaldirektör.'],
    [
      'Stärkt beredskap i kommunal omsorg',
      'Socialstyrelsen ska följa upp kommunernas planering för evakuering.',
    ],
    [
      'Uppdrag att redovisa statsbidrag till kommuner',
      'Statskontoret ska redovisa hur statsbidrag fördelas.',
    ],
    [
      'Uppdrag att utvärdera statsbidrag till skolhuvudmän',
      'Skolverket ska utvärdera vad statsbidraget gett.',
    ],
    ['Färre riktade statsbidrag till kommuner', 'Antalet statsbidrag som fördelas till kommuner minskar.'],
    [
      'Ansökan om bidrag från Riksförbundet',
      'Regeringen beviljar förbundet ett nytt bidrag. Kommuner berörs inte.',
    ],
    ['Remiss av förslag om statsbidrag till kommuner', 'Förslaget gäller hur bidrag fördelas.'],
    [
      'Starkare beslutsunderlag för kommuner och regioner',
      'Statskontoret ska analysera konsekvensanalyser vid investeringar.',
    ],
    ['Stöd till Ukraina', 'Regeringen avsätter 2 miljarder kronor i militärt stöd.'],
    [
      'Uppdrag att ta fram stöd för skolor',
      'Skolverket ska ta fram stöd till kommuner i arbetet mot mobbning.',
    ],
    ['Uppdrag att kartlägga elevers läsning', 'Skolverket ska kartlägga läsningen i kommunernas skolor.'],
    ['Krav på bemannade skolbibliotek', 'Alla elever i grundskolan ska ha tillgång till ett bibliotek.'],
    ['Barnbidraget höjs', 'Regeringen avsätter medel för ett höjt barnbidrag. Kommunerna berörs inte.'],
    ['Återkrav av statsbidrag', 'Skolverket får återkräva statsbidrag från huvudmän.'],
    ['Åtgärder mot bidragsbrott', 'Kommuner ska dela uppgifter för att stoppa brott mot nya bidrag.'],
    [
      'Ändring av uppdraget att fördela statsbidrag till kommuner',
      'Redovisningen ska lämnas ett halvår senare.',
    ],
    ['Ny lag om kommunal vård', 'Lagen träder i kraft den 1 januari.'],
    ['Pressträff om socialtjänsten', 'Socialtjänstministern bjuder in till pressträff.'],
  ])('is not %s', (title, summary) => {
    expect(isOfMoney(title, summary)).toBe(false)
  })

  it('is told quickly of long texts', () => {
    const started = performance.now()
    isOfMoney('kommun '.repeat(2_000), 'ökade bidra fördela '.repeat(50_000))
    isOfMoney('kommun', 'a'.repeat(1_000_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

/** Of the recorded texts, by their place: those that tell of money that municipalities get or can apply for. */
const OF_MONEY = new Set([
  4, 6, 7, 10, 12, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 39, 40, 41, 42, 44, 45, 47, 50, 52, 53, 59, 60,
  61, 66, 67, 68,
])

const RECORDED = '../shared/data/se/regeringen-statsbidrag-verbatim.jsonl'
it.skipIf(!existsSync(RECORDED))('is found in the recorded texts, and little else', () => {
  const texts = readFileSync(RECORDED, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly title: string; readonly body: string })
  expect(texts).toHaveLength(69)
  const found = texts.flatMap(({ title, body }, index) =>
    isOfMoney(title, body.slice(0, 350)) ? [index] : [],
  )
  const right = found.filter((index) => OF_MONEY.has(index))
  expect(right.length / found.length).toBeGreaterThanOrEqual(0.95)
  expect(right.length / OF_MONEY.size).toBeGreaterThanOrEqual(0.95)
})
