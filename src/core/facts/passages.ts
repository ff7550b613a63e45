import { clean, fold } from './clean.js'
import { blanked, daysWritten } from './date-tokens.js'
import { knownRole, labelRole, type LabelRole } from './labels.js'
import { sentencesIn } from './split.js'
import type { Worded } from './fact.js'

/**
 * One sentence, with what is known of where it stands. `box`: the value of a label; `state`: a state bullet; `inline`: a label
 * and value within the text; `text`: a sentence; `title`.
 */
export interface Passage {
  readonly text: string
  readonly folded: string
  readonly from: 'box' | 'state' | 'inline' | 'text' | 'title'
  readonly label: string | null
  readonly role: LabelRole | null
  /** Passages of one label or one line share it. */
  readonly group: number
}

/** Lines after a label of its own that still belong to it, as long as each is short. */
const LINES_OF_VALUE = 6
const LONGEST_LABEL = 70

/** A call's words, taken apart: the labels, the text, and last the title. */
export function passagesOf({ labels, body, title }: Worded): Passage[] {
  const found: Passage[] = []
  let group = 0
  for (const { label, value } of labels)
    for (const one of ofLabel(clean(label), clean(value), (group += 1))) found.push(one)
  for (const one of ofBody(clean(body).split('\n'), group)) found.push(one)
  for (const text of sentencesIn(clean(title).replaceAll('\n', ' ')))
    found.push(passage(text, 'title', null, null, -1))
  return found
}

/** The value of one label, taken apart. */
export function ofLabel(label: string, value: string, group: number): Passage[] {
  const dated = datedLabel(label, value, group)
  if (dated) return dated
  const role = labelRole(label)
  const from = role === 'state' ? 'state' : 'box'
  return value
    .split('\n')
    .flatMap(sentencesIn)
    .map((text) => passage(text, from, label, role, group))
}

/** A time table has the day for its label and what happens then for its value: `6 maj 2026`, `Utlysningen stänger kl. 13`. */
function datedLabel(label: string, value: string, group: number): Passage[] | null {
  const days = daysWritten(fold(label))
  if (days.length === 0 || /[a-z]/.test(blanked(fold(label), days))) return null
  const [first, ...rest] = value.split('\n').flatMap(sentencesIn)
  if (first === undefined || daysWritten(fold(first)).length > 0) return null
  const lead = inlineOrText(`${label}: ${first}`, group)
  return [{ ...lead, from: 'box' }, ...rest.map((text) => passage(text, 'text', null, null, group))]
}

function ofBody(lines: readonly string[], before: number): Passage[] {
  const found: Passage[] = []
  let group = before
  let open: { readonly label: string; readonly role: LabelRole; left: number } | null = null
  for (const line of lines) {
    if (line.trim() === '') continue
    group += 1
    const heading = lineLabel(line)
    if (heading) {
      open = { ...heading, left: LINES_OF_VALUE }
      continue
    }
    if (open && (open.left === LINES_OF_VALUE || isShortDay(line)) && open.left > 0) {
      open.left -= 1
      for (const text of sentencesIn(line)) found.push(underHeading(text, open, group))
      continue
    }
    open = null
    for (const one of ofLine(sentencesIn(line), group)) found.push(one)
  }
  return found
}

/** `Sista ansökningsdagar 2026 är • 1 februari • 1 oktober`: what leads a list in is the label of its short members. */
function ofLine(sentences: readonly string[], group: number): Passage[] {
  let lead: ReturnType<typeof lineLabel> = null
  return sentences.map((text, at) => {
    if (lead && isShortDay(text)) return passage(text, 'inline', lead.label, lead.role, group)
    lead = /^\d/.test(sentences[at + 1] ?? '') ? lineLabel(text) : null
    return inlineOrText(text, group)
  })
}

function underHeading(
  text: string,
  { label, role }: { label: string; role: LabelRole },
  group: number,
): Passage {
  const own = inlineOrText(text, group)
  return own.from === 'inline' ? own : passage(text, 'inline', label, role, group)
}

/** A line that is nothing but a known label, perhaps with the year that its days are of: `Sista ansökningsdagar 2026 är`. */
function lineLabel(line: string): { label: string; role: LabelRole } | null {
  if (line.length > LONGEST_LABEL) return null
  const label = line.replace(/^(?:[#>*•-]+ )+/, '').trim()
  if (/[.!,;]$/.test(label)) return null
  const plain = label
    .replace(/(?: (?:för|för år|for|in|under))? 20\d\d(?!\d)/, '')
    .replace(/ (?:är|are|er)?:?$/, '')
  const role = /\d/.test(plain) ? null : knownRole(plain)
  return role === null ? null : { label, role }
}

/** `Ansökningsperiod två 2018`, `Ansökningsomgång 2`. */
const NUMBERED =
  /(?<=(?:period|omgång|omgang|tid|round|call))(?: (?:ett|två|tre|[1-4]))?(?: (?:för |för år |under )?20\d\d)?$/i
const STAGE = /^(?:[12](?:st|nd) (?:step|stage)|(?:steg|step|stage) [12])$/i

const isShortDay = (line: string): boolean => line.length <= 80 && /\d/.test(line)

function inlineOrText(text: string, group: number): Passage {
  const colon = text.indexOf(':')
  if (colon > 1 && colon <= LONGEST_LABEL && /^\s/.test(text.slice(colon + 1))) {
    const label = text
      .slice(0, colon)
      .replace(/^(?:[#>*•-]+ )+/, '')
      .trim()
    const plain = label.replace(NUMBERED, '')
    const role = /\d/.test(plain) && !STAGE.test(plain) ? null : knownRole(plain)
    if (role !== null) return passage(text.slice(colon + 1).trim(), 'inline', label, role, group)
  }
  const after = DAY_THEN_LABEL.exec(text)?.groups
  const role = after ? knownRole(after.label ?? '') : null
  if (after && role !== null) return passage(after.day ?? '', 'inline', after.label ?? '', role, group)
  return passage(text, 'text', null, null, group)
}

/** `30 maj – komplett ansökan`: a day, and after a dash what it is. */
const DAY_THEN_LABEL = /^(?<day>[^:–—]{0,20}\d[^:–—]{2,40}?)\s?(?: [-–—]|:) (?<label>[^\d]{4,60}?)\.?$/

const passage = (
  text: string,
  from: Passage['from'],
  label: string | null,
  role: LabelRole | null,
  group: number,
): Passage => ({ text, folded: fold(text), from, label, role, group })

/** The words of a passage around a place, at most 200 characters. */
export function wordsAround({ text }: Passage, start: number, end: number): string {
  if (text.length <= MOST_WORDS) return text
  const from = Math.max(0, Math.min(start - 90, text.length - MOST_WORDS))
  const cut = text.slice(from, Math.max(end, from + MOST_WORDS)).slice(0, MOST_WORDS)
  return cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').trim()
}

const MOST_WORDS = 200
