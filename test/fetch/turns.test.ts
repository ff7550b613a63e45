import { describe, expect, it } from 'vitest'
import { PAUSES, pauseFor } from '../../src/fetch/options.js'
import { createTurns } from '../../src/fetch/turns.js'
import { aFetcher, aSite, says, type Handler } from '../support/site.js'

const never = new AbortController().signal

/** A clock that only moves when someone waits, or is told to. */
function aClock() {
  let now = 5000
  const waits: number[] = []
  return {
    waits,
    nowMs: () => now,
    pass: (ms: number) => void (now += ms),
    sleep: async (ms: number) => {
      waits.push(ms)
      now += ms
    },
  }
}

describe('a turn at a host', () => {
  it('is given to one at a time, first come first served', async () => {
    const clock = aClock()
    const take = createTurns(clock.sleep, clock.nowMs)
    const order: string[] = []
    const visit = async (name: string) => {
      const leave = await take('a', 0, never)
      order.push(`${name} in`)
      await Promise.resolve()
      order.push(`${name} out`)
      leave()
    }
    await Promise.all(['1', '2', '3'].map(visit))
    expect(order).toEqual(['1 in', '1 out', '2 in', '2 out', '3 in', '3 out'])
  })

  it('waits for what is left of the pause since the last one ended', async () => {
    const clock = aClock()
    const take = createTurns(clock.sleep, clock.nowMs)
    const first = await take('a', 1000, never)
    clock.pass(400)
    first()
    clock.pass(300)
    ;(await take('a', 1000, never))()
    clock.pass(2000)
    ;(await take('a', 1000, never))()
    ;(await take('b', 1000, never))()
    expect(clock.waits).toEqual([700])
  })

  it('is not waited for at another host', async () => {
    const clock = aClock()
    const take = createTurns(clock.sleep, clock.nowMs)
    await take('a', 0, never)
    await expect(take('b', 0, never)).resolves.toBeTypeOf('function')
  })

  it('passes on from one who gave up waiting', async () => {
    const clock = aClock()
    const take = createTurns(clock.sleep, clock.nowMs)
    const leave = await take('a', 0, never)
    const giveUp = new AbortController()
    const second = take('a', 0, giveUp.signal)
    const third = take('a', 0, never)
    giveUp.abort(new Error('gave up'))
    await expect(second).rejects.toThrow('gave up')
    leave()
    await expect(third).resolves.toBeTypeOf('function')
  })
})

it.each([
  ['api.tech.ec.europa.eu', 1000],
  ['ec.europa.eu', 10_000],
  ['europa.eu', 10_000],
  ['noteuropa.eu', 1000],
  ['europa.eu.example', 1000],
  ['www.vinnova.se', 1000],
])('pauses at %s for %i ms', (host, pause) => {
  expect(pauseFor(host, PAUSES)).toBe(pause)
})

describe('asks made at once', () => {
  /** Counts how many requests it has in its hands; each is answered when the next part of the loop comes. */
  function counting(): { readonly handler: Handler; readonly most: () => number } {
    let now = 0
    let most = 0
    const handler: Handler = (_, response) => {
      most = Math.max(most, ++now)
      setImmediate(() => {
        now--
        response.end('x')
      })
    }
    return { handler, most: () => most }
  }
  const get = (url: string) => ({ method: 'GET', url, expect: 'any' }) as const
  const pages = [1, 2, 3, 4, 5, 6]

  it('reach one host one after the other, without a pause on loopback', async () => {
    const { handler, most } = counting()
    const site = await aSite({ '*': handler })
    const fetcher = aFetcher({ 'https://fonden.example': site })
    await Promise.all(pages.map((n) => fetcher.fetch(get(`https://fonden.example/${n}`))))
    expect(most()).toBe(1)
    expect(site.paths()).toHaveLength(6)
    expect(fetcher.waits).toEqual([])
  })

  it('reach several hosts side by side', async () => {
    const both: (() => void)[] = []
    const meet: Handler = (_, response) => {
      both.push(() => void response.end('x'))
      if (both.length === 2) both.forEach((answer) => answer())
    }
    const site = await aSite({ '/': meet })
    const fetcher = aFetcher({ 'https://a.example': site, 'https://b.example': site })
    const got = await Promise.all([
      fetcher.fetch(get('https://a.example/')),
      fetcher.fetch(get('https://b.example/')),
    ])
    expect(got.map(({ body }) => body)).toEqual(['x', 'x'])
  })

  it('pause at a host that is not on loopback, even when it cannot be reached', async () => {
    const fetcher = aFetcher(
      {},
      { lookup: (_name, _options, found) => found(null, [{ address: '10.0.0.1', family: 4 }]) },
    )
    for (const n of [1, 2]) await expect(fetcher.fetch(get(`https://ec.europa.eu/${n}`))).rejects.toThrow()
    expect(fetcher.waits.map((ms) => Math.round(ms / 1000))).toEqual([10, 10])
  })

  it('stay out of each other’s way while one is tried again', async () => {
    const site = await aSite({
      '/1': (_, response, nth) => void response.writeHead(nth === 1 ? 503 : 200).end('x'),
      '/2': says('y'),
    })
    const fetcher = aFetcher({ 'https://fonden.example': site })
    await Promise.all(['1', '2'].map((n) => fetcher.fetch(get(`https://fonden.example/${n}`))))
    expect(site.paths()).toEqual(['/1', '/1', '/2'])
  })
})
