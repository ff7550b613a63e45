import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPasswords } from '../../src/access/password.js'
import { keeperOf, type Account } from '../../src/core/account.js'
import {
  addAccount,
  changeAccount,
  closeAccount,
  makeLink,
  openAccount,
  releaseAccount,
} from '../../src/pipeline/accounts.js'
import {
  changePassword,
  choosePassword,
  COMMAND_LINE,
  openLink,
  setPassword,
  signIn,
  signInFrom,
} from '../../src/pipeline/sign-in.js'
import { tidy } from '../../src/pipeline/tidy.js'
import { createSigner } from '../../src/sign.js'
import { findAccountAt, findSecrets, listAccounts } from '../../src/store/accounts.js'
import { listAudit } from '../../src/store/audit.js'
import { auditNames } from '../../src/store/audit-names.js'
import { countSessions, findSession, saveSession } from '../../src/store/sessions.js'
import type { Db } from '../../db/schema.js'
import { anEmptyDb, DATABASES, type TestDb } from '../support/databases.js'
import { aContact, aMunicipality, settle } from '../support/house.js'

const NOW = '2026-11-21T10:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
const KEEPER = { by: COMMAND_LINE, operator: true }
const passwords = createPasswords()
const signer = createSigner('s'.repeat(40))
const [RIGHT, WRONG] = ['korrekt häst batteri', 'fel häst och batteri']
const ISSUER = 'https://login.example/solna'

