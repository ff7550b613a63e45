import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Address } from '../db/open.js'
import { secretOf, type Fail } from './config-check.js'
import { readMail, type MailConfig } from './config-mail.js'
import { readPages, type PagesConfig } from './config-pages.js'
import { UsageError } from './core/errors.js'
import { isKey, isSecret, LEVELS, SETTINGS, type Env, type Setting } from './settings.js'

export { describeConfig, SETTINGS, unknownSettings, type Setting } from './settings.js'

/** Every setting, checked. Made once, from the environment; nothing else reads it. */
export interface Config extends MailConfig, PagesConfig {
  /** Folder of the database file, the outbox and the archive. */
  readonly data: string
  readonly database: Address
  readonly port: number
  readonly publicUrl: string
  /** Address that sources find in our user agent; empty when nobody set one. */
  readonly contact: string
  /** The key that links in letters are signed with; null keeps one in the data folder. */
  readonly secret: string | null
  readonly origins: ReadonlyMap<string, string>
  /** The instant that the clock answers with; null for the real time. */
  readonly now: string | null
  readonly logLevel: string
  /** Keys to sources, by the name of their setting; none for those that are not set. */
  readonly keys: ReadonlyMap<Setting, string>
  /** Where a key goes that may stand in a header or in the address. */
  readonly keysIn: 'header' | 'query'
}

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
  const data = resolve(get('FONDVAKT_DATA') || 'data')
  return Object.freeze({
    data,
    database: readDatabase(get('DATABASE_URL'), data, fail),
    port: portNumber,
    publicUrl: readPublicUrl(get('PUBLIC_URL') || `http://localhost:${portNumber}`, fail),
    contact: readContact(get('CONTACT'), fail),
    secret: secretOf('FONDVAKT_SECRET', get('FONDVAKT_SECRET'), fail),
    ...readMail(get, fail),
    ...readPages(get, fail),
    origins: readOrigins(get('FONDVAKT_ORIGINS'), fail),
    now: readNow(get('FONDVAKT_NOW'), fail),
    logLevel: readLevel(get('LOG_LEVEL') || 'info', fail),
    keys: readKeys(get, fail),
    keysIn: readKeysIn(get('KEYS_IN') || 'header', fail),
  })
}

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
