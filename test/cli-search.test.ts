import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveCalls } from '../src/store/calls.js'
import { saveTags, saveThemes } from '../src/store/tags.js'
import { aCall, aDeadline } from './support/calls.js'
import { fondvakt } from './support/cli.js'
import { aPlace, type Place } from './support/places.js'
import { aTag } from './web/seed-parts.js'

const NOW = '2026-06-15T05:00:00.000Z'
const CALLS = [
  aCall({
    id: 'care',
    key: 'care',
    title: 'Better long-term care at home',
    deadlines: [aDeadline('2026-09-15')],
  }),
  aCall({ id: 'buses', key: 'buses', title: 'Quiet buses', deadlines: [aDeadline('2026-09-15')] }),
  aCall({ id: 'over', key: 'over', title: 'Elderly care in cities', deadlines: [aDeadline('2026-05-01')] }),
]

describe('fondvakt search', () => {
  let place: Place
  beforeEach(async () => {
    place = await aPlace('sqlite')
    await run('migrate')
    await place.look(async (db) => {
      const merged = CALLS.map((call) => ({ call, hash: call.id, withdrawn: false }))
      await saveCalls(db, merged, NOW.slice(0, 10), NOW)
      const role = { role: 'applicant', because: [] } as const
      await saveThemes(db, [{ call: 'care', version: '1', hash: 'care', scores: [], role }])
      const tag = aTag('social', ['long-term care', 13])
      await saveTags(db, 'solna', ['social'], ['care'], [{ call: 'care', tag }], '1')
    })
  })
  afterEach(() => place.remove())
  const run = (...words: string[]) => fondvakt(words, { ...place.env, FONDVAKT_NOW: NOW })

  it('finds English calls by a Swedish word, and says what else it did', async () => {
    const { code, out, err } = await run('search', 'äldreomsorg', '--municipality', 'solna')
    expect(code).toBe(0)
    expect(out).toBe('2026-09-15  open  care  Better long-term care at home  can apply  (social strong)\n')
    expect(err).toContain('also searched for "äldreomsorg": ')
    expect(err).toContain('1 of 1 open and coming calls; 1 closed ones match too')
  })

  it('gives one JSON object a line, and no other words', async () => {
    const { out, err } = await run('search', 'long-term', 'care', '--json', '--limit', '1')
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 'care', role: 'applicant', areas: [] })
    expect(err).toBe('')
  })

  it('reads a whole query as one text, and finds nothing without a fault', async () => {
    expect((await run('search', '"long-term care" -home')).out).toBe('')
    expect((await run('search', 'kommun:solna buses')).err).toContain(
      '"kommun:solna" cannot be read as a filter',
    )
    expect(await run('search', "'; drop table call; --")).toMatchObject({ code: 0 })
  })
})
