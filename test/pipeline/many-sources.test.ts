import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FetchError } from '../../src/core/errors.js'
import type { Recurring } from '../../src/core/recurring.js'
import type { Ask, Fetch, RawCall, Source } from '../../src/core/source.js'
import { conclude } from '../../src/pipeline/conclude.js'
import { coverageOf } from '../../src/pipeline/coverage.js'
import { previewLetter } from '../../src/pipeline/preview.js'
import { createSigner } from '../../src/sign.js'
import { gather, saveOff } from '../../src/pipeline/gather.js'
import { readHere } from '../../src/pipeline/sweep.js'
import { findCall } from '../../src/store/calls.js'
import { listEvents } from '../../src/store/events.js'
import { listFindings } from '../../src/store/findings.js'
import { findListed } from '../../src/store/lists.js'
import { findMunicipality } from '../../src/store/municipalities.js'
import { saveSwitch } from '../../src/store/switches.js'
import { listPageChanges } from '../../src/store/watched.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { A_BOOK, RULES, aContact, aMunicipality, settle } from '../support/house.js'
import { aRequest, aSearch } from '../support/search.js'
import { aRawCall, aSource, aWorker, aWorld, fetchFrom } from '../support/world.js'

const signer = createSigner('a key for tests that is long enough')

const CARE = { texts: [{ language: 'en' as const, title: 'Elderly care at home', sections: [] }] }
const care = (key: string, part: Partial<RawCall> = {}) =>
  aRawCall(key, { title: 'Elderly care at home', ...CARE, ...part })

