import { lastPart } from './inflections.js'
import { addWord, partsOf, takesJoint } from './parts.js'
import type { Part, Parts } from './parts.js'

/** Splits Swedish compounds. */
export interface Splitter {
  /**
   * The parts of a word in any case and inflection, each in its base form (`arbetsmarknadspolitiken`: arbete, marknad, politik).
   * A word that is simple or unknown is its own only part, in lower case and NFC as it stands.
   */
  readonly split: (word: string) => readonly string[]
}

const SHORTEST = 5
const LONGEST = 60
const KEPT_WORDS = 20_000

/**
 * Makes a splitter of a list of words that are one part each, marked as `partsOf` says. `others` are words as they stand in texts,
 * in any form and compounds among them: those that the list does not explain become parts too.
 */
export function compileSplitter(words: readonly string[], others: readonly string[] = []): Splitter {
  const parts = partsOf(words)
  for (const word of others.map(tidy).sort((a, b) => a.length - b.length)) {
    if (isNew(parts, word)) addWord(parts, word)
  }
  const kept = new Map<string, readonly string[]>()
  return {
    split: (given) => {
      const word = tidy(given)
      const known = kept.get(word)
      if (known) return known
      const split = splitHyphens(parts, word)
      if (kept.size >= KEPT_WORDS) kept.clear()
      kept.set(word, split)
      return split
    },
  }
}

/** Each piece between hyphens is split; the last, where it is simple, loses its inflection: `EU-projekten` ends in `projekt`. */
function splitHyphens(parts: Parts, word: string): readonly string[] {
  const pieces = word.split('-').filter((piece) => piece !== '')
  const [last = word, ...before] = pieces.reverse()
  const split = splitOne(parts, last)
  if (before.length === 0) return pieces.length === 0 || split.length === 1 ? [word] : split
  const end = split.length > 1 ? split : [lastOf(parts, last)?.base ?? last]
  return [...before.reverse().flatMap((piece) => splitOne(parts, piece)), ...end]
}

function isNew(parts: Parts, word: string): boolean {
  return (
    /^\p{L}{4,}$/u.test(word) &&
    !parts.never.has(word) &&
    !isJoined(parts, word) &&
    lastOf(parts, word) === null &&
    splitOne(parts, word).length === 1
  )
}

/** Whether a word stands as it does before another part: `hälso`, `folkhälso`, as in `folkhälso- och sjukvård`. */
function isJoined(parts: Parts, word: string): boolean {
  const isFirst = (from: number): boolean => parts.first.has(word.slice(from))
  return (
    isFirst(0) ||
    [...word].some((_, at) => at > 1 && isFirst(at) && firstOf(parts, word.slice(0, at)) !== null)
  )
}

const tidy = (word: string): string => word.replaceAll('\u00ad', '').normalize('NFC').toLowerCase()

interface Way {
  readonly cost: number
  readonly bases: readonly string[]
}

function splitOne(parts: Parts, word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST || lastOf(parts, word)) return [word]
  const ways: (Way | undefined)[] = [{ cost: 0, bases: [] }]
  const known = { first: (form: string) => firstOf(parts, form), last: (form: string) => lastOf(parts, form) }
  const best = walk(known, word, ways) ?? endingUnknown(parts, word) ?? beginningUnknown(parts, word)
  return best ? best.bases : [word]
}

interface Known {
  readonly first: (form: string) => Part | null
  readonly last: (form: string) => Part | null
}

/** The cheapest way from the places reached to the end; its time grows with the word's length times that of the longest part. */
function walk(known: Known, word: string, ways: (Way | undefined)[]): Way | null {
  let best: Way | null = null
  for (let from = 0; from <= word.length - 3; from += 1) {
    const way = ways[from]
    if (!way) continue
    if (from > 0) best = cheaper(best, way, known.last(word.slice(from)), word.length - from)
    const most = Math.min(word.length - 3, from + LONGEST_PART)
    for (let to = from + 2; to <= most; to += 1) {
      const first = known.first(word.slice(from, to))
      if (!first) continue
      ways[to] = cheaper(ways[to] ?? null, way, first, to - from) ?? undefined
      if (isDoubled(word, to))
        ways[to - 1] = cheaper(ways[to - 1] ?? null, way, first, to - from) ?? undefined
    }
  }
  return best
}

