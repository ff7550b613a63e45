import { describe, expect, it } from 'vitest'
import vinnovaOpen from '../../sources/vinnova-open/source.js'
import { assemble } from '../../src/core/assemble.js'
import { startOf } from '../../src/core/source.js'
import { aPage, savedPages } from '../support/saved-pages.js'

const [ask] = startOf(vinnovaOpen, '2026-06-15')
const read = (rows: readonly object[]) => vinnovaOpen.read(aPage(ask!, rows))

describe('Vinnova, open', () => {
  const round = {
    Diarienummer: '2026-01503',
    Titel: 'Stärkt ekosystem',
    Oppningsdatum: '2026-07-02T00:00:00',
    Stangningsdatum: '2026-10-13T14:00:00',
    Publik: 1,
    Webbsida: 1,
  }
  const one = (row: object) => read([{ ...round, ...row }])

  it('is asked for what changed in half a year', () => {
    expect(ask!.url).toBe('https://data.vinnova.se/api/ansokningsomgangar/2025-12-17')
  })

  it('closes by the clock in Stockholm, as it stands', () => {
    expect(one({}).calls[0]).toMatchObject({ opens: '2026-07-02', deadlines: ['2026-10-13 14:00'] })
    expect(one({ Stangningsdatum: '2026-10-13T00:00:00' }).calls[0]!.deadlines).toEqual(['2026-10-13'])
    expect(one({ Stangningsdatum: '1900-01-01T00:00:00' }).calls[0]!.deadlines).toEqual([])
  })

  it.each([[{ Publik: 0 }], [{ Webbsida: 0 }]])('leaves out a round with %j', (row) => {
    const { calls, follow } = one({ ...row, DiarienummerUtlysning: '2024-01511' })
    expect({ calls, follow }).toEqual({ calls: [], follow: [] })
  })

  it('never reads contact persons', () => {
    const KontaktLista = [{ Namn: 'Någon', Epost: 'nagon@vinnova.example', Telefon: '08-000 00 00' }]
    const reading = one({ KontaktLista, Beskrivning: 'Läs mer. Frågor till nagon@vinnova.example.' })
    expect(JSON.stringify(reading)).not.toMatch(/nagon|Någon|08-000/)
    expect(reading.problems).toEqual([])
  })

  it.each(['x', 'xx', '', 'X'])('takes "%s" in English for nothing', (nothing) => {
    const { calls } = one({ TitelEngelska: nothing, BeskrivningEngelska: nothing })
    expect(calls[0]!.texts).toEqual([{ language: 'sv', title: 'Stärkt ekosystem', sections: [] }])
  })

  it('reads texts in both of their forms', () => {
    const two = one({
      WebTextLista: [
        { TextSv: 'Max 2 miljoner kr.', TextEn: '' },
        { Text: 'At most two', Lang: 'En' },
      ],
    })
    expect(two.calls[0]!.texts!.map(({ sections }) => sections.map(({ text }) => text))).toEqual([
      ['Max 2 miljoner kr.'],
      ['At most two'],
    ])
  })

  it('is a forecast where only a month is planned', () => {
    const never = '1900-01-01T00:00:00'
    const { calls } = one({
      Oppningsdatum: never,
      Stangningsdatum: never,
      AnnonseringslägeÅr: 2026,
      AnnonseringslägePeriod: 'November',
    })
    expect(calls[0]).toMatchObject({
      opens: 'November 2026',
      status: 'Kommande',
      preliminary: true,
      deadlines: [],
    })
  })

  it('joins a round with its utlysning, twenty at a time', () => {
    const rows = Array.from({ length: 45 }, (_, index) => ({
      ...round,
      Diarienummer: `2026-1${String(index).padStart(4, '0')}`,
      DiarienummerUtlysning: `2025-2${String(index).padStart(4, '0')}`,
    }))
    const { follow } = read(rows)
    expect(follow.map(({ url }) => url.split(',').length)).toEqual([20, 20, 5])
    const [list, parents] = savedPages('sources/vinnova-open').map(({ page }) => vinnovaOpen.read(page))
    const calls = assemble([...list!.calls, ...parents!.calls])
    expect(calls.map(({ title, callTitle }) => [title, callTitle])).toContainEqual([
      'Morgondagens skyddsrum',
      'Skyddsrum och skydd av civilbefolkning',
    ])
    expect(calls).toHaveLength(3)
  })
})
