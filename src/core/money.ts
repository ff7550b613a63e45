import type { Money } from './call.js'
import { shorten } from './plain-text.js'
import type { RawMoney } from './source.js'

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:bn|billions?|miljard(?:er)?|mdkr)\b/i, 1e9],
  [/^(?:m|mn|mio|millions?|miljon(?:er)?|mkr|mnkr|msek|meur)\b/i, 1e6],
  [/^(?:k|thousand|tusen|tkr|tsek|keur)\b/i, 1e3],
]

/** No pot of a call is larger; a greater number is a slip or a phone number. */
const MOST = 1e12

/**
 * The amount in a text that states one, in whole units of its currency: `30000000`, `1 000 000`, `1,000,000.00`,
 * `€ 1.5 million`, `1,5 miljoner kronor`. Null for anything else, for nothing and less, and for two amounts in one text.
 */
export function readAmount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (plain.length > 100) return null
  const found = plain.match(/\d[\d., ]*(?<=\d)/g)
  if (found?.length !== 1 || /-\s*\d/.test(plain)) return null
  const number = readNumber(found[0])
  if (number === null || number <= 0) return null
  const after = plain.slice(plain.indexOf(found[0]) + found[0].length).trimStart()
  const scale = SCALES.find(([pattern]) => pattern.test(after))?.[1] ?? 1
  const amount = Math.round(number * scale)
  return amount >= 1 && amount <= MOST ? amount : null
}

/**
 * A point or comma that stands once and is not followed by exactly three digits, or that comes last of two kinds, marks
 * decimals; the others must group thousands, all alike.
 */
function readNumber(text: string): number | null {
  const marks = [...text.matchAll(/[.,]/g)]
  const last = marks.at(-1)
  const after = last ? text.length - last.index - 1 : 0
  const alone = marks.filter((mark) => mark[0] === last?.[0]).length === 1
  const isDecimal =
    last !== undefined && alone && (after !== 3 || text.slice(0, last.index).search(/[., ]/) >= 0)
  const whole = isDecimal ? text.slice(0, last.index) : text
  if (!/^\d+$|^\d{1,3}([., ])\d{3}(?:\1\d{3})*$/.test(whole)) return null
  return finite(`${whole.replace(/[., ]/g, '')}.${isDecimal ? text.slice(last.index + 1) : '0'}`)
}

function finite(digits: string): number | null {
  const number = Number(digits)
  return Number.isFinite(number) ? number : null
}

/** The amounts of a call that can be read, each role at most once; the others are reported. */
export function readMoney(raw: readonly RawMoney[], report: (message: string) => void): readonly Money[] {
  const read = new Map<Money['role'], Money>()
  for (const { role, amount: text, currency, shared } of raw) {
    const amount = readAmount(text)
    const code = currency.trim().toUpperCase()
    if (amount === null) report(`amount "${shorten(text, 60)}" cannot be read`)
    else if (!/^[A-Z]{3}$/.test(code)) report(`"${shorten(currency, 20)}" is not a currency`)
    else if (!read.has(role)) read.set(role, { role, amount, currency: code, shared: shared === true })
  }
  return [...read.values()]
}
