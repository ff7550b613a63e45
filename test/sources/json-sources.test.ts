import { describe, expect, it } from 'vitest'
import haveYourSay from '../../sources/have-your-say/source.js'
import interreg from '../../sources/interreg-registry/source.js'
import pressCorner from '../../sources/press-corner/source.js'
import regeringen from '../../sources/regeringen-uppdrag/source.js'
import vinnovaOpen from '../../sources/vinnova-open/source.js'
import { believe } from '../../src/core/assemble.js'
import { startOf, type Ask, type Source } from '../../src/core/source.js'
import { aPage, savedPages } from '../support/saved-pages.js'

const TODAY = '2026-06-15'
const first = (source: Source): Ask => startOf(source, TODAY)[0]!
const read = (source: Source, body: unknown, ask: Ask = first(source)) => source.read(aPage(ask, body))

/** What is read in all the pages that are saved of a source. */
const saved = (source: Source) => savedPages(`sources/${source.id}`).map(({ page }) => source.read(page))

describe.each(
  [haveYourSay, interreg, pressCorner, regeringen, vinnovaOpen].map((one) => [one.id, one] as const),
)('%s', (_, source) => {
  it.each([
    ['a cookie wall', '<html lang="en"><title>Cookies</title><body><h1>We use cookies</h1></body></html>'],
    ['a login page', '<html lang="sv"><title>Logga in</title><body><input type="password"></body></html>'],
    ['an error text', 'An error has occurred'],
    ['half an answer', '{"totalNumber": 12, "docuLang'],
    ['an empty object', {}],
    ['a complaint', { status: 503, message: 'Service unavailable' }],
    ['nothing', ''],
  ])('does not take %s for an empty list', (_what, body) => {
    expect(() => read(source, body)).toThrow(expect.objectContaining({ name: 'ExpectationError' }))
  })
})

describe('Have Your Say', () => {
  const envelope = (content: readonly object[], counts: object) => ({
    initiativeResultDtoPage: { totalElements: 1, totalPages: 1, number: 0, content, ...counts },
  })
  const initiative = (row: object) => ({
    id: 18805.0,
    shortTitle: 'Fitness check',
    currentStatuses: [
      { receivingFeedbackStatus: 'OPEN', feedbackEndDate: '2026/09/28 23:59:59', isCurrent: true },
    ],
    topics: [],
    ...row,
  })

  it('believes its two pages, in both forms, together', () => {
    const tallies = saved(haveYourSay).flatMap(({ tally }) => (tally ? [tally] : []))
    expect(tallies).toHaveLength(2)
    expect(() => believe(tallies)).not.toThrow()
    expect(() => believe(tallies.slice(0, 1))).toThrow(/3 rows came, 5 were said to be there/)
  })

  it('is open through the last day in Brussels, or to the clock where another is given', () => {
    const { calls } = read(haveYourSay, envelope([initiative({})], {}))
    expect(calls[0]).toMatchObject({ key: '18805', status: 'open', deadlines: ['2026-09-28'] })
    const noon = { receivingFeedbackStatus: 'OPEN', feedbackEndDate: '2026/09/28 12:00:00' }
    const other = read(haveYourSay, envelope([initiative({ currentStatuses: [noon] })], {})).calls[0]
    expect(other).toMatchObject({ deadlines: ['2026-09-28 12:00'], deadlineClock: 'as-written' })
  })

  it('tells when the filter was not understood', () => {
    const shut = initiative({ currentStatuses: [{ receivingFeedbackStatus: 'CLOSED', isCurrent: true }] })
    const { calls, problems } = read(haveYourSay, envelope([shut], {}))
    expect(calls).toEqual([])
    expect(problems[0]!.message).toMatch(/^1 of 1 initiatives are not open/)
  })

  it('takes an empty page, or another than was asked for, for a failure', () => {
    expect(() => read(haveYourSay, envelope([], { totalElements: 40 }))).toThrow(/is empty, 40 initiatives/)
    expect(() => read(haveYourSay, envelope([initiative({})], { number: 1 }))).toThrow(
      /asked for page 0, got 1/,
    )
  })

  it('has no initiatives when none are said to be there', () => {
    expect(read(haveYourSay, envelope([], { totalElements: 0, totalPages: 0 })).calls).toEqual([])
  })
})

describe('press corner', () => {
  it('is asked for two weeks up to yesterday, uncompressed', () => {
    const { url, headers } = first(pressCorner)
    expect(url).toMatch(/pagenumber=1&datefrom=01062026&dateto=14062026&/)
    expect(headers).toEqual({ 'accept-encoding': 'identity' })
  })

  it('goes on to the next page with the same days', () => {
    const { follow } = saved(pressCorner)[1]!
    expect(follow[0]!.url).toBe(first(pressCorner).url.replace('pagenumber=1', 'pagenumber=2'))
    expect(follow[1]!.url).toMatch(/documents\?reference=QANDA\/26\/1302/)
  })

  it('takes an empty page for a failure, not for the end', () => {
    const empty = { totalNumber: 250, pageSize: 100, pageNumber: 1, docuLanguageListResources: [] }
    expect(() => read(pressCorner, empty)).toThrow(/page 1 is empty, 250 documents/)
    expect(read(pressCorner, { ...empty, totalNumber: 0 }).calls).toEqual([])
  })
})

