/** A way that a word stands in a compound: the word it is, and how unlikely that is, in tenths of a part. */
export interface Part {
  readonly base: string
  readonly cost: number
}

/** The words that compounds are made of, by the forms that they take there. */
export interface Parts {
  /** Before another part: `skol` is `skola`, `arbets` is `arbete`. */
  readonly first: Map<string, Part>
  /** As the last part, uninflected. */
  readonly last: Map<string, Part>
  /** Inflected forms that no rule gives: `städer` is `stad`. */
  readonly forms: Map<string, string>
  /** Small words that make no compounds. */
  readonly never: Set<string>
}

const PART = 10

/**
 * Reads a list of words, one an entry: a word that is one part (`arbete`, with forms that no rule gives after it: `stad städer`),
 * a verb (`att bygga`), what stands only before another part (`fjärr-`, after its word where that is another: `barn barna-`),
 * or a small word that is never a part (`!och`).
 */
export function partsOf(entries: readonly string[]): Parts {
  const parts: Parts = { first: new Map(), last: new Map(), forms: new Map(), never: new Set() }
  for (const entry of entries) {
    const [word = '', ...more] = entry.normalize('NFC').toLowerCase().trim().split(/\s+/)
    if (word === '') continue
    if (word === 'att') more.forEach((verb) => addVerb(parts, verb))
    else if (word.startsWith('!')) parts.never.add(word.slice(1))
    else addWord(parts, word, more)
  }
  return parts
}

/** Adds a word with the forms that it takes in compounds; what the list says goes before what rules give. */
export function addWord(parts: Parts, word: string, forms: readonly string[] = []): void {
  const base = word.replace(/-$/, '')
  if (!word.endsWith('-')) add(parts.last, base, base, 0)
  addJoined(parts, base, word.endsWith('-'))
  for (const form of forms) {
    if (form.endsWith('-')) add(parts.first, form.slice(0, -1), base, 0)
    else parts.forms.set(form, base)
  }
}

/** Whether a word is hardly ever joined without an `s`: `religionsfrihets|lag`, not `frihet|slag`. */
export const takesJoint = (base: string): boolean => WITH_S.test(base)

const WITH_S = /(?:.[nrstkljgd]ing|het|skap|.[ts]ion|dom|itet)$/

function addJoined(parts: Parts, base: string, isFixed: boolean): void {
  add(parts.first, base, base, takesJoint(base) ? 5 : 0)
  if (isFixed) return
  const short = base.slice(0, -1)
  if (!/[sxzaou]$/.test(base)) add(parts.first, `${base}s`, base, 1)
  if (base.endsWith('a') && base.length > 3) {
    add(parts.first, short, base, 1)
    for (const joint of ['o', 'u', 'e']) add(parts.first, short + joint, base, 2)
  }
  if (base.endsWith('e') && base.length > 4) {
    add(parts.first, short, base, 1)
    add(parts.first, `${short}s`, base, 1)
  }
  if (base.length > 5 && base.endsWith('um')) {
    add(parts.first, `${base.slice(0, -2)}e`, base, 1)
    add(parts.first, `${base.slice(0, -2)}i`, base, 1)
  }
}

function addVerb(parts: Parts, verb: string): void {
  if (verb.length < 4) return
  add(parts.last, verb, verb, 2)
  if (!verb.endsWith('a')) return
  const root = verb.slice(0, -1)
  const isForeign = verb.endsWith('era') && verb.length > 5
  if (!isForeign) add(parts.first, root, root, 2)
  const nouns = [`${root}ande`, `${root}are`, ...(isForeign ? [`${root}ing`] : [`${root}ning`, `${root}ing`])]
  for (const noun of nouns) {
    add(parts.last, noun, noun, 1)
    add(parts.first, noun.endsWith('e') ? noun.slice(0, -1) : noun, noun, 3)
    add(parts.first, noun.endsWith('are') ? noun.slice(0, -1) : `${noun}s`, noun, 1)
  }
  add(parts.last, `${root}ad`, `${root}ad`, 1)
}

function add(to: Map<string, Part>, form: string, base: string, cost: number): void {
  const known = to.get(form)
  if (known && known.cost <= PART + cost) return
  to.set(form, { base, cost: PART + cost })
}
