import type { Part, Parts } from './parts.js'

/** Endings of Swedish nouns and adjectives, the longest first, and what stands in the word's base form in their place. */
const ENDINGS: readonly (readonly [ending: string, ...instead: readonly string[]])[] = [
  ['heterna', 'het'],
  ['andena', 'ande'],
  ['orna', 'a'],
  ['arna', '', 'e', 'are'],
  ['erna', '', 'um', 'e'],
  ['aste', ''],
  ['are', ''],
  ['ast', ''],
  ['ade', 'ad'],
  ['na', 'en', '', 'e'],
  ['or', 'a', 'o'],
  ['ar', '', 'e'],
  ['er', '', 'um', 'e'],
  ['en', '', 'e'],
  ['et', '', 'e', 'um'],
  ['an', 'a'],
  ['at', 'ad'],
  ['as', 'a'],
  ['te', ''],
  ['a', '', 'um'],
  ['e', ''],
]

const BY_LAST_LETTER: ReadonlyMap<string, typeof ENDINGS> = new Map(
  [...'aenrst'].map((letter) => [letter, ENDINGS.filter(([ending]) => ending.endsWith(letter))]),
)

const DEAR = 1

/** The word that an inflected form is of, with how it stands at the end of a compound; null where the list has none. */
export function lastPart(parts: Parts, form: string): Part | null {
  const exact = known(parts, form)
  if (exact) return exact
  const bare = form.endsWith('s') ? form.slice(0, -1) : form
  const owned = bare === form ? null : known(parts, bare)
  if (owned) return owned
  for (const [ending, ...instead] of BY_LAST_LETTER.get(bare.slice(-1)) ?? []) {
    if (!bare.endsWith(ending) || bare.length - ending.length < 2) continue
    const stem = bare.slice(0, -ending.length)
    for (const rest of instead) {
      const part = known(parts, stem + rest) ?? (rest === '' ? shortened(parts, stem) : null)
      if (part) return dear(part)
    }
  }
  return /(?:[aeiouyåäöé][ntr]|(?:el|er|or)n)$/.test(bare) ? dear(known(parts, bare.slice(0, -1))) : null
}

const dear = (part: Part | null): Part | null => part && { ...part, cost: part.cost + DEAR }

function known(parts: Parts, form: string): Part | null {
  const irregular =
    parts.forms.get(form) ?? (form.endsWith('na') ? parts.forms.get(form.slice(0, -2)) : undefined)
  const part = parts.last.get(irregular ?? form)
  return part ?? null
}

/** A word that loses its `e` or has its last letter doubled before an ending: `cykl-ar`, `program-met`. */
function shortened(parts: Parts, stem: string): Part | null {
  if (/[^aeiouyåäö][lrn]$/.test(stem)) return known(parts, `${stem.slice(0, -1)}e${stem.slice(-1)}`)
  if (/(?:mm|nn)$/.test(stem)) return known(parts, stem.slice(0, -1))
  return null
}
