import type { Facts, Words } from './fact.js'
import { wordsAround, type Passage } from './passages.js'
import { anyOf } from './phrase.js'

const MAY_APPLY = anyOf([
  'kan (?:ansöka|söka|rekvirera|delta)(?! för)|kan sökas av|får (?:ansöka|söka)|har rätt att (?:ansöka|söka)|riktar sig till|vänder sig till',
  '(?:may|can) apply|(?:are|is) eligible|eligible applicants|open to|kan søke|kan søge|kan ansøge|kan søkes av|kan søges af',
])
const A_QUESTION = /\?\s*$/
/** A date or a sum says when and how much, not who. */
const ONLY_WHEN = /(?<![a-z])(?:ni|du|man|you|vi|det) kan (?:an)?soka/

const ONLY = anyOf([
  '(?:endast|enbart|bara|only|kun) (?:[a-z]+ ){0,2}(?:öppen|öppet|open|åben|åpen) (?:för|to|for)|(?:only|exclusively) open to',
  '(?:endast|enbart|bara|only|kun|inbjud) [^.]{0,80}(?:kan|får|may|can) (?:ansöka|söka|apply|rekvirera|søke|søge)',
  'icke-?konkurrerande|icke-?konkurrensutsatt|utan konkurrens|non-?competitive|direkttilldelning|direct award',
  'inbjudna (?:parter|aktörer|organisationer|sökande)|efter inbjudan|genom inbjudan|(?:by|upon) invitation|invitation only|riktad utlysning|closed call|restricted call',
  'medel till [a-z]+(?:verket|myndigheten|styrelsen|rådet)',
])
const LEAVES_US = /kommun|municip|stader|cities|region/

/** Who may apply: under a label, or in the first sentence that says so. */
export function readWho(passages: readonly Passage[]): Words | null {
  const labelled = passages.find(
    ({ role, text }) => role === 'who' && text.length > 1 && !A_QUESTION.test(text),
  )
  const found =
    labelled ??
    passages.find(
      ({ from, role, folded, text }) =>
        from !== 'title' &&
        (role === null || role === 'other') &&
        !A_QUESTION.test(text) &&
        !ONLY_WHEN.test(folded) &&
        MAY_APPLY.test(folded),
    )
  return found ? { words: wordsAround(found, 0, 0), label: found.label } : null
}

/** The words that leave only named applicants; not those that leave municipalities. */
export function readRestricted(passages: readonly Passage[]): Facts['restricted'] {
  for (const passage of passages) {
    const match = ONLY.exec(passage.folded)
    if (!match || LEAVES_US.test(passage.folded)) continue
    return { words: wordsAround(passage, match.index, match.index + match[0].length), label: passage.label }
  }
  return null
}
