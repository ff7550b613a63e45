import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Address } from '../db/open.js'
import { isAddress } from './core/address.js'
import { UsageError } from './core/errors.js'
import { SHORTEST_SECRET } from './core/signed.js'
import { checkSender } from './mail/message.js'
import { checkMailUrl } from './mail/url.js'

/** Every setting, checked. Made once, from the environment; nothing else reads it. */
export interface Config {
  /** Folder of the database file, the outbox and the archive. */
  readonly data: string
  readonly database: Address
  readonly port: number
  readonly publicUrl: string
  /** Address that sources find in our user agent; empty when nobody set one. */
  readonly contact: string
  /** The key that links in letters are signed with; null keeps one in the data folder. */
  readonly secret: string | null
  readonly mailTo: '' | '*' | readonly string[]
  readonly mailUrl: string
  readonly mailFrom: string
  readonly origins: ReadonlyMap<string, string>
  /** The instant that the clock answers with; null for the real time. */
  readonly now: string | null
  readonly logLevel: string
  /** Keys to sources, by the name of their setting; none for those that are not set. */
  readonly keys: ReadonlyMap<Setting, string>
  /** Where a key goes that may stand in a header or in the address. */
  readonly keysIn: 'header' | 'query'
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The settings with what they are for, their defaults, and whether they are shown. */
export const SETTINGS = {
  FONDVAKT_DATA: { is: 'folder for the database file, the outbox and the archive', default: 'data/' },
  DATABASE_URL: { is: 'postgres:// address of a database; empty keeps a file in FONDVAKT_DATA', default: '' },
  PORT: { is: 'port of the pages', default: '8080' },
  PUBLIC_URL: { is: 'address of the pages as readers see it', default: 'http://localhost:<PORT>' },
  CONTACT: { is: 'address in our user agent, so that sources can reach you', default: '' },
  FONDVAKT_SECRET: {
    is: 'key that links in letters are signed with, 32 characters or more; empty keeps one in FONDVAKT_DATA',
    default: '',
  },
  MAIL_TO: {
    is: 'who is mailed: empty writes letters to the outbox, * mails everyone, a comma list mails those',
    default: '',
  },
  MAIL_URL: { is: 'mail server, smtp://user:password@host:587', default: '' },
  MAIL_FROM: { is: 'sender of the letters', default: 'Fondvakt <veckobrev@fondvakt.example>' },
  KEY_VINNOVA: { is: "key to Vinnova's open data; without it that source is off", default: '' },
  KEY_FORMAS: { is: "key to Formas' open data; without it that source is off", default: '' },
  KEY_FORTE: { is: "key to Forte's open data; without it that source is off", default: '' },
  KEY_VR: { is: "key to Vetenskapsrådet's open data; without it that source is off", default: '' },
  KEYS_IN: {
    is: 'header, or query where those four take their keys in the address alone',
    default: 'header',
  },
  FONDVAKT_ORIGINS: {
    is: 'where to send requests instead: https://a=http://127.0.0.1:1,...; * stands for all others',
    default: '',
  },
  FONDVAKT_NOW: { is: 'an instant that the clock answers with, for replays', default: '' },
  LOG_LEVEL: { is: LEVELS.join(', '), default: 'info' },
} as const

export type Setting = keyof typeof SETTINGS
type Env = Readonly<Record<string, string | undefined>>

const instant = z.iso.datetime({ offset: true })
const port = z.coerce.number().int().min(1).max(65_535)

/** Reads the settings. Throws UsageError that names the variable, what it holds and what was expected. */
export function readConfig(env: Env): Config {
  const get = (name: Setting): string => env[name]?.trim() ?? ''
  const fail = (name: Setting, expected: string): never => {
    throw new UsageError(
      `${name}: expected ${expected}, got "${isSecret(name) && get(name) !== '' ? '…' : get(name)}"`,
    )
  }
  const portNumber = port.safeParse(get('PORT') || '8080').data ?? fail('PORT', 'a number from 1 to 65535')
  const mailTo = readMailTo(get('MAIL_TO'), fail)
  if (mailTo !== '' && get('MAIL_URL') === '')
    fail('MAIL_URL', 'an smtp:// address, since MAIL_TO mails people')
  const data = resolve(get('FONDVAKT_DATA') || 'data')
  return Object.freeze({
    data,
    database: readDatabase(get('DATABASE_URL'), data, fail),
    port: portNumber,
    publicUrl: readPublicUrl(get('PUBLIC_URL') || `http://localhost:${portNumber}`, fail),
    contact: readContact(get('CONTACT'), fail),
    secret: readSecret(get('FONDVAKT_SECRET'), fail),
    mailTo,
    mailUrl: readMailUrl(get('MAIL_URL'), fail),
    mailFrom: readMailFrom(get('MAIL_FROM') || SETTINGS.MAIL_FROM.default, fail),
    origins: readOrigins(get('FONDVAKT_ORIGINS'), fail),
    now: readNow(get('FONDVAKT_NOW'), fail),
    logLevel: readLevel(get('LOG_LEVEL') || 'info', fail),
    keys: readKeys(get, fail),
    keysIn: readKeysIn(get('KEYS_IN') || 'header', fail),
  })
}

type Fail = (name: Setting, expected: string) => never

function readDatabase(text: string, data: string, fail: Fail): Address {
  if (text === '') return { file: resolve(data, 'fondvakt.db') }
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    fail('DATABASE_URL', 'a postgres:// address')
  return { url: text }
}

function readPublicUrl(text: string, fail: Fail): string {
  const url = URL.canParse(text) ? new URL(text) : fail('PUBLIC_URL', 'an http:// or https:// address')
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash)
    fail('PUBLIC_URL', 'an http:// or https:// address without ? and #')
  return text.replace(/\/+$/, '')
}

