import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Deps } from '../../src/web/deps.js'
import { limitData } from '../../src/web/limits.js'

/** What the limit sees of a program at an address. */
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

function anApp(limitPerMinute: number | undefined, trustProxy = 0) {
  const app = new Hono()
  app.use(limitData({ limitPerMinute, trustProxy } as unknown as Deps))
  app.get('*', (c) => c.text('data'))
  return app
}

async function ask(app: Hono, times: number, path = '/api/v1/calls', address = '203.0.113.7') {
  const found: number[] = []
  for (let i = 0; i < times; i += 1) found.push((await app.request(path, {}, from(address))).status)
  return found
}

describe('the limit', () => {
  it('holds a client to so many requests a minute, and tells how many are left', async () => {
    const app = anApp(3)
    const first = await app.request('/api/v1/calls', {}, from('203.0.113.7'))
    expect([first.headers.get('ratelimit-limit'), first.headers.get('ratelimit-remaining')]).toEqual([
      '3',
      '2',
    ])
    expect(await ask(app, 3)).toEqual([200, 200, 429])
    const refused = await app.request('/api/v1/calls', {}, from('203.0.113.7'))
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(await refused.json()).toMatchObject({ status: 429, title: 'Too Many Requests' })
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect(refused.headers.get('ratelimit-remaining')).toBe('0')
  })

  it('counts each client for itself, an IPv6 network as one', async () => {
    const app = anApp(1)
    expect(await ask(app, 2, '/api/v1/calls', '203.0.113.7')).toEqual([200, 429])
    expect(await ask(app, 1, '/api/v1/calls', '203.0.113.8')).toEqual([200])
    expect(await ask(app, 1, '/api/v1/calls', '2001:db8:1:2::1')).toEqual([200])
    expect(await ask(app, 1, '/api/v1/calls', '2001:db8:1:2::2')).toEqual([429])
  })

  it('counts those behind a proxy of ours by what it saw', async () => {
    const app = anApp(1, 1)
    const seen = async (client: string) =>
      (await app.request('/api', { headers: { 'X-Forwarded-For': `1.1.1.1, ${client}` } }, from('127.0.0.1')))
        .status
    expect([await seen('203.0.113.7'), await seen('203.0.113.7'), await seen('203.0.113.9')]).toEqual([
      200, 429, 200,
    ])
  })

  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])(
    'does not hold this very machine: %s',
    async (address) => {
      expect(await ask(anApp(1), 4, '/api/v1/calls', address)).toEqual([200, 200, 200, 200])
    },
  )

  it('counts heavy answers for more', async () => {
    const left = async (path: string) =>
      (await anApp(100).request(path, {}, from('203.0.113.7'))).headers.get('ratelimit-remaining')
    expect(await left('/api/v1/calls')).toBe('99')
    expect(await left('/solna/calls.json')).toBe('97')
    expect(await left('/common-grants/opportunities')).toBe('97')
    expect(await left('/solna/calls.rss')).toBe('97')
    expect(await left('/solna/calls.csv')).toBe('90')
    expect(await left('/solna/calls.ics')).toBe('90')
    expect(await left('/solna/calls.xlsx')).toBe('80')
    expect(await left('/api/v1/calls.ndjson')).toBe('40')
  })

  it('lets one heavy answer through however low it is', async () => {
    expect(await ask(anApp(5), 2, '/api/v1/calls.ndjson')).toEqual([200, 429])
  })

  it.each(['/solna/calls', '/', '/calls/a.b', '/style.css', '/apiary', '/health'])(
    'does not count pages: %s',
    async (path) => {
      expect(await ask(anApp(1), 3, path)).toEqual([200, 200, 200])
    },
  )

  it.each([undefined, 0])('is none where it is %s', async (limit) => {
    expect(await ask(anApp(limit), 5)).toEqual([200, 200, 200, 200, 200])
  })

  it('says so in the form that was asked for', async () => {
    const refused = async (path: string, headers: Record<string, string> = {}) => {
      const app = anApp(1)
      await ask(app, 1, path)
      const answer = await app.request(path, { headers }, from('203.0.113.7'))
      return [answer.headers.get('content-type'), await answer.text()]
    }
    expect(await refused('/solna/calls.json')).toEqual([
      'application/json',
      expect.stringMatching(/^\{"error":"För många/),
    ])
    expect(await refused('/solna/calls.csv')).toEqual([
      'text/plain; charset=UTF-8',
      expect.stringMatching(/^För många frågor .* \d+ sekunder\.$/),
    ])
    expect(await refused('/solna/calls.rss?lang=en')).toEqual([
      expect.any(String),
      expect.stringMatching(/^Too many/),
    ])
    expect(await refused('/common-grants/opportunities')).toEqual([
      'application/json',
      expect.stringMatching(/^\{"status":429,"message":/),
    ])
  })
})
