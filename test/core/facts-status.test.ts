import { describe, expect, it } from 'vitest'
import { readFacts } from '../../src/core/facts/read-facts.js'
import { worded } from '../support/worded.js'

describe('the state of a call', () => {
  it.each([
    ['Bidraget går inte att söka just nu.', 'closed'],
    ['Ansökan öppnar inom kort.', 'forecast'],
    ['Ansökan görs löpande.', 'rolling'],
    ['Ni kan ansöka när som helst under året.', 'rolling'],
    ['Det finns inget sista ansökningsdatum.', 'rolling'],
    ['Ansökningar prövas löpande före sista ansökningsdag 10 september 2026.', null],
    ['Utlysningen är nu stängd.', 'closed'],
    ['Utlysningen är öppen till och med 3 mars 2026.', 'open'],
    ['Utlysningen planeras öppna hösten 2026.', 'forecast'],
    ['Öppningen skjuts fram till nästa år.', 'postponed'],
    ['Kommunen kan få stöd för öppna förskolor.', null],
    ['', null],
  ])('%s', (body, status) => {
    expect(readFacts(worded({ body })).status?.status ?? null).toBe(status)
  })

  it.each([
    ['Kommande', 'forecast'],
    ['Öppen för ansökan', 'open'],
    ['Stängd för ansökan', 'closed'],
    ['Pågående', 'open'],
    ['Avslutad', 'closed'],
    ['Beslutad: 2024-03-26 14:00', 'closed'],
    ['Call status: Upcoming', 'forecast'],
    ['Closed', 'closed'],
    ['Results', 'closed'],
  ])('as a label: %s', (value, status) => {
    const { language } = worded({})
    expect(readFacts(worded({ lang: language, labels: { Status: value } })).status?.status).toBe(status)
  })
})

it('is open at any time where the model of deadlines is permanent', () => {
  const labels = { 'Deadline model': 'Permanent' }
  expect(readFacts(worded({ lang: 'en', labels })).status?.status).toBe('rolling')
})

describe('who may apply', () => {
  it.each([
    [{ labels: { 'Vem kan söka?': 'Kommuner och regioner' } }, 'Kommuner och regioner'],
    [{ body: 'Utlysningen är stor. Kommuner och regioner kan söka.' }, 'Kommuner och regioner kan söka.'],
    [{ body: 'Vem kan söka?\nKommuner och regioner' }, 'Kommuner och regioner'],
    [{ body: 'Vad kan ni söka för?' }, null],
    [{ labels: { Målgrupp: 'Unga som varken arbetar eller studerar' } }, null],
    [
      { labels: { 'eligible entities': 'Public Body (national, regional and local; EGTC)' } },
      'Public Body (national, regional and local; EGTC)',
    ],
  ])('%j', (input, words) => {
    expect(readFacts(worded(input)).who?.words ?? null).toBe(words)
  })

  it.each([
    ['Utlysningen är endast öppen för Migrationsverket.', true],
    ['Utlysningen genomförs utan konkurrens.', true],
    ['Detta är en icke-konkurrerande utlysning.', true],
    ['Endast inbjudna parter kan söka.', true],
    ['Enbart kommuner och kommunalförbund kan ansöka.', false],
    ['Alla kan söka.', false],
  ])('%s', (body, restricted) => {
    expect(readFacts(worded({ body })).restricted !== null).toBe(restricted)
  })

  it.each([
    [{ labels: { Diarienummer: '2023-04105' } }, '2023-04105'],
    [{ labels: { Utlysning: '2020/00518' } }, '2020/00518'],
    [{ labels: { Reference: 'LIFE-2026-SAP-ENV-GOV' } }, 'LIFE-2026-SAP-ENV-GOV'],
    [{ body: 'Läs mer (dnr 2023-04105).' }, '2023-04105'],
    [{ url: 'https://www.vinnova.se/e/framtid/gestalta-2023-04105/' }, '2023-04105'],
    [{ body: 'Enligt förordning (2016:385).' }, null],
  ])('has the number in %j', (input, number) => {
    expect(readFacts(worded(input)).reference?.number ?? null).toBe(number)
  })
})