function readContact(text: string, fail: Fail): string {
  if (text === '') return ''
  if (/[\r\n()]/.test(text) || !/^(\S+@\S+|https?:\/\/\S+)$/.test(text))
    fail('CONTACT', 'a mail address or a web address')
  return text
}

function readSecret(text: string, fail: Fail): string | null {
  if (text === '') return null
  if (text.length >= SHORTEST_SECRET) return text
  return fail('FONDVAKT_SECRET', `a key of at least ${SHORTEST_SECRET} characters`)
}

function readMailTo(text: string, fail: Fail): Config['mailTo'] {
  if (text === '' || text === '*') return text
  const list = text.split(',').map((address) => address.trim().toLowerCase())
  if (!list.every(isAddress)) fail('MAIL_TO', 'nothing, * or mail addresses with commas between')
  return list
}

function readMailUrl(text: string, fail: Fail): string {
  return text === '' ? '' : checked('MAIL_URL', text, checkMailUrl, 'an smtp:// or smtps:// address', fail)
}

function readMailFrom(text: string, fail: Fail): string {
  return checked('MAIL_FROM', text, checkSender, 'a sender such as Fondvakt <fondvakt@kommun.example>', fail)
}

/** The text, if the check takes it; what the check has against it is told with what was expected. */
function checked(
  name: Setting,
  text: string,
  check: (text: string) => unknown,
  expected: string,
  fail: Fail,
): string {
  try {
    check(text)
    return text
  } catch (error) {
    return fail(name, `${expected} (it ${error instanceof Error ? error.message : String(error)})`)
  }
}

function readOrigins(text: string, fail: Fail): ReadonlyMap<string, string> {
  const expected =
    'origins such as https://example.org=http://127.0.0.1:8099, with commas between; * for all others'
  const pairs = text
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('='))
  const isPair = ([from = '', to = '', ...more]: string[]): boolean =>
    (from === '*' || isOrigin(from)) && isOrigin(to) && more.length === 0
  if (!pairs.every(isPair)) fail('FONDVAKT_ORIGINS', expected)
  return new Map(
    pairs.map(([from = '', to = '']) => [from === '*' ? from : new URL(from).origin, new URL(to).origin]),
  )
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    (url.hostname !== '' || isIP(text) > 0)
  )
}

function readNow(text: string, fail: Fail): string | null {
  if (text === '') return null
  if (!instant.safeParse(text).success) fail('FONDVAKT_NOW', 'an instant such as 2026-06-15T05:00:00Z')
  return new Date(text).toISOString()
}

function readLevel(text: string, fail: Fail): string {
  return LEVELS.find((level) => level === text) ?? fail('LOG_LEVEL', `one of ${LEVELS.join(', ')}`)
}

const isKey = (name: Setting): boolean => name.startsWith('KEY_')

function readKeys(get: (name: Setting) => string, fail: Fail): ReadonlyMap<Setting, string> {
  const names = (Object.keys(SETTINGS) as Setting[]).filter((name) => isKey(name) && get(name) !== '')
  for (const name of names)
    if (!/^[\x21-\x7e]{4,512}$/.test(get(name)))
      fail(name, 'a key of 4 to 512 letters, digits and signs, without spaces')
  return new Map(names.map((name) => [name, get(name)]))
}

function readKeysIn(text: string, fail: Fail): 'header' | 'query' {
  return text === 'header' || text === 'query' ? text : fail('KEYS_IN', 'header or query')
}

/** Settings that are nothing but a key or a password. */
const isHidden = (name: Setting): boolean => name === 'FONDVAKT_SECRET' || isKey(name)

/** Settings that may hold a password, or are one. */
const isSecret = (name: Setting): boolean => name === 'DATABASE_URL' || name === 'MAIL_URL' || isHidden(name)

/** Variables that look like settings of ours and are none, so that a misspelt one does not pass in silence. */
export const unknownSettings = (env: Env): string[] =>
  Object.keys(env).filter((name) => /^(?:FONDVAKT_|KEY_)/.test(name) && !(name in SETTINGS))

/** The settings as they are in force, one line each, passwords hidden. */
export function describeConfig(env: Env): string[] {
  return Object.entries(SETTINGS).map(([name, { is, default: standard }]) => {
    const set = env[name]?.trim()
    const value = set
      ? isHidden(name as Setting)
        ? '…'
        : withoutPassword(set)
      : standard === ''
        ? '(empty)'
        : standard
    return `${name}=${value}${set ? '' : ' (default)'}  # ${is}`
  })
}

const withoutPassword = (text: string): string => text.replace(/(\/\/[^:@/\s]*):[^@/\s]*@/g, '$1:…@')
