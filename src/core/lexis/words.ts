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
 * spaces of any kind divide words; soft hyphens do not; an English possessive `'s` is left out. Time is linear in the text.
 */
export function wordsOf(text: string, language: Language): Words {
  const words: string[] = []
  const stems: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const start = at
    while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1
    if (isPossessive(text, start, at)) continue
    const entry = entryOf(text.slice(start, at), language)
    if (entry.word === '') continue
    words.push(entry.word)
    stems.push(entry.stem)
    starts.push(start)
    ends.push(at)
  }
  return { words, stems, starts, ends }
}

/** The stems of a text in order, the same for all inflections of a word as far as the stemmer knows them. */
export function stemsOf(text: string, language: Language): string[] {
  return [...wordsOf(text, language).stems]
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

function tidy(raw: string): string {
  return raw.replaceAll('\u00ad', '').normalize('NFC').toLowerCase()
}

function isPossessive(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || start < 2) return false
  const letter = text.charCodeAt(start)
  const before = text.charCodeAt(start - 1)
  return (
    (letter === 0x73 || letter === 0x53) &&
    (before === 0x27 || before === 0x2019) &&
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
