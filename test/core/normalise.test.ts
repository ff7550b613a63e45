import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/core/normalise.js'
import { findProgramme, PROGRAMMES, programmeName } from '../../src/core/programmes.js'
import type { RawCall } from '../../src/core/source.js'

const SOURCE = {
  id: 'fund',
  home: 'https://fund.example/',
  language: 'en',
  zone: 'Europe/Brussels',
  kind: 'call',
  facts: 'given',
} as const
const RAW: RawCall = { key: 'A-1', title: 'Town twinning', url: 'https://fund.example/a-1', status: 'open' }
const read = (more: Partial<RawCall>) => normalise({ ...RAW, ...more }, SOURCE)
const roles = (more: Partial<RawCall>) => read(more).call?.deadlines.map(({ day, role }) => `${day} ${role}`)

describe('a status that is not one of ours', () => {
  it.each([
    ['code 310945031', 'status "code 310945031" is not forecast, open or closed; its dates decide'],
    [undefined, 'has no status; its dates decide'],
  ])('leaves it to the dates: %s', (status, message) => {
    const bare: RawCall = { key: 'A-1', title: 'Town twinning', url: 'https://fund.example/a-1' }
    const { call, problems } = normalise({ ...bare, ...(status !== undefined && { status }) }, SOURCE)
    expect(call?.status).toBe('unknown')
    expect(problems).toEqual([{ about: 'A-1', message }])
  })
})

describe('deadlines', () => {
  it('sorts them and keeps each day once', () => {
    expect(roles({ deadlines: ['2026-09-15', '2026-03-01T17:00:00Z', '2026-09-15T12:00:00Z'] })).toEqual([
      '2026-03-01 cut-off',
      '2026-09-15 cut-off',
    ])
  })

  it.each([
    ['two-stage', ['2026-09-03', '2027-03-04'], ['2026-09-03 stage-1', '2027-03-04 stage-2']],
    ['two-stage', ['2026-09-03'], ['2026-09-03 single']],
    [
      'two-stage',
      ['2026-01-01', '2026-02-01', '2026-03-01'],
      ['2026-01-01 cut-off', '2026-02-01 cut-off', '2026-03-01 cut-off'],
    ],
    ['multiple cut-off', ['2026-09-03'], ['2026-09-03 cut-off']],
    ['single-stage', ['2026-09-03'], ['2026-09-03 single']],
  ])('reads the roles of a %s call with days %j', (deadlineModel, deadlines, expected) => {
    expect(roles({ deadlineModel, deadlines })).toEqual(expected)
  })

  it.each([
    ['brussels-17', '2026-09-15T00:00:00.000+0000', { time: '17:00', certain: false }],
    ['as-written', '2026-09-15T23:59:00.000+0000', { time: '23:59', certain: false }],
    ['as-written', '2026-09-15T00:00:00.000+0000', { time: null, certain: true }],
    ['none', '2026-09-15T16:00:57.000+0000', { time: null, certain: true }],
  ] as const)('treats the clock as %s', (deadlineClock, text, expected) => {
    expect(read({ deadlineClock, deadlines: [text] }).call?.deadlines[0]).toMatchObject({
      day: '2026-09-15',
      zone: 'Europe/Brussels',
      ...expected,
    })
  })

  it('reports a date that is none and keeps the others', () => {
    const { call, problems } = read({ deadlines: ['0000-00-00', '2026-09-15'], opens: 'spring' })
    expect(call?.deadlines).toHaveLength(1)
    expect(problems.map(({ message }) => message)).toEqual([
      'opening day "spring" is not a date',
      'deadline "0000-00-00" is not a date',
    ])
  })
})

describe('what must be there', () => {
  it.each([['title', { title: ' \u200b ' }, 'has no title']])(
    'makes no call without a %s',
    (_, more, message) => {
      expect(read(more)).toEqual({ call: null, problems: [{ about: 'A-1', message }] })
    },
  )

  it('says so when no page of its own can be followed, and leads to the source', () => {
    const { call, problems } = read({
      url: 'javascript:alert(1)',
      links: [{ label: 'x', url: 'data:text/html,x' }],
    })
    expect(call?.url).toBe(SOURCE.home)
    expect(call?.links).toEqual([])
    expect(problems).toHaveLength(2)
  })

  it('cuts a title of a million characters', () => {
    const { call, problems } = read({ title: 'word '.repeat(200_000) })
    expect(call?.title.length).toBeLessThanOrEqual(1000)
    expect(problems).toHaveLength(1)
  })
})

describe('texts', () => {
  it('puts the source’s language first and joins what two pages say in one language', () => {
    const { call } = read({
      texts: [
        { language: 'sv', machine: true, title: 'Vänorter', sections: [{ kind: 'scope', text: 'Möten' }] },
        { language: 'en', title: 'Town twinning', sections: [{ kind: 'conditions', text: 'Public bodies' }] },
        {
          language: 'en',
          sections: [
            { kind: 'scope', text: 'Meetings' },
            { kind: 'conditions', text: 'Public bodies' },
            { kind: 'scope', text: 'Visits\u00ad  too' },
          ],
        },
      ],
    })
    expect(call?.texts).toEqual([
      {
        language: 'en',
        machine: false,
        title: 'Town twinning',
        sections: [
          { kind: 'conditions', text: 'Public bodies' },
          { kind: 'scope', text: 'Meetings\n\nVisits too' },
        ],
      },
      { language: 'sv', machine: true, title: 'Vänorter', sections: [{ kind: 'scope', text: 'Möten' }] },
    ])
  })
})

describe('programmes', () => {
  it('has each code and each short name once', () => {
    expect(new Set(PROGRAMMES.map(({ code }) => code)).size).toBe(PROGRAMMES.length)
    expect(new Set(PROGRAMMES.map(({ short }) => short)).size).toBe(PROGRAMMES.length)
  })

  it.each([
    ['43251589', 'sv', 'Medborgare, jämlikhet, rättigheter och värden (CERV)'],
    ['CERV', 'en', 'Citizens, Equality, Rights and Values (CERV)'],
    ['HORIZON', 'sv', 'Horisont Europa'],
    ['LIFE', 'sv', 'Programmet för miljö och klimatpolitik (LIFE)'],
    ['ERASMUS', 'sv', 'Erasmus+'],
    ['ESF', 'sv', 'Europeiska socialfonden+ (ESF+)'],
    ['47786028', 'sv', 'BCS'],
    ['1', 'sv', null],
  ] as const)('names %s in %s', (code, language, name) => {
    expect(programmeName(code, language)).toBe(name)
  })

  it('does not mix up LIFE and EU4Health, as tables in circulation do', () => {
    expect(findProgramme('43252405')?.short).toBe('LIFE')
    expect(findProgramme('43332642')?.short).toBe('EU4H')
  })
})
