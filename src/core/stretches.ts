import { holdsPattern } from './lexis/boilerplate.js'
import { exclusionsIn } from './lexis/exclusions.js'
import type { Span } from './lexis/exclusions.js'
import { sentencesOf } from './lexis/sentences.js'
import type { Sentence } from './lexis/sentences.js'
import type { Language } from './lexis/stem.js'
import type { Words } from './lexis/words.js'
import { sentenceNumber } from './repeats.js'
import type { Boilerplate } from './theme-book.js'
import type { Field } from './theme.js'

/** A run of words, `from` up to before `to`, in which each phrase counts `factor` times its weight. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly factor: number
}

/** How far the reading of a call has come: what was said, and how many sentences below the title counted. */
export interface Reading {
  readonly said: Set<string>
  sentences: number
  readonly boilerplate: Readonly<Record<Language, Boilerplate>>
  /** Numbers of sentences that stand in calls of many families. */
  readonly repeats: ReadonlySet<number>
  /** True where the title says nothing, and what stands first in the text must. */
  readonly leads: boolean
}

interface FieldWords {
  readonly field: Field
  readonly language: Language
  readonly text: string
  readonly words: Words
}

/**
 * The stretches of a field that speak of what the call is about. Below the title each sentence counts less than the one
 * before it, `1 / (1 + 0.3 n)`, through all sections: what a call is about stands first. Takes the reading further.
 */
export function stretchesOf(part: FieldWords, weight: number, reading: Reading): Stretch[] {
  const { text, words, language } = part
  const stretches: Stretch[] = []
  let next = 0
  let inChoice = false
  for (const sentence of sentencesOf(text)) {
    const from = firstWord(words, next, sentence.start)
    next = firstWord(words, from, sentence.end)
    const plain = text.slice(sentence.start, sentence.end)
    inChoice = CHOICE[language].test(plain) || (inChoice && sentence.item)
    const spoken = plain.toLowerCase()
    if (reading.said.has(spoken)) continue
    const share = isAlone(part.field) ? 1 : shareOf(plain, reading)
    if (share === 0 || holdsPattern(reading.boilerplate[language], words.stems, from, next)) continue
    reading.said.add(spoken)
    const factor = weight * share * (inChoice && sentence.item ? 0.5 : 1) * standing(part.field, reading)
    stretches.push(...outside(exclusionsIn(plain, language), sentence, { from, to: next, factor }, words))
  }
  return stretches
}

/** Titles and keywords are short, and alike in many calls without being anyone else's. */
const isAlone = (field: Field): boolean => field === 'title' || field === 'call' || field === 'keywords'

/** What counts of a sentence that stands in calls of many families: nothing, but where it leads the text it still says a little. */
function shareOf(sentence: string, { repeats, sentences }: Reading): number {
  if (repeats.size === 0 || !repeats.has(sentenceNumber(sentence))) return 1
  return sentences < LEADING ? 0.3 : 0
}

/** How many sentences lead a text. */
const LEADING = 2

function standing(field: Field, reading: Reading): number {
  if (field === 'title') return 1
  reading.sentences += 1
  const nth = reading.sentences
  return (reading.leads ? (LEAD[nth - 1] ?? 1) : 1) / (1 + 0.3 * (nth - 1))
}

/** How many times as much the first sentences count where the title says nothing. */
const LEAD = [2.8, 3.6, 2.5, 2, 2]

/** Words after which a list names what an applicant may choose from: no entry of it is what the call is about. */
const CHOICE = {
  en: /\b(?:one or more|at least one|any|one|either) of the following\b/i,
  sv: /\b(?:ett|en|minst en|minst ett|en eller flera|ett eller flera|något|någon) av följande\b/i,
}

function outside(spans: readonly Span[], sentence: Sentence, whole: Stretch, words: Words): Stretch[] {
  return spans.reduce<Stretch[]>(
    (stretches, span) => {
      const from = firstWord(words, whole.from, sentence.start + span.start)
      const to = Math.min(whole.to, firstWord(words, from, sentence.start + span.end))
      return stretches.flatMap((stretch) =>
        [
          { ...stretch, to: Math.min(stretch.to, from) },
          { ...stretch, from: Math.max(stretch.from, to) },
        ].filter((piece) => piece.from < piece.to),
      )
    },
    [whole],
  )
}

/** The first word, counting from `from`, that begins at or after `offset`. */
function firstWord(words: Words, from: number, offset: number): number {
  let at = from
  while (at < words.starts.length && (words.starts[at] ?? 0) < offset) at += 1
  return at
}
