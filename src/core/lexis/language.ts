import { SIGNS } from './language-signs.js'

/** Beyond this, in characters, more text tells nothing new. */
const ENOUGH = 1200
const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu

/** The language a text is written in; other is any but these two. Null where there is too little to tell. */
export function languageOf(text: string): 'sv' | 'en' | 'other' | null {
  const words = text.slice(0, ENOUGH).normalize('NFC').toLowerCase().match(WORD) ?? []
  if (words.filter((word) => OTHER_SCRIPT.test(word)).length * 2 > words.length) return 'other'
  const scores = new Map<string, number>()
  for (const word of words) addWord(scores, word)
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  const isClear = first && first[1] >= LEAST && first[1] - (second?.[1] ?? 0) >= LEAST / 4
  if (!isClear) return bySpelling(words, scores)
  return first[0] === 'sv' || first[0] === 'en' ? first[0] : 'other'
}

/** Swedish or English by how sounds are spelled, where no other language is likelier by its signs; null where that tells nothing. */
function bySpelling(words: readonly string[], scores: ReadonlyMap<string, number>): 'sv' | 'en' | null {
  const [sv, en] = [scores.get('sv') ?? 0, scores.get('en') ?? 0]
  if ([...scores.values()].some((score) => score > Math.max(sv, en, 0) + PIECE)) return null
  const text = words.join(' ')
  const balance = (text.match(SWEDISH)?.length ?? 0) - (text.match(ENGLISH)?.length ?? 0) + 2 * (sv - en)
  return balance >= CLEAR ? 'sv' : balance <= -CLEAR ? 'en' : null
}

const CLEAR = 2
const SWEDISH = /k(?!s\b)|[ae]v|vs|j(?!o|u)|[åäö]|ll?ig|nn|tt|ff(?=\w)|gs|ds(?=\w)|f[ft]|a[rt]\b|or\b|ik\b/g
const ENGLISH = /c(?!k|h)|w|y\b|th|sh|qu|x|ea|ee|ou|oo|ew|ay|[^e]e\b|ph|ies\b|[lnrt]s\b/g

const OTHER_SCRIPT = /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}]/u
const LEAST = 1

interface Tongue {
  readonly code: string
  readonly words: ReadonlySet<string>
  readonly pieces: RegExp
  readonly letters: ReadonlySet<string>
}

const TONGUES: readonly Tongue[] = Object.entries(SIGNS).map(([code, { words, pieces, letters }]) => ({
  code,
  words: new Set(words.trim().split(/\s+/)),
  pieces: new RegExp(pieces, 'g'),
  letters: new Set(letters),
}))

const SMALL_WORD = 3
const PIECE = 0.7
const STRANGE = -2

function addWord(scores: Map<string, number>, word: string): void {
  const marks = [...word].filter((letter) => letter > 'z' && /\p{L}/u.test(letter))
  for (const { code, words, pieces, letters } of TONGUES) {
    const strange = marks.some((letter) => !letters.has(letter)) ? STRANGE : 0
    const found = word.length > 3 ? Math.min(word.match(pieces)?.length ?? 0, 2) : 0
    const points = (words.has(word) ? SMALL_WORD : found * PIECE) + strange
    if (points !== 0) scores.set(code, (scores.get(code) ?? 0) + points)
  }
}
