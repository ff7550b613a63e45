import { generateKeyPairSync } from 'node:crypto'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeConfig, readConfig, SETTINGS, unknownSettings } from '../src/config.js'

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()
const DKIM = { DKIM_DOMAIN: 'solna.example', DKIM_SELECTOR: 'brev', DKIM_KEY: KEY }
const OIDC = {
  OIDC_ISSUER: 'https://login.example/3f2/v2.0',
  OIDC_CLIENT_ID: 'fondvakt',
  OIDC_CLIENT_SECRET: 'hemligt',
}

describe('the settings', () => {
  it('have defaults that serve a first start', () => {
    expect(readConfig({})).toMatchObject({
      data: resolve('data'),
      database: { file: resolve('data/fondvakt.db') },
      port: 8080,
      publicUrl: 'http://localhost:8080',
      mailTo: '',
      now: null,
      secret: null,
      mailBounces: '',
      mailPerMinute: 120,
      dkim: null,
      bouncesUrl: '',
      bouncesKey: null,
      logLevel: 'info',
      trustProxy: 0,
      isOpen: true,
      isIndexed: true,
      limitPerMinute: 600,
      oidc: null,
    })
  })

  it('of the pages are read', () => {
    const env = { PAGES: 'closed', SEARCH_ENGINES: 'no', LIMIT_PER_MINUTE: '0', TRUST_PROXY: '2' }
    expect(readConfig({ ...env, ...OIDC })).toMatchObject({
      trustProxy: 2,
      isOpen: false,
      isIndexed: false,
      limitPerMinute: 0,
      oidc: { issuer: OIDC.OIDC_ISSUER, clientId: 'fondvakt', clientSecret: 'hemligt' },
    })
    const here = { ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:8080' }
    expect(readConfig(here).oidc?.issuer).toBe('http://127.0.0.1:8080')
  })

  it('are read', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://u:p@db/fondvakt',
      PORT: '9000',
      MAIL_TO: 'a@solna.example, B@solna.example',
      MAIL_URL: 'smtp://mail.example:587',
      FONDVAKT_ORIGINS: 'https://ec.europa.eu=http://127.0.0.1:8099, https://a.example=http://127.0.0.1:1',
      FONDVAKT_NOW: '2026-06-15T05:00:00+02:00',
    })
    expect(config.database).toEqual({ url: 'postgres://u:p@db/fondvakt' })
    expect(config.publicUrl).toBe('http://localhost:9000')
    expect(config.mailTo).toEqual(['a@solna.example', 'b@solna.example'])
    expect(config.origins.get('https://ec.europa.eu')).toBe('http://127.0.0.1:8099')
    expect(config.now).toBe('2026-06-15T03:00:00.000Z')
  })

  it('of mail are read', () => {
    const config = readConfig({
      ...DKIM,
      MAIL_BOUNCES: 'studs@solna.example',
      MAIL_PER_MINUTE: '0',
      BOUNCES_URL: 'imaps://studs:hemligt@mail.example/INBOX',
      BOUNCES_KEY: 'k'.repeat(32),
    })
    expect(config).toMatchObject({
      dkim: { domain: 'solna.example', selector: 'brev', key: KEY.trim() },
      mailBounces: 'studs@solna.example',
      mailPerMinute: 0,
      bouncesUrl: 'imaps://studs:hemligt@mail.example/INBOX',
      bouncesKey: 'k'.repeat(32),
    })
  })

  it.each([
    [{ PORT: 'abc' }, 'PORT: expected a number from 1 to 65535, got "abc"'],
    [{ PORT: '70000' }, 'PORT: expected a number from 1 to 65535, got "70000"'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: expected a postgres:// address, got "…"'],
    [{ PUBLIC_URL: 'fondvakt.example' }, 'PUBLIC_URL: expected an http:// or https:// address'],
    [{ CONTACT: 'someone' }, 'CONTACT: expected a mail address or a web address, got "someone"'],
    [{ MAIL_TO: 'a@x.example;b' }, 'MAIL_TO: expected nothing, * or mail addresses with commas between'],
    [{ MAIL_TO: '*' }, 'MAIL_URL: expected an smtp:// address, since MAIL_TO mails people, got ""'],
    [{ MAIL_URL: 'http://mail.example' }, 'MAIL_URL: expected'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM: expected'],
    [{ FONDVAKT_ORIGINS: 'https://a.example' }, 'FONDVAKT_ORIGINS: expected origins such as'],
    [{ FONDVAKT_ORIGINS: 'https://a.example=*' }, 'FONDVAKT_ORIGINS: expected origins such as'],
    [{ KEY_VINNOVA: 'a b' }, 'KEY_VINNOVA: expected a key of 4 to 512'],
    [{ FONDVAKT_SECRET: 'hemligt' }, 'FONDVAKT_SECRET: expected a key of at least 32 characters, got "…"'],
    [{ MAIL_BOUNCES: 'nobody' }, 'MAIL_BOUNCES: expected a mail address'],
    [{ MAIL_PER_MINUTE: '-1' }, 'MAIL_PER_MINUTE: expected a number from 0 to 100000, got "-1"'],
    [{ DKIM_DOMAIN: 'solna.example' }, 'DKIM_SELECTOR: expected a value, since DKIM_DOMAIN is set'],
    [{ ...DKIM, DKIM_DOMAIN: 'solna' }, 'DKIM_DOMAIN: expected a domain'],
    [{ ...DKIM, DKIM_SELECTOR: 'a b' }, 'DKIM_SELECTOR: expected a selector'],
    [{ ...DKIM, DKIM_KEY: '/nowhere/dkim.pem' }, 'DKIM_KEY: expected an RSA key in PEM'],
    [{ BOUNCES_URL: 'pop3://a:b@mail.example' }, 'BOUNCES_URL: expected an imap:// or imaps:// address'],
    [{ BOUNCES_KEY: 'hemligt' }, 'BOUNCES_KEY: expected a key of at least 32 characters, got "…"'],
    [{ PAGES: 'shut' }, 'PAGES: expected open or closed, got "shut"'],
    [{ SEARCH_ENGINES: 'maybe' }, 'SEARCH_ENGINES: expected yes or no, got "maybe"'],
    [{ LIMIT_PER_MINUTE: 'many' }, 'LIMIT_PER_MINUTE: expected a number from 0 to 1000000, got "many"'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY: expected a number from 0 to 10, got "true"'],
    [{ OIDC_ISSUER: 'https://login.example' }, 'OIDC_CLIENT_ID: expected a value, since OIDC_ISSUER is set'],
    [{ ...OIDC, OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER: expected an https:// address'],
    [{ ...OIDC, OIDC_ISSUER: 'login.example' }, 'OIDC_ISSUER: expected an https:// address'],
    [
      { ...OIDC, OIDC_ISSUER: 'https://a:b@login.example' },
      'OIDC_ISSUER: expected an https:// address without',
    ],
    [
      { ...OIDC, OIDC_ISSUER: 'https://login.example/common/v2.0' },
      "OIDC_ISSUER: expected the address of the municipality's own tenant",
    ],
    [
      { ...OIDC, OIDC_ISSUER: 'https://login.example/organizations/v2.0' },
      "OIDC_ISSUER: expected the address of the municipality's own tenant",
    ],
    [{ ...OIDC, OIDC_CLIENT_SECRET: 'a b' }, 'OIDC_CLIENT_SECRET: expected at most 512 letters'],
    [{ KEYS_IN: 'cookie' }, 'KEYS_IN: expected header or query'],
    [
      { FONDVAKT_ORIGINS: 'https://a.example/x=http://127.0.0.1' },
      'FONDVAKT_ORIGINS: expected origins such as',
    ],
    [
      { FONDVAKT_NOW: '15 June' },
      'FONDVAKT_NOW: expected an instant such as 2026-06-15T05:00:00Z, got "15 June"',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
    ],
  ])('%j is refused, and named', (env, message) => {
    expect(() => readConfig(env)).toThrow(message)
  })

  it('are told without passwords', () => {
    const lines = describeConfig({
      DATABASE_URL: 'postgres://fondvakt:hemligt@db/fondvakt',
      MAIL_URL: 'smtps://brev:hemligt@mail.example',
      FONDVAKT_SECRET: 'hemligt'.repeat(6),
      BOUNCES_URL: 'imaps://studs:hemligt@mail.example/INBOX',
      BOUNCES_KEY: 'hemligt'.repeat(6),
      DKIM_KEY: 'hemligt',
      OIDC_CLIENT_SECRET: 'hemligt',
    })
    expect(lines).toHaveLength(Object.keys(SETTINGS).length)
    expect(lines.join('\n')).not.toContain('hemligt')
    expect(lines.join('\n')).toContain('postgres://fondvakt:…@db/fondvakt')
    expect(lines).toContain('PORT=8080 (default)  # port of the pages')
  })

  it('are missed when misspelt', () => {
    expect(unknownSettings({ FONDVAKT_ORIGIN: 'x', FONDVAKT_NOW: 'x', MAIL_URI: 'x', PATH: 'x' })).toEqual([
      'FONDVAKT_ORIGIN',
      'MAIL_URI',
    ])
  })
})