describe('the government', () => {
  const row = {
    title: 'Extra statsbidrag till kommuner',
    url: '/pressmeddelanden/2026/06/extra/',
    summary: '',
    id: null,
  }
  const news = (published: string) => read(regeringen, [{ ...row, published }])

  it('is news for four months', () => {
    expect(news('2026-06-12').calls).toHaveLength(1)
    expect(news('2026-01-12').calls).toHaveLength(0)
  })

  it('tells of a mirror that stands still, and takes an empty list for a failure', () => {
    expect(news('2026-05-01').problems[0]!.message).toBe(
      'has nothing newer than 2026-05-01: the mirror stands still',
    )
    expect(() => read(regeringen, [])).toThrow(/the list is empty/)
  })
})

describe('the Interreg registry', () => {
  const page = (script: string) =>
    `<html lang="en"><body><h1>Calls for Projects</h1><script>${script}</script></body></html>`
  const KEY = '0123456789abcdef'.repeat(2)

  it.each([
    [`{"applicationId":"EXAMPLE001","searchApiKey":"${KEY}"}`],
    [`window.c = {appId: 'EXAMPLE001', apiKey: '${KEY}'}`],
    [`{\\"x-algolia-application-id\\":\\"EXAMPLE001\\",\\"x-algolia-api-key\\":\\"${KEY}\\"}`],
    [`</script><div data-app-id="EXAMPLE001" data-search-key="${KEY}"></div><script>`],
    [`{"apiKey":"another-key-0123456789-0123456789"};{"appId":"EXAMPLE001","search_only_api_key":"${KEY}"}`],
  ])('finds the search in %s', (script) => {
    const { follow } = read(interreg, page(script))
    expect(follow[0]).toMatchObject({
      method: 'POST',
      url: 'https://example001-dsn.algolia.net/1/indexes/*/queries',
      headers: { 'x-algolia-application-id': 'EXAMPLE001', 'x-algolia-api-key': KEY },
    })
  })

  it('says what is missing', () => {
    expect(() => read(interreg, page(''))).toThrow(/names no application id of the search/)
    expect(() => read(interreg, page('{"appId":"EXAMPLE001"}'))).toThrow(/names no search key/)
  })

  const answer: Ask = {
    method: 'POST',
    url: 'https://example001-dsn.algolia.net/1/indexes/*/queries',
    expect: 'json',
    note: { step: 'answer' },
  }
  const hits = (...rows: readonly object[]) =>
    read(
      interreg,
      {
        results: [
          {
            nbHits: rows.length,
            hits: rows.map((row, index) => ({ objectID: index, title: 'A call', ...row })),
          },
        ],
      },
      answer,
    )

  it('keeps the calls that Sweden may take part in', () => {
    const { calls, problems } = hits(
      { callEligibleCountryNames: ['Sweden', 'Norway'] },
      { callEligibleCountryNuts: ['SE33', 'FI1D'] },
      { callEligibleCountryNuts: ['SI', 'ES'], callEligibleCountryNames: ['Slovenia'] },
      {},
    )
    expect(calls.map(({ key }) => key)).toEqual(['0', '1'])
    expect(problems[0]!.message).toBe('1 of 4 calls name no country and were left out: A call')
  })

  it.each([
    ['2026-09-30T22:00:00Z', '2026-10-01'],
    ['2026-10-01T14:00:00+02:00', '2026-10-01'],
    ['2026-10-01', '2026-10-01'],
    ['2026-02-31T22:00:00Z', '2026-02-31T22:00:00Z'],
    ['soon', 'soon'],
  ])('gives %s as %s', (written, given) => {
    const { calls } = hits({ callEligibleCountryNames: ['Sweden'], callDeadlineDate: written })
    expect(calls[0]!.deadlines).toEqual([given])
  })

  it('is not believed when rows are missing', () => {
    const hit = { objectID: 1, title: 'A call', callEligibleCountryNames: ['Sweden'] }
    const tally = read(interreg, { results: [{ nbHits: 600, hits: [hit] }] }, answer).tally!
    expect(() => believe([tally])).toThrow(/1 rows came, 600/)
  })

  it('is not believed when it has no call at all, or none that can be read', () => {
    const answered =
      (...found: object[]) =>
      () =>
        read(interreg, { results: [{ nbHits: found.length, hits: found }] }, answer)
    expect(answered()).toThrow(/found no call of any programme/)
    expect(answered({ objectID: 1, title: 'A call' })).toThrow(/none of the 1 in the list could be read/)
    expect(answered({ objectID: 1, callEligibleCountryNames: ['Norway'] })().calls).toEqual([])
  })

  it('says what the search complains of', () => {
    expect(() =>
      read(interreg, { message: 'Invalid Application-ID or API key', status: 403 }, answer),
    ).toThrow(/complaint: 403: Invalid Application-ID/)
  })
})
