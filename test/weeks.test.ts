import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canReplay } from '../bench/portal.js'
import { replay } from '../bench/replay.js'
import { sources } from '../sources/index.js'
import type { Db } from '../db/schema.js'
import type { CallEvent } from '../src/core/event.js'
import { createSend } from '../src/mail/send.js'
import { deliver } from '../src/pipeline/deliver.js'
import { digest } from '../src/pipeline/digest.js'
import { fastLetters } from '../src/pipeline/fast.js'
import { importShipped } from '../src/pipeline/profiles.js'
import { readThemeBook } from '../src/read/seeds/seeds.js'
import { readSeed, themeFiles } from '../src/root.js'
import { createSigner } from '../src/sign.js'
import { aMailbox } from './mail/servers.js'
import { DATABASES, makePostgres } from './support/databases.js'
import { aWorker } from './support/world.js'

/** Eight Mondays that were recorded, and a Thursday between, after a Monday that is the baseline. */
const FROM = '2026-04-13'
const TO = '2026-06-15'
const WEEKS = 8
const THURSDAY = '2026-05-21'

const PROFILES = ['malmo', 'solna', 'stockholm', 'stromsund']

/** A letter as its reader opens it. */
interface Opened {
  readonly to: string
  readonly day: string
  readonly mail: Email
  readonly parts: ReadonlyMap<string, readonly Block[]>
}

/** What a letter says of one call. */
interface Block {
  readonly call: string
  readonly text: string
}

const HEADINGS: ReadonlyMap<string, string> = new Map([
  ['ÖPPET JUST NU', 'start'],
  ['OPEN RIGHT NOW', 'start'],
  ['NYTT', 'new'],
  ['NEW', 'new'],
  ['ÄNDRAT', 'changed'],
  ['CHANGED', 'changed'],
  ['SISTA CHANSEN', 'closing'],
  ['LAST CHANCE', 'closing'],
  ['PÅ GÅNG', 'coming'],
  ['COMING UP', 'coming'],
])

/** Whole weeks take a minute for each database; the other one is taken with WEEKS=all, before a release. */
const KINDS = process.env['WEEKS'] === 'all' ? DATABASES : (['sqlite'] as const)

describe.skipIf(!canReplay()).each(KINDS)('eight weeks of letters, on %s', (kind) => {
  let folder: string
  let mailbox: Awaited<ReturnType<typeof aMailbox>>
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fondvakt-'))
    mailbox = await aMailbox()
  })
  afterEach(async () => {
    await mailbox.close()
    await rm(folder, { recursive: true, force: true })
  })

  it(
    'reach every contact of the four municipalities and tell each thing once',
    { timeout: 180_000 },
    async () => {
      const made = kind === 'postgres' ? await makePostgres() : null
      const address = made ? { url: made.url } : { file: join(folder, 'fondvakt.db') }
      const book = readThemeBook(themeFiles())
      const matter = {
        sources: sources.filter(({ id }) => id === 'ft-portal'),
        book,
        publicUrl: 'https://fondvakt.example',
        signer: createSigner('a key for tests that is long enough'),
      }
      const contacts = new Map<string, string>()
      let now = ''
      const mailer = createSend({
        url: `${mailbox.url}?tls=off`,
        from: 'Fondvakt <fondvakt@solna.example>',
        to: '*',
        outbox: join(folder, 'outbox'),
        clock: () => now,
      })
      const prepare = async (db: Db): Promise<void> => {
        const files = PROFILES.map((id) => ({
          fileName: `${id}.yaml`,
          text: readSeed(join('profiles', `${id}.yaml`)),
        }))
        await importShipped(db, files, book, '2026-01-01T00:00:00.000Z')
        for (const { municipality, id, email } of await db.selectFrom('contact').selectAll().execute())
          contacts.set(email, `${municipality}/${id}`)
      }
      const after = async (db: Db, gathered: string): Promise<void> => {
        now = gathered.replace('T03:00', 'T05:00')
        if (now.startsWith(FROM)) return
        const done = await digest(db, matter, now)
        expect(done.why).toEqual([])
        await fastLetters(db, matter, now)
        const sent = await deliver(db, mailer, () => now, aWorker())
        expect(sent).toMatchObject({ refused: 0, waiting: 0, unknown: 0, lost: 0 })
      }
      const isDay = (day: string): boolean =>
        new Date(`${day}T12:00:00Z`).getUTCDay() === 1 || day === THURSDAY
      const { events, failed, held } = await replay(address, folder, FROM, TO, { isDay, prepare, after })
      await mailer.close()
      await made?.remove()
      expect({ failed, held }).toEqual({ failed: [], held: [] })
      const letters = await Promise.all(mailbox.received.map(open))
      everyoneGetsOneAWeek(letters, [...contacts.keys()])
      for (const letter of letters) isReadable(letter)
      for (const email of contacts.keys()) {
        const own = letters.filter(({ to }) => to === email)
        tellsOnce(own)
        tellsEveryMove(own, events)
      }
      const all = (part: string): number => letters.flatMap(({ parts }) => parts.get(part) ?? []).length
      for (const part of ['start', 'new', 'changed', 'closing', 'coming'])
        expect([part, all(part) > 0]).toEqual([part, true])
    },
  )
})

