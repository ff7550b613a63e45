import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toQuotedPrintable } from '../../src/mail/quoted-printable.js'

describe('quoted-printable', () => {
  it.each([
    ['', ''],
    ['Hej', 'Hej'],
    ['å = 1', '=C3=A5 =3D 1'],
    ['a\nb\r\nc\rd', 'a\r\nb\r\nc\r\nd'],
    ['blank \nnext\t', 'blank=20\r\nnext=09'],
    ['x'.repeat(75), 'x'.repeat(75)],
    ['x'.repeat(76), `${'x'.repeat(75)}=\r\nx`],
    [`${'x'.repeat(74)} \n`, `${'x'.repeat(74)}=\r\n=20\r\n`],
    ['x'.repeat(77), `${'x'.repeat(75)}=\r\nxx`],
    [`${'x'.repeat(74)}å`, `${'x'.repeat(74)}=\r\n=C3=A5`],
  ])('writes %j', (text, expected) => {
    expect(toQuotedPrintable(text).toString('latin1')).toBe(expected)
  })

  it('comes out as it was, in short lines of plain signs without white space at their end', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(' ', '\t', '\n', '\r\n', '=', '.', 'å', '🎓', 'x'.repeat(75), ' '.repeat(80)),
      ),
    )
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        const written = toQuotedPrintable(text).toString('latin1')
        const lines = written.split('\r\n')
        expect(lines.every((line) => line.length <= 76 && /^[\t\x20-\x7e]*$/.test(line))).toBe(true)
        expect(lines.some((line) => /[ \t]$/.test(line))).toBe(false)
        expect(decoded(written).replace(/\r\n/g, '\n')).toBe(
          Buffer.from(text.replace(/\r\n?/g, '\n')).toString('utf8'),
        )
      }),
    )
  })
})

/** As RFC 2045 §6.7 says that it is read. */
const decoded = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
