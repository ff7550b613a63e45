import type { Context } from 'hono'
import { describe, expect, it } from 'vitest'
import { clientOf } from '../../src/web/client.js'
import { ownPath } from '../../src/web/next.js'

describe('the way back', () => {
  it.each([
    ['/solna/accounts?a=b&lang=en', '/solna/accounts?a=b&lang=en'],
    ['/solna/calls?q=äldre', '/solna/calls?q=%C3%A4ldre'],
    ['/solna#top', '/solna'],
    ['/%2F/evil.example', '/%2F/evil.example'],
    ['/%5Cevil.example', '/%5Cevil.example'],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['\\\\evil.example', null],
    ['/..//evil.example', null],
    ['/.//evil.example', null],
    ['/a/..//evil.example', null],
    ['/%2e%2e//evil.example', null],
    ['https://evil.example', null],
    ['javascript:alert(1)', null],
    ['evil.example', null],
    ['/\t/evil.example', null],
    ['/solna\r\nSet-Cookie: a=b', null],
    ['/solna\u2028', null],
    [' /solna', null],
    ['', null],
    ['/sign-in?next=/sign-in', null],
    ['/sign-out', null],
    [`/${'a'.repeat(1000)}`, null],
  ])('%j leads to %j', (text, path) => {
    expect(ownPath(text)).toBe(path)
  })
})

describe('the client', () => {
  const asked = (remoteAddress: string | null, forwarded?: string): Context =>
    ({
      env: remoteAddress === null ? undefined : { incoming: { socket: { remoteAddress } } },
      req: { header: (name: string) => (name === 'X-Forwarded-For' ? forwarded : undefined) },
    }) as unknown as Context

  it.each([
    [null, undefined, 0, 'unknown'],
    ['::ffff:192.0.2.7', '198.51.100.1', 0, '192.0.2.7'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1', 1, '198.51.100.1'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
    ['10.0.0.1', '198.51.100.1:4711', 1, '198.51.100.1'],
    ['10.0.0.1', 'nonsense', 1, '10.0.0.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', '[2001:db8:1:2:3:4:5:6]:80', 1, '2001:db8:1:2::/64'],
    ['2001:DB8::1', undefined, 0, '2001:db8:0:0::/64'],
    ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
    ['::1', undefined, 0, '0:0:0:0::/64'],
  ])('%s, forwarded for %s through %d proxies, is %s', (socket, forwarded, trustProxy, client) => {
    expect(clientOf(asked(socket, forwarded), { trustProxy })).toBe(client)
  })
})
