import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BounceReport } from '../../src/core/bounce.js'
import { readBounces } from '../../src/mail/bounce.js'
import { createMailbox } from '../../src/mail/mailbox.js'
import { readMailbox, takeBounce } from '../../src/pipeline/bounces.js'
import { countStray, listBounces } from '../../src/store/bounces.js'
import { findContact } from '../../src/store/contacts.js'
import { listDeliveries } from '../../src/store/deliveries.js'
import { anImapBox } from '../mail/mailboxes.js'
import { aReport } from '../mail/reports.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'
import { aDraft, writeLetters } from '../support/ledger.js'

const NOW = '2026-06-01T05:00:00.000Z'
const aBounce = (part: Partial<BounceReport> = {}): BounceReport => ({
  id: 'report 1',
  messageId: '<letter-a@fondvakt.example>',
  recipient: 'a@solna.example',
  action: 'failed',
  status: '5.1.1',
  said: '550 5.1.1 no such user',
  ...part,
})

describe.each(DATABASES)('reports of letters that did not arrive, on %s', (kind) => {
  let test: TestDb
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    await settle(test.db, aMunicipality({ contacts: [aContact('a'), aContact('b')] }))
    await writeLetters(test.db, [aDraft('a'), aDraft('b')], NOW)
    await test.db.updateTable('delivery').set({ status: 'sent', settled: NOW }).execute()
  })
  afterEach(() => test.close())
  const stateOf = async (contact: string) => (await findContact(test.db, 'solna', contact))?.state
  const letter = async (id: string) => (await listDeliveries(test.db, {})).find((one) => one.id === id)

  it('stop a contact whose address does not exist, and say that the letter did not arrive', async () => {
    expect(await takeBounce(test.db, aBounce(), NOW)).toBe('stopped')
    expect([await stateOf('a'), await stateOf('b')]).toEqual(['stopped', 'active'])
    expect(await letter('letter-a')).toMatchObject({
      status: 'refused',
      error: '550 5.1.1 no such user',
      bounced: NOW,
    })
    expect(await letter('letter-b')).toMatchObject({ status: 'sent', bounced: null })
  })

  it('are taken once', async () => {
    expect(await takeBounce(test.db, aBounce(), NOW)).toBe('stopped')
    await test.db.updateTable('contact').set({ state: 'active' }).execute()
    expect(await takeBounce(test.db, aBounce(), NOW)).toBe('known')
    expect(await stateOf('a')).toBe('active')
    expect(await listBounces(test.db, { since: NOW })).toHaveLength(1)
  })

  it('are taken once when two take them at once', async () => {
    const taken = await Promise.all([1, 2, 3].map(() => takeBounce(test.db, aBounce(), NOW)))
    expect(taken.sort()).toEqual(['known', 'known', 'stopped'])
  })

  it.each([
    ['an address alone', { messageId: null }],
    ['a letter that is not ours', { messageId: '<other@fondvakt.example>' }],
  ])('do nothing where they name %s, but are shown to a person', async (_, part) => {
    expect(await takeBounce(test.db, aBounce(part), NOW)).toBe('unmatched')
    expect(await stateOf('a')).toBe('active')
    expect(await letter('letter-a')).toMatchObject({ status: 'sent' })
    expect(await countStray(test.db, NOW)).toBe(1)
    expect(await listBounces(test.db, { since: NOW, effect: 'unmatched' })).toMatchObject([
      { address: 'a@solna.example', said: '550 5.1.1 no such user' },
    ])
  })

  it('that a letter is late are noted, and change nothing', async () => {
    expect(await takeBounce(test.db, aBounce({ action: 'delayed', status: '4.4.1' }), NOW)).toBe('noted')
    expect(await letter('letter-a')).toMatchObject({ status: 'sent', bounced: null })
  })

  it('for another reason stop a contact only at the second letter in a row', async () => {
    const full = { status: '5.2.2', said: '552 5.2.2 mailbox full' }
    expect(await takeBounce(test.db, aBounce(full), NOW)).toBe('noted')
    expect(await takeBounce(test.db, aBounce({ ...full, id: 'report 2' }), NOW)).toBe('noted')
    expect(await stateOf('a')).toBe('active')
    const next = aDraft('a', {
      id: 'next',
      slot: '2026-W24',
      body: 'next',
      messageId: '<next@fondvakt.example>',
    })
    await writeLetters(test.db, [next], '2026-06-08T05:00:00.000Z')
    await test.db.updateTable('delivery').set({ status: 'sent' }).where('id', '=', 'next').execute()
    const second = aBounce({ ...full, id: 'report 3', messageId: '<next@fondvakt.example>' })
    expect(await takeBounce(test.db, second, NOW)).toBe('stopped')
  })

  it('do not stop a contact for two letters that did not arrive with one between that did', async () => {
    const full = { status: '5.2.2', said: 'full' }
    const weeks = [24, 25].map((week) =>
      aDraft('a', {
        id: `w${week}`,
        slot: `2026-W${week}`,
        body: `w${week}`,
        messageId: `<w${week}@fondvakt.example>`,
      }),
    )
    for (const [n, draft] of weeks.entries())
      await writeLetters(test.db, [draft], `2026-06-${n + 10}T05:00:00.000Z`)
    await test.db.updateTable('delivery').set({ status: 'sent' }).execute()
    await takeBounce(test.db, aBounce(full), NOW)
    const third = aBounce({ ...full, id: 'report 2', messageId: '<w25@fondvakt.example>' })
    expect(await takeBounce(test.db, third, NOW)).toBe('noted')
    expect(await stateOf('a')).toBe('active')
  })

  it('do not stop a contact who has another address by now, or whose mail is sent on to one that is gone', async () => {
    expect(await takeBounce(test.db, aBounce({ recipient: 'private@mail.example' }), NOW)).toBe('noted')
    await test.db.updateTable('contact').set({ email: 'new@solna.example' }).where('id', '=', 'b').execute()
    const before = aBounce({
      id: 'report 2',
      messageId: '<letter-b@fondvakt.example>',
      recipient: 'b@solna.example',
    })
    expect(await takeBounce(test.db, before, NOW)).toBe('noted')
    expect([await stateOf('a'), await stateOf('b')]).toEqual(['active', 'active'])
  })

  it('leave a letter that waits to be sent again waiting', async () => {
    await test.db.updateTable('delivery').set({ status: 'waiting' }).where('id', '=', 'letter-a').execute()
    await takeBounce(test.db, aBounce({ status: '5.7.1' }), NOW)
    expect(await letter('letter-a')).toMatchObject({ status: 'waiting', bounced: NOW })
  })

  it('are read from a mailbox, and what is no report of ours stays unread', async () => {
    const ours = { messageId: '<letter-a@fondvakt.example>', recipient: 'a@solna.example' }
    const box = await anImapBox([
      aReport(ours),
      'From: asa@solna.example\nAuto-Submitted: auto-replied\nSubject: Semester\n\nTillbaka i augusti.\n',
      aReport({ messageId: '<somebody-else@mail.example>' }),
    ])
    try {
      const read = () => readMailbox(test.db, createMailbox(box.url), readBounces, () => NOW)
      expect(await read()).toEqual({ messages: 3, stopped: 1, noted: 0, unmatched: 1, known: 0 })
      expect(box.flags().map((flags) => flags.includes('\\Seen'))).toEqual([true, false, false])
      expect(await read()).toMatchObject({ messages: 0 })
    } finally {
      await box.close()
    }
    expect(await stateOf('a')).toBe('stopped')
  })
})
