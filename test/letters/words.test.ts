import { describe, expect, it } from 'vitest'
import type { Call, Deadline, Money } from '../../src/core/call.js'
import type { Coverage } from '../../src/core/letter.js'
import { changeTexts } from '../../src/text/changes.js'
import { clean } from '../../src/text/clean.js'
import { coverageText } from '../../src/text/coverage.js'
import { daysLeftText, deadlineText } from '../../src/text/deadline.js'
import { en } from '../../src/text/en.js'
import { weekDays } from '../../src/text/format.js'
import { moneyText } from '../../src/text/money.js'
import { sv } from '../../src/text/sv.js'
import { titleIn } from '../../src/text/title.js'
import { aDeadline, anEvent, euro, TODAY } from './samples.js'

const none = { new: 0, moved: 0, changed: 0, closing: 0, coming: 0, consult: 0 }

describe('the subject', () => {
  it.each([
    [
      { ...none, new: 3, moved: 1 },
      '3 nya utlysningar för X, 1 ändrad sista dag – v. 35',
      '3 new calls for X, 1 moved deadline – week 35',
    ],
    [
      { ...none, new: 1, changed: 2, coming: 4 },
      '1 ny utlysning för X, 2 ändrade utlysningar – v. 35',
      '1 new call for X, 2 changed calls – week 35',
    ],
    [
      { ...none, closing: 1 },
      '1 utlysning för X stänger snart – v. 35',
      '1 call closing soon for X – week 35',
    ],
    [{ ...none, coming: 2 }, '2 kommande utlysningar för X – v. 35', '2 calls coming up for X – week 35'],
    [none, 'Veckobrev för X – v. 35', 'Weekly letter for X – week 35'],
  ])('of %j', (tally, swedish, english) => {
    expect(sv.letter.subject(tally, 'X', '2026-W35')).toBe(swedish)
    expect(en.letter.subject(tally, 'X', '2026-W35')).toBe(english)
  })

  it.each([
    [41, 'Inget nytt för er v. 5 – 41 källor kontrollerade'],
    [1, 'Inget nytt för er v. 5 – 1 källa kontrollerad'],
    [0, 'Inga källor kunde kontrolleras v. 5'],
  ])('with nothing new and %i sources checked', (checked, subject) => {
    expect(sv.letter.nothingSubject('2026-W05', checked)).toBe(subject)
  })
})

describe('the line on sources', () => {
  const line = (more: Partial<Coverage>) =>
    coverageText({ checked: 41, total: 43, failing: [], held: [], ...more }, TODAY, sv)

  it.each([
    [{ checked: 43 }, '43 av 43 källor kontrollerade.'],
    [{ checked: 1, total: 1 }, '1 av 1 källa kontrollerad.'],
    [{ checked: 0, total: 0 }, 'Inga källor är inlagda ännu.'],
    [{ checked: 0 }, '0 av 43 källor kontrollerade.'],
    [
      {
        failing: [
          { title: 'Vinnova', since: '2026-08-18T03:00:00Z' },
          { title: 'Forte', since: null },
        ],
      },
      '41 av 43 källor kontrollerade. Vinnova har inte svarat sedan tisdag. Forte har aldrig svarat.',
    ],
    [
      { failing: [{ title: 'Vinnova', since: '2026-08-10T22:30:00Z' }] },
      '41 av 43 källor kontrollerade. Vinnova har inte svarat sedan 11 augusti 2026.',
    ],
    [
      { failing: [{ title: 'Vinnova', since: '2026-08-24T03:00:00Z' }] },
      '41 av 43 källor kontrollerade. Vinnova har inte svarat i dag.',
    ],
    [
      { checked: 43, held: [{ title: 'Vinnova', since: '2026-08-24T03:00:00Z' }] },
      '43 av 43 källor kontrollerade. Nyheter från Vinnova väntar sedan i dag på att en person ska granska dem, och är inte med i brevet.',
    ],
  ])('of %j', (coverage, text) => {
    expect(line(coverage)).toBe(text)
  })

  it('counts the silent sources beyond five', () => {
    const failing = Array.from({ length: 7 }, (_, n) => ({ title: `Källa ${n}`, since: null }))
    expect(line({ failing })).toMatch(/Källa 4 har aldrig svarat\. 2 källor till har inte svarat\.$/)
  })
})

describe('deadlines in words', () => {
  const call = (...deadlines: Deadline[]) => ({ deadlines, status: 'open' as const })
  it.each([
    [call(aDeadline('2026-09-15')), 'tis 15 september 2026, 17.00 Bryssel (kontrollera)'],
    [
      call(aDeadline('2026-09-15', { certain: true, time: '14:00', zone: 'Europe/Stockholm' })),
      'tis 15 september 2026, 14.00 svensk tid',
    ],
    [call(aDeadline('2026-09-15', { time: null })), 'tis 15 september 2026'],
    [call(), 'Inget datum angivet. Se utlysningens egen sida.'],
    [call(aDeadline('2026-08-23')), 'Stängde 23 augusti 2026.'],
    [
      call(
        aDeadline('2026-05-05', { role: 'stage-1' }),
        aDeadline('2026-11-10', { role: 'stage-2', time: null }),
      ),
      'Nya sökande kan inte längre komma in, för steg 1 stängde 5 maj 2026. Steg 2: tis 10 november 2026.',
    ],
    [
      call(
        aDeadline('2026-09-05', { role: 'cut-off', time: null }),
        aDeadline('2027-01-05', { role: 'cut-off' }),
      ),
      'lör 5 september 2026. Därefter 1 tillfälle till, det sista 5 januari 2027.',
    ],
  ])('%#', (what: Pick<Call, 'deadlines' | 'status'>, text) => {
    expect(deadlineText(what, TODAY, sv)).toBe(text)
  })

  it.each([
    ['2026-08-24', 'stänger i dag'],
    ['2026-08-25', '1 dag kvar'],
    ['2026-09-23', '30 dagar kvar'],
    ['2026-09-24', null],
  ])('%s: %s', (day, text) => {
    expect(daysLeftText(call(aDeadline(day)), TODAY, sv)).toBe(text)
  })
})

