import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHolder } from '../../src/core/signed.js'
import { DATABASES } from '../support/databases.js'
import { aJudged, checkIn, me, NAME, NOW, OWN, signer, TITLE, visit, type Judged } from './judging.js'
import { text } from './read.js'

describe.each(DATABASES)('judging on the pages, on %s', (kind) => {
  let at: Judged
  beforeEach(async () => {
    at = await aJudged(kind)
  })
  afterEach(() => at.test.close())
  const callPage = () => `/calls/${at.call}`

  it('asks whoever comes by a link of a letter, and does nothing however often it is opened', async () => {
    for (const query of ['', '?relevant=no', '?relevant=yes', '?relevant=maybe&kept', '?say=not-relevant'])
      expect((await at.get(at.link() + query)).status).toBe(200)
    await at.pages().request(at.link(), { method: 'HEAD' })
    expect([await at.kept(), await at.tags()]).toEqual([[], ['social likely']])
    const { body, headers } = await at.get(`${at.link()}?relevant=no`)
    expect(text(body)).toContain(TITLE)
    expect(text(body)).toContain('Du svarar som Eva &lt;script&gt;alert(1)&lt;/script&gt; Ek i Solna.')
    expect(body).toMatch(
      /<button name="say" value="not-relevant">Inte relevant för Sociala frågor och Lärande<\/button><button name="say" value="relevant" class="second">/,
    )
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  it('takes the answer at once for all areas of the link, says so, and lets it be taken back', async () => {
    const { status, location } = await at.post(at.link(), { say: 'not-relevant', why: ' Inte hos\r\noss ' })
    expect([status, location]).toEqual([303, `${at.link()}?kept=1`])
    expect(await at.tags()).toEqual([])
    const said = text((await at.get(location ?? '')).body)
    expect(said).toContain('Svaret är sparat.')
    expect(said).toContain('Bedömd som inte relevant för Sociala frågor av Eva')
    await at.post(at.link(), { say: 'withdrawn:social' })
    expect(await at.tags()).toEqual(['social likely'])
    expect(await at.kept()).toEqual([
      ['social', 'not-relevant', 'omsorg', 'Inte hos oss'],
      ['learning', 'not-relevant', 'omsorg', 'Inte hos oss'],
      ['social', 'withdrawn', 'omsorg', null],
    ])
  })

  it('takes the same answer sent twice once', async () => {
    const say = () => at.post(at.link(), { say: 'relevant:social' })
    await Promise.all([say(), say()])
    expect((await say()).status).toBe(303)
    expect(await at.kept()).toEqual([['social', 'relevant', 'omsorg', null]])
    expect(await at.tags()).toEqual(['social strong'])
  })

  it('takes it where the browser says that the page is ours', async () => {
    const type = `${OWN['Content-Type']}; charset=UTF-8`
    const form = { say: 'relevant:social', why: 'å'.repeat(500) }
    const { status } = await at.post(at.link(), form, {
      'Content-Type': type,
      'Sec-Fetch-Site': 'same-origin',
    })
    expect([status, (await at.kept()).length]).toEqual([303, 1])
  })

  it('knows who came by a personal link, in a cookie that scripts and other sites cannot use', async () => {
    const { status, headers, location } = await at.get(me())
    expect([status, location]).toEqual([303, '/solna/calls'])
    const [cookie = '', ...how] = (headers.get('Set-Cookie') ?? '').split('; ')
    expect(how.sort()).toEqual(['HttpOnly', 'Max-Age=15552000', 'Path=/', 'SameSite=Lax', 'Secure'])
    expect(cookie).toMatch(/^__Host-fondvakt=/)
    const holder = openHolder(signer, 'visit', cookie.slice(cookie.indexOf('=') + 1))
    expect(holder).toEqual({ municipality: 'solna', contact: 'omsorg', day: '2026-11-21' })
    const plain = await at.get(me(), {}, at.pages({ publicUrl: 'http://localhost:8080' }))
    expect(plain.headers.get('Set-Cookie')).toMatch(/^fondvakt=.*HttpOnly; SameSite=Lax$/)
    expect(await at.kept()).toEqual([])
  })

  it('takes their word on the page of a call, for each of their municipality’s areas', async () => {
    const { body, headers } = await at.get(`${callPage()}?m=solna`, visit())
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
    const areas = ['value="not-relevant:social"', 'value="not-relevant:learning"']
    expect(body.match(/value="not-relevant:\w+"/g)).toEqual(areas)
    const form = { say: 'not-relevant:social', check: checkIn(body) }
    const { status, location } = await at.post(`${callPage()}/judge`, form, { ...OWN, ...visit() })
    expect([status, location]).toEqual([303, `${callPage()}?m=solna#judge`])
    expect([await at.tags(), await at.tags('malmo')]).toEqual([[], ['welfare likely']])
  })

  it('shows who said what, when and why, and what the rules say instead', async () => {
    await at.post(at.link(), { say: 'not-relevant:social', why: '"><img src=x onerror=alert(2)>' })
    await at.post(at.link(), { say: 'relevant:learning' })
    const { body } = await at.get(`${callPage()}?m=solna`)
    expect(body).not.toMatch(/<script|<img|\u202e/)
    const said = text(body)
    expect(said).toContain(
      'Bedömd som inte relevant för Sociala frågor av Eva &lt;script&gt;alert(1)&lt;/script&gt; Ek 21 november 2026. Skäl: ”&quot;&gt;&lt;img src=x onerror=alert(2)&gt;”',
    )
    expect(said).toContain('Fondvakts egen bedömning: trolig, 9 poäng')
    expect(body).toMatch(
      /<details><summary>Fondvakts egen bedömning.*”Elderly care” i rubriken.*<\/details>/s,
    )
    expect(said).toContain('Lärande stark, 12 poäng')
    expect(said).toMatch(/bedömd som relevant av Eva .{0,60} 21 november 2026 12 Summa 12/)
    expect(text((await at.get(callPage())).body)).toContain('Bedömd som inte relevant för Sociala frågor')
    const data = JSON.parse((await at.get(`${callPage()}.json`)).body) as { judgements: object[] }
    expect(data.judgements).toMatchObject([
      { municipality: 'solna', area: 'social', verdict: 'not-relevant', at: NOW },
      { municipality: 'solna', area: 'learning', verdict: 'relevant', why: null },
    ])
  })

  it('lists the calls that it helps most to judge, and lets the municipality’s own contacts answer', async () => {
    const { body } = await at.get('/solna/worth')
    expect(text(body)).toContain('En utlysning som det hjälper mest att bedöma')
    expect(text(body)).toContain(
      'Är den relevant för Sociala frågor? Fondvakt gissar: trolig, 9 poäng. Varför: ”Elderly care” i rubriken.',
    )
    const malmo = visit({ municipality: 'malmo', contact: 'valfard' })
    for (const headers of [{}, malmo])
      expect((await at.get('/solna/worth', headers)).body).not.toContain('<form class="judge"')
    const own = (await at.get('/solna/worth', visit())).body
    const [, action = ''] = /<form class="judge" method="post" action="([^"]+)"/.exec(own) ?? []
    const form = { say: 'not-relevant:social', check: checkIn(own) }
    expect((await at.post(action, form, { ...OWN, ...visit() })).location).toBe('/solna/worth')
    expect(text((await at.get('/solna/worth')).body)).toContain('Just nu finns ingen utlysning som')
  })

  it('keeps to the path of the public address, and to the language chosen', async () => {
    const app = at.pages({ publicUrl: 'https://solna.example/fonder/' })
    const { body } = await at.get(`${at.link()}?lang=en`, {}, app)
    expect(body).toContain(`action="/fonder${at.link()}?lang=en"`)
    const headers = { ...OWN, Origin: 'https://solna.example' }
    const { location } = await at.post(`${at.link()}?lang=en`, { say: 'relevant:social' }, headers, app)
    expect(location).toBe(`/fonder${at.link()}?kept=1&lang=en`)
    const [row] = await at.test.db.selectFrom('judgement').select('by_name').execute()
    expect(row?.by_name).toBe(NAME)
  })
})
