import { compilePhrases, firstStems } from './lexis/phrases.js'
import type { Phrases } from './lexis/phrases.js'
import type { Language } from './lexis/stem.js'
import type { Area } from './municipality.js'

type Weight = Area['words'][number]['weight']

/** An area's own words, ready to be looked for; a phrase stands for its weight. */
export interface AreaWords {
  readonly phrases: Readonly<Record<Language, Phrases<Weight>>>
  /** What the phrases can begin with, or null where any word may hold one. */
  readonly firsts: readonly string[] | null
}

const compiled = new WeakMap<Area, AreaWords>()

/** An area's own words made ready, once for each area. */
export function compileArea(area: Area): AreaWords {
  const known = compiled.get(area)
  if (known) return known
  const phrases = { sv: phrasesOf(area, 'sv'), en: phrasesOf(area, 'en') }
  const [sv, en] = [firstStems(phrases.sv), firstStems(phrases.en)]
  const words = { phrases, firsts: sv && en ? [...sv, ...en] : null }
  compiled.set(area, words)
  return words
}

function phrasesOf(area: Area, language: Language): Phrases<Weight> {
  return compilePhrases(
    area.words
      .filter((word) => word.language === language)
      .map(({ phrase, weight }) => ({ text: phrase, value: weight })),
    language,
  )
}
