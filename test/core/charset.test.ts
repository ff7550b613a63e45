import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/core/charset.js'

const latin = (text: string) => Buffer.from(text, 'latin1')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

function utf32(text: string, order: 'le' | 'be'): Buffer {
  const points = Array.from(text, (character) => character.codePointAt(0)!)
  const bytes = Buffer.alloc(points.length * 4)
  points.forEach((point, index) =>
    order === 'le' ? bytes.writeUInt32LE(point, index * 4) : bytes.writeUInt32BE(point, index * 4),
  )
  return bytes
}

describe('the text of bytes', () => {
  it.each([
    ['UTF-8', Buffer.from('förskola €'), '', 'förskola €'],
    ['a UTF-8 mark, whatever the header says', Buffer.from('\ufefföl'), 'text/html; charset=latin1', 'öl'],
    ['a UTF-16 mark', Buffer.from('\ufefföl', 'utf16le'), 'text/html', 'öl'],
    ['a UTF-32 mark', utf32('\ufefföl', 'le'), 'text/html', 'öl'],
    ['a big-endian UTF-32 mark', utf32('\ufeff<öl😀', 'be'), '', '<öl😀'],
    ['the zero bytes of UTF-16', Buffer.from('<öl', 'utf16le'), '', '<öl'],
    [
      'the zero bytes of big-endian UTF-16',
      utf16be('<?xml encoding="utf-8"?>ö'),
      'text/xml; charset=utf-8',
      '<?xml encoding="utf-8"?>ö',
    ],
    ['the zero bytes of UTF-32', utf32('<öl', 'le'), '', '<öl'],
    [
      'an XML declaration, where nobody knows what the header says',
      latin('<?xml version="1.0" encoding="latin1"?>\xe5'),
      'text/xml; charset=bogus',
      '<?xml version="1.0" encoding="latin1"?>å',
    ],
    [
      'an XML declaration behind a comment',
      Buffer.concat([latin('<!-- x -->\n<?xml version="1.0" encoding="koi8-r"?>'), Buffer.of(0xc1)]),
      '',
      '<!-- x -->\n<?xml version="1.0" encoding="koi8-r"?>а',
    ],
    ['a big-endian UTF-16 mark', utf16be('\ufefföl'), 'text/html; charset=utf-8', 'öl'],
    ['the header', latin('f\xf6r'), 'text/html;charset="ISO-8859-1"', 'för'],
    [
      'the header, for what Windows adds',
      Buffer.of(0x80, 0x20, 0x96, 0x94),
      'text/plain; charset=windows-1252',
      '€ –”',
    ],
    ['another alphabet', Buffer.of(0xd0, 0xb1), 'text/plain; charset=iso-8859-5', 'аБ'],
    [
      'an XML declaration',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe5</a>'),
      'text/xml',
      '<?xml version="1.0" encoding="ISO-8859-1"?><a>å</a>',
    ],
    ['a meta element', latin('<meta charset=latin1>\xe5'), 'text/html', '<meta charset=latin1>å'],
    [
      'an old meta element',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">\xe5'),
      '',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">å',
    ],
    [
      'a meta element that cannot be true',
      Buffer.from('<meta charset=utf-16>å'),
      '',
      '<meta charset=utf-16>å',
    ],
    ['nothing at all', latin('L\xe5ngsiktigt st\xf6d'), '', 'Långsiktigt stöd'],
    [
      'a header that is wrong',
      latin('L\xe5ngsiktigt st\xf6d'),
      'text/html; charset=utf-8',
      'Långsiktigt stöd',
    ],
    ['a charset that nobody knows', Buffer.from('å'), 'text/html; charset=klingon', 'å'],
    ['UTF-8 with one bad byte', Buffer.concat([Buffer.from('åäö'), Buffer.of(0xff)]), '', 'åäö\ufffd'],
    ['a replacement character that was published', Buffer.from('f\ufffdr'), '', 'f\ufffdr'],
    [
      'JSON that quotes a page',
      Buffer.from('{"a":"<meta charset=latin1> å"}'),
      'application/json',
      '{"a":"<meta charset=latin1> å"}',
    ],
  ])('is read by %s', (_, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType)).toBe(text)
  })

  it('is what was written in UTF-8, whatever it is', () => {
    const written = fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\ufeff'))
    fc.assert(
      fc.property(written, (text) => decodeText(Buffer.from(text), 'text/plain; charset=utf-8') === text),
    )
  })

  it('can be had from any bytes', () => {
    const types = fc.constantFrom(
      '',
      'a; charset=utf-8',
      'a; charset=utf-16',
      'a; charset=x',
      'a; charset=big5',
    )
    fc.assert(
      fc.property(fc.uint8Array(), types, (bytes, type) => typeof decodeText(bytes, type) === 'string'),
    )
  })
})
