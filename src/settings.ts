/** How much is told in the log. */
export const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

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
  MAIL_BOUNCES: {
    is: 'address that reports of letters that did not arrive are sent to; empty takes that of MAIL_FROM',
    default: '',
  },
  MAIL_PER_MINUTE: { is: 'letters a minute to one domain; 0 is no limit', default: '120' },
  DKIM_DOMAIN: { is: 'domain that signs the letters; empty leaves them unsigned', default: '' },
  DKIM_SELECTOR: {
    is: 'where the public key stands in DNS: <selector>._domainkey.<DKIM_DOMAIN>',
    default: '',
  },
  DKIM_KEY: { is: 'private RSA key in PEM, or the path of a file with it', default: '' },
  BOUNCES_URL: {
    is: 'mailbox with reports of letters that did not arrive, imaps://user:password@host/INBOX',
    default: '',
  },
  BOUNCES_KEY: {
    is: 'key that a mail service reports with at /bounces, 32 characters or more; empty takes no reports',
    default: '',
  },
  PAGES: { is: 'open, or closed where only those who sign in or get letters may read', default: 'open' },
  SEARCH_ENGINES: { is: 'yes, or no to ask search engines to stay away', default: 'yes' },
  LIMIT_PER_MINUTE: { is: 'data requests a minute and client; 0 is no limit', default: '600' },
  TRUST_PROXY: {
    is: 'how many proxies of your own stand before the pages; what they say of who asks is believed',
    default: '0',
  },
  OIDC_ISSUER: {
    is: "the municipality's own sign-in, https://login.example/<tenant>/v2.0; empty has local accounts alone",
    default: '',
  },
  OIDC_CLIENT_ID: { is: 'what we are called there', default: '' },
  OIDC_CLIENT_SECRET: { is: 'our password there', default: '' },
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
/** Variables of the environment. */
export type Env = Readonly<Record<string, string | undefined>>

/** Keys to sources. */
export const isKey = (name: Setting): boolean => name.startsWith('KEY_')

/** Settings that are nothing but a key or a password. */
const isHidden = (name: Setting): boolean =>
  ['FONDVAKT_SECRET', 'DKIM_KEY', 'BOUNCES_KEY', 'OIDC_CLIENT_SECRET'].includes(name) || isKey(name)

/** Settings that may hold a password, or are one. */
export const isSecret = (name: Setting): boolean =>
  ['DATABASE_URL', 'MAIL_URL', 'BOUNCES_URL'].includes(name) || isHidden(name)

/** Variables that look like settings of ours and are none, so that a misspelt one does not pass in silence. */
export const unknownSettings = (env: Env): string[] =>
  Object.keys(env).filter(
    (name) => /^(?:FONDVAKT_|KEY_|DKIM_|BOUNCES_|MAIL_|OIDC_)/.test(name) && !(name in SETTINGS),
  )

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
