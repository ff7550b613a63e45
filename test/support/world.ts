import { FetchError } from '../../src/core/errors.js'
import { parseJson } from '../../src/read/json/json.js'
import {
  defineSource,
  type Ask,
  type Fetch,
  type Page,
  type RawCall,
  type Source,
} from '../../src/core/source.js'
import type { Worker } from '../../src/pipeline/gather.js'

/** A call as a source words it, with the part that matters showing. */
export const aRawCall = (key: string, part: Partial<RawCall> = {}): RawCall => ({
  key,
  title: `Call ${key}`,
  url: `https://fund.example/calls/${key}`,
  status: 'open',
  deadlines: ['2026-12-01'],
  deadlineClock: 'none',
  texts: [{ language: 'en', title: `Call ${key}`, sections: [] }],
  ...part,
})

/** A source that answers one page with whatever calls the world has. */
export const aSource = (part: Partial<Source> = {}): Source =>
  defineSource({
    id: 'fund',
    title: 'The Fund',
    publisher: 'The Fund',
    home: 'https://fund.example/',
    language: 'en',
    zone: 'Europe/Brussels',
    authority: 'funder',
    kind: 'call',
    confidence: 'proven',
    facts: 'given',
    everyDays: 1,
    start: [{ method: 'GET', url: 'https://fund.example/calls.json', expect: 'json' }],
    read: (page) => ({ calls: parseJson(page.body) as RawCall[], follow: [], problems: [] }),
    expect: { calls: [0, 10_000], filled: {} },
    ...part,
  })

/** What stands at the addresses of the outside world, to be changed by a test between runs. */
export interface World {
  calls: readonly RawCall[]
  /** Why the next asks fail; null when they are answered. */
  failure: FetchError['reason'] | null
  asked: Ask[]
}

export const aWorld = (calls: readonly RawCall[] = []): World => ({ calls, failure: null, asked: [] })

/** Answers every ask with the world's calls, or fails as it says. */
export const fetchFrom =
  (world: World): Fetch =>
  (ask): Promise<Page> => {
    world.asked.push(ask)
    if (world.failure)
      return Promise.reject(new FetchError(world.failure, ask.url, `fund.example: ${world.failure}`))
    return Promise.resolve({
      ask,
      url: ask.url,
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify(world.calls),
      fetched: '2026-06-01T03:00:00.000Z',
      unchanged: false,
    })
  }

/** A process that is alive, among others that are too unless they are named as gone. */
export const aWorker = (holder = 'this', gone: readonly string[] = []): Worker => ({
  holder,
  isGone: (other) => gone.includes(other),
})
