const ENTITY = /&(?:amp;)*(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/iy

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  uml: '\u0308',
  circ: '\u0302',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
}
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['aelig', 'æ'],
  ['oslash', 'ø'],
  ['szlig', 'ß'],
  ['shy', '\u00ad'],
  ['zwnj', '\u200c'],
])

/** A character that a text names instead of holding it: `&aring;`, `&#229;`. */
export interface Entity {
  /** A blank where it is no letter. */
  readonly text: string
  /** Characters that the name takes. */
  readonly length: number
}

/** The entity that begins at a place of the text, as HTML that was escaped twice leaves behind; null where none does. */
export function entityAt(text: string, at: number): Entity | null {
  ENTITY.lastIndex = at
  const [whole, decimal, hex, name] = ENTITY.exec(text) ?? []
  if (whole === undefined) return null
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
  return { text: code === null ? named(name ?? '') : letter(code), length: whole.length }
}

/** A piece of a text with its entities as the characters that they stand for. */
export function withoutEntities(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const entity = text[at] === '&' ? entityAt(text, at) : null
    plain += entity?.text ?? text[at] ?? ''
    if (entity) at += entity.length - 1
  }
  return plain
}

function named(name: string): string {
  const [, base = '', accent = ''] = /^([a-z])(acute|grave|uml|circ|tilde|ring|cedil)$/i.exec(name) ?? []
  const mark = MARKS[accent.toLowerCase()]
  if (mark !== undefined) return `${base}${mark}`.normalize('NFC')
  return LETTERS.get(name.toLowerCase()) ?? ' '
}

function letter(code: number): string {
  const text = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  return /[\p{L}\p{N}\u00ad\u200b-\u200d]/u.test(text) ? text : ' '
}
