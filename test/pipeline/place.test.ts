import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../db/schema.js'
import { createSend } from '../../src/mail/send.js'
import { changePlaceDepartments, changeProfile } from '../../src/pipeline/place.js'
import { sendTestLetter } from '../../src/pipeline/test-letter.js'
import { findMunicipalityBare } from '../../src/store/municipalities.js'
import { placeRevision, usedDepartments } from '../../src/store/place.js'
import { countReached, countSighted } from '../../src/store/progress.js'
import { removeMunicipality } from '../../src/store/remove-municipality.js'
import { keepNonce, savePlace, setupState, useNonce } from '../../src/store/setup.js'
import { aMailbox } from '../mail/servers.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aMunicipality, settle } from '../support/house.js'

const NOW = '2026-06-02T09:00:00.000Z'
const BY = { account: 'a', name: 'Kim' }

describe.each(DATABASES)('a municipality on %s', (kind) => {
  let test: TestDb
  let db: Db
  beforeAll(async () => {
    test = await anEmptyDb(kind)
    db = test.db
    await settle(db, aMunicipality())
  })
  afterAll(() => test.close())

  const deed = async () => {
    const place = await findMunicipalityBare(db, 'solna')
    return { municipality: 'solna', by: BY, now: NOW, revision: place ? placeRevision(place) : '' }
  }

  it('changes what is said of it for the first of two alone', async () => {
    const both = await deed()
    const wanted = { name: 'Solna stad', policy: 'Ny', domains: ['Å.example'], keepMonths: 12 }
    const done = await Promise.all([
      changeProfile(db, both, wanted),
      changeProfile(db, both, { ...wanted, policy: 'Nyare' }),
    ])
    expect(done.map(String).sort()).toEqual(['saved', 'stale'])
    expect(await findMunicipalityBare(db, 'solna')).toMatchObject({
      name: 'Solna stad',
      domains: ['xn--5ca.example'],
    })
    const detail = await db.selectFrom('audit').select('detail').executeTakeFirstOrThrow()
    expect(detail.detail).toContain('"name":"Solna → Solna stad"')
  })

  it('keeps a department that somebody is in', async () => {
    expect([...(await usedDepartments(db, 'solna'))]).toEqual(['omsorg'])
    const gone = { names: new Map(), gone: new Set(['omsorg']), added: ['Skolan'] }
    expect(await changePlaceDepartments(db, await deed(), gone)).toEqual([
      { kind: 'used', id: 'omsorg', at: 0 },
    ])
    const added = { ...gone, gone: new Set<string>(), names: new Map([['omsorg', 'Omsorgen']]) }
    expect(await changePlaceDepartments(db, await deed(), added)).toBe('saved')
    expect((await findMunicipalityBare(db, 'solna'))?.departments).toEqual([
      { id: 'omsorg', name: 'Omsorgen' },
      { id: 'skolan', name: 'Skolan' },
    ])
    const none = { names: new Map(), gone: new Set(['skolan']), added: [] }
    expect(await changePlaceDepartments(db, await deed(), none)).toBe('saved')
  })

  it('counts whom letters reach, and what was read', async () => {
    expect(await countReached(db, 'solna')).toEqual({ contacts: 0, secretariat: 0 })
    await db.updateTable('contact').set({ email: 'a@solna.test', secretariat: 1 }).execute()
    expect(await countReached(db, 'solna')).toEqual({ contacts: 1, secretariat: 1 })
    expect(await countSighted(db)).toEqual({ calls: 0, reading: 0 })
  })

  it('keeps one address of the set-up, which is used once', async () => {
    expect((await setupState(db)).kind).toBe('new')
    expect(await Promise.all([keepNonce(db, 'a', NOW), keepNonce(db, 'a', NOW)])).toEqual(['a', 'a'])
    expect(await keepNonce(db, 'b', NOW)).toBe('a')
    expect(await Promise.all([useNonce(db, 'a'), useNonce(db, 'a')])).toContain(false)
    await savePlace(db, 'account', 'first', NOW)
    expect(await setupState(db)).toEqual({ kind: 'begun', account: 'first' })
    await savePlace(db, 'done', NOW, NOW)
    expect(await setupState(db)).toEqual({ kind: 'done' })
  })

  it('leaves nothing behind when it is removed, and others all they have', async () => {
    const tables = (await db.introspection.getTables()).filter(
      ({ name, columns }) =>
        name !== 'municipality' && columns.some((column) => column.name === 'municipality'),
    )
    expect(tables.length).toBeGreaterThan(10)
    await settle(db, aMunicipality({ id: 'malmo', name: 'Malmö', contacts: [] }))
    for (const municipality of ['solna', 'malmo']) {
      for (const { name, columns } of tables) {
        const row = Object.fromEntries(
          columns.map((column) => [
            column.name,
            /int|real|double|float/i.test(column.dataType) ? 0 : `${municipality}-${column.name}`,
          ]),
        )
        await db
          .insertInto(name as 'area')
          .values({ ...row, municipality } as never)
          .execute()
      }
      for (const body of [`${municipality}-body`, 'shared']) {
        const words = { html: '', text: '', whole: null, leave: null, written: NOW }
        await db
          .insertInto('letter_body')
          .values({ id: body, ...words })
          .onConflict((c) => c.doNothing())
          .execute()
        const item = { body, call: 'c', about: 'new' }
        await db
          .insertInto('letter_item')
          .values(item)
          .onConflict((c) => c.doNothing())
          .execute()
      }
      const letter = await db
        .selectFrom('delivery')
        .selectAll()
        .where('municipality', '=', municipality)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('delivery')
        .values({ ...letter, id: `${municipality}-2`, slot: '2', body: 'shared' })
        .execute()
      const session = { csrf: 'x', via: 'password' as const, started: NOW, seen: NOW, expires: NOW }
      await db
        .insertInto('session')
        .values({ ...session, id: municipality, account: `${municipality}-id` })
        .execute()
    }
    const counted = async (municipality: string) => {
      const counts: Record<string, number> = {}
      for (const { name } of tables) {
        const rows = await db
          .selectFrom(name as 'area')
          .selectAll()
          .where('municipality', '=', municipality)
          .execute()
        counts[name] = rows.length
      }
      return counts
    }
    const others = await counted('solna')
    expect(Object.values(others).every((count) => count > 0)).toBe(true)
    const calls = await db.transaction().execute((trx) => removeMunicipality(trx, 'malmo'))
    expect(calls).toEqual(['malmo-call'])
    expect(new Set(Object.values(await counted('malmo')))).toEqual(new Set([0]))
    expect(await counted('solna')).toEqual(others)
    expect((await db.selectFrom('session').select('id').execute()).map(({ id }) => id)).toEqual(['solna'])
    for (const table of ['letter_body', 'letter_item'] as const) {
      const column = table === 'letter_body' ? 'id' : 'body'
      const rows = await db
        .selectFrom(table)
        .select(`${column} as body` as 'body')
        .execute()
      expect(rows.map(({ body }) => body).sort()).toEqual(['shared', 'solna-body'])
    }
    expect(await findMunicipalityBare(db, 'malmo')).toBeNull()
  })
})

