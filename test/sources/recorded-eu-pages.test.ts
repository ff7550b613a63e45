import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/core/assemble.js'
import { normalise } from '../../src/core/normalise.js'
import type { Ask, Page, RawCall, Source } from '../../src/core/source.js'
import cinea from '../../sources/cinea/source.js'
import dut from '../../sources/dut/source.js'
import urbanInitiative from '../../sources/european-urban-initiative/source.js'
import { aPage } from '../support/saved-pages.js'

const RECORDED = '../shared/data/eu'
const isHere = existsSync(RECORDED)
const file = (path: string) => readFileSync(`${RECORDED}/${path}`, 'utf8')

const pageOf = (path: string, url: string, note?: Ask['note']): Page =>
  aPage({ method: 'GET', url, expect: 'html', ...(note && { note }) }, file(path))

const factsOf = (source: Source, raw: RawCall | undefined) => normalise(raw ?? { key: '' }, source).call

describe.skipIf(!isHere)('pages in the markup of the Commission’s sites', () => {
  const url = 'https://cinea.ec.europa.eu/funding-opportunities/calls-proposals_en'
  const key = 'cinea.ec.europa.eu/node/1'
  const listed = isHere ? cinea.read(pageOf('ecl/call-proposals-list.constructed.html', url)) : null
  const own = isHere
    ? cinea.read(
        pageOf('ecl/call-proposals-detail.constructed.html', `https://${key}`, { step: 'call', key }),
      )
    : null

  it('are read in all five states of a list', () => {
    expect(listed?.problems).toEqual([])
    expect(
      listed?.calls.map(({ title, status, deadlineModel, labels = [] }) => [
        title,
        status,
        deadlineModel,
        ...labels.filter(({ label }) => /^(?:Opening|Deadline date)/.test(label)).map(({ value }) => value),
      ]),
    ).toEqual([
      ['Test Call for proposals node', 'Open', 'Single-stage', '14 February 2020', '21 February 2020'],
      ['CFP short title', 'Open', 'Two-stage', '14 February 2020', '21 February 2020', '22 February 2020'],
      ['CFP short title', 'Closed', 'Multiple cut-off', '14 February 2020', '17 February 2020'],
      ['CFP short title', 'Upcoming', 'Single-stage', '24 February 2020', '21 February 2020'],
      ['CFP short title', undefined, 'Permanent'],
    ])
    expect(listed?.follow.map((ask) => ask.url)).toEqual([
      ...[1, 2, 3, 4, 5].map((node) => `https://cinea.ec.europa.eu/node/${node}`),
      `${url}?page=1`,
    ])
  })

  it('are dated by the core, in every state', () => {
    expect(
      listed?.calls
        .map((raw) => factsOf(cinea, raw))
        .map((call) => call && [call.opens, ...call.deadlines.map(({ day }) => day)]),
    ).toEqual([
      ['2020-02-14', '2020-02-21'],
      ['2020-02-14', '2020-02-21', '2020-02-22'],
      ['2020-02-14', '2020-02-17'],
      // The platform's own test opens this one after it has closed, which no call does.
      [null, '2020-02-21'],
      [null],
    ])
  })

  it('give a call’s own page, where two deadlines touch', () => {
    expect(own?.calls).toMatchObject([
      {
        key,
        title: 'Test Call for proposals node',
        status: 'Upcoming',
        callCode: 'Reference code',
        published: '12 February 2020',
        opens: '27 February 2020',
        deadlines: ['18 March 2020, 01:00 (AEDT)', '18 April 2020, 00:00 (AEST)'],
        deadlineModel: 'Two-stage',
        programme: 'Anti Fraud Information System (AFIS) (2014/2020)',
        texts: [{ sections: [{ text: 'Call for proposals introduction\n\nCall for proposals body' }] }],
      },
    ])
    const [first] = assemble([...(listed?.calls ?? []).slice(0, 1), ...(own?.calls ?? [])])
    expect(first?.deadlines).toHaveLength(2)
  })

  it.each(['content-item', 'date-block', 'pagination'])(
    'take the component %s alone for no list of calls',
    (name) => {
      expect(() => cinea.read(pageOf(`ecl/${name}.rendered.html`, url))).toThrow(/looked for h1, title/)
    },
  )
})

