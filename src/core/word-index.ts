import type { StoredCall } from './call.js'
import type { Language } from './lexis/stem.js'
import { wordsOf } from './lexis/words.js'

/** Which words stand in which calls. Calls have places, in the order in which they were read; stems have numbers. */
export interface WordIndex {
  readonly places: Map<string, number>
  readonly numbers: Readonly<Record<Language, Map<string, number>>>
  /** The stems of each language in the order in which they were met. */
  readonly stems: Readonly<Record<Language, string[]>>
  /** By the number of a stem: the places of the calls in which it stands, in order. */
  readonly callsOf: number[][]
  /** By place: the numbers of a call's stems as they follow on each other, `BREAK` where no phrase goes on. */
  readonly texts: Int32Array[]
}

/** Stands between fields and between sentences. */
export const BREAK = 0
/** How much of a call is read, in characters. */
const MOST = 200_000

export const emptyIndex = (): WordIndex => ({
  places: new Map(),
  numbers: { sv: new Map(), en: new Map() },
  stems: { sv: [], en: [] },
  callsOf: [[]],
  texts: [],
})

/** The place of a call, known by its id; one that is new is read. */
export function placeOf(index: WordIndex, call: StoredCall): number {
  const known = index.places.get(call.id)
  if (known !== undefined) return known
  const place = index.texts.length
  const text = new Int32Array(numbersOf(index, call))
  for (const number of text) {
    const places = index.callsOf[number]
    if (number !== BREAK && places && places.at(-1) !== place) places.push(place)
  }
  index.texts.push(text)
  index.places.set(call.id, place)
  return place
}

function numbersOf(index: WordIndex, call: StoredCall): number[] {
  const numbers: number[] = []
  let room = MOST
  for (const { text, language } of fieldsOf(call)) {
    const read = text.slice(0, room)
    room -= read.length
    const { stems, starts, ends } = wordsOf(read, language)
    stems.forEach((stem, at) => {
      if (at > 0 && isParted(read, ends[at - 1] ?? 0, starts[at] ?? 0)) numbers.push(BREAK)
      numbers.push(numberOf(index, stem, language))
    })
    numbers.push(BREAK)
  }
  return numbers
}

function numberOf({ numbers, stems, callsOf }: WordIndex, stem: string, language: Language): number {
  const known = numbers[language].get(stem)
  if (known !== undefined) return known
  const number = callsOf.length
  callsOf.push([])
  numbers[language].set(stem, number)
  stems[language].push(stem)
  return number
}

const SENTENCE_END = /[.!?;:]["'”’»)\]]*\s|•|\n\s*\n/

/** Whether a sentence, a paragraph or an entry of a list ends between two words. */
const isParted = (text: string, from: number, to: number): boolean =>
  to - from > 1 && SENTENCE_END.test(text.slice(from, to))

interface Field {
  readonly text: string
  readonly language: Language
}

/**
 * All that a call says in each language but for its destination, which speaks of its sister calls too. Names and keywords may
 * be in either language, whatever the text is in.
 */
function fieldsOf({ title, callTitle, programme, keywords, texts }: StoredCall): Field[] {
  const named = [title, callTitle, programme, ...keywords].filter((text) => text !== null)
  return [
    ...named.flatMap((text) => [{ text, language: 'sv' } as const, { text, language: 'en' } as const]),
    ...texts.map(({ title: text, language }) => ({ text, language })),
    ...texts.flatMap(({ sections, language }) =>
      sections.filter(({ kind }) => kind !== 'destination').map(({ text }) => ({ text, language })),
    ),
  ]
}