/**
 * A last part that no list has, after parts that end in the `s` that joins: `livsmedels|grossist`. Where `s` could as well begin
 * what follows (`spansk|språkig`), only after a part that always has it.
 */
function endingUnknown(parts: Parts, word: string): Way | null {
  const ways: (Way | undefined)[] = [{ cost: 0, bases: [] }]
  walk(listed(parts), word, ways)
  for (let at = word.length - 4; at >= 6; at -= 1) {
    const way = ways[at]
    if (!way || word[at - 1] !== 's') continue
    const rest = word.slice(at)
    const isClear = !/^[aeiouyåäöcjklmnptv]/.test(rest) || takesJoint(way.bases.at(-1) ?? '')
    if (isClear && SYLLABLE.test(rest)) return { cost: 0, bases: [...way.bases, rest] }
  }
  return null
}

const SYLLABLE = /^[^aeiouyåäö]{0,3}[aeiouyåäö]/
const KNOWN_END = 7

/** A first part that no list has, before known ones that are too long to stand there by chance: `suicid|prevention`. */
function beginningUnknown(parts: Parts, word: string): Way | null {
  const ways: (Way | undefined)[] = []
  for (let at = 4; at <= word.length - KNOWN_END; at += 1) {
    const piece = word.slice(0, at)
    if (!SYLLABLE.test(piece) || FOREIGN.test(piece)) continue
    ways[at] = { cost: at * 2, bases: [JOINED.test(piece) ? piece.slice(0, -1) : piece] }
  }
  return walk(listed(parts), word, ways)
}

const JOINED = /(?:[^aeiouyåäösn]|[^ae]n)s$/

/** Parts that cannot stand there by chance: as the list has them, and not short. */
function listed(parts: Parts): Known {
  const long = (form: string, part: Part | null | undefined): Part | null =>
    part && form.length > 3 ? part : null
  return {
    first: (form) => long(form, parts.first.get(form)),
    last: (form) => long(form, lastPart(parts, form)),
  }
}

/** Beginnings that make one word with what follows: `rekonstruktion`, `antisemitism`. */
const FOREIGN =
  /^(?:a?(?:anti|de|des|dia|dis|endo|epi|ex|exo|hyper|hypo|im|in|infra|inter|intra|ko|kom|kon|kontra|meta|non|o|para|peri|post|pre|pro|re|retro|rund|sub|sur|trans|vice)|.*(?:'|’).*)$/

const LONGEST_PART = 24
/** What a part of two, three or four letters costs beside: the shorter, the likelier that it stands there by chance. */
const SHORT = [0, 0, 8, 4, 1]

function cheaper(known: Way | null, way: Way, part: Part | null, length: number): Way | null {
  if (!part) return known
  const cost = way.cost + part.cost + (SHORT[length] ?? 0)
  return known && known.cost <= cost ? known : { cost, bases: [...way.bases, part.base] }
}

/** Of three like letters where two parts meet, one is left out: `buss` and `station` are `busstation`. */
function isDoubled(word: string, to: number): boolean {
  return to > 2 && word[to - 1] === word[to - 2] && !'aeiouyåäö'.includes(word[to - 1] ?? '')
}

/** Words that make others without making compounds: `utbildning` is one part. */
const PREFIXES =
  /^(?:av|an|be|efter|fram|för|före|genom|in|kring|med|miss|mot|ned|ner|o|om|på|sam|samman|till|und|under|upp|ur|ut|van|vidare|åter|över)(?=.{4})/
const PREFIX = 3

function firstOf(parts: Parts, form: string): Part | null {
  return parts.first.get(form) ?? prefixed(form, (rest) => parts.first.get(rest) ?? null)
}

function lastOf(parts: Parts, form: string): Part | null {
  return lastPart(parts, form) ?? prefixed(form, (rest) => lastPart(parts, rest))
}

function prefixed(form: string, find: (rest: string) => Part | null): Part | null {
  const prefix = PREFIXES.exec(form)?.[0]
  const part = prefix ? find(form.slice(prefix.length)) : null
  return prefix && part && part.base.length > 3
    ? { base: prefix + part.base, cost: part.cost + PREFIX }
    : null
}
