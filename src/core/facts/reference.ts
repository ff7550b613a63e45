import type { Facts, Worded } from './fact.js'
import { wordsAround, type Passage } from './passages.js'

const SHAPED = /\b(?:\d{4}[-/]\d{3,6}|[A-Z][A-Z0-9]+(?:-[A-Z0-9]+){2,8}|[A-Z]{1,4}\d{4}[/-]\d{3,6})\b/i
const IN_TEXT =
  /\b(?:dnr|diarienummer|diarienr|call (?:id|number|identifier))\.?:? ?((?:[A-ZÅÄÖ]{1,4} ?)?\d{4}[-/:]\d{3,6}|[A-Z][A-Z0-9]+(?:-[A-Z0-9]+){2,8})/i
const IN_ADDRESS = /[-/](\d{4}-\d{5})\/?(?:[?#].*)?$/

/** The number that the funder knows the call by: under its label, after `dnr`, or at the end of a Vinnova address. */
export function readReference(call: Worded, passages: readonly Passage[]): Facts['reference'] {
  for (const passage of passages) {
    const number =
      passage.role === 'reference' ? SHAPED.exec(passage.text)?.[0] : IN_TEXT.exec(passage.text)?.[1]
    if (number !== undefined)
      return {
        number,
        words: wordsAround(passage, passage.text.indexOf(number), passage.text.length),
        label: passage.label,
      }
  }
  const tail = call.url === undefined ? undefined : IN_ADDRESS.exec(call.url.slice(0, 2000))?.[1]
  return tail === undefined ? null : { number: tail, words: tail, label: null }
}
