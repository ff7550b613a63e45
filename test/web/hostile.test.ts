import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { anApp, seed } from './seed.js'

describe.each(DATABASES)('addresses that nobody should write, on %s', (kind) => {
  let store: TestDb
  let app: Hono
  beforeAll(async () => {
    store = await anEmptyDb(kind)
    await seed(store.db)
    app = anApp(store.db)
  })
  afterAll(() => store.close())

  it.each([
    ['area=nowhere', 'area'],
    ['area=social&area=nowhere', 'area'],
    ['programme=Erasmus%2B&programme=Nothing', 'programme'],
    ['status=open&status=closed', 'status'],
    ['status=opened', 'status'],
    ['programme=Nothing', 'programme'],
    ['lang=de', 'lang'],
    ['grade=best', 'grade'],
    ['role=mayor', 'role'],
    ['theme=nothing', 'theme'],
    ['source=nowhere', 'source'],
    ['source=constructor', 'source'],
    ['language=de', 'language'],
    ['closes=15', 'closes'],
    ['closes=14&closes=30', 'closes'],
    ['money=0', 'money'],
    ['money=-1', 'money'],
    ['money=1e6', 'money'],
    ['money=9999999999', 'money'],
    ['new=8', 'new'],
    ['new=2026-02-30', 'new'],
    ['new=0000-00-00', 'new'],
    ['sort=best', 'sort'],
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['size=1001', 'size'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1e3', 'page'],
    ['page=99999999999999999999', 'page'],
    ['area=social%00', null],
    ['area=social&area=social', null],
    [`area=social${'&area='.repeat(500)}`, null],
    ['area[]=nowhere', null],
    ['page=4711', null],
    ['q=%E0%A4%A', null],
    ['q=%00%01%02', null],
    ['q=%22%20OR%201%3D1%20--', null],
    ["q=a'%20%26%20!b%20%3A*%20(c%20%7C%20%5C", null],
    ['q=NEAR(a%20b)%20AND%20NOT%20stems%3Ac*%20%5Ed', null],
    ['q=%F0%9F%98%80%F0%9F%98%80', null],
    [`q=${'å'.repeat(5000)}`, null],
    [`q=${'x%20'.repeat(3000)}`, null],
    ['q=a&q=b', null],
    ['q=%22', null],
    ['q=-', null],
    ['q=--a', null],
    ['q=*', null],
    ['q=OR+OR', null],
    ['q=titel:', null],
    ['q=sista:2026-99-99', null],
    ['q=__proto__:constructor', null],
    ['q=constructor', null],
    ['q=%ED%A0%80', null],
    ['q=%C2%AD%E2%80%8B', null],
    [`q=${'%22a'.repeat(500)}`, null],
    [`q=${'(a*'.repeat(500)}`, null],
    [`without=${'x'.repeat(5000)}`, null],
    [`q=school${'&without=a'.repeat(500)}`, null],
    ['q=school&without=__proto__&without=%00', null],
    ['new=0001-01-01', null],
    ['new=9999-12-31', null],
    ['money=999999999', null],
    ['q[]=a', null],
    ['utm_source=x', null],
    ['=', null],
    ['&&&', null],
  ])('answers %s', async (query, parameter) => {
    for (const path of ['/solna/calls', '/solna/calls.json']) {
      const answer = await app.request(`${path}?${query}`)
      expect(answer.status).toBe(parameter === null ? 200 : 400)
      if (parameter !== null) expect(await answer.text()).toContain(`Parametern ${parameter} `)
    }
  })

  it.each([
    '/solna%00/calls',
    '/%E0%A4%A/calls',
    '/%2e%2e/calls',
    '//evil.example/calls',
    '/solna/calls/extra',
    "/calls/'%3B%20drop%20table%20call%3B--",
    '/calls/%E0%A4%A',
    '/calls/%00.json',
    '/constructor/calls',
    '/__proto__',
  ])('finds nothing at %s', async (path) => {
    expect((await app.request(path)).status).toBe(404)
  })

  it('says nothing in markup of what it was asked', async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script>')
    for (const path of [
      `/solna/calls?q=${evil}`,
      `/solna/calls?q=x:${evil}+school&without=${evil}`,
      `/solna/calls?new=${evil}`,
      `/solna/calls?theme=${evil}`,
      `/solna/calls?sort=${evil}`,
      `/solna/calls?area=${evil}`,
      `/solna/calls?lang=${evil}`,
      `/solna/calls?x=${evil}`,
      `/${evil}/calls`,
      `/calls/${evil}`,
      `/calls/ft-portal-evil-2026-1?m=${evil}`,
    ])
      expect(await (await app.request(path)).text()).not.toContain('<script')
  })

  it('cuts a search that is too long, and shows what is left', async () => {
    const body = await (await app.request(`/solna/calls?q=${'a'.repeat(500)}`)).text()
    expect(body).toContain(`value="${'a'.repeat(200)}"`)
  })

  it('says that a search without words does not count', async () => {
    expect(await (await app.request('/solna/calls?q=!!!')).text()).toContain('Sökningen innehöll inget ord')
  })

  it('says that a page is beyond the last', async () => {
    expect(await (await app.request('/solna/calls?page=4711')).text()).toContain('för listan har 1 sida')
  })
})