describe('money in words', () => {
  it.each<[Money[], number | null, string | null, string | null]>([
    [
      [euro('total', 30_000_000), euro('min', 1_000_000), euro('max', 2_000_000)],
      5,
      'totalt 30 mn euro, 1–2 mn euro per projekt, omkring 5 projekt',
      'EUR 30 million in total, EUR 1–2 million per project, about 5 projects',
    ],
    [
      [euro('total', 422_500_000, true)],
      null,
      'totalt 422,5 mn euro som delas med andra utlysningar',
      'EUR 422.5 million in total, shared with other calls',
    ],
    [
      [euro('max', 60_000)],
      1,
      'högst 60\u00a0000 euro per projekt, omkring 1 projekt',
      'at most EUR 60,000 per project, about 1 project',
    ],
    [
      [euro('min', 500_000), euro('max', 500_000)],
      null,
      '500\u00a0000 euro per projekt',
      'EUR 500,000 per project',
    ],
    [
      [{ role: 'total', amount: 1.2e9, currency: 'SEK', shared: false }],
      null,
      'totalt 1,2 miljarder kronor',
      'SEK 1.2 billion in total',
    ],
    [[], null, null, null],
  ])('%#', (money, expectedGrants, swedish, english) => {
    expect(moneyText({ money, expectedGrants }, sv)).toBe(swedish)
    expect(moneyText({ money, expectedGrants }, en)).toBe(english)
  })
})

describe('changes in words', () => {
  const moved = (from: string | null, to: string | null) => anEvent('a', 'deadline', { from, to })
  it.each([
    [
      [moved('2026-09-15', '2026-09-29')],
      'Sista dag flyttad från 15 till 29 september 2026, 14 dagar senare.',
    ],
    [
      [moved('2026-09-15', '2026-10-01')],
      'Sista dag flyttad från 15 september till 1 oktober 2026, 16 dagar senare.',
    ],
    [
      [moved('2027-01-02', '2026-12-31')],
      'Sista dag flyttad från 2 januari 2027 till 31 december 2026, 2 dagar tidigare.',
    ],
    [
      [moved('2026-09-15', '2026-09-22'), moved('2026-09-22', '2026-09-16')],
      'Sista dag flyttad från 15 till 16 september 2026, 1 dag senare.',
    ],
    [[moved(null, '2026-09-15')], 'Sista dag är nu satt till 15 september 2026.'],
    [[moved('2026-09-15', null)], 'Sista dagen 15 september 2026 är borttagen. Se utlysningens egen sida.'],
    [
      [anEvent('a', 'changed', { field: 'budget', from: '10000000 EUR', to: '12500000 EUR' })],
      'Totalbeloppet ändrat från 10 mn euro till 12,5 mn euro.',
    ],
    [
      [anEvent('a', 'changed', { field: 'eligibility', from: '', to: 'Kommuner' })],
      'Nytt om vem som kan söka: ”Kommuner”.',
    ],
    [
      [anEvent('a', 'changed', { field: 'eligibility', from: 'Kommuner', to: '' })],
      'Borttaget ur villkoren för vem som kan söka: ”Kommuner”.',
    ],
    [
      [anEvent('a', 'changed', { field: 'status', from: 'withdrawn', to: 'open' })],
      'Utlysningen finns hos källan igen.',
    ],
    [
      [anEvent('a', 'changed', { field: 'status', from: 'open', to: 'forecast' })],
      'Läget ändrat från öppen till kommande.',
    ],
  ])('%#', (events, text) => {
    expect(changeTexts(events, sv)).toEqual([text])
  })
})

describe('titles', () => {
  const call = (title: string, ...texts: Call['texts']) => ({ key: 'K', title, texts })
  const english = { language: 'en', machine: false, title: 'Care', sections: [] } as const
  const swedish = { language: 'sv', machine: true, title: 'Vård', sections: [] } as const
  it('are in the reader’s language where there is one, marked and with the original when machine-made', () => {
    const original = { text: 'Care', language: 'en' }
    expect(titleIn(call('Care', english, swedish), 'sv')).toEqual({
      text: 'Vård',
      language: 'sv',
      machine: true,
      original,
    })
    expect(titleIn(call('Care', english, swedish), 'en')).toEqual({
      ...original,
      machine: false,
      original: null,
    })
    expect(titleIn(call('Care', english), 'sv')).toEqual({ ...original, machine: false, original: null })
  })
})

it.each([
  ['2026-W35', '2026-08-24', '2026-08-30'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2026-W53', '2026-12-28', '2027-01-03'],
])('knows the days of week %s', (week, monday, sunday) => {
  expect(weekDays(week)).toEqual({ monday, sunday })
})

it.each([
  ['  a \n\t b ', 'a b'],
  ['abc', 'abc'],
  ['en ganska lång rad som kapas', 'en ganska lång…'],
])('cleans %j', (text, cleaned) => {
  expect(clean(text, 18)).toBe(cleaned)
})
