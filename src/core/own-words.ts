import type { StoredCall } from './call.js'
import type { Language } from './lexis/stem.js'
import { wordsOf } from './lexis/words.js'
import { LONGEST_WORD, MOST_WORDS } from './municipality.js'
import { isFaint } from './search/stop-words.js'
import { emptyIndex, placeOf, type WordIndex } from './word-index.js'

/** Finds people's own words in calls. One finder is for one run: it reads each call once, and knows it again by its id. */
export interface WordFinder {
  /**
   * Those of the words that stand in the call, as they are given: in any inflection, phrases word by word, in either language, and
   * long Swedish words also at the beginning of a compound. `äldre*` asks for all that begin so, `*omsorg` for all that end so.
   */
  readonly found: (call: StoredCall, words: readonly string[]) => readonly string[]
}

export function createWordFinder(): WordFinder {
  const index = emptyIndex()
  const sought = new Map<string, Sought>()
  const lists = new Map<readonly string[], Found>()
  return {
    found: (call, words) => {
      if (words.length === 0) return NONE
      const place = placeOf(index, call)
      const list = kept(lists, words, KEPT_LISTS, nothingFound)
      if (list.known <= place) {
        for (const word of new Set(words.slice(0, MOST_WORDS)))
          for (const at of placesOf(index, kept(sought, word, KEPT_WORDS, soughtOf), list.known))
            list.byPlace.set(at, [...(list.byPlace.get(at) ?? NONE), word])
        list.known = index.texts.length
      }
      return list.byPlace.get(place) ?? NONE
    },
  }
}

const NONE: readonly string[] = []
const KEPT_LISTS = 200
const KEPT_WORDS = 20_000

/** What is found of a list of words in the calls before the place `known`. */
interface Found {
  readonly byPlace: Map<number, readonly string[]>
  known: number
}

const nothingFound = (): Found => ({ byPlace: new Map(), known: 0 })

/** A word that somebody looks for, and where it stands among the calls before the place `known`, in order. */
interface Sought {
  readonly patterns: readonly Pattern[]
  readonly places: number[]
  known: number
}

/** One way to find a word: a first stem, and those that follow on it. */
interface Pattern {
  readonly language: Language
  readonly isFirst: (stem: string) => boolean
  /** The numbers of the stems that it can begin with, among the first `met`. */
  readonly first: number[]
  met: number
  readonly rest: readonly string[]
}

/** A longer word is said by nobody; one of which nothing is left, or that stands in every text, is found nowhere. */
function soughtOf(word: string): Sought {
  const patterns =
    word.length > LONGEST_WORD ? [] : (['sv', 'en'] as const).flatMap((language) => patternOf(word, language))
  return { patterns, places: [], known: 0 }
}

function patternOf(word: string, language: Language): Pattern[] {
  const { words, stems } = wordsOf(word, language)
  const [first, ...rest] = stems
  if (first === undefined || stems.join('').length < 2 || words.every(isFaint)) return []
  const isFirst =
    rest.length > 0 ? (stem: string) => stem === first : firstOf(word, words[0] ?? '', first, language)
  return [{ language, isFirst, first: [], met: 0, rest }]
}

function firstOf(given: string, word: string, stem: string, language: Language): Pattern['isFirst'] {
  const [open, close] = [given.trim().startsWith('*'), given.trim().endsWith('*')]
  if (open && close && word.length >= SHORTEST_PART) return (other) => other.includes(word) || other === stem
  if (close && word.length >= SHORTEST_PART) return (other) => other.startsWith(word) || other === stem
  if (open && word.length >= SHORTEST_PART) return (other) => other.endsWith(stem)
  const beginnings = [word, stem].filter(({ length }) => language === 'sv' && length >= SHORTEST_COMPOUND)
  return (other) =>
    other === stem || beginnings.some((one) => other.startsWith(one) && isPart(other.slice(one.length)))
}

/** What stands before or after a star has at least as many letters. */
const SHORTEST_PART = 3
/** A shorter word stands at the beginning of words that have nothing to do with it: `konst`, `konstruktion`. */
const SHORTEST_COMPOUND = 6
/** What makes another word of the same root, no compound: `kommun`, `kommunikation`. */
const DERIVED =
  /^(?:ika|ism|iser|ist|isk|ion|itet|ell|erad|ering|lig|s?het|ning|ing|inn|skap|ansk|(?:ande|ende|ent|ant|ans)$)/

const isPart = (rest: string): boolean => rest.length >= 3 && /[aeiouyåäö]/.test(rest) && !DERIVED.test(rest)

/** Where a word stands from a place on; calls that were read since it was last asked for are looked through first. */
function placesOf(index: WordIndex, sought: Sought, from: number): readonly number[] {
  const fresh = new Set(sought.patterns.flatMap((pattern) => placesFrom(index, pattern, sought.known)))
  sought.places.push(...[...fresh].sort((a, b) => a - b))
  sought.known = index.texts.length
  return after(sought.places, from)
}

function placesFrom(index: WordIndex, pattern: Pattern, from: number): number[] {
  const { language, isFirst, first, rest } = pattern
  const { numbers, stems, callsOf, texts } = index
  for (; pattern.met < stems[language].length; pattern.met += 1) {
    const stem = stems[language][pattern.met] ?? ''
    if (isFirst(stem)) first.push(numbers[language].get(stem) ?? 0)
  }
  const follows = rest.map((stem) => numbers[language].get(stem) ?? -1)
  if (follows.includes(-1)) return []
  return first.flatMap((number) =>
    after(callsOf[number] ?? [], from).filter((place) => holds(texts[place], number, follows)),
  )
}

function holds(text: Int32Array | undefined, first: number, follows: readonly number[]): boolean {
  if (!text || follows.length === 0) return text !== undefined
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1))
    if (follows.every((number, i) => text[at + 1 + i] === number)) return true
  return false
}

/** The places of an ordered list from one on. */
function after(places: readonly number[], from: number): readonly number[] {
  let at = places.length
  while (at > 0 && (places[at - 1] ?? 0) >= from) at -= 1
  return places.slice(at)
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, most: number, make: (key: Key) => Value): Value {
  const found = known.get(key)
  if (found) return found
  if (known.size >= most) known.clear()
  const made = make(key)
  known.set(key, made)
  return made
}
