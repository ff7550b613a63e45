import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BounceReport } from '../../src/core/bounce.js'
import { readBounces } from '../../src/mail/bounce.js'
import { takeBounce } from '../../src/pipeline/bounces.js'
import { findContact } from '../../src/store/contacts.js'
import { listBounces } from '../../src/store/bounces.js'
import { createApp } from '../../src/web/app.js'
import type { Readers } from '../../src/web/readers.js'
import { aReport } from '../mail/reports.js'
import { anEmptyDb, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'
import { aDraft, writeLetters } from '../support/ledger.js'

const NOW = '2026-06-01T05:00:00.000Z'
const KEY = 'k'.repeat(40)
const REPORT = {
  message_id: 'letter-a@fondvakt.example',
  recipient: 'a@solna.example',
  action: 'failed',
  status: '5.1.1',
  said: 'no such\r\nuser',
}

describe('reports from a mail service', () => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb('sqlite')
    await settle(test.db, aMunicipality({ contacts: [aContact('a')] }))
    await writeLetters(test.db, [aDraft('a')], NOW)
    await test.db.updateTable('delivery').set({ status: 'sent' }).execute()
  })
  afterEach(() => test.close())

  const post = (body: string, headers: Readonly<Record<string, string>> = {}, key: string | null = KEY) => {
    const bounced = (report: BounceReport) => takeBounce(test.db, report, NOW)
    const app = createApp({
      db: test.db,
      sources: [],
      search: undefined as never,
      clock: () => NOW,
      publicUrl: 'https://fondvakt.example',
      version: '1',
      readers: { bounced } as Readers,
      ...(key !== null && { bounces: { key, read: readBounces } }),
    })
    return app.request('/bounces', {
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json', ...headers },
    })
  }
  const state = async () => (await findContact(test.db, 'solna', 'a'))?.state

  it('are taken as JSON, once', async () => {
    const first = await post(JSON.stringify(REPORT))
    expect([first.status, await first.json()]).toEqual([200, { reports: 1, effects: ['stopped'] }])
    expect(await state()).toBe('stopped')
    expect(await (await post(JSON.stringify(REPORT))).json()).toEqual({ reports: 1, effects: ['known'] })
    expect(await listBounces(test.db, { since: NOW })).toMatchObject([{ said: 'no such user' }])
  })

  it('are taken as a raw message', async () => {
    const raw = aReport({ messageId: '<letter-a@fondvakt.example>', recipient: 'a@solna.example' })
    const answer = await post(raw, { 'Content-Type': 'message/rfc822' })
    expect(await answer.json()).toEqual({ reports: 1, effects: ['stopped'] })
    const other = await post('Subject: Hej\r\n\r\nHej', { 'Content-Type': 'message/rfc822' })
    expect(await other.json()).toEqual({ reports: 0, effects: [] })
  })

  it.each([['Bearer wrong'], [`Basic ${KEY}`], [`Bearer ${KEY}x`], ['']])(
    'are not taken from who does not know the key: %j',
    async (Authorization) => {
      expect((await post(JSON.stringify(REPORT), { Authorization })).status).toBe(401)
      expect(await state()).toBe('active')
    },
  )

  it('have no place where no key is set', async () => {
    expect((await post(JSON.stringify(REPORT), {}, null)).status).toBe(404)
  })

  it.each([
    ['{', 'application/json', 400],
    ['[]', 'application/json', 400],
    [JSON.stringify({ ...REPORT, action: 'exploded' }), 'application/json', 400],
    [JSON.stringify({ ...REPORT, status: 'x' }), 'application/json', 400],
    [JSON.stringify({ ...REPORT, message_id: 7 }), 'application/json', 400],
    [JSON.stringify(REPORT), 'text/plain', 400],
    ['x'.repeat(1_000_001), 'message/rfc822', 413],
  ])('that are broken are turned down', async (body, type, status) => {
    expect((await post(body, { 'Content-Type': type })).status).toBe(status)
    expect(await state()).toBe('active')
  })
})
