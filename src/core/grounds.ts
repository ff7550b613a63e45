import type { Part } from './call-parts.js'
import type { Call } from './call.js'
import { compilePhrases, findPhrases } from './lexis/phrases.js'
import type { Phrases } from './lexis/phrases.js'
import type { Language } from './lexis/stem.js'
import { isOfProgramme, partsOf } from './programme-evidence.js'
import type { Ground } from './theme.js'

/** A ground ready to be looked for. */
export interface CompiledGround {
  readonly themes: readonly string[]
  readonly programmes: readonly (readonly string[])[]
  readonly share: number
  readonly words: Readonly<Record<Language, Phrases<true>>>
}

export function compileGround({ themes, programmes, share, words }: Ground): CompiledGround {
  const phrases = (language: Language) =>
    compilePhrases<true>(
      words.filter((word) => word.language === language).map(({ text }) => ({ text, value: true })),
      language,
    )
  return {
    themes,
    share,
    programmes: programmes.map(partsOf),
    words: { sv: phrases('sv'), en: phrases('en') },
  }
}

/** Stretches that count less than this stand too late in a call to say where it is about. */
const EARLY = 0.3

/** How much of the phrases of each theme counts in a call; themes that count whole are left out. */
export function sharesOf(
  call: Call,
  parts: readonly Part[],
  grounds: readonly CompiledGround[],
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const { themes, programmes, share, words } of grounds) {
    if (!isOfProgramme(call, programmes) || parts.some((part) => stands(part, words[part.language]))) continue
    for (const theme of themes) shares.set(theme, share)
  }
  return shares
}

function stands({ words, stretches }: Part, phrases: Phrases<true>): boolean {
  let found = false
  for (const { from, to, factor } of stretches) {
    if (found || factor < EARLY) continue
    findPhrases(phrases, words, from, to, () => (found = true))
  }
  return found
}
