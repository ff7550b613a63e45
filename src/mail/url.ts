/** Where and how mail is handed over, read from an `smtp://` or `smtps://` address. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (`smtps`); otherwise STARTTLS where the server offers it. */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
  /** `?tls=required`: nothing is sent without STARTTLS. `?tls=off`: STARTTLS is not used. */
  readonly tls: 'offered' | 'required' | 'off'
}

const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const

/** Reads the setting of the mail server. Throws an Error in one line that never shows the password. */
export function checkMailUrl(text: string): MailServer {
  const url = parse(text)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new Error(`must begin with smtp:// or smtps://, not ${url.protocol}`)
  if (url.hostname === '') throw new Error('must name a host, as in smtp://mail.example:587')
  if (url.pathname !== '' && url.pathname !== '/')
    throw new Error('must have nothing after the host but ?tls=')
  if (url.hash !== '') throw new Error('must not have a # in it; write %23 in a password')
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORTS[url.protocol] : Number(url.port),
    secure: url.protocol === 'smtps:',
    auth: url.username === '' ? null : { user: decode(url.username), pass: decode(url.password) },
    tls: readTls(url.searchParams),
  }
}

function parse(text: string): URL {
  try {
    return new URL(text)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new Error('is not an address such as smtp://user:password@mail.example:587')
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause
    throw new Error('has a % in the user or password that is not written as %25')
  }
}

function readTls(query: URLSearchParams): MailServer['tls'] {
  const unknown = [...query.keys()].find((key) => key !== 'tls')
  if (unknown !== undefined) throw new Error(`does not know ?${unknown}=, only ?tls=required or ?tls=off`)
  const tls = query.get('tls')
  if (tls === null) return 'offered'
  if (tls === 'required' || tls === 'off') return tls
  throw new Error('must have ?tls=required or ?tls=off, or neither')
}
