import type { Area } from '../municipality.js'
import { CERTAIN, WORTH } from '../tag.js'
import type { ThemeBook } from '../theme.js'
import { AMOUNT, type Features } from './features.js'

/** A call that was judged: for each area, by `municipality/area`, whether it belongs there. */
export interface Judged {
  readonly id: string
  readonly areas: Readonly<Record<string, boolean>>
  readonly features: Features
  /** True where people who know the municipality said so: such a word counts three times. */
  readonly isCorrection?: boolean
}

/** One judged call in one area, made ready for learning. */
export interface Example {
  readonly call: string
  readonly area: string
  readonly is: boolean
  /** How much it counts in learning. */
  readonly worth: number
  /** What the theme book gives without anything learned. */
  readonly base: number
  /** True when a phrase of weight 2 or more was met: without one no call is likely. */
  readonly told: boolean
  /** Phrases, structure and words by name, with what a point of weight is multiplied by. */
  readonly inputs: readonly Input[]
}

export interface Input {
  /** `phrase …` is shared by all areas; `structure …` and `word …` are the area's own. */
  readonly kind: 'phrase' | 'structure' | 'word'
  readonly name: string
  readonly amount: number
}

interface Known {
  readonly theme: string
  readonly place: string
  readonly weight: number
  readonly tells: boolean
}

/** What is known of phrases by their keys. */
export type Phrasebook = ReadonlyMap<string, Known>

export function phrasebookOf(book: ThemeBook): Phrasebook {
  const known = new Map<string, Known>()
  for (const { id, phrases } of book.themes)
    for (const { language, text, weight } of phrases) {
      const place = `${language}/${text.toLowerCase()}`
      known.set(`${id}/${place}`, { theme: id, place, weight: WORTH[weight], tells: weight >= 2 })
    }
  return known
}

const CORRECTION = 3

/** The judged calls as examples, for the areas that are known by `municipality/area`. */
export function examplesOf(
  judged: readonly Judged[],
  areas: ReadonlyMap<string, Area>,
  phrases: Phrasebook,
): Example[] {
  return judged.flatMap(({ id, areas: said, features, isCorrection = false }) =>
    Object.entries(said).flatMap(([key, is]) => {
      const area = areas.get(key)
      return area
        ? [
            {
              call: id,
              area: key,
              is,
              worth: isCorrection ? CORRECTION : 1,
              ...read(features, area, phrases),
            },
          ]
        : []
    }),
  )
}

function read(
  features: Features,
  area: Area,
  phrases: Phrasebook,
): Pick<Example, 'base' | 'told' | 'inputs'> {
  const met = phrasesIn(features, area, phrases)
  const programmes = features.programmes.reduce(
    (sum, { theme, points }) => sum + points * (area.themes[theme] ?? 0),
    0,
  )
  return {
    base: met.reduce((sum, { points }) => sum + points, programmes),
    told:
      met.some(({ tells, amount }) => tells && amount > 0) ||
      features.programmes.some(({ theme, points }) => points * (area.themes[theme] ?? 0) >= CERTAIN),
    inputs: [
      ...met.map(({ name, amount }): Input => ({ kind: 'phrase', name, amount })),
      ...features.structure.map((name): Input => ({ kind: 'structure', name, amount: 1 })),
      ...wordsIn(features.words.title, AMOUNT.title),
      ...wordsIn(features.words.text, AMOUNT.text),
    ],
  }
}

function wordsIn(hashes: string, amount: number): Input[] {
  return hashes === '' ? [] : hashes.split(' ').map((name) => ({ kind: 'word', name, amount }))
}

interface Met {
  readonly name: string
  readonly amount: number
  readonly points: number
  readonly tells: boolean
}

/** The phrases that count for an area; the same words through two themes count once, where they count most. */
function phrasesIn({ phrases }: Features, area: Area, known: Phrasebook): Met[] {
  const best = new Map<string, Met>()
  for (const [name, raw] of Object.entries(phrases)) {
    const phrase = known.get(name)
    const share = phrase ? (area.themes[phrase.theme] ?? 0) : 0
    if (!phrase || share === 0) continue
    const amount = raw * share
    const points = phrase.weight * amount
    const before = best.get(phrase.place)
    if (before && Math.abs(before.points) >= Math.abs(points)) continue
    best.set(phrase.place, { name, amount, points, tells: phrase.tells })
  }
  return [...best.values()]
}
