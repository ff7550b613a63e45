/** An address that a person can open: of the web, at a host by name, and not of an interface. Null for anything else. */
export function publicAddress(value: unknown, base?: string): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '' || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  const isNamed = /^(?!(?:.*\.)?api\.)(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(url.hostname)
  return isWeb && isNamed && url.username === '' && url.password === '' ? url.href : null
}
