/** Where and how a mailbox is read, from an `imap://` or `imaps://` address (RFC 5092). */
export interface MailboxServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (`imaps`). */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string }
  readonly folder: string
  /** STARTTLS for `imap`: `?tls=off` does without, as only a server on this machine should. */
  readonly tls: 'required' | 'off'
}

const PORTS = { 'imap:': 143, 'imaps:': 993 } as const

/** Reads the setting of the mailbox. Throws an Error in one line that never shows the password. */
export function checkMailboxUrl(text: string): MailboxServer {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'imap:' && url?.protocol !== 'imaps:')
    throw new Error('must begin with imap:// or imaps://')
  if (url.hostname === '') throw new Error('must name a host, as in imaps://user:password@mail.example/INBOX')
  if (url.hash !== '') throw new Error('must not have a # in it; write %23 in a password')
  const auth = { user: decode(url.username), pass: decode(url.password) }
  if (auth.user === '' || auth.pass === '') throw new Error('must hold a user and a password')
  const unknown = [...url.searchParams].find(([key, value]) => key !== 'tls' || value !== 'off')
  if (unknown) throw new Error(`does not know ?${unknown[0]}=, only ?tls=off`)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORTS[url.protocol] : Number(url.port),
    secure: url.protocol === 'imaps:',
    auth,
    folder: decode(url.pathname.replace(/^\//, '')) || 'INBOX',
    tls: url.searchParams.has('tls') ? 'off' : 'required',
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause
    throw new Error('has a % that is not written as %25')
  }
}
