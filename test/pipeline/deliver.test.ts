import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MailError, type MailReason } from '../../src/core/errors.js'
import type { Letter } from '../../src/core/letter.js'
import { deliver, type Post } from '../../src/pipeline/deliver.js'
import { claimLetter, listDeliveries, settleUnknown } from '../../src/store/deliveries.js'
import { saveLetter } from '../../src/store/letters.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aWorker } from '../support/world.js'

const NOW = '2026-06-01T05:00:00.000Z'
const aLetter = (contact: string, part: Partial<Letter> = {}): Letter => ({
  id: `letter-${contact}`,
  municipality: 'solna',
  contact,
  week: '2026-W23',
  to: { name: 'Kontakt', address: `${contact}@solna.example` },
  subject: 'Veckobrev',
  html: '<p>Hej</p>',
  text: 'Hej',
  messageId: `<letter-${contact}@fondvakt.example>`,
  items: [{ call: 'fund-a', about: 'new' }],
  ...part,
})

describe.each(DATABASES)('delivering on %s', (kind) => {
  let test: TestDb
  let mailbox: string[]
  let fate: MailReason | null
  let post: Post
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    mailbox = []
    fate = null
    post = {
      via: () => 'smtp',
      send: async (letter) => {
        if (fate) throw new MailError(fate, `the server said ${fate}`)
        mailbox.push(letter.contact)
      },
    }
  })
  afterEach(() => test.close())
  const statuses = async () =>
    (await listDeliveries(test.db, {})).map(({ contact, status }) => `${contact} ${status}`)

  it('sends each letter once, however often it runs', async () => {
    for (const contact of ['a', 'b', 'c']) await saveLetter(test.db, aLetter(contact), NOW)
    expect(await deliver(test.db, post, () => NOW, aWorker())).toMatchObject({ sent: 3 })
    expect(await deliver(test.db, post, () => NOW, aWorker())).toMatchObject({ sent: 0 })
    expect(mailbox.sort()).toEqual(['a', 'b', 'c'])
  })

  it('sends each letter once with four senders at a time', async () => {
    const contacts = Array.from({ length: 40 }, (_, n) => `c${n}`)
    for (const contact of contacts) await saveLetter(test.db, aLetter(contact), NOW)
    const senders = ['1', '2', '3', '4'].map((holder) => deliver(test.db, post, () => NOW, aWorker(holder)))
    const done = await Promise.all(senders)
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(40)
    expect([...mailbox].sort()).toEqual([...contacts].sort())
  })

  it('writes one letter per contact and week, and tells nothing twice', async () => {
    expect(await saveLetter(test.db, aLetter('a'), NOW)).toBe(true)
    expect(await saveLetter(test.db, aLetter('a', { id: 'other', items: [] }), NOW)).toBe(false)
    const next = aLetter('a', { id: 'next', week: '2026-W24' })
    expect(await saveLetter(test.db, next, NOW)).toBe(false)
    expect(
      await saveLetter(
        test.db,
        { ...next, items: [{ call: 'fund-a', about: 'closing 30 2026-07-01' }] },
        NOW,
      ),
    ).toBe(true)
    expect(await listDeliveries(test.db, {})).toHaveLength(2)
  })

  it.each([
    ['refused', 'refused'],
    ['unreachable', 'waiting'],
    ['unsure', 'unknown'],
  ] as const)('settles a letter that was %s as %s', async (reason, status) => {
    await saveLetter(test.db, aLetter('a'), NOW)
    fate = reason
    await deliver(test.db, post, () => NOW, aWorker())
    expect(await statuses()).toEqual([`a ${status}`])
    expect((await listDeliveries(test.db, {}))[0]?.error).toBe(`the server said ${reason}`)
  })

  it('tries again later what is known not to have arrived, at longer and longer intervals', async () => {
    await saveLetter(test.db, aLetter('a'), NOW)
    fate = 'unreachable'
    await deliver(test.db, post, () => NOW, aWorker())
    expect((await listDeliveries(test.db, {}))[0]?.nextTry).toBe('2026-06-01T05:05:00.000Z')
    expect(await deliver(test.db, post, () => '2026-06-01T05:04:59.000Z', aWorker())).toMatchObject({
      waiting: 0,
    })
    await deliver(test.db, post, () => '2026-06-01T05:05:00.000Z', aWorker())
    expect((await listDeliveries(test.db, {}))[0]?.nextTry).toBe('2026-06-01T05:15:00.000Z')
    fate = null
    expect(await deliver(test.db, post, () => NOW, aWorker(), { all: true })).toMatchObject({ sent: 1 })
  })

  it('leaves the mail server in peace after three failures in a row', async () => {
    for (const contact of ['a', 'b', 'c', 'd', 'e']) await saveLetter(test.db, aLetter(contact), NOW)
    fate = 'unreachable'
    expect(await deliver(test.db, post, () => NOW, aWorker())).toMatchObject({ waiting: 3 })
  })

  it('does not send again what was on its way by SMTP when a sender died, and says so', async () => {
    await saveLetter(test.db, aLetter('a'), NOW)
    await claimLetter(test.db, 'dead', () => 'smtp', NOW, { all: true, not: new Set() })
    expect(await deliver(test.db, post, () => NOW, aWorker('b'))).toMatchObject({ sent: 0, lost: 0 })
    expect(await statuses()).toEqual(['a sending'])
    expect(await deliver(test.db, post, () => NOW, aWorker('b', ['dead']))).toMatchObject({
      sent: 0,
      lost: 1,
    })
    expect(await statuses()).toEqual(['a unknown'])
    expect(mailbox).toEqual([])
    expect(await settleUnknown(test.db, 'letter-a', 'again', NOW)).toBe(true)
    await deliver(test.db, post, () => NOW, aWorker('b'))
    expect(mailbox).toEqual(['a'])
    expect(await settleUnknown(test.db, 'letter-a', 'again', NOW)).toBe(false)
  })

  it('writes a letter to the outbox again when the writer died, since that is harmless', async () => {
    await saveLetter(test.db, aLetter('a'), NOW)
    await claimLetter(test.db, 'dead', () => 'outbox', NOW, { all: true, not: new Set() })
    await deliver(test.db, post, () => NOW, aWorker('b', ['dead']))
    expect(await statuses()).toEqual(['a sent'])
  })

  it('ends after the letter in hand when told to stop', async () => {
    for (const contact of ['a', 'b', 'c']) await saveLetter(test.db, aLetter(contact), NOW)
    const stopping = new AbortController()
    const send: Post['send'] = async () => stopping.abort()
    expect(
      await deliver(test.db, { ...post, send }, () => NOW, aWorker(), { stop: stopping.signal }),
    ).toMatchObject({
      sent: 1,
    })
    expect((await statuses()).filter((line) => line.endsWith('waiting'))).toHaveLength(2)
  })
})
