import { lookup as systemLookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Failure } from './failure.js'

/** IANA IPv4 Special-Purpose Address Registry, and multicast. */
const NOT_PUBLIC_4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
])
const GLOBAL_6 = blockList('ipv6', [['2000::', 3]])
/** What is not public inside 2000::/3: IETF protocols with Teredo, documentation, 6to4. */
const NOT_PUBLIC_6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])
const NAT64 = blockList('ipv6', [['64:ff9b::', 96]])

/** True for an address of the public internet. What carries an IPv4 address inside is judged by that one, or refused. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !NOT_PUBLIC_4.check(address, 'ipv4')
  if (kind !== 6 || address.includes('%')) return false
  if (NAT64.check(address, 'ipv6')) return isPublicAddress(lastFourBytes(address))
  return GLOBAL_6.check(address, 'ipv6') && !NOT_PUBLIC_6.check(address, 'ipv6')
}

/** True for this machine's own addresses and for `localhost`, as they stand in a URL. */
export function isLoopbackHost(hostname: string): boolean {
  const host = bare(hostname)
  return /^127\./.test(host) ? isIP(host) === 4 : host === '::1' || /(^|\.)localhost\.?$/.test(host)
}

/** Where requests to an address really go. */
export interface Route {
  readonly target: URL
  /** True where `origins` sent it there, which lifts the guard. */
  readonly sent: boolean
}

/** Sends an address through `origins`, else makes sure that it is one of the public web. Throws Failure `refused`. */
export function route(url: URL, origins: ReadonlyMap<string, string>): Route {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused('is not an address of the web')
  if (url.username !== '' || url.password !== '') throw refused('has a name or password in its address')
  const to = origins.get(url.origin) ?? origins.get('*')
  if (to !== undefined) return { target: new URL(url.pathname + url.search, to), sent: true }
  if (!['', '80', '443'].includes(url.port)) throw refused('is not on a port of the web')
  const host = bare(url.hostname)
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw refused('is not a public address')
  return { target: url, sent: false }
}

const refused = (what: string) => new Failure('refused', what)

/** Looks names up, and fails with Failure `refused` unless every address found is public. For `net.connect`. */
export function guardedLookup(lookup: LookupFunction = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const addresses = found as LookupAddress[]
      const bad = addresses.find(({ address }) => !isPublicAddress(address))
      const [first] = addresses
      if (bad) return callback(new Failure('refused', `is ${bad.address}, not a public address`), '', 0)
      if (!first) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0)
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '')

function blockList(kind: 'ipv4' | 'ipv6', nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, kind)
  return list
}

/** The IPv4 address in the last four bytes, as the URL parser writes an IPv6 address in hexadecimal groups. */
function lastFourBytes(address: string): string {
  const [high = 0, low = 0] = new URL(`http://[${address}]`).hostname
    .slice(1, -1)
    .replace(/::$/, '::0:0')
    .replace('::', ':0:')
    .split(':')
    .slice(-2)
    .map((group) => parseInt(group || '0', 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
