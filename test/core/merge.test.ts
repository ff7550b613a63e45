import { describe, expect, it } from 'vitest'
import type { Call } from '../../src/core/call.js'
import { looseNames, namesInLinks, referenceName, topicIn } from '../../src/core/call-names.js'
import { combine, type Version } from '../../src/core/merge.js'
import { plainAddress } from '../../src/core/plain-address.js'
import { aCall, aDeadline } from '../support/calls.js'

const version = (source: string, part: Partial<Call>, more: Partial<Version> = {}): Version => ({
  call: aCall({ source, opens: null, ...part }),
  authority: 'funder',
  present: true,
  given: true,
  ...more,
})

describe('one call out of several sources', () => {
  it.each<[string, Version, Version]>([
    ['the one that still shows it', version('a', {}), version('b', {}, { present: false })],
    ['the one that is no plan', version('b', {}), version('a', { preliminary: true })],
    ['the funder', version('b', {}), version('a', {}, { authority: 'aggregator' })],
    ['the one with fields of their own', version('b', {}), version('a', {}, { given: false })],
  ])('believes %s first', (_, best, other) => {
    expect(combine([other, best])?.source).toBe(best.call.source)
    expect(combine([best, other])?.source).toBe(best.call.source)
  })

  it('takes each field from the best that has it, with the words that it was read from', () => {
    const words = { field: 'supportRate', words: 'Stödnivå: 40 procent', label: null, source: 'b' } as const
    const date = { field: 'deadlines', words: 'senast 1 mars', label: null, source: 'b' } as const
    const call = combine([
      version('a', { deadlines: [aDeadline('2026-09-15')] }),
      version(
        'b',
        { deadlines: [aDeadline('2026-03-01')], supportRate: 40, evidence: [words, date] },
        { given: false },
      ),
    ])
    expect(call).toMatchObject({ source: 'a', supportRate: 40, evidence: [words] })
  })

  it('says where they disagree', () => {
    const total = (amount: number) => [{ role: 'total', amount, currency: 'SEK', shared: false }] as const
    const call = combine([
      version('a', { deadlines: [aDeadline('2026-09-15')], money: total(10_000_000), opens: '2026-03-01' }),
      version('b', { deadlines: [aDeadline('2026-09-16')], money: total(12_000_000), opens: '2026-03-02' }),
    ])
    expect(call?.disagreements).toEqual([
      { field: 'deadlines', source: 'b', says: '2026-09-16' },
      { field: 'opens', source: 'b', says: '2026-03-02' },
      { field: 'money', source: 'b', says: '12000000 SEK' },
    ])
  })

  it.each<[string, Partial<Call>, Partial<Version>]>([
    ['knows only one of the stages', { deadlines: [aDeadline('2026-09-15')] }, {}],
    ['has only a plan', { deadlines: [aDeadline('2026-11-01')], preliminary: true }, {}],
    ['no longer shows the call', { deadlines: [aDeadline('2026-11-01')] }, { present: false }],
    ['rounds an amount', { money: [{ role: 'total', amount: 999_000, currency: 'EUR', shared: false }] }, {}],
  ])('finds no disagreement with one that %s', (_, part, more) => {
    const a = version('a', {
      deadlines: [aDeadline('2026-09-15'), aDeadline('2027-03-01')],
      money: [{ role: 'total', amount: 1_000_000, currency: 'EUR', shared: false }],
    })
    expect(combine([a, version('b', { deadlines: [], ...part }, more)])?.disagreements).toEqual([])
  })
})

describe('the names of a call', () => {
  const PORTAL =
    'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details'
  it.each([
    [`${PORTAL}/LIFE-2026-SAP-ENV-GOV`, 'LIFE-2026-SAP-ENV-GOV'],
    [`${PORTAL}/horizon-cl5-2026-01-d3-07?keywords=x`, 'horizon-cl5-2026-01-d3-07'],
    [
      'https://ec.europa.eu/info/funding-tenders/opportunities/data/topicDetails/erc-2026-poc.json',
      'erc-2026-poc',
    ],
    [
      'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/calls-for-proposals',
      null,
    ],
    [`https://evil.example/${PORTAL}/LIFE-2026-X`, null],
  ])('finds the topic in %s', (address, code) => {
    expect(topicIn(address)).toBe(code)
  })

  it('knows a topic however its address is spelt', () => {
    expect(namesInLinks([`${PORTAL}/life-2026-sap-env-gov`])).toContain('topic:LIFE-2026-SAP-ENV-GOV')
    expect(namesInLinks([`${PORTAL}/LIFE-2026-A`, `${PORTAL}/LIFE-2026-B`])).toEqual([])
    expect(referenceName('Vinnova', ' 2023-04105 ')).toBe('ref:vinnova:2023-04105')
  })

  it.each([
    ['https://www.fond.example/Utlysning/?utm_source=brev#top', 'fond.example/Utlysning'],
    ['http://fond.example/a?b=2&a=1', 'fond.example/a?a=1&b=2'],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Ffond.example%2Fa&data=x',
      'fond.example/a',
    ],
    ['https://www.euro-access.eu/en/calls/7/x?css=black', 'euro-access.eu/en/calls/7/x'],
    ['mailto:a@b.example', null],
    ['nonsense', null],
  ])('reads the plain address of %s', (address, plain) => {
    expect(plainAddress(address)).toBe(plain)
  })

  it('gives no loose name to a call that has only its source’s own page, nor to a short title', () => {
    const call = aCall({
      url: 'https://fond.example/',
      title: 'Bidrag',
      deadlines: [aDeadline('2026-09-15')],
    })
    expect(looseNames(call, 'https://fond.example')).toEqual([])
    expect(looseNames({ ...call, title: 'Bidrag till äldre!' }, 'https://fond.example')).toEqual([
      'title:bidrag till äldre|2026-09-15',
    ])
  })
})
