import { topicIn, topicName } from '../../core/call-names.js'
import type { Label } from '../../core/facts/fact.js'
import { tidyLine } from '../../core/plain-text.js'
import type { RawCall } from '../../core/source.js'
import type { Dom, Element, Part } from '../html/document.js'
import { lineOf, textOf } from '../html/html-text.js'

/** A term of an ECL description list, with what it says, entry by entry. */
export interface Term {
  readonly label: string
  readonly values: readonly string[]
}

/** The description lists in a part of a page, in its order. What is blank is left out. */
export function readTerms(part: Part, dom: Dom): readonly Term[] {
  return part
    .find('dt')
    .toArray()
    .filter((term) => dom(term).parents('dd').length === 0)
    .map((term) => ({
      label: lineOf(term).replace(/\s*:$/, ''),
      values: dom(term)
        .nextUntil('dt', 'dd')
        .toArray()
        .flatMap((definition) => entriesOf(definition, dom)),
    }))
    .filter(({ label, values }) => label !== '' && values.length > 0)
}

/** The items of a taxonomy, else the lines. */
function entriesOf(definition: Element, dom: Dom): string[] {
  const items = dom(definition).find('li').toArray()
  const texts = items.length > 0 ? items.map((item) => lineOf(item)) : textOf(definition).split('\n')
  return texts.map(tidyLine).filter((text) => text !== '')
}

/** What a term says, as one line. */
export const valueOf = (terms: readonly Term[], label: RegExp): string | undefined =>
  terms.find((term) => label.test(term.label))?.values.join(', ')

export const DEADLINE = /^deadlines?\b(?!.*model)/i
export const OPENING = /^opening date/i

/** A day as it is written on these pages, with its clock and zone: `22 September 2026, 17:00 (CEST)`, `7.01.2026`. */
const DAY =
  /\d{1,2} \p{L}{3,9}\.? \d{4}(?:, ?\d{1,2}[:.]\d{2}(?: ?\([A-Za-z/+-]{2,12}\))?)?|\d{1,2}[./]\d{1,2}[./]\d{4}(?:,? \d{1,2}:\d{2})?/gu

/** The days in a text, as written, each by itself: the platform joins them by ` | `, or by nothing at all. */
export const daysIn = (text: string): string[] => [...text.matchAll(DAY)].map(([day]) => day)

/** The days that a term says; what holds none stays as it is, for the core to say so. */
export const daysOf = (terms: readonly Term[], label: RegExp): string[] =>
  terms
    .filter((term) => label.test(term.label))
    .flatMap(({ values }) => values.flatMap((text) => (daysIn(text).length > 0 ? daysIn(text) : [text])))

/** The terms as labels, each day of a deadline as one of its own. */
export const labelsOf = (terms: readonly Term[]): readonly Label[] =>
  terms.flatMap(({ label, values }) =>
    DEADLINE.test(label)
      ? daysOf([{ label, values }], DEADLINE).map((value) => ({ label, value }))
      : [{ label, value: values.join(', ') }],
  )

const BESIDE_DAYS = new Set(
  'deadline deadlines cut-off cut-offs cutoff cutoffs date dates next application applications submission proposals full and or'.split(
    ' ',
  ),
)

/** Days of deadlines that stand in running text, as the Innovation Council writes them: `Deadlines: 7.01.2026 | 4.03.2026`. */
export function deadlinesSaid(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const days = line.length < 300 ? daysIn(line) : []
    const words = (
      line
        .replace(DAY, ' ')
        .toLowerCase()
        .match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []
    ).map(String)
    const isNamed = words.some((word) => /^(?:deadline|cut-?off)/.test(word))
    return (isNamed || days.length > 1) && words.every((word) => BESIDE_DAYS.has(word)) ? days : []
  })
}

/** A link as it was meant, where a mail program had wrapped it. */
export function unwrapped(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/(?:^|\.)safelinks\.protection\.outlook\.com$/.test(url.hostname)) return address
  const inner = url.searchParams.get('url') ?? ''
  return /^https?:\/\//i.test(inner) && URL.canParse(inner) ? new URL(inner).href : address
}

const TOPIC = /^[A-Z][A-Z0-9]{1,15}(?:-[A-Za-z0-9._]{1,40}){2,12}$/

/** Whether a reference is written as the codes of the EU portal are: `LIFE-2026-SAP-ENV-GOV`. */
export const isTopicCode = (reference: string): boolean =>
  TOPIC.test(reference) && /-20\d{2}(?:-|$)/.test(reference)

/** The topics of the portal that links lead to, each once, in capitals. */
export const topicsIn = (links: readonly string[]): string[] => [
  ...new Set(links.flatMap((link) => topicIn(link)?.toUpperCase() ?? [])),
]

/** The names that a reference gives a call, none where it is no code of the portal. */
export const referenceNames = (reference: string | undefined): string[] =>
  reference !== undefined && isTopicCode(reference)
    ? [...new Set([topicName(reference), topicName(reference.toUpperCase())])]
    : []

/** Fields without those that the page leaves out. */
export const said = (
  fields: Readonly<Partial<Record<keyof RawCall, string | undefined>>>,
): Partial<RawCall> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