describe.each(DATABASES)('many sources on %s', (kind) => {
  let test: TestDb
  let now: string
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    now = '2026-06-01T03:00:00.000Z'
  })
  afterEach(() => test.close())

  const run = (source: Source, fetch: Fetch) =>
    gather(source, { fetch, read: readHere }, test.db, () => now, aWorker())
  const concludeAll = (sources: readonly Source[]) =>
    conclude(test.db, { sources, ...RULES, recurring: [] }, () => now, aWorker())
  const onDay = (day: string) => {
    now = `${day}T03:00:00.000Z`
  }
  const listed = async (list: 'call' | 'trial' | 'news' = 'call') => {
    const { ids } = await aSearch(test.db).find(aRequest('', { today: '2026-06-01', filter: { list } }))
    return (await findListed(test.db, ids)).map(({ call }) => call.key)
  }

  describe('that tell of the same call', () => {
    const funder = aSource()
    const other = aSource({
      id: 'other',
      title: 'The Other',
      home: 'https://other.example/',
      authority: 'aggregator',
      facts: 'worded',
    })
    const gatherBoth = async (ours: RawCall, theirs: RawCall) => {
      await run(funder, fetchFrom(aWorld([ours])))
      await run(other, fetchFrom(aWorld([theirs])))
      await concludeAll([funder, other])
    }

    it.each<[string, Partial<RawCall>, Partial<RawCall>]>([
      ['the code of a topic', { names: ['topic:LIFE-2026-X'] }, { names: ['topic:LIFE-2026-X'] }],
      [
        'a link to the topic at the portal',
        { names: ['topic:LIFE-2026-SAP'] },
        {
          links: [
            {
              label: 'topic',
              url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/LIFE-2026-SAP',
            },
          ],
        },
      ],
      [
        'an address',
        { url: 'https://www.fund.example/calls/7/' },
        { url: 'http://fund.example/calls/7?utm_source=x' },
      ],
      ['a reference', { names: ['ref:vinnova:2026-00123'] }, { names: ['ref:vinnova:2026-00123'] }],
      ['a title and a last day', {}, { url: 'https://other.example/x' }],
    ])('give one call by %s', async (_, ours, theirs) => {
      await gatherBoth(care('A', ours), care('B', { url: 'https://other.example/b', ...theirs }))
      expect(await listed()).toEqual(['A'])
    })

    it.each<[string, RawCall, RawCall]>([
      [
        'another last day',
        care('A'),
        care('B', { deadlines: ['2026-12-02'], url: 'https://other.example/b' }),
      ],
      [
        'only the home page in common',
        care('A', { url: 'https://other.example/' }),
        care('B', { title: 'Something else', url: 'https://other.example/' }),
      ],
    ])('give two calls with %s', async (_, ours, theirs) => {
      await gatherBoth(ours, theirs)
      expect((await listed()).toSorted()).toEqual(['A', 'B'])
    })

    it('keep two calls of one source apart that have title and day in common', async () => {
      await run(funder, fetchFrom(aWorld([care('A'), care('B')])))
      await run(other, fetchFrom(aWorld([care('C', { url: 'https://other.example/c' })])))
      await concludeAll([funder, other])
      expect((await listed()).toSorted()).toEqual(['A', 'B'])
    })

    it('give one call each when they are gathered at the same time', async () => {
      const keys = Array.from({ length: 60 }, (_, n) => `K${n}`)
      const calls = (order: readonly string[]) =>
        order.map((key) => care(key, { title: `Elderly care, part ${key}`, names: [`topic:${key}`] }))
      await Promise.all([
        run(funder, fetchFrom(aWorld(calls(keys)))),
        run(other, fetchFrom(aWorld(calls(keys.toReversed())))),
      ])
      await concludeAll([funder, other])
      expect(await listed()).toHaveLength(60)
    })

    it('say where they disagree', async () => {
      const names = ['topic:X-1']
      await gatherBoth(care('A', { names }), care('B', { names, deadlines: ['2026-12-02'] }))
      expect((await findCall(test.db, 'fund-a'))?.call.disagreements).toEqual([
        { field: 'deadlines', source: 'other', says: '2026-12-02' },
      ])
    })
  })

  describe('one of them on trial', () => {
    const trial = aSource({ confidence: 'unproven' })
    const letter = async () => {
      const solna = await findMunicipality(test.db, 'solna')
      if (!solna?.contacts[0]) throw new Error('no contact')
      const matter = { sources: [trial], book: A_BOOK, publicUrl: 'https://fondvakt.example', signer }
      return (await previewLetter(test.db, solna, solna.contacts[0], matter, now)).text
    }

    it('is gathered, but stands in no list and in nobody’s letter until it is turned on', async () => {
      await settle(test.db, aMunicipality())
      await run(trial, fetchFrom(aWorld([care('A')])))
      onDay('2026-06-02')
      await run(trial, fetchFrom(aWorld([care('A'), care('B')])))
      await concludeAll([trial])
      expect(await listed()).toEqual([])
      expect((await listed('trial')).toSorted()).toEqual(['A', 'B'])
      expect(await letter()).not.toContain('Elderly care')
      expect(await listEvents(test.db, null)).toEqual([])
      expect(await coverageOf(test.db, [trial], now)).toMatchObject({ checked: 0, total: 0 })
      await saveSwitch(test.db, 'fund', 'on', now)
      await concludeAll([trial])
      expect((await listed()).toSorted()).toEqual(['A', 'B'])
      expect(await letter()).toContain('Elderly care')
      expect(await coverageOf(test.db, [trial], now)).toMatchObject({ checked: 1, total: 1 })
    })

    it('changes nothing in a call that another source proves', async () => {
      const sure = aSource({ id: 'sure' })
      const names = ['topic:X-1']
      await run(sure, fetchFrom(aWorld([care('A', { names })])))
      await run(
        trial,
        fetchFrom(aWorld([care('B', { names, deadlines: ['2026-10-01'], opens: '2026-03-01' })])),
      )
      await concludeAll([sure, trial])
      expect((await findCall(test.db, 'sure-a'))?.call).toMatchObject({
        opens: null,
        disagreements: [],
        trial: false,
      })
    })
  })

  it('counts a source that is off for nothing, and does not call it failing', async () => {
    const source = aSource()
    await saveOff(test.db, source, 'it needs a key in the setting KEY_FUND', now)
    await concludeAll([source])
    expect(await coverageOf(test.db, [source], now)).toMatchObject({ total: 0, failing: [] })
    expect(await listFindings(test.db)).toEqual([])
  })

  it('keeps news out of the lists of calls, and out of events', async () => {
    const news = aSource({ kind: 'news' })
    await run(news, fetchFrom(aWorld([care('A')])))
    onDay('2026-06-02')
    await run(news, fetchFrom(aWorld([care('A'), care('B')])))
    await concludeAll([news])
    expect(await listed()).toEqual([])
    expect((await listed('news')).toSorted()).toEqual(['A', 'B'])
    expect(await listEvents(test.db, null)).toEqual([])
  })

  describe('whose calls have pages of their own', () => {
    const detailOf = (key: string): Ask => ({
      method: 'GET',
      url: `https://fund.example/calls/${key}`,
      expect: 'json',
      note: { step: 'call', key },
      optional: true,
    })
    const source = aSource({
      read: (page) =>
        page.ask.note
          ? {
              calls: [{ key: String(page.ask.note['key']), deadlines: ['2026-12-01'] }],
              follow: [],
              problems: [],
            }
          : {
              calls: [{ key: 'A', title: 'A call', url: 'https://fund.example/a', status: 'open' }],
              follow: [detailOf('A')],
              problems: [],
            },
    })
    const world = aWorld()
    const withDetails: Fetch = fetchFrom(world)
    const without: Fetch = (ask) =>
      ask.note
        ? Promise.reject(new FetchError('timeout', ask.url, 'fund.example: timeout'))
        : withDetails(ask)

    it('keep what was known when such a page cannot be had', async () => {
      await run(source, withDetails)
      await concludeAll([source])
      onDay('2026-06-02')
      expect(await run(source, without)).toMatchObject({ outcome: 'partial', changed: 0 })
      await concludeAll([source])
      expect((await findCall(test.db, 'fund-a'))?.call.deadlines).toMatchObject([{ day: '2026-12-01' }])
      expect(await listEvents(test.db, null)).toEqual([])
    })
  })

  it('remembers since when there is something to look at, and tells only whoever looks after it', async () => {
    const source = aSource()
    const world = aWorld([care('A')])
    await settle(
      test.db,
      aMunicipality({ contacts: [aContact('omsorg'), { ...aContact('sekretariat'), secretariat: true }] }),
    )
    await run(source, fetchFrom(world))
    world.failure = 'blocked'
    for (const day of ['2026-06-02', '2026-06-03']) {
      onDay(day)
      await run(source, fetchFrom(world))
      await concludeAll([source])
    }
    expect(await listFindings(test.db)).toMatchObject([
      { source: 'fund', kind: 'failing', since: '2026-06-02T03:00:00.000Z', times: 2, cause: 'blocked' },
    ])
    const solna = await findMunicipality(test.db, 'solna')
    const matter = { sources: [source], book: A_BOOK, publicUrl: 'https://fondvakt.example', signer }
    const letters = []
    for (const contact of solna?.contacts ?? [])
      letters.push((await previewLetter(test.db, solna!, contact, matter, now)).text)
    expect(letters[0]).not.toContain('Källan spärrar program')
    expect(letters[1]).toContain('Källan spärrar program')
    world.failure = null
    onDay('2026-06-04')
    await run(source, fetchFrom(world))
    await concludeAll([source])
    expect(await listFindings(test.db)).toEqual([])
  })

  it('misses a call that comes back every year only once it has watched for a while', async () => {
    const source = aSource()
    const recurring: Recurring = {
      id: 'twinning',
      name: { sv: 'Vänorter', en: 'Town twinning' },
      titles: ['town twinning'],
      keys: [],
      deadline: { from: '06-01', to: '09-30' },
      known: '03-01',
      look: 'https://fund.example/',
    }
    const look = () =>
      conclude(test.db, { sources: [source], ...RULES, recurring: [recurring] }, () => now, aWorker())
    for (const [day, found] of [
      ['2026-06-01', 0],
      ['2026-06-16', 1],
    ] as const) {
      onDay(day)
      await run(source, fetchFrom(aWorld([care('A')])))
      await look()
      expect(await listFindings(test.db)).toHaveLength(found)
    }
    await run(
      source,
      fetchFrom(aWorld([care('A'), aRawCall('B', { title: 'Town twinning', deadlines: ['2026-09-15'] })])),
    )
    await look()
    expect(await listFindings(test.db)).toEqual([])
  })

  it('keeps a watched page, and what changed on it', async () => {
    let text = 'Ansökan öppnar 7 augusti.\n\nVem kan söka?'
    const source = aSource({
      kind: 'page',
      expect: { calls: [1, 1], filled: {} },
      read: (page) => ({
        calls: [],
        follow: [],
        problems: [],
        watched: [{ key: 'klimatklivet', title: 'Klimatklivet', url: page.url, text }],
      }),
    })
    const fetch = fetchFrom(aWorld())
    expect(await run(source, fetch)).toMatchObject({ outcome: 'ok', calls: 1 })
    onDay('2026-06-02')
    expect(await run(source, fetch)).toMatchObject({ outcome: 'unchanged' })
    text = 'Ansökan skjuts upp.\n\nVem kan söka?'
    onDay('2026-06-03')
    expect(await run(source, fetch)).toMatchObject({ outcome: 'ok', changed: 1 })
    expect(await listPageChanges(test.db, '2026-06-01')).toMatchObject([
      { title: 'Klimatklivet', at: now, gone: ['Ansökan öppnar 7 augusti.'], come: ['Ansökan skjuts upp.'] },
    ])
  })
})
