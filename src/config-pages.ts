import { z } from 'zod'
import { areSet, type Fail, type Get } from './config-check.js'
import { SETTINGS, type Setting } from './settings.js'

/** The settings of who may read the pages, and how much. */
export interface PagesConfig {
  /** How many proxies of our own stand before the pages. */
  readonly trustProxy: number
  /** False where only those who are signed in, or came by a personal link, may read. */
  readonly isOpen: boolean
  /** False where search engines are asked to stay away. */
  readonly isIndexed: boolean
  /** Data requests a minute and client; 0 is no limit. */
  readonly limitPerMinute: number
  /** The municipality's own sign-in; null where there are local accounts alone. */
  readonly oidc: OidcConfig | null
}

/** Where one signs in elsewhere, and how we are known there. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Reads the settings of the pages. */
export function readPages(get: Get, fail: Fail): PagesConfig {
  const number = (name: Setting, most: number): number =>
    z.coerce
      .number()
      .int()
      .min(0)
      .max(most)
      .safeParse(get(name) || SETTINGS[name].default).data ?? fail(name, `a number from 0 to ${most}`)
  const isFirst = (name: Setting, [yes, no]: readonly [string, string]): boolean => {
    const value = get(name) || SETTINGS[name].default
    return value === yes || value === no ? value === yes : fail(name, `${yes} or ${no}`)
  }
  return {
    trustProxy: number('TRUST_PROXY', 10),
    isOpen: isFirst('PAGES', ['open', 'closed']),
    isIndexed: isFirst('SEARCH_ENGINES', ['yes', 'no']),
    limitPerMinute: number('LIMIT_PER_MINUTE', 1_000_000),
    oidc: readOidc(get, fail),
  }
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/** All three or none. */
function readOidc(get: Get, fail: Fail): OidcConfig | null {
  if (!areSet(OIDC, get, fail)) return null
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
    if (!/^[\x21-\x7e]{1,512}$/.test(get(name)))
      fail(name, 'at most 512 letters, digits and signs, without spaces')
  return {
    issuer: readIssuer(get('OIDC_ISSUER'), fail),
    clientId: get('OIDC_CLIENT_ID'),
    clientSecret: get('OIDC_CLIENT_SECRET'),
  }
}

/** Issuers that let in people of any organisation, each by a path of its own. */
const ANYBODY = /\/(?:common|organizations|consumers)(?:\/|$)/i
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

function readIssuer(text: string, fail: Fail): string {
  const url = URL.canParse(text)
    ? new URL(text)
    : fail('OIDC_ISSUER', 'an https:// address, such as https://login.example/<tenant>/v2.0')
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))
  if (!isSafe || url.search || url.hash || url.username || url.password)
    fail('OIDC_ISSUER', 'an https:// address without ?, # and password')
  if (ANYBODY.test(url.pathname))
    fail('OIDC_ISSUER', "the address of the municipality's own tenant, since this one lets in anybody")
  return text
}
