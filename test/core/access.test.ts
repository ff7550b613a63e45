import { describe, expect, it } from 'vitest'
import { afterWrong, isLocked, lockMinutes, mayKeep, type Tries } from '../../src/core/account.js'
import { provenAddresses, type Identity } from '../../src/core/identity.js'
import { passwordFault } from '../../src/core/password.js'

const KIM = { email: 'kim.ek@solna.example', name: 'Kim Ek-Ström', municipality: 'solna' }

describe('a password', () => {
  it.each([
    ['kort', 'short'],
    ['elva-tecken', 'short'],
    ['å'.repeat(201), 'long'],
    ['kim.ek@solna.example', 'own'],
    ['SolnaSolnaSolna1', 'own'],
    ['Kim-Ek-Ström-2026', 'own'],
    ['123456789012', 'common'],
    ['1980-01-01-1234', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['hejhejhejhej', 'common'],
    ['Lösenord1234', 'common'],
    ['Passw0rd!!!!', 'common'],
    ['sommar202600', 'common'],
    ['qwertyuiopåas', 'common'],
    ['abcdefghijklm', 'common'],
    ['ko\u0308r dig hårt', null],
    ['korrekt häst batteri', null],
    ['Vinter i Solna är kall', null],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, KIM)).toBe(fault)
  })
})

describe('wrong passwords', () => {
  const at = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString()
  const tries = (count: number): Tries =>
    Array.from({ length: count }).reduce<Tries>((now) => afterWrong(now, at(0)), {
      failures: 0,
      lockedUntil: null,
    })

  it('lock for a minute from the fifth on, then twice as long each time, and never for more than an hour', () => {
    expect([1, 4, 5, 6, 7, 10, 11, 12, 100, 100_000].map(lockMinutes)).toEqual([
      0, 0, 1, 2, 4, 32, 60, 60, 60, 60,
    ])
    expect(isLocked(tries(4), at(0))).toBe(false)
    expect(isLocked(tries(5), at(0))).toBe(true)
    expect(isLocked(tries(5), at(1))).toBe(false)
    expect(isLocked(tries(5000), at(59))).toBe(true)
    expect(isLocked(tries(5000), at(60))).toBe(false)
  })

  it('are forgotten a day after the lock', () => {
    expect(afterWrong(tries(9), at(24 * 60)).failures).toBe(10)
    expect(afterWrong(tries(9), at(25 * 60))).toEqual({ failures: 1, lockedUntil: null })
  })
})

describe('an account at the municipality’s own sign-in', () => {
  const who = (part: Partial<Identity>): Identity => ({
    ...{ issuer: 'https://login.example', subject: '1', email: null, isEmailVerified: null, username: null },
    ...part,
  })
  it.each([
    [{ email: 'A@x.example', isEmailVerified: true }, ['a@x.example']],
    [{ email: 'a@x.example' }, []],
    [{ email: 'a@x.example', isEmailVerified: false, username: 'a@x.example' }, []],
    [{ email: 'a@x.example', isEmailVerified: false, username: 'b@x.example' }, ['b@x.example']],
    [
      { email: 'a@x.example', isEmailVerified: true, username: 'B@x.example' },
      ['a@x.example', 'b@x.example'],
    ],
    [{ username: 'kim' }, []],
    [{ username: 'a@x.example, b@x.example' }, []],
  ])('%j is found by %j', (part, addresses) => {
    expect(provenAddresses(who(part))).toEqual(addresses)
  })
})

it('an operator’s account is for operators', () => {
  const keeper = { by: { account: 'a', name: 'A' }, operator: false }
  expect(mayKeep(keeper, { operator: false })).toBe(true)
  expect(mayKeep(keeper, { operator: true })).toBe(false)
  expect(mayKeep({ ...keeper, operator: true }, { operator: true })).toBe(true)
})
