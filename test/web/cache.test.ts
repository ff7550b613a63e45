import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { describe, expect, it } from 'vitest'
import { keepAnswers } from '../../src/web/cache.js'
import type { Deps } from '../../src/web/deps.js'

/** A place whose pages say how often they have been made. */
function aPlace(seconds = 60) {
  let made = 0
  const app = new Hono()
  app.use(keepAnswers({ clock: () => '2026-06-15T08:00:00.000Z' } as Deps, seconds))
  app.use(compress({ threshold: 0 }))
  app.use(etag({ weak: true }))
  app.get('/private', (c) => {
    c.header('Cache-Control', 'private, no-store')
    return c.html(`made ${++made}`)
  })
  app.get('/broken', (c) => c.html(`made ${++made}`, 500))
  app.get('/l/:token', (c) => c.html(`made ${++made}`))
  app.get('*', async (c) => {
    const n = ++made
    await Promise.resolve()
    return c.html(`<p>made ${n} in ${c.req.header('Accept-Language') ?? 'sv'}</p>`)
  })
  app.post('*', (c) => c.text('done'))
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(path, { headers })
    return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
  }
  return { app, get, made: () => made }
}

describe('answers that are kept', () => {
  it('are made once, also for those who ask at the same time', async () => {
    const { get, made } = aPlace()
    const answers = await Promise.all([get('/a'), get('/a'), get('/a')])
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set(['<p>made 1 in sv</p>']))
    await get('/a')
    expect(made()).toBe(1)
  })

  it('differ by address, language and packing', async () => {
    const { get, made } = aPlace()
    await get('/a')
    expect((await get('/a?x=1')).body.toString()).toContain('made 2')
    expect((await get('/a', { 'Accept-Language': 'en' })).body.toString()).toContain('made 3')
    const packed = await get('/a', { 'Accept-Encoding': 'gzip' })
    expect(gunzipSync(packed.body).toString()).toContain('made 4')
    const again = await get('/a', { 'Accept-Encoding': 'gzip' })
    expect([gunzipSync(again.body).toString(), again.headers.get('Content-Encoding')]).toEqual([
      '<p>made 4 in sv</p>',
      'gzip',
    ])
    expect(made()).toBe(4)
  })

  it('are not given to whoever has a cookie or a link of their own, nor when they are private or broken', async () => {
    const { get, made } = aPlace()
    for (const path of ['/private', '/broken', '/l/abc']) {
      await get(path)
      await get(path)
    }
    await get('/a')
    await get('/a', { Cookie: 'fondvakt=x' })
    expect(made()).toBe(8)
  })

  it('are said to be unchanged to whoever has them', async () => {
    const { get, made } = aPlace()
    const tag = (await get('/a')).headers.get('ETag') ?? ''
    const again = await get('/a', { 'If-None-Match': `"other", ${tag}` })
    expect([again.status, again.body.length, again.headers.get('ETag')]).toEqual([304, 0, tag])
    expect((await get('/a', { 'If-None-Match': '"other"' })).status).toBe(200)
    expect(made()).toBe(1)
  })

  it('are forgotten when somebody sends a form, and after their time', async () => {
    const { app, get, made } = aPlace()
    await get('/a')
    await app.request('/a', { method: 'POST' })
    await get('/a')
    expect(made()).toBe(2)
    const short = aPlace(0)
    await short.get('/a')
    await short.get('/a')
    expect(short.made()).toBe(2)
  })
})
