import type { LookupFunction } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress, route } from '../../src/fetch/guard.js'
import { aFetcher, aSite, says } from '../support/site.js'

const get = (url: string) => ({ method: 'GET', url, expect: 'any' }) as const
const byte = fc.integer({ min: 0, max: 255 })
const rest = fc.tuple(byte, byte, byte)

/** Addresses of the nets that are not public, any in each. */
const privateIPv4 = fc.oneof(
  fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
  fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
  fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
)

const toNumber = ([a, b, c, d]: readonly number[]) =>
  (a ?? 0) * 2 ** 24 + (b ?? 0) * 2 ** 16 + (c ?? 0) * 256 + (d ?? 0)
const hex = (n: number) => n.toString(16)

/** The ways in which browsers read an IPv4 address. */
const NOTATIONS: readonly ((bytes: readonly number[]) => string)[] = [
  (bytes) => bytes.join('.'),
  (bytes) => `${bytes.join('.')}.`,
  (bytes) => bytes.map((b) => `0x${hex(b)}`).join('.'),
  (bytes) => bytes.map((b) => `0${b.toString(8)}`).join('.'),
  (bytes) => String(toNumber(bytes)),
  (bytes) => `0x${hex(toNumber(bytes))}`,
  (bytes) => `${bytes[0]}.${toNumber([0, ...bytes.slice(1)])}`,
  (bytes) => `${bytes[0]}.${bytes[1]}.${toNumber([0, 0, ...bytes.slice(2)])}`,
  (bytes) => bytes.join('.').replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
]
/** The ways in which an IPv6 address carries an IPv4 address. */
const CARRIERS: readonly ((high: string, low: string) => string)[] = [
  (high, low) => `::ffff:${high}:${low}`,
  (high, low) => `::${high}:${low}`,
  (high, low) => `::ffff:0:${high}:${low}`,
  (high, low) => `64:ff9b::${high}:${low}`,
  (high, low) => `64:ff9b:1::${high}:${low}`,
  (high, low) => `2002:${high}:${low}::1`,
  (high, low) => `2001:0:${high}:${low}::`,
]
const groups = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
  [hex(a * 256 + b), hex(c * 256 + d)] as const

describe('public addresses', () => {
  it('refuses any private IPv4 address in any notation', () => {
    fc.assert(
      fc.property(privateIPv4, fc.constantFrom(...NOTATIONS), (bytes, write) => {
        expect(() => route(new URL(`http://${write(bytes)}/`), new Map())).toThrow('not a public address')
      }),
      { numRuns: 2000 },
    )
  })

  it('lets a public IPv4 address through in any notation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 99 }),
        rest,
        fc.constantFrom(...NOTATIONS),
        (first, more, write) => {
          const { target } = route(new URL(`http://${write([first, ...more])}/`), new Map())
          expect(target.hostname).toBe([first, ...more].join('.'))
        },
      ),
    )
  })

  it('refuses a private IPv4 address inside any IPv6 address', () => {
    fc.assert(
      fc.property(privateIPv4, fc.constantFrom(...CARRIERS), (bytes, carry) => {
        const address = carry(...groups(bytes))
        expect(isPublicAddress(address)).toBe(false)
        expect(() => route(new URL(`http://[${address}]/`), new Map())).toThrow('not a public address')
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses any IPv6 address of a private net, and lets the others through', () => {
    const tail = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 7, maxLength: 7 })
    const write = (first: number, more: readonly number[]) => [first, ...more].map(hex).join(':')
    const privates = fc.oneof(
      fc.integer({ min: 0xfc00, max: 0xfdff }),
      fc.integer({ min: 0xfe80, max: 0xfeff }),
      fc.integer({ min: 0xff00, max: 0xffff }),
    )
    fc.assert(fc.property(privates, tail, (first, more) => !isPublicAddress(write(first, more))))
    const publics = fc.integer({ min: 0x2003, max: 0x3ffe })
    fc.assert(fc.property(publics, tail, (first, more) => isPublicAddress(write(first, more))))
  })

  it.each([
    ['8.8.8.8', true],
    ['100.63.255.255', true],
    ['100.64.0.0', false],
    ['172.32.0.1', true],
    ['192.0.2.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['0:0:0:0:0:0:0:1', false],
    ['fe80::1%eth0', false],
    ['2606:4700::1111', true],
    ['2001:db8::1', false],
    ['64:ff9b::808:808', true],
    ['64:ff9b::8.8.8.8', true],
    ['64:ff9b::a00:0', false],
    ['64:ff9b::', false],
    ['localhost', false],
    ['', false],
  ])('knows %s for %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })
})

describe('where requests may go', () => {
  it.each([
    ['ftp://fonden.example/', 'fonden.example is not an address of the web (GET /)'],
    ['file:///etc/passwd', ' is not an address of the web (GET /etc/passwd)'],
    ['http://a:b@fonden.example/', 'fonden.example has a name or password in its address (GET /)'],
    ['http://fonden.example:8080/', 'fonden.example:8080 is not on a port of the web (GET /)'],
    ['http://169.254.169.254/latest/', '169.254.169.254 is not a public address (GET /latest/)'],
    ['http://[::1]/', '[::1] is not a public address (GET /)'],
  ])('asks nothing of %s', async (url, message) => {
    await expect(aFetcher({}).fetch(get(url))).rejects.toMatchObject({
      name: 'FetchError',
      reason: 'refused',
      url,
      message,
    })
  })

  it('asks nothing of localhost, as the system finds it', async () => {
    const asked = aFetcher({}).fetch(get('http://localhost/'))
    await expect(asked).rejects.toMatchObject({ reason: 'refused' })
    await expect(asked).rejects.toThrow(/^localhost is (127\.0\.0\.1|::1), not a public address \(GET \/\)$/)
  })

  const finds =
    (...found: readonly (readonly [string, number])[]): LookupFunction =>
    (_name, _options, callback) =>
      callback(
        null,
        found.map(([address, family]) => ({ address, family })),
      )

  it.each([
    ['only address', finds(['10.1.2.3', 4])],
    ['last address', finds(['93.184.215.14', 4], ['::ffff:10.1.2.3', 6])],
  ])('asks nothing of a name whose %s is private', async (_, lookup) => {
    const fetcher = aFetcher({}, { lookup })
    await expect(fetcher.fetch(get('https://inside.example/'))).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringMatching(/^inside\.example is .*10\.1\.2\.3, not a public address/) as string,
    })
    expect(fetcher.lines).toEqual([])
  })

  it('says that a name has no address', async () => {
    const lookup: LookupFunction = (name, _, callback) =>
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }), '', 0)
    await expect(aFetcher({}, { lookup }).fetch(get('https://gone.example/a'))).rejects.toMatchObject({
      reason: 'unreachable',
      message: 'gone.example has no address (ENOTFOUND) three times (GET /robots.txt)',
    })
  })

  it('reaches loopback only by way of origins', async () => {
    const site = await aSite({ '/': says('here') })
    await expect(aFetcher({}).fetch(get(`${site.origin}/`))).rejects.toMatchObject({ reason: 'refused' })
    const there = aFetcher({ 'https://fonden.example:8443': site }).fetch(get('https://fonden.example:8443/'))
    expect((await there).body).toBe('here')
    expect((await aFetcher({ [site.origin]: site }).fetch(get(`${site.origin}/`))).body).toBe('here')
  })
})
