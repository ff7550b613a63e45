import { describe, expect, it } from 'vitest'
import { fromGdp, gdpSource } from '../../src/read/json/gdp.js'
import { aPage } from '../support/saved-pages.js'

const URL = 'https://api.agency.example/gdp/utlysningar'
const EMPTY = {
  finansiarNamn: 'Myndigheten',
  finansiarOrganisationsnummer: '202100-0000',
  titel: null,
  lank: { href: URL, rel: 'self', method: 'GET', titelEng: 'Call' },
  titelEng: null,
  beskrivning: null,
  beskrivningEng: null,
  status: null,
  budgetBelopp: null,
  budgetValuta: null,
  oppningsdatum: null,
  stangningsdatum: null,
  publiceringsplatser: null,
  bidragsformer: null,
  program: null,
}

/** What is read of calls with these fields, the others null. */
const read = (...rows: readonly object[]) =>
  fromGdp('agency')(
    aPage(
      { method: 'GET', url: URL, expect: 'json' },
      rows.map((row, index) => ({ ...EMPTY, diarienummer: `2026-0000${index}`, ...row })),
    ),
  )

describe('a call of GDP 2.0', () => {
  it('may have nothing but its number', () => {
    expect(read({ status: 'Kommande' })).toEqual({
      calls: [
        {
          key: '2026-00000',
          names: ['ref:agency:2026-00000'],
          language: 'sv',
          status: 'forecast',
          actionTypes: [],
          deadlines: [],
          money: [],
          texts: [],
        },
      ],
      follow: [],
      problems: [],
    })
  })

  it.each([
    ['Kommande', 'forecast'],
    ['Pågående', 'open'],
    ['Avslutad', 'closed'],
  ])('that is %s is %s', (word, status) => {
    expect(read({ status: word }).calls[0]!.status).toBe(status)
  })

  it.each([['Vilande'], ['constructor'], [null]])('with status %s has no status, and a problem', (word) => {
    const { calls, problems } = read({ status: word })
    expect(calls[0]).not.toHaveProperty('status')
    expect(problems).toEqual([
      { about: '2026-00000', message: `status "${word ?? ''}" is not Kommande, Pågående or Avslutad` },
    ])
  })

  it('closes on a day without a clock time', () => {
    const { calls } = read({ status: 'Pågående', oppningsdatum: '2026-05-04', stangningsdatum: '2026-10-13' })
    expect(calls[0]).toMatchObject({ opens: '2026-05-04', deadlines: ['2026-10-13'] })
  })

  it.each([
    [
      { budgetBelopp: 15_000_000.5, budgetValuta: 'SEK' },
      [{ role: 'total', amount: '15000000.5', currency: 'SEK' }],
      0,
    ],
    [{ budgetBelopp: 0, budgetValuta: 'SEK' }, [], 0],
    [{ budgetBelopp: 15_000_000 }, [], 1],
    [{ budgetBelopp: 'mycket', budgetValuta: 'SEK' }, [], 1],
  ])('with %j has the money %j', (row, money, problems) => {
    const reading = read({ status: 'Pågående', ...row })
    expect(reading.calls[0]!.money).toEqual(money)
    expect(reading.problems).toHaveLength(problems)
  })

  it('has its own pages, and never the address of the interface', () => {
    const { calls } = read({
      status: 'Pågående',
      publiceringsplatser: [
        { webbadress: null },
        { webbadress: URL },
        { webbadress: 'https://agency.example/a' },
        { webbadress: 'https://agency.example/a' },
        { webbadress: 'https://prisma.example/b' },
      ],
    })
    expect(calls[0]).toMatchObject({
      url: 'https://agency.example/a',
      links: [{ label: 'prisma.example', url: 'https://prisma.example/b' }],
    })
  })

  it('is read without markup in both languages', () => {
    const { calls } = read({
      status: 'Pågående',
      titel: 'Skola &amp; kommun',
      beskrivning: '<p>Ett</p><script>alert(1)</script><p>Två</p>',
      titelEng: 'School',
    })
    expect(calls[0]).toMatchObject({
      title: 'Skola & kommun',
      texts: [
        { language: 'sv', title: 'Skola & kommun', sections: [{ kind: 'description', text: 'Ett\n\nTvå' }] },
        { language: 'en', title: 'School', sections: [] },
      ],
    })
  })

  it('without a number is a problem', () => {
    const { calls, problems } = read({ diarienummer: null, titel: 'En utlysning' })
    expect(calls).toEqual([])
    expect(problems).toEqual([{ about: URL, message: 'a call has no diarienummer ("En utlysning")' }])
  })
})

it('tells of a field that is not in the standard', () => {
  expect(read({ status: 'Pågående', nyttFalt: 1 }).problems).toEqual([
    { about: URL, message: 'has a field that we do not know: nyttFalt' },
  ])
})

it('takes an answer about a missing key for what it is', () => {
  const page = aPage(
    { method: 'GET', url: URL, expect: 'json' },
    { statusCode: 401, message: 'Access denied' },
  )
  expect(() => fromGdp('agency')(page)).toThrow('answered with a complaint: 401: Access denied')
})

it('makes a source that is off without its key', () => {
  const source = gdpSource({
    id: 'agency',
    title: 'Myndigheten',
    publisher: 'Myndigheten',
    home: 'https://agency.example/',
    api: 'https://api.agency.example/gdp',
    setting: 'KEY_AGENCY',
    calls: [1, 10],
  })
  const key = { setting: 'KEY_AGENCY', header: 'Authorization', query: 'authorization' }
  expect(source.key).toEqual(key)
  expect(source.start).toEqual([{ method: 'GET', url: URL, expect: 'json', key }])
})