async function open({ to, raw }: { readonly to: readonly string[]; readonly raw: Buffer }): Promise<Opened> {
  const mail = await PostalMime.parse(raw)
  const text = (mail.text ?? '').replace(/\r\n/g, '\n')
  const parts = new Map<string, Block[]>()
  for (const section of text.split(/\n\n\n+/)) {
    const name = HEADINGS.get(/^([\p{Lu} ]+?)(?: \(\d+\))?\n/u.exec(section)?.[1] ?? '')
    if (name) parts.set(name, [...(parts.get(name) ?? []), ...blocksIn(section)])
  }
  return { to: to[0] ?? '', day: (mail.date ?? '').slice(0, 10), mail, parts }
}

function blocksIn(section: string): Block[] {
  return section.split(/\n\n/).flatMap((text) => {
    const call = /\.example\/calls\/([^\s?#/]+)\s*$/m.exec(text)?.[1]
    return call ? [{ call, text: text.replace(/\s+/g, ' ') }] : []
  })
}

/** Everyone has an ordinary letter each Monday; what cannot wait comes on a Thursday, or beside it never on the same day twice. */
function everyoneGetsOneAWeek(letters: readonly Opened[], contacts: readonly string[]): void {
  const days = [...new Set(letters.map(({ day }) => day))].sort()
  expect(days.filter((day) => new Date(day).getUTCDay() === 1)).toHaveLength(WEEKS)
  for (const email of contacts) {
    const own = letters.filter(({ to }) => to === email)
    const ordinary = own.filter(({ mail }) => /Vecka \d+|Week \d+/.test(mail.text ?? ''))
    expect([email, ordinary.length >= WEEKS]).toEqual([email, true])
    const ids = own.map(({ mail }) => mail.messageId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(own.length - ordinary.length).toBeLessThanOrEqual(2 * WEEKS)
  }
}

/** What a person would stumble over. */
function isReadable({ mail, to }: Opened): void {
  const { text = '', html = '', subject = '' } = mail
  const where = `${to}: ${subject}`
  expect(subject.trim(), where).not.toBe('')
  for (const part of [subject, text, html])
    expect(part, where).not.toMatch(/undefined|NaN|\[object|[\ue000\ue001]/)
  expect(Buffer.byteLength(html), where).toBeLessThan(90_000)
  expect(text, where).toMatch(/källa|källor|source/i)
  const headers = new Map(mail.headers.map(({ key, value }) => [key, value]))
  expect(headers.get('list-unsubscribe'), where).toMatch(/^<https:\/\/fondvakt\.example\/l\/[\w.-]+\/leave>$/)
  expect(headers.get('list-unsubscribe-post'), where).toBe('List-Unsubscribe=One-Click')
  const long = text.split(/\r?\n/).filter((line) => line.length > 72 && !line.trim().startsWith('https://'))
  expect(
    long.filter((line) => !/^(?:Till|To): /.test(line)),
    where,
  ).toEqual([])
}

/** No call is new twice, or first and then new; the last chance is only for what was told before. */
function tellsOnce(own: readonly Opened[]): void {
  const known = new Set<string>()
  const told = new Set<string>()
  for (const { parts, day, to } of own.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const seen = new Set<string>()
    for (const [part, blocks] of parts)
      for (const { call, text } of blocks) {
        const where = `${to} ${day} ${part} ${call}`
        expect(seen.has(call), `twice in one letter: ${where}`).toBe(false)
        seen.add(call)
        if (part === 'new' || part === 'start')
          expect(known.has(call), `told as new again: ${where}`).toBe(false)
        if (part === 'closing') expect(known.has(call), `a last chance unheard of: ${where}`).toBe(true)
        const moved = MOVED.exec(text)?.[0]
        if (part === 'changed' && moved) {
          expect(told.has(`${call} ${moved}`), `a move told twice: ${where}`).toBe(false)
          told.add(`${call} ${moved}`)
        }
      }
    for (const call of seen) known.add(call)
  }
}

const MOVED = /(?:flyttad|moved) .*?\d{4}/

/** A deadline that moved after its call was told, and that was still ahead at the next letter, is told in exactly one letter. */
function tellsEveryMove(own: readonly Opened[], events: readonly CallEvent[]): void {
  const letters = own.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  for (const { call, kind, day, from, to } of events) {
    if (kind !== 'deadline' || from === null || to === null) continue
    const others = events.filter((event) => event.call === call && event.kind !== 'new')
    if (others.length > 1) continue
    const isKnown = letters.some((letter) => letter.day <= day && mentions(letter, call))
    const next = letters.find((letter) => letter.day >= day)
    if (!isKnown || !next || (from < next.day && to < next.day)) continue
    const telling = letters.filter(({ parts }) =>
      (parts.get('changed') ?? []).some((block) => block.call === call && MOVED.test(block.text)),
    )
    expect(telling.length, `${next.to}: the move of ${call} on ${day}`).toBe(1)
  }
}

const mentions = ({ parts }: Opened, call: string): boolean =>
  [...parts.values()].some((blocks) => blocks.some((block) => block.call === call))
