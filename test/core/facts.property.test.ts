import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/core/facts/clean.js'
import type { FactLanguage, Facts, Words, Worded } from '../../src/core/facts/fact.js'
import { readFacts } from '../../src/core/facts/read-facts.js'
import { brief, worded } from '../support/worded.js'

/** What calls are made of, so that chance hits upon the rules. */
const WORDS =
  `sista ansökningsdag stänger öppnar utlysningen ansökan senast till och med den från mellan 1 15 31 12:e mars februari
  2025 2026 2026-03-01 01.02.2026 kl. 14.00 24.00 CET (CEST) högst minst 2-3 100 000 1,5 miljoner kronor MSEK EUR € procent % 50
  medfinansiering stöd per projekt totalt budget varav tio hösten skiss steg 1 2 planeras inte redovisas beslut : ; . , – - · |
  deadline the call opens closes until søknadsfrist frist puljen åben \n \n Vem kan söka? dnr 2016:385 löpande \u00a0 \u00ad`.split(
    / +/,
  )

const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 200, unit: 'binary' }),
)
const calls: fc.Arbitrary<Worded> = fc.record({
  language: fc.constantFrom<FactLanguage>('sv', 'en', 'no', 'da'),
  title: texts,
  labels: fc.array(fc.record({ label: texts, value: texts }), { maxLength: 4 }),
  body: texts,
  url: texts,
  zone: fc.constant('Europe/Stockholm'),
})

const allWords = (facts: Facts): Words[] => [
  ...(facts.opens ? [facts.opens] : []),
  ...facts.deadlines,
  ...facts.rough,
  ...facts.yearless,
  ...facts.money,
  ...[facts.supportRate, facts.status, facts.who, facts.restricted, facts.reference].filter(
    (fact) => fact !== null,
  ),
]

describe('whatever the text', () => {
  it('something is read or nothing, and each fact shows words that stand there', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const said = [call.title, call.body, call.url ?? '', ...call.labels.map(({ value }) => value)].map(
          flat,
        )
        for (const { words } of allWords(readFacts(call))) {
          expect(words.length).toBeLessThanOrEqual(200)
          const isOfTable = call.labels.some(({ label, value }) => {
            const [day, what] = [`${flat(label)}: `, flat(words)]
            return what.startsWith(day) && flat(value).includes(what.slice(day.length))
          })
          expect(isOfTable || said.some((text) => text.includes(flat(words)))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('days are days of the calendar, in order, each once', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const days = readFacts(call).deadlines.map(({ day }) => day)
        expect(days).toEqual([...new Set(days)].sort())
        for (const day of days) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
      }),
      { numRuns: 200 },
    )
  })
})

const flat = (text: string): string => clean(text).replace(/\s+/g, ' ')

describe('sentences about something else', () => {
  const CALLS = [
    'Utlysningen öppnar den 1 februari 2026 och stänger den 15 april 2026 kl. 14.00. Högst 2 miljoner kronor per projekt. Totalt utlyses 20 miljoner kronor. Stödet är högst 50 procent av kostnaderna.',
    'Ansök senast den 3 mars 2026. Krav på medfinansiering är 40 procent. Budgeten för utlysningen är tio miljoner kronor.',
  ]
  const ELSE = [
    'Uppdraget ska slutredovisas senast den 31 mars 2027.',
    'Projektet ska delredovisas till regeringen senast den 1 november 2026.',
    'Lagen träder i kraft den 1 juli 2026.',
    'Ett digitalt informationsmöte hålls den 20 januari 2026 kl. 10.00.',
    'Beslut fattas den 12 juni 2026.',
    'Förra året hade myndigheten 412 anställda och 16–60 deltagare.',
    'Slutrapporten lämnades den 4 maj 2025.',
    'Projekten kan starta tidigast den 1 september 2026.',
    'Se förordning (2016:385) och diarienummer 2023-04105 för läsåret 2022/2023.',
    'Partnerskapet möts den 7 december 2025.',
  ]

  it('change nothing, wherever they stand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CALLS), fc.subarray(ELSE), fc.boolean(), (body, more, isFirst) => {
        const around = isFirst ? [...more, body] : [body, ...more]
        expect(brief(worded({ body: around.join(' ') }))).toEqual(brief(worded({ body })))
      }),
    )
  })
})

describe('a long text', () => {
  it.each(['1 mars ', 'ansökan senast den 1 mars. ', '2-3 ', 'stänger ', '5 miljoner ', '( : ', 'x\n'])(
    'such as "%s", 300 000 characters of it, is read within seconds',
    (piece) => {
      const body = piece.repeat(Math.ceil(300_000 / piece.length))
      const start = performance.now()
      readFacts(worded({ body }))
      expect(performance.now() - start).toBeLessThan(10_000)
    },
  )
})