describe.each(DATABASES)('accounts on %s', (kind) => {
  let test: TestDb
  let db: Db
  let made = 0
  beforeAll(async () => {
    test = await anEmptyDb(kind)
    db = test.db
    await settle(db, aMunicipality({ contacts: [aContact('anna')] }))
    await settle(db, aMunicipality({ id: 'malmo', name: 'Malmö' }))
  })
  afterAll(() => test.close())

  const person = async (part: Partial<Account> = {}, password?: string): Promise<Account> => {
    made += 1
    const wish = {
      name: `Person ${made}`,
      email: `p${made}@x.example`,
      role: 'officer',
      operator: false,
    } as const
    const added = await addAccount(db, KEEPER, part.municipality ?? 'solna', { ...wish, ...part }, NOW)
    if (typeof added === 'string') throw new Error(added)
    if (password !== undefined) await setPassword(db, passwords, added.id, password, NOW)
    return added
  }
  const session = (id: string, account: Account, part: object = {}) =>
    saveSession(db, {
      ...{
        id,
        account: account.id,
        csrf: 'c',
        via: 'password',
        started: NOW,
        seen: NOW,
        expires: later(600),
      },
      ...part,
    })
  const actions = async (about: string) =>
    (await listAudit(db, 'solna', true, 500))
      .filter((one) => one.about === about)
      .map(({ action }) => action)
      .sort()

  it('are added once for an address, whatever its capitals, and told who did', async () => {
    const wish = {
      name: '  Kim\n Ek ',
      email: ' Kim@Solna.Example ',
      role: 'officer',
      operator: false,
    } as const
    const kim = await addAccount(db, KEEPER, 'solna', wish, NOW)
    expect(kim).toMatchObject({ name: 'Kim Ek', email: 'kim@solna.example', municipality: 'solna' })
    expect(await addAccount(db, KEEPER, 'malmo', { ...wish, email: 'KIM@solna.example' }, NOW)).toBe('taken')
    expect(await addAccount(db, KEEPER, 'solna', { ...wish, email: 'kim' }, NOW)).toBe('address')
    expect(await addAccount(db, KEEPER, 'solna', { ...wish, name: ' ' }, NOW)).toBe('name')
    expect(await findAccountAt(db, 'kim@solna.example')).toMatchObject({
      state: 'active',
      hasPassword: false,
      isLinked: false,
      lastSignedIn: null,
    })
    const [entry] = await listAudit(db, 'solna', false, 1)
    expect(entry).toMatchObject({
      action: 'account.added',
      by: COMMAND_LINE,
      detail: { name: 'Kim Ek', email: 'kim@solna.example', role: 'officer' },
    })
    expect([...(await auditNames(db, 'solna', entry ? [entry] : [])).values()]).toEqual([
      { name: 'Kim Ek', call: null },
    ])
    expect((await listAccounts(db, 'malmo')).length).toBe(0)
    expect((await listAccounts(db, null)).length).toBeGreaterThan(0)
  })

  it('are changed, and a municipality keeps an administrator, two who leave at once too', async () => {
    const one = await person({ municipality: 'malmo', role: 'administrator' })
    expect(await closeAccount(db, KEEPER, 'malmo', one.id, NOW)).toBe('last')
    expect(await changeAccount(db, KEEPER, 'malmo', one.id, { role: 'officer' }, NOW)).toBe('last')
    const two = await person({ municipality: 'malmo', role: 'administrator' })
    const done = await Promise.all([
      closeAccount(db, KEEPER, 'malmo', one.id, NOW),
      changeAccount(db, KEEPER, 'malmo', two.id, { role: 'officer' }, NOW),
    ])
    expect(done.filter((answer) => answer === 'last')).toHaveLength(1)
    expect(await changeAccount(db, KEEPER, 'solna', one.id, { name: 'Z' }, NOW)).toBe('unknown')
    expect(await closeAccount(db, KEEPER, 'solna', one.id, NOW)).toBe('unknown')
  })

  it('of operators are for operators', async () => {
    const boss = keeperOf(await person({ role: 'administrator' }))
    const operator = await person({ operator: true })
    const own = ['solna', operator.id, NOW] as const
    expect(await makeLink(db, signer, boss, ...own)).toBe('operator')
    expect(await closeAccount(db, boss, ...own)).toBe('operator')
    expect(await releaseAccount(db, boss, ...own)).toBe('operator')
    expect(await changeAccount(db, boss, 'solna', operator.id, { operator: false }, NOW)).toBe('operator')
    const plain = await person()
    expect(await changeAccount(db, boss, 'solna', plain.id, { operator: true }, NOW)).toBe('operator')
  })

  it('are signed in to by the right password alone, and not while closed', async () => {
    const kim = await person({}, RIGHT)
    const typed = { email: ` ${kim.email.toUpperCase()}`, password: RIGHT }
    expect(await signIn(db, passwords, typed, NOW)).toMatchObject({ id: kim.id })
    expect(
      await signIn(db, passwords, { ...typed, password: 'korrekt ha\u0308st batteri' }, NOW),
    ).toMatchObject({
      id: kim.id,
    })
    expect(await signIn(db, passwords, { ...typed, password: WRONG }, NOW)).toBe('wrong')
    expect(await signIn(db, passwords, { ...typed, email: 'nobody@x.example' }, NOW)).toBe('wrong')
    await session('s1', kim)
    expect(await closeAccount(db, KEEPER, 'solna', kim.id, NOW)).toBe('closed')
    expect(await findSession(db, 's1', NOW, '')).toBeNull()
    expect(await signIn(db, passwords, typed, NOW)).toBe('wrong')
    expect(await closeAccount(db, KEEPER, 'solna', kim.id, NOW)).toBe('same')
    expect(await openAccount(db, KEEPER, 'solna', kim.id, NOW)).toBe('opened')
    expect(await signIn(db, passwords, typed, NOW)).toMatchObject({ id: kim.id })
    expect(await actions(kim.id)).toEqual([
      'account.added',
      'account.closed',
      'account.opened',
      'account.password',
      'account.signed-in',
      'account.signed-in',
      'account.signed-in',
    ])
  })

  it('take no more than five wrong passwords, however many are tried at once, and the right one after a minute', async () => {
    const kim = await person({}, RIGHT)
    let looked = 0
    const counting = {
      ...passwords,
      verify: async (hash: string | null, password: string) => {
        if (hash !== null) looked += 1
        return hash !== null && password === RIGHT
      },
    }
    const typed = { email: kim.email, password: WRONG }
    const tried = await Promise.all(Array.from({ length: 40 }, () => signIn(db, counting, typed, NOW)))
    expect(new Set(tried)).toEqual(new Set(['wrong']))
    expect(looked).toBe(5)
    expect(await signIn(db, counting, { ...typed, password: RIGHT }, NOW)).toBe('wrong')
    expect(await signIn(db, counting, { ...typed, password: RIGHT }, later(0.9))).toBe('wrong')
    expect(looked).toBe(5)
    expect(await actions(kim.id)).toContain('account.locked')
    expect(await signIn(db, counting, { ...typed, password: RIGHT }, later(1))).toMatchObject({ id: kim.id })
    expect(await findSecrets(db, { id: kim.id })).toMatchObject({ failures: 0, lockedUntil: null })
  })

  it('get another password from whoever knows the old one, which ends all sessions', async () => {
    const kim = await person({}, RIGHT)
    await session('s2', kim)
    const change = { old: RIGHT, chosen: 'ett annat helt nytt' }
    expect(await changePassword(db, passwords, kim.id, { ...change, chosen: 'kort' }, NOW)).toBe('short')
    expect(await changePassword(db, passwords, kim.id, { ...change, old: WRONG }, NOW)).toBe('wrong')
    expect(await countSessions(db, kim.id, NOW, '')).toBe(1)
    expect(await changePassword(db, passwords, kim.id, change, NOW)).toBe('changed')
    expect(await countSessions(db, kim.id, NOW, '')).toBe(0)
    expect(await changePassword(db, passwords, kim.id, change, NOW)).toBe('wrong')
  })

  it('let a password be chosen by a link, once and for three days', async () => {
    const kim = await person()
    const link = await makeLink(db, signer, KEEPER, 'solna', kim.id, NOW)
    const other = await makeLink(db, signer, KEEPER, 'solna', kim.id, later(1))
    if (typeof link === 'string' || typeof other === 'string') throw new Error('no link')
    const tools = { signer, passwords }
    expect(await openLink(db, signer, link.token, later(3 * 24 * 60 - 1))).not.toBeNull()
    expect(await openLink(db, signer, link.token, later(3 * 24 * 60))).toBeNull()
    expect(await openLink(db, signer, `${link.token}x`, NOW)).toBeNull()
    expect(await choosePassword(db, tools, link.token, 'kort', NOW)).toBe('short')
    const chosen = await Promise.all([
      choosePassword(db, tools, link.token, RIGHT, NOW),
      choosePassword(db, tools, other.token, WRONG, NOW),
    ])
    expect(chosen.filter((answer) => answer === 'gone')).toHaveLength(1)
    expect(await choosePassword(db, tools, link.token, RIGHT, NOW)).toBe('gone')
    expect(await openLink(db, signer, other.token, NOW)).toBeNull()
    await closeAccount(db, KEEPER, 'solna', kim.id, NOW)
    expect(await makeLink(db, signer, KEEPER, 'solna', kim.id, NOW)).toBe('is-closed')
  })

  it('are linked to the municipality’s own sign-in once, by a proven address, and from then on by who it is', async () => {
    const kim = await person({}, RIGHT)
    const who = {
      issuer: ISSUER,
      subject: `kim-${made}`,
      email: null,
      isEmailVerified: null,
      username: kim.email,
    }
    expect(await signInFrom(db, { ...who, username: 'nobody@x.example' }, NOW)).toBe('unknown')
    const twice = await Promise.all([signInFrom(db, who, NOW), signInFrom(db, who, NOW)])
    expect(twice).toMatchObject([{ id: kim.id }, { id: kim.id }])
    expect(await signInFrom(db, { ...who, username: 'renamed@x.example' }, NOW)).toMatchObject({ id: kim.id })
    expect(await signInFrom(db, { ...who, subject: 'another' }, NOW)).toBe('unknown')
    expect(await signInFrom(db, { ...who, issuer: 'https://evil.example' }, NOW)).toBe('unknown')
    expect(await releaseAccount(db, KEEPER, 'solna', kim.id, NOW)).toBe('released')
    expect(await releaseAccount(db, KEEPER, 'solna', kim.id, NOW)).toBe('same')
    expect(await signInFrom(db, { ...who, subject: 'another' }, NOW)).toMatchObject({ id: kim.id })
    await closeAccount(db, KEEPER, 'solna', kim.id, NOW)
    expect(await signInFrom(db, { ...who, subject: 'another' }, NOW)).toBe('unknown')
  })

  it('lose sessions that are past or idle when it is tidied', async () => {
    const kim = await person()
    await session('fresh', kim)
    await session('idle', kim, { seen: later(-601) })
    await session('past', kim, { expires: later(-1) })
    expect(await countSessions(db, kim.id, NOW, later(-600))).toBe(1)
    await tidy(db, NOW)
    expect(await countSessions(db, kim.id, '', '')).toBe(1)
  })
})
