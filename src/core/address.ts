/** One address: no spaces, quotes, commas, groups or brackets on either side of its only @. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const CONTROL = /\p{Cc}/u

/**
 * The address ready to be mailed, its domain in lower case ASCII (punycode). Throws an Error in one line
 * for whatever is not exactly one plain address, so that nothing in it can become another recipient.
 */
export function checkAddress(text: string): string {
  const fault = faultOf(text)
  if (fault) throw new Error(`the address ${JSON.stringify(text.slice(0, 100))} ${fault}`)
  const [local = '', domain = ''] = text.split('@')
  return `${local}@${domainToASCII(domain)}`
}

/** Whether `checkAddress` takes it. */
export function isAddress(text: string): boolean {
  return faultOf(text) === null
}

/** The domain in lower case ASCII (punycode); empty where it is no domain. */
function domainToASCII(domain: string): string {
  const address = `http://${domain}/`
  return /[/?#@:]/.test(domain) || !URL.canParse(address) ? '' : new URL(address).hostname
}

function faultOf(text: string): string | null {
  if (CONTROL.test(text)) return 'has a line break or another control character in it'
  if (/\s/u.test(text)) return 'has a space in it'
  if (/[,;:<>()[\]"\\]/.test(text))
    return 'must be one plain address, without commas, colons, quotes or brackets'
  const parts = text.split('@')
  const [local = '', domain = ''] = parts
  if (parts.length !== 2) return parts.length < 2 ? 'has no @' : 'has more than one @'
  if (!LOCAL.test(local) || local.length > 64) return 'has a name before the @ that mail cannot be sent to'
  return isDomain(domainToASCII(domain)) ? null : 'has no proper domain after the @'
}

function isDomain(ascii: string): boolean {
  const labels = ascii.split('.')
  const isNumber = /^\d+$/.test(labels.at(-1) ?? '')
  return labels.length > 1 && ascii.length <= 253 && !isNumber && labels.every((label) => LABEL.test(label))
}

/** A name that stands beside an address: one line, no control characters, at most 100 characters. */
export function plainName(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 100)
}
