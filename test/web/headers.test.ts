import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { anApp, seed } from './seed.js'

describe('what goes with every answer', () => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb('sqlite')
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  it.each(['/', '/solna/calls', '/solna/calls.json', '/sources', '/nowhere', '/solna/calls?area=x'])(
    'keeps scripts, frames and guesses out of %s',
    async (path) => {
      const { headers } = await app.request(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('strict-transport-security')).toBe('max-age=15552000')
    },
  )

  it('has no code of its own in any page', async () => {
    for (const path of ['/', '/solna/calls', '/sources', '/calls/ft-portal-evil-2026-1', '/nowhere'])
      expect(await (await app.request(path)).text()).not.toMatch(/<script|<style| style=| on[a-z]+="/)
  })

  it('sends a page again only when it has changed', async () => {
    const etag = (await app.request('/solna/calls')).headers.get('etag')
    const again = await app.request('/solna/calls', { headers: { 'If-None-Match': etag ?? '' } })
    expect(again.status).toBe(304)
    const other = await app.request('/solna/calls?status=open', { headers: { 'If-None-Match': etag ?? '' } })
    expect(other.status).toBe(200)
  })

  it('packs text for those who can unpack it', async () => {
    const answer = await app.request('/solna/calls', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    const unpacked = new Response(answer.body!.pipeThrough(new DecompressionStream('gzip')))
    expect(await unpacked.text()).toContain('<h1>Utlysningar för Solna</h1>')
  })

  it('lets a style sheet be kept for ever by its own address alone', async () => {
    const page = await (await app.request('/')).text()
    const [, address = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? []
    const kept = await app.request(address)
    expect(kept.headers.get('content-type')).toContain('text/css')
    expect(kept.headers.get('cache-control')).toContain('immutable')
    expect((await app.request('/style.css?v=old')).headers.get('cache-control')).toBe('no-cache')
  })

  it('puts the path of the public address before every link', async () => {
    const under = anApp(store.db, { publicUrl: 'https://solna.example/fonder/' })
    const body = await (await under.request('/solna/calls?lang=en')).text()
    for (const [, href] of body.matchAll(/(?:href|action)="(\/[^"]*)"/g)) expect(href).toMatch(/^\/fonder\//)
    const rows = (await (await under.request('/solna/calls.json')).json()) as { url: string }[]
    expect(rows[0]?.url).toMatch(/^https:\/\/solna\.example\/fonder\/calls\/ft-portal-/)
  })

  it('tells search engines what not to read', async () => {
    expect(await (await app.request('/robots.txt')).text()).toContain('Disallow: /*.json')
  })
})
