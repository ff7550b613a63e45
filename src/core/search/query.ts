import { fieldNamed, type Condition } from './query-fields.js'

/** What a person wrote in the search box, understood. */
export interface Query {
  /** As it was read: NFC, at most 200 characters. Places of parts are offsets into it. */
  readonly text: string
  readonly parts: readonly Part[]
  readonly conditions: readonly Condition[]
  /** Fields that are none, and values that cannot be read, as written. */
  readonly ignored: readonly string[]
}

/** Something that was written to be looked for. */
export interface Part {
  readonly kind: 'word' | 'phrase' | 'prefix'
  readonly text: string
  readonly start: number
  readonly end: number
  /** Calls with it are left out. */
  readonly not: boolean
  /** Looked for in titles only. */
  readonly inTitle: boolean
  /** Joined with the part before by `OR`: either will do. */
  readonly either: boolean
}

const LONGEST = 200
/** Parts beyond these are not looked for. */
const MOST_PARTS = 24

/** A sign that leaves out, a field, and then a text in quotation marks of any kind, or all up to the next space. */
const PIECE =
  /(?<not>[-\u2013\u2212](?=\S))?(?:(?<field>\p{L}+):(?=\S))?(?:["\u201c\u201d\u201e](?<quoted>[^"\u201c\u201d\u201e]*)["\u201c\u201d\u201e]?|[\u00ab\u00bb](?<angled>[^\u00ab\u00bb]*)[\u00ab\u00bb]?|(?<bare>[^\s"\u201c\u201d\u201e\u00ab\u00bb]+))/dgu

interface Piece {
  readonly whole: string
  readonly text: string
  readonly start: number
  readonly not: boolean
  readonly field: string | undefined
  readonly isQuoted: boolean
}

/**
 * Understands what was written: words, `"phrases"`, `-without`, `prefix*`, `field:value`, and `OR` or `ELLER` between two.
 * Any text can be read; the first 200 characters are.
 */
export function readQuery(text: string): Query {
  const read = shortened(text)
  const parts: Part[] = []
  const conditions: Condition[] = []
  const ignored: string[] = []
  let either = false
  for (const piece of piecesOf(read)) {
    if (isOperator(piece)) {
      either = /^(?:OR|ELLER)$/.test(piece.text)
      continue
    }
    const field = piece.field === undefined ? null : fieldNamed(piece.field)
    const condition = typeof field === 'object' ? field?.read(piece.text, piece.not) : null
    if (condition) conditions.push(condition)
    else if (typeof field === 'object' && field !== null) ignored.push(piece.whole)
    else {
      if (piece.field !== undefined && field === null) ignored.push(piece.whole)
      const part = partOf(field === null ? wholeOf(piece) : piece, { inTitle: field === 'title', either })
      if (part && parts.length < MOST_PARTS) parts.push(part)
    }
    either = false
  }
  return { text: read, parts, conditions, ignored }
}

function shortened(text: string): string {
  const tidy = text.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
  return tidy.slice(0, /[\ud800-\udbff]/.test(tidy[LONGEST - 1] ?? '') ? LONGEST - 1 : LONGEST)
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map(({ 0: whole, groups = {}, indices }) => {
    const kind = INSIDE.find((name) => groups[name] !== undefined) ?? 'bare'
    return {
      whole,
      text: groups[kind] ?? '',
      start: indices?.groups?.[kind]?.[0] ?? 0,
      not: groups.not !== undefined,
      field: groups.field,
      isQuoted: kind !== 'bare',
    }
  })
}

const INSIDE = ['quoted', 'angled', 'bare'] as const

/** A piece whose field is none, as words with its field among them. */
function wholeOf(piece: Piece): Piece {
  const { field, text, start, isQuoted } = piece
  if (field === undefined || isQuoted) return piece
  return { ...piece, text: `${field}:${text}`, start: start - field.length - 1 }
}

const isOperator = ({ text, field, isQuoted, not }: Piece): boolean =>
  !isQuoted && !not && field === undefined && /^(?:OR|ELLER|AND|OCH)$/.test(text)

function partOf(piece: Piece, { inTitle, either }: Pick<Part, 'inTitle' | 'either'>): Part | null {
  const isPrefix = !piece.isQuoted && /[\p{L}\p{N}]\*+$/u.test(piece.text)
  const text = isPrefix ? piece.text.replace(/\*+$/, '') : piece.text
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  const kind = isPrefix ? 'prefix' : piece.isQuoted ? 'phrase' : 'word'
  return { kind, text, start: piece.start, end: piece.start + text.length, not: piece.not, inTitle, either }
}