describe('a test letter', () => {
  const account = {
    ...{ id: 'a', municipality: 'solna', name: 'Kim "K" <Ek>', email: 'kim@solna.example' },
    ...{ role: 'administrator' as const, operator: false },
  }
  const words = { language: 'sv' as const, place: 'Solna <b>', publicUrl: 'https://fondvakt.example' }
  const send = (url: string, to: '*' | readonly string[]) =>
    createSend({ url, to, from: 'Fondvakt <brev@solna.example>', outbox, timeouts: { connection: 500 } })
  const outbox = join(tmpdir(), `fondvakt-test-${randomUUID()}`)
  afterAll(() => rm(outbox, { recursive: true, force: true }))

  it('arrives, or says what the server answered', async () => {
    const server = await aMailbox()
    const mailer = send(server.url, '*')
    expect(await sendTestLetter(mailer, account, words, NOW)).toEqual({ kind: 'sent' })
    await mailer.close()
    await server.close()
    expect(server.received.map(({ to }) => to)).toEqual([['kim@solna.example']])
    expect(server.received[0]?.raw.toString()).toContain('aria-label=3D"Mejlen fungerar"')
    const late = send(server.url, '*')
    const failed = await sendTestLetter(late, account, words, NOW)
    await late.close()
    expect(failed).toMatchObject({
      kind: 'unreachable',
      said: expect.stringContaining('127.0.0.1') as string,
    })
  })

  it('goes to the folder for whoever is not mailed', async () => {
    const mailer = send('smtp://127.0.0.1:1', ['other@solna.example'])
    expect(await sendTestLetter(mailer, account, words, NOW)).toEqual({ kind: 'outbox' })
    await mailer.close()
  })
})
