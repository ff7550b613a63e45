import { entityAt, withoutEntities } from './entities.js'
import { stemOf } from './stem.js'
import type { Language } from './stem.js'

/**
 * The words of a text in order, as parallel lists. `starts` and `ends` are offsets into the text as given,
 * so that `text.slice(starts[i], ends[i])` is what a reader sees.
 */
export interface Words {
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

interface Entry {
  readonly word: string
  readonly stem: string
}

const KEPT_WORDS = 60_000
const LONGEST_STEMMED = 40
const kept: Record<Language, Map<string, Entry>> = { sv: new Map(), en: new Map() }

/**
 * Splits a text into words of letters and digits, in lower case and NFC, each with its stem. Hyphens, slashes and
 * spaces of any kind divide words; soft hyphens, characters without width and, in Swedish, a hyphen that breaks a word at the end
 * of a line do not. Letters may be entities (`h&auml;lsa`). An `s` after an apostrophe or a colon is left out (`EU:s`).
 * Time is linear in the text.
 */
export function wordsOf(text: string, language: Language): Words {
  const words: string[] = []
  const stems: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    at = endOfWord(text, start, language)
    if (at === start) at += text.charCodeAt(at) === AMPERSAND ? (entityAt(text, at)?.length ?? 1) : 1
    else if (!isPossessive(text, start, at)) {
      const entry = entryOf(text.slice(start, at), language)
      if (entry.word === '') continue
      words.push(entry.word)
      stems.push(entry.stem)
      starts.push(start)
      ends.push(at)
    }
  }
  return { words, stems, starts, ends }
}

/** The stems of a text in order, the same for all inflections of a word as far as the stemmer knows them. */
export function stemsOf(text: string, language: Language): string[] {
  return [...wordsOf(text, language).stems]
}

const AMPERSAND = 0x26

/** Where the word ends that begins here; the place itself where none does. */
function endOfWord(text: string, start: number, language: Language): number {
  let at = start
  let end = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      at += 1
      end = at
    } else if (code < 0x80 && code !== AMPERSAND && code !== HYPHEN) break
    else {
      const length = code === AMPERSAND ? entityLength(text, at) : joinLength(text, at, start, language)
      if (length === 0) break
      at += length
      if (code === AMPERSAND) end = at
    }
  }
  return end
}

const HYPHEN = 0x2d

function entityLength(text: string, at: number): number {
  const entity = entityAt(text, at)
  return entity && entity.text !== ' ' ? entity.length : 0
}

/** How much stands here that a reader does not see as a break of the word begun at `start`. */
function joinLength(text: string, at: number, start: number, language: Language): number {
  if (at === start) return 0
  const code = text.charCodeAt(at)
  if (code === HYPHEN) return language === 'sv' ? brokenLength(text, at) : 0
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff ? 1 : 0
}

const LINE_END = /-[^\S\n]*\n\s*(?=(\p{Ll}{2,}))/uy
const AFTER_PIECE = /^(?:och|eller|samt|till|respektive|som|and|or)$/

/** The length of a hyphen and a line end in the middle of a word: `utveck-` and `ling`, but not `för-` and `och grundskola`. */
function brokenLength(text: string, at: number): number {
  const next = text.charCodeAt(at + 1)
  if (next > 0x20 || !/\p{Ll}/u.test(text[at - 1] ?? '')) return 0
  LINE_END.lastIndex = at
  const [whole = '', rest = ''] = LINE_END.exec(text) ?? []
  return AFTER_PIECE.test(rest) ? 0 : whole.length
}

function entryOf(raw: string, language: Language): Entry {
  if (raw.length > LONGEST_STEMMED) return { word: tidy(raw), stem: tidy(raw) }
  const known = kept[language].get(raw)
  if (known) return known
  // A copy: a slice would keep the whole text that it was cut from alive in the cache.
  const copy = (' ' + raw).slice(1)
  const word = tidy(copy)
  const entry = { word, stem: stemOf(word, language) }
  if (kept[language].size >= KEPT_WORDS) kept[language].clear()
  kept[language].set(copy, entry)
  return entry
}

/** Ligatures, letters of full width, raised and lowered digits, Roman numerals in one sign. */
const COMPATIBLE = /[\u2070-\u209c\u2160-\u217f\ufb00-\ufb06\uff10-\uff5a]/

function tidy(raw: string): string {
  const plain = raw.includes('&') ? withoutEntities(raw) : raw
  const bare = plain.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]|-\s+/g, '')
  return bare.normalize(COMPATIBLE.test(bare) ? 'NFKC' : 'NFC').toLowerCase()
}

function isPossessive(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || start < 2) return false
  const letter = text.charCodeAt(start)
  return (
    (letter === 0x73 || letter === 0x53) &&
    "'\u2019\u00b4:".includes(text[start - 1] ?? ' ') &&
    isWordCode(text.charCodeAt(start - 2))
  )
}

function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a)
  if (code < 0xc0) return code === 0xad
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7
  if (code >= 0x300 && code < 0x370) return true
  return code >= 0x370 && LETTER.test(String.fromCharCode(code))
}

const LETTER = /[\p{L}\p{N}]/u
