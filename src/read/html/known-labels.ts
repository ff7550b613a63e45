import type { Label } from '../../core/facts/fact.js'

/** A label that a line begins with, and its value where that stands on the same line, else null. */
export interface Labelled {
  readonly label: string
  readonly value: string | null
}

const SEPARATED = /^ ?\??\s*[:|–-]\s*(.*)$/
const PLAIN = /^ (?:(?:ca\.?|cirka|drygt|högst|den|tidigast|senast) )?\d(?:[^!?]{0,58}[^.!?])?$/i
const SENTENCE = /(?<!\p{L})(?:är|var|blir|kommer|ska|is|was|will)(?!\p{L})/iu
const LONGEST_LINE = 400

/**
 * The label that a line of plain text begins with, if it is one of those that a source is known to use: alone on its line, parted
 * from its value by a mark, or with a number right after it. A sentence that only begins with the same words is no label.
 */
export function labelOf(line: string, known: readonly string[]): Labelled | null {
  const text = line.replace(/^• /, '')
  const label = known
    .filter((one) => text.slice(0, one.length).toLowerCase() === one.toLowerCase())
    .sort((one, other) => other.length - one.length)[0]
  if (label === undefined) return null
  const name = text.slice(0, label.length)
  const rest = text.slice(label.length).slice(0, LONGEST_LINE)
  if (/^\s*\??\s*:?\s*$/.test(rest)) return { label: name, value: null }
  const value = SEPARATED.exec(rest)?.[1]?.trim()
  if (value !== undefined) return { label: name, value: value === '' ? null : value }
  return PLAIN.test(rest) && !SENTENCE.test(rest) ? { label: name, value: rest.trim() } : null
}

/** The known labels of a plain text with their values, whatever the markup was: a label alone has the paragraph after it as its value. */
export function knownLabels(text: string, known: readonly string[]): Label[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const found = labelOf(line, known)
    if (!found) return []
    const value = found.value ?? paragraphAfter(lines, at, known)
    return value === '' ? [] : [{ label: found.label, value }]
  })
}

function paragraphAfter(lines: readonly string[], at: number, known: readonly string[]): string {
  const value: string[] = []
  for (let next = at + 1; next < lines.length && value.length < 12; next++) {
    const line = lines[next] ?? ''
    if (line === '' && value.length === 0) continue
    if (line === '' || labelOf(line, known)) break
    value.push(line)
  }
  return value.join('\n')
}