describe.skipIf(!isHere)('cards of other sites', () => {
  const cards = isHere ? file('ecl/cards-other-eu-sites.transcribed.html').split(/<!-- \d\. /) : []
  const pageWith = (at: number, heading: string, url: string) =>
    aPage(
      { method: 'GET', url, expect: 'html' },
      `<html lang="en"><body><h1>${heading}</h1><!-- ${cards[at] ?? ''}</body></html>`,
    )

  it('are the five that were written down', () => {
    expect(cards).toHaveLength(5)
  })

  it('of the European Urban Initiative are read: status, deadline, and a page rather than a document', () => {
    const page = pageWith(4, 'Call for proposals', urbanInitiative.home)
    const { calls, problems } = urbanInitiative.read(page)
    expect(problems).toEqual([])
    expect(calls).toMatchObject([
      {
        title: '4th EUI Call for Innovative Actions',
        status: 'Closed',
        deadlines: ['15/06/2026'],
        url: 'https://www.urban-initiative.eu/call-4',
      },
      {
        title: 'City-to-City Exchanges',
        status: 'Open',
        deadlines: ['17/11/2027'],
        url: 'https://portico.urban-initiative.eu/urban-panorama/european-urban-initiative',
      },
    ])
    expect(calls.map((raw) => factsOf(urbanInitiative, raw)?.deadlines.map(({ day }) => day))).toEqual([
      ['2026-06-15'],
      ['2027-11-17'],
    ])
    expect(calls.map((raw) => factsOf(urbanInitiative, raw)?.money)).toEqual([[], []])
  })

  it.each([
    [1, 'of news, in the same markup as calls, are none', /finds not a single call/],
    [2, 'of the Committee of the Regions are none', /looked for/],
    [3, 'of Eurocities are none', /looked for/],
  ])('%i %s', (at, _what, message) => {
    expect(() => cinea.read(pageWith(at, 'Calls for proposals', cinea.home))).toThrow(message)
  })
})

interface DutCall {
  readonly title: string
  readonly canonical_url: string
  readonly status: string
  readonly opening_date: string | null
  readonly stage1_deadline: string | null
  readonly stage2_opening: string | null
  readonly stage2_deadline: string | null
}

describe.skipIf(!isHere)('the call of Driving Urban Transitions', () => {
  const key = 'dutpartnership.eu/calls/dut-call-2026'
  const reading = isHere
    ? dut.read(pageOf('dut/call-fixture.html', `https://${key}`, { step: 'call', key }))
    : null
  const [raw] = reading?.calls ?? []

  it('is read whole: title, how far it has come, and four points of time', () => {
    expect(reading?.problems).toEqual([])
    expect(raw).toMatchObject({
      title: 'DUT Call 2026',
      status: 'forthcoming',
      labels: [
        { label: 'Stage 1 opens for pre-proposal submission', value: '1 Sep 2026' },
        { label: 'Stage 1 closes', value: '17 Nov 2026' },
        { label: 'Stage 2 opens', value: 'Feb 2027' },
        { label: 'Stage 2 closes', value: '15 April 2027' },
      ],
    })
  })

  it('agrees with what a monitor of the site found, save that a month is a month', () => {
    const calls = JSON.parse(file('dut/calls.json')) as DutCall[]
    const theirs = calls.find(({ canonical_url: url }) => url === `https://${key}`)
    const ours = factsOf(dut, raw)
    expect(calls).toHaveLength(5)
    expect([
      ours?.title,
      ours?.opens,
      ...(ours?.deadlines.map(({ day, role }) => [day, role]) ?? []),
    ]).toEqual([
      theirs?.title,
      theirs?.opening_date,
      [theirs?.stage1_deadline, 'stage-1'],
      [theirs?.stage2_deadline, 'stage-2'],
    ])
    expect(ours?.rough).toMatchObject([{ role: 'opens', from: theirs?.stage2_opening, to: '2027-02-28' }])
  })

  it('has an address as all its calls have', () => {
    const links = (JSON.parse(file('dut/calls.json')) as DutCall[])
      .map(({ canonical_url: url, title }) => `<a href="${url}">${title}</a>`)
      .join('')
    const page = aPage(
      { method: 'GET', url: dut.home, expect: 'html' },
      `<html lang="en"><body><h1>DUT Calls</h1>${links}</body></html>`,
    )
    expect(dut.read(page).calls).toHaveLength(5)
  })
})
