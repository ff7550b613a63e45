import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MailError, type MailReason } from '../../src/core/errors.js'
import type { Letter } from '../../src/core/letter.js'
import { createPace } from '../../src/core/pace.js'
import { createSend } from '../../src/mail/send.js'
import { deliver, type Post } from '../../src/pipeline/deliver.js'
import { findContact } from '../../src/store/contacts.js'
import {
  discardHeld,
  findLetter,
  listDeliveries,
  listLettersOf,
  releaseHeld,
  settleUnknown,
} from '../../src/store/deliveries.js'
import { claimLetter } from '../../src/store/sending.js'
import { aBadServer } from '../mail/bad-server.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'
import { aDraft, writeLetters } from '../support/ledger.js'
import { aWorker } from '../support/world.js'

const NOW = '2026-06-01T05:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

describe.each(DATABASES)('delivering on %s', (kind) => {
  let test: TestDb
  let mailbox: Letter[]
  let fate: MailReason | null
  let post: Post
  beforeEach(async () => {
    test = await anEmptyDb(kind)
    mailbox = []
    fate = null
    post = {
      via: () => 'smtp',
      lanes: 3,
      pace: createPace(0),
      send: async (letter) => {
        if (fate) throw new MailError(fate, `the server said ${fate}`)
        mailbox.push(letter)
      },
    }
  })
  afterEach(() => test.close())
  const write = (...contacts: readonly string[]) =>
    writeLetters(
      test.db,
      contacts.map((contact) => aDraft(contact)),
      NOW,
    )
  const run = (now = NOW, options = {}, worker = aWorker()) =>
    deliver(test.db, post, () => now, worker, options)
  const got = () => mailbox.map(({ contact }) => contact).sort()
  const statuses = async () =>
    (await listDeliveries(test.db, {})).map(({ contact, status }) => `${contact} ${status}`)

  it('sends each letter once, however often it runs', async () => {
    await write('a', 'b', 'c')
    expect(await run()).toMatchObject({ sent: 3 })
    expect(await run()).toMatchObject({ sent: 0 })
    expect(got()).toEqual(['a', 'b', 'c'])
  })

  it('gives each contact a copy with their own name and links', async () => {
    await write('a', 'b')
    await run()
    const [letter] = mailbox.filter(({ contact }) => contact === 'b')
    expect(letter).toMatchObject({
      html: '<p>Hej Kontakt b</p><a href="https://fondvakt.example/l/token-b">Välj</a>',
      text: 'Hej Kontakt b\nhttps://fondvakt.example/l/token-b\n',
      leave: 'https://fondvakt.example/l/token-b/leave',
      to: { name: 'Kontakt b', address: 'b@solna.example' },
      kind: 'weekly',
    })
    expect((await findLetter(test.db, 'letter-b'))?.letter).toEqual(letter)
    expect((await listLettersOf(test.db, 'solna', 'b')).map(({ id }) => id)).toEqual(['letter-b'])
  })

  it('sends each letter once with four senders at a time', async () => {
    const contacts = Array.from({ length: 40 }, (_, n) => `c${n}`)
    await write(...contacts)
    const done = await Promise.all(['1', '2', '3', '4'].map((holder) => run(NOW, {}, aWorker(holder))))
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(40)
    expect(got()).toEqual([...contacts].sort())
  })

  it('never sends what is held or skipped', async () => {
    await writeLetters(test.db, [aDraft('a', { status: 'held' }), aDraft('b', { status: 'skipped' })], NOW)
    expect(await run(NOW, { all: true })).toMatchObject({ sent: 0 })
    expect((await statuses()).sort()).toEqual(['a held', 'b skipped'])
  })

  it('sends what was held once it is released, of one municipality alone when asked', async () => {
    const other = aDraft('b', { status: 'held', municipality: 'malmo' })
    await writeLetters(test.db, [aDraft('a', { status: 'held' }), other], NOW)
    expect(await releaseHeld(test.db, 'solna', NOW)).toBe(1)
    await run()
    expect(got()).toEqual(['a'])
    expect(await releaseHeld(test.db, null, NOW)).toBe(1)
  })

  it('lets what was held be written anew once it is thrown away, and nothing else', async () => {
    await writeLetters(
      test.db,
      [aDraft('a', { status: 'held', body: 'one' }), aDraft('b', { body: 'two' })],
      NOW,
    )
    expect(await discardHeld(test.db, null)).toBe(1)
    expect(await statuses()).toEqual(['b waiting'])
    expect((await test.db.selectFrom('letter_body').select('id').execute()).map(({ id }) => id)).toEqual([
      'two',
    ])
    expect((await writeLetters(test.db, [aDraft('a', { body: 'one' })], NOW)).size).toBe(1)
  })

  it('sends nothing to who left after it was written', async () => {
    await settle(test.db, aMunicipality({ contacts: [aContact('a'), aContact('b')] }))
    await write('a', 'b')
    await test.db.updateTable('contact').set({ state: 'left' }).where('id', '=', 'a').execute()
    await run()
    expect(got()).toEqual(['b'])
    expect((await statuses()).sort()).toEqual(['a skipped', 'b sent'])
  })

  it('says that a letter without words cannot be sent', async () => {
    await write('a')
    await test.db.deleteFrom('letter_body').execute()
    await run()
    expect(await statuses()).toEqual(['a refused'])
  })

  it.each([
    ['no-address', 'refused'],
    ['refused', 'refused'],
    ['deferred', 'waiting'],
    ['unreachable', 'waiting'],
    ['unsure', 'unknown'],
  ] as const)('settles a letter that was %s as %s', async (reason, status) => {
    await write('a')
    fate = reason
    await run()
    expect(await statuses()).toEqual([`a ${status}`])
    expect((await listDeliveries(test.db, {}))[0]?.error).toBe(`the server said ${reason}`)
  })

  it('stops a contact whose address does not exist, and only then', async () => {
    await settle(test.db, aMunicipality({ contacts: [aContact('a'), aContact('b'), aContact('c')] }))
    await write('a')
    fate = 'no-address'
    expect(await run()).toMatchObject({ refused: 1, stopped: 1 })
    await write('b')
    fate = 'refused'
    expect(await run()).toMatchObject({ refused: 1, stopped: 0 })
    await writeLetters(test.db, [aDraft('c', { address: 'before@solna.example' })], NOW)
    fate = 'no-address'
    expect(await run()).toMatchObject({ refused: 1, stopped: 0 })
    const known = await Promise.all(['a', 'b', 'c'].map((id) => findContact(test.db, 'solna', id)))
    expect(known.map((one) => one?.state)).toEqual(['stopped', 'active', 'active'])
    expect(known[0]?.stateWhy).toContain('the server said no-address')
  })

  it('tries again later what is known not to have arrived, at longer and longer intervals', async () => {
    await write('a')
    fate = 'unreachable'
    await run()
    expect((await listDeliveries(test.db, {}))[0]?.nextTry).toBe(later(5))
    expect(await run('2026-06-01T05:04:59.000Z')).toMatchObject({ waiting: 0 })
    await run(later(5))
    expect((await listDeliveries(test.db, {}))[0]?.nextTry).toBe(later(15))
    fate = null
    expect(await run(NOW, { all: true })).toMatchObject({ sent: 1 })
  })

  it('tries each only once in a round, also when all are to be tried', async () => {
    await write('a', 'b')
    fate = 'deferred'
    expect(await run(NOW, { all: true })).toMatchObject({ waiting: 2 })
    expect(await run(NOW, { all: true })).toMatchObject({ waiting: 2 })
  })

  it('gives up after a day of being put off, but never on a server that cannot be reached', async () => {
    await write('a')
    fate = 'deferred'
    let minutes = 0
    for (; (await statuses())[0] === 'a waiting'; minutes += 60) await run(later(minutes), { all: true })
    expect(minutes / 60 - 1).toBe(24)
    expect(await statuses()).toEqual(['a refused'])
    expect((await listDeliveries(test.db, {}))[0]?.error).toContain('given up after 24 hours')
    await write('b')
    fate = 'unreachable'
    for (const day of [0, 1, 2, 30]) await run(later(day * 1440), { all: true })
    expect(await statuses()).toContain('b waiting')
  })

  it('leaves the mail server in peace after three failures in a row', async () => {
    await write(...Array.from({ length: 12 }, (_, n) => `c${n}`))
    fate = 'unreachable'
    const { waiting } = await run()
    expect(waiting).toBeGreaterThanOrEqual(3)
    expect(waiting).toBeLessThanOrEqual(3 + post.lanes)
  })

  it('ends a round in which everything is refused, so that one wrong setting does not refuse them all', async () => {
    await write(...Array.from({ length: 40 }, (_, n) => `c${n}`))
    fate = 'refused'
    expect((await run()).refused).toBeLessThanOrEqual(10 + post.lanes)
  })

  it('does not send again what was on its way by SMTP when a sender died, and says so', async () => {
    await write('a')
    await claimLetter(test.db, 'letter-a', 'dead', 'smtp', NOW)
    expect(await run(NOW, {}, aWorker('b'))).toMatchObject({ sent: 0, lost: 0 })
    expect(await statuses()).toEqual(['a sending'])
    expect(await run(NOW, {}, aWorker('b', ['dead']))).toMatchObject({ sent: 0, lost: 1 })
    expect(await statuses()).toEqual(['a unknown'])
    expect(mailbox).toEqual([])
    expect(await settleUnknown(test.db, 'letter-a', 'again', NOW)).toBe(true)
    await run()
    expect(got()).toEqual(['a'])
    expect(await settleUnknown(test.db, 'letter-a', 'again', NOW)).toBe(false)
  })

  it('takes a word on a letter only where it fits', async () => {
    await write('a')
    fate = 'refused'
    await run()
    expect(await settleUnknown(test.db, 'letter-a', 'sent', NOW)).toBe(false)
    expect(await settleUnknown(test.db, 'letter-a', 'again', NOW)).toBe(true)
    expect(await settleUnknown(test.db, 'nothing', 'again', NOW)).toBe(false)
    expect(await statuses()).toEqual(['a waiting'])
  })

  it('writes a letter to the outbox again when the writer died, since that is harmless', async () => {
    await write('a')
    await claimLetter(test.db, 'letter-a', 'dead', 'outbox', NOW)
    await run(NOW, {}, aWorker('b', ['dead']))
    expect(await statuses()).toEqual(['a sent'])
  })

  it('sends a domain no more than its share of the minute, and others meanwhile', async () => {
    const own = ['a', 'b', 'c', 'd'].map((contact) => aDraft(contact))
    const others = ['e', 'f'].map((contact) => aDraft(contact, { address: `${contact}@malmo.example` }))
    await writeLetters(test.db, [...own, ...others], NOW)
    const stopping = new AbortController()
    const sending = new Set<string>()
    const slow: Post = {
      ...post,
      pace: createPace(2),
      send: async (letter) => {
        mailbox.push(letter)
        const rows = await test.db
          .selectFrom('delivery')
          .select('id')
          .where('status', '=', 'sending')
          .execute()
        for (const { id } of rows) sending.add(id)
        if (mailbox.length === 4) setTimeout(() => stopping.abort(), 50)
      },
    }
    const done = await deliver(test.db, slow, () => NOW, aWorker(), { stop: stopping.signal })
    expect(done).toMatchObject({ sent: 4 })
    expect(mailbox.filter(({ to }) => to.address.endsWith('@solna.example'))).toHaveLength(2)
    expect(sending.size).toBe(4)
    expect((await statuses()).filter((line) => line.endsWith('waiting'))).toHaveLength(2)
  })

  it('ends after the letters in hand when told to stop', async () => {
    await write('a', 'b', 'c', 'd', 'e', 'f')
    const stopping = new AbortController()
    const send: Post['send'] = async () => stopping.abort()
    const { sent } = await deliver(test.db, { ...post, send }, () => NOW, aWorker(), {
      stop: stopping.signal,
    })
    expect(sent).toBeLessThanOrEqual(post.lanes)
    expect((await statuses()).filter((line) => line.endsWith('waiting'))).toHaveLength(6 - sent)
  })

  it('keeps every letter when something in us breaks', async () => {
    await write('a', 'b')
    const broken: Post = { ...post, lanes: 1, send: () => Promise.reject(new TypeError('a bug')) }
    await expect(deliver(test.db, broken, () => NOW, aWorker('x'))).rejects.toThrow('a bug')
    expect(await run(NOW, {}, aWorker('y', ['x']))).toMatchObject({ sent: 1, lost: 1 })
    expect(
      (await statuses())
        .sort()
        .map((line) => line.split(' ')[1])
        .sort(),
    ).toEqual(['sent', 'unknown'])
  })

  it('loses nothing and sends nothing twice at a server that drops, cuts off, stalls, puts off and refuses', async () => {
    const server = await aBadServer()
    const drafts = Array.from({ length: 200 }, (_, n) =>
      aDraft(`${n % 50 === 0 ? 'gone-' : ''}c${n}`, { id: `l${n}`, messageId: `<l${n}@fondvakt.example>` }),
    )
    await writeLetters(test.db, drafts, NOW)
    const mailer = createSend({
      url: server.url,
      from: 'fondvakt@solna.example',
      to: '*',
      outbox: '/nowhere',
      timeouts: { connection: 1000, greeting: 1000, silence: 400, whole: 2000 },
    })
    const round = (holder: string) => deliver(test.db, mailer, () => NOW, aWorker(holder), { all: true })
    await Promise.all([round('1'), round('2')])
    server.calm()
    await round('3')
    await mailer.close()
    await server.close()
    const ledger = await listDeliveries(test.db, {})
    const ids = (status: string) => ledger.filter((one) => one.status === status).map(({ id }) => id)
    expect(ids('waiting').concat(ids('sending'))).toEqual([])
    expect(ids('refused').sort()).toEqual(['l0', 'l100', 'l150', 'l50'])
    expect(ids('sent').filter((id) => !server.received.has(id))).toEqual([])
    expect([...server.received.values()].filter((times) => times > 1)).toEqual([])
    expect(ids('unknown').length).toBe(server.did.drop + server.did.cut + server.did.stall)
    expect(ids('sent').length + ids('unknown').length).toBe(196)
  })
})
