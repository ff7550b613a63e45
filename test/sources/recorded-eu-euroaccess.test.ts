import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/core/normalise.js'
import type { Ask, Page } from '../../src/core/source.js'
import euroaccess from '../../sources/euroaccess/source.js'
import { aPage } from '../support/saved-pages.js'

const RECORDED = '../shared/data/eu'
const isHere = existsSync(RECORDED)
const file = (path: string) => readFileSync(`${RECORDED}/${path}`, 'utf8')

const pageOf = (path: string, url: string, note?: Ask['note']): Page =>
  aPage({ method: 'GET', url, expect: 'html', ...(note && { note }) }, file(path))

const EURO = 'https://www.euro-access.eu/en/calls'

interface EuroCall {
  readonly title: string
  readonly url: string
  readonly deadline: string | null
  readonly funding_program: string | null
}

describe.skipIf(!isHere)('the list of EuroAccess of October 2025', () => {
  const reading = isHere ? euroaccess.read(pageOf('euroaccess/calls-list_2025-10-03.html', EURO)) : null
  const calls = reading?.calls ?? []

  it('is read whole: 142 rows, each with programme, title, address and deadline', () => {
    expect(calls).toHaveLength(142)
    expect(reading?.problems).toEqual([])
    expect(reading?.tally).toMatchObject({ total: 142 })
    expect(new Set(reading?.tally?.keys).size).toBe(142)
    expect(reading?.follow).toHaveLength(142)
    for (const call of calls) {
      expect(call.title, call.key).toMatch(/\S{3}/)
      expect(call.programme, call.key).toMatch(/\S{3}/)
      expect(call.url).toMatch(new RegExp(`^${EURO}/${call.key}/[^?]+$`))
      expect(call.deadlines).toEqual([expect.stringMatching(/^\d\d\.\d\d\.20\d\d \d\d:\d\d$/)])
    }
  })

  it('becomes 142 calls with a day and a clock time each', () => {
    for (const raw of calls) {
      const { call, problems } = normalise(raw, euroaccess)
      const [date = '', time] = raw.deadlines?.[0]?.split(' ') ?? []
      expect(problems, raw.key).toEqual([])
      expect(call?.deadlines).toMatchObject([
        { day: date.split('.').reverse().join('-'), time, zone: 'Europe/Brussels' },
      ])
    }
  })

  it('agrees with what somebody else took from the same pages', () => {
    const { calls: theirs } = JSON.parse(file('euroaccess/calls.json')) as { calls: EuroCall[] }
    const byUrl = new Map(calls.map((call) => [call.url, call]))
    const known = theirs.flatMap((their) => {
      const our = byUrl.get(their.url)
      return our ? [{ their, our }] : []
    })
    expect(known).toHaveLength(142)
    for (const { their, our } of known) {
      expect(our.title, our.key).toBe(their.title.replace(/\s+/g, ' ').trim())
      const [date = '', time] = our.deadlines?.[0]?.split(' ') ?? []
      if (their.deadline) expect(their.deadline).toBe(`${date.split('.').reverse().join('-')}T${time}:00Z`)
    }
  })
})

describe.skipIf(!isHere)('the call of EuroAccess of October 2025', () => {
  const note = { step: 'call', key: '135' }
  const reading = isHere
    ? euroaccess.read(pageOf('euroaccess/call-detail-135_2025-10-03.html', `${EURO}/135/x`, note))
    : null
  const [call] = reading?.calls ?? []

  it('is read whole, and what its comments repeat is not', () => {
    expect(reading?.calls).toHaveLength(1)
    expect(call).toMatchObject({
      key: '135',
      title: 'Erasmus Charter for Higher Education - 5th cut-off date',
      names: ['topic:ERASMUS-EDU-2022-ECHE-CERT-FP'],
      opens: '23.02.2022',
      deadlines: ['27.01.2026 17:00'],
      links: [{ label: 'Link to the call' }],
      keywords: ['Education & Training, Children & Youth, Media'],
    })
    expect(call?.labels?.map(({ label }) => label)).toEqual([
      'Funding Program',
      'Call number',
      'Regions / countries for funding',
      'eligible entities',
      'Mandatory partnership',
    ])
    expect(call?.texts?.[0]?.sections.map(({ kind, text }) => [kind, text.slice(0, 24)])).toEqual([
      ['description', 'This Call aims at accred'],
      ['objective', 'The Erasmus Charter for '],
      ['conditions', 'In order to be eligible,'],
      ['conditions', 'Proposals must be comple'],
    ])
    expect(JSON.stringify(call)).not.toMatch(/read more|mailto|Agencies {2}/)
  })

  it('has the name that the portal has for it', () => {
    expect(normalise(call ?? { key: '' }, euroaccess).call).toMatchObject({
      opens: '2022-02-23',
      deadlines: [{ day: '2026-01-27', time: '17:00' }],
      names: expect.arrayContaining(['topic:ERASMUS-EDU-2022-ECHE-CERT-FP']) as unknown,
    })
  })
})
