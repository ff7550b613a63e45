import { describe, expect, it } from 'vitest'
import { checkAddress } from '../../src/core/address.js'
import { checkSender } from '../../src/mail/message.js'

describe('an address', () => {
  it.each([
    ['social@solna.example', 'social@solna.example'],
    ["o'neil+eu@Sub.Solna.EXAMPLE", "o'neil+eu@sub.solna.example"],
    ['eu@strömsund.example', 'eu@xn--strmsund-p4a.example'],
  ])('%s is mailed as %s', (text, address) => {
    expect(checkAddress(text)).toBe(address)
  })

  it.each([
    ['a@b.example\r\nBcc: c@d.example', 'line break'],
    ['a@b.example\n', 'line break'],
    ['a@b.example\0', 'control'],
    ['a b@c.example', 'space'],
    [' a@b.example', 'space'],
    ['a@b.example,c@d.example', 'one plain address'],
    ['group:a@b.example;', 'one plain address'],
    ['A <a@b.example>', 'space'],
    ['<a@b.example>', 'one plain address'],
    ['"a"@b.example', 'one plain address'],
    ['a@[127.0.0.1]', 'one plain address'],
    ['a@127.0.0.1', 'domain'],
    ['a', 'no @'],
    ['', 'no @'],
    ['a@b@c.example', 'more than one @'],
    ['@b.example', 'before the @'],
    ['a..b@c.example', 'before the @'],
    ['å@b.example', 'before the @'],
    [`${'a'.repeat(65)}@b.example`, 'before the @'],
    ['a@', 'domain'],
    ['a@localhost', 'domain'],
    ['a@-b.example', 'domain'],
    ['a@b..example', 'domain'],
  ])('%j is turned down in one line', (text, message) => {
    expect(() => checkAddress(text)).toThrow(message)
    expect(() => checkAddress(text)).toThrow(/^[^\r\n]+$/)
  })

  it.each([
    ['Fondvakt i Solna <eu@solna.example>', { name: 'Fondvakt i Solna', address: 'eu@solna.example' }],
    ['"Fondvakt, Solna" <eu@solna.example>', { name: 'Fondvakt, Solna', address: 'eu@solna.example' }],
    ['eu@solna.example', { name: 'Fondvakt', address: 'eu@solna.example' }],
  ])('of a sender is read from %j', (text, sender) => {
    expect(checkSender(text)).toEqual(sender)
  })
})
