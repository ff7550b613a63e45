import type { Account } from './account.js'

/** Turns passwords into what is kept of them, and compares. Both take long on purpose, and wait for their turn. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>
  /** Whether the password is the one that was hashed; where there is none, false after just as long. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>
  /** True while so many wait that one more should come back later. */
  readonly isBusy: () => boolean
}

/** `own`: made of the address or the name; `common`: among the first that are guessed. */
export type PasswordFault = 'short' | 'long' | 'own' | 'common'

export const [SHORTEST_PASSWORD, LONGEST_PASSWORD] = [12, 200]

/** A password in the one form that it is hashed in, however a keyboard wrote its letters. */
export const plainPassword = (text: string): string => text.normalize('NFKC')

/** Why a password cannot be chosen; null where it can. */
export function passwordFault(
  text: string,
  { email, name, municipality }: Pick<Account, 'email' | 'name' | 'municipality'>,
): PasswordFault | null {
  const password = plainPassword(text)
  if (lengthOf(password) < SHORTEST_PASSWORD) return 'short'
  if (lengthOf(password) > LONGEST_PASSWORD) return 'long'
  if (lengthOf(withoutParts(password, [email, name, municipality])) < OWN_LEFT) return 'own'
  return isCommon(password) ? 'common' : null
}

/** Characters that must be left of a password besides parts of the address and the name. */
const OWN_LEFT = 8
/** Shorter parts are in too many words. */
const SHORTEST_PART = 3

/** The letters and digits of a password that are not from these texts. */
function withoutParts(password: string, texts: readonly string[]): string {
  const parts = texts
    .flatMap((text) => [text, ...text.split('@'), ...text.split(/[^\p{L}\p{N}]+/u)])
    .map(bare)
    .filter((part) => part.length >= SHORTEST_PART)
    .sort((a, b) => b.length - a.length)
  return parts.reduce((left, part) => left.replaceAll(part, ''), bare(password))
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** What is guessed first, without what is put behind it: years, digits and signs. */
const COMMON = new Set(
  `abc administrator administratör admin asdfgh asdfghjkl bankid changeme dragon eufonder fondvakt football fotboll
  hejhej hemlig hemligt hockey hösten iloveyou internationell kommun kommunen letmein lösen lösenord lösenordet losenord mittlösenord
  monkey password passwort qazwsx qwe qwerty qwertyuiop secret sommar sommaren sverige sverigesverige vinter vintern vår våren
  välkommen valkommen welcome zxcvbnm åäö qwertyuiopå`.split(/\s+/),
)

/** Digits alone, few different signs, one that repeats itself, or one of the commonest words. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase()
  const word = unleet(bare(lower.replace(/[^\p{L}]+$/u, '')))
  return (
    /^[\d\s.:+/-]*$/.test(lower) ||
    new Set(lower).size < DIFFERENT ||
    /^(.{1,6})\1+$/u.test(lower) ||
    COMMON.has(word) ||
    COMMON.has(repeated(word)) ||
    RUNS.some((run) => run.includes(bare(lower)))
  )
}

const DIFFERENT = 5
const KEYS = ['1234567890', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm']
const RUNS = [
  KEYS.join(''),
  'abcdefghijklmnopqrstuvwxyzåäö0123456789',
  '1234567890abcdefghijklmnopqrstuvwxyz',
]

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' }
const unleet = (word: string): string => word.replace(/[01345]/g, (sign) => LEET[sign] ?? sign)
/** `hej` of `hejhejhej`. */
const repeated = (word: string): string => /^(.+?)\1+$/u.exec(word)?.[1] ?? word
const lengthOf = (text: string): number => [...text].length
