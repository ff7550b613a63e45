import type { Call, CallText } from '../call.js'
import { sentencesOf } from '../lexis/sentences.js'
import { impliedWords } from '../lexis/implied.js'
import type { Splitter } from '../lexis/compounds.js'
import type { Language } from '../lexis/stem.js'
import { wordsOf } from '../lexis/words.js'
import type { EntryWords } from './entry.js'
import { partStems, type SearchLexicon } from './lexicon.js'

/** How much of a call is searched, in characters. */
const MOST = 200_000
/** What is longer is no word, nor a code. */
const LONGEST_WORD = 100
/** A word that is shorter is no compound. */
const SHORTEST_COMPOUND = 7

/** Adds words of a text to a field, as long as there is room. */
type Add = (text: string, language: Language) => void

/**
 * The words of a call as the search keeps them, of all its texts, machine-translated ones too, each in its own language.
 * At most 200,000 characters are read: titles first, then first sections, then the rest.
 */
export function entryWords(call: Call, { splitter }: Pick<SearchLexicon, 'splitter'>): EntryWords {
  let room = MOST
  const field = (fill: (add: Add) => void): string => {
    const words: string[] = []
    fill((text, language) => {
      const read = text.slice(0, Math.max(0, room))
      room -= read.length
      addWords(read, language, splitter, words)
    })
    return words.join(' ')
  }
  return {
    title: [field((add) => titles(call).forEach((one) => add(one.title, one.language))), ...codes(call)].join(
      ' ',
    ),
    summary: field((add) => call.texts.forEach((text) => addSections(text, 0, 1, add))),
    body: field((add) => {
      call.texts.forEach((text) => addSections(text, 1, text.sections.length, add))
      besides(call).forEach((text) => add(text, call.texts[0]?.language ?? 'en'))
    }),
  }
}

function titles({ title, texts }: Call): readonly Pick<CallText, 'title' | 'language'>[] {
  return texts.some((text) => text.title === title)
    ? texts
    : [{ title, language: texts[0]?.language ?? 'en' }, ...texts]
}

/** Codes as one word each, with `#` before them, and the words that they are made of. */
function codes({ key, callCode }: Call): string[] {
  const known = [key, callCode].filter((code) => code !== null)
  return [...new Set(known.map((code) => code.slice(0, LONGEST_WORD)))].flatMap((code) => [
    '.',
    `#${code.toLowerCase().replace(/\s+/g, '')}`,
    ...wordsOf(code, 'en').words,
  ])
}

function besides({ callTitle, parent, programme, keywords, who, actionTypes }: Call): string[] {
  const texts = [callTitle, parent?.title, programme, ...keywords, who, ...actionTypes]
  return texts.filter((text) => typeof text === 'string')
}

function addSections({ sections, language }: CallText, from: number, to: number, add: Add): void {
  for (const { text } of sections.slice(from, to)) add(text, language)
}

function addWords(text: string, language: Language, splitter: Splitter, to: string[]): void {
  const all = wordsOf(text, language)
  const { words, stems, starts } = all
  const implied = new Map(
    (language === 'sv' ? impliedWords(text, all, splitter) : []).map((word) => [word.at, word.stem]),
  )
  let at = 0
  for (const { end } of sentencesOf(text)) {
    if (to.length > 0 && to.at(-1) !== '.') to.push('.')
    for (; at < stems.length && (starts[at] ?? 0) < end; at += 1) {
      const word = words[at] ?? ''
      if (word.length > LONGEST_WORD) continue
      to.push(stems[at] ?? '')
      if (language === 'sv' && word.length >= SHORTEST_COMPOUND)
        for (const part of partStems(word, splitter)) to.push(`+${part}`)
      const meant = implied.get(at)
      if (meant !== undefined) to.push(`+${meant}`)
    }
  }
}
