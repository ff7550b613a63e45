import type { Label } from '../../core/facts/fact.js'
import { groupBy } from '../../core/group.js'
import { shorten } from '../../core/plain-text.js'
import { findAll, type Dom, type Element, type Part } from './document.js'
import type { Page } from '../../core/source.js'
import { plainLine, plainText, textOf } from './html-text.js'
import { knownLabels } from './known-labels.js'

/**
 * How labels stand on a page. `dl`: terms with their definitions, of every `dl`; `table`: rows whose first cell is the label;
 * `headings`: each heading with the text up to the next one; `lines`: paragraphs and list items such as `Öppnar: 2 december`;
 * `known`: these labels on lines of their own, whatever the markup; otherwise rows with a label and a value inside.
 */
export type LabelForm =
  | 'dl'
  | 'table'
  | 'headings'
  | 'lines'
  | { readonly known: readonly string[] }
  | { readonly row: string; readonly label: string; readonly value: string }

const LONGEST_LABEL = 120
const LONGEST_VALUE = 4_000
const LINE = /^([^:.!?]{2,80}):\s+(\S.*)$/s

/** The labels in a part of a page with their values, in the order of the page, form by form; what is blank or said twice is left out, and at most thirty of a name are kept. */
export function readLabels(part: Part, dom: Dom, page: Page, forms: readonly LabelForm[]): readonly Label[] {
  const byName = groupBy(
    forms.flatMap((form) => labelsOf(part, dom, page, form)).flatMap(tidy),
    ({ label }) => label.toLowerCase(),
  )
  return [...byName.values()].flatMap(withoutParts)
}

const MOST_ALIKE = 30

/** Of what several forms found under the same label, that which is no mere part of the other. */
function withoutParts(alike: readonly Label[]): readonly Label[] {
  const few = alike.slice(0, MOST_ALIKE)
  return few.filter(
    ({ value }, at) =>
      !few.some((other, there) =>
        other.value === value ? there < at : there !== at && other.value.includes(value),
      ),
  )
}

function labelsOf(part: Part, dom: Dom, page: Page, form: LabelForm): readonly Label[] {
  if (form === 'dl')
    return part
      .find('dt')
      .toArray()
      .map((term) => ({ label: html(dom, term), value: definition(dom, term) }))
  if (form === 'table')
    return part
      .find('tr')
      .toArray()
      .flatMap((row) => cells(dom, row))
  if (form === 'headings')
    return part
      .find('h2, h3, h4')
      .toArray()
      .map((head) => ({ label: html(dom, head), value: below(dom, head) }))
  if (form === 'lines')
    return part
      .find('p, li, dd, td')
      .toArray()
      .flatMap((line) => lines(dom, line))
  if ('known' in form) return part.toArray().flatMap((one) => knownLabels(textOf(one), form.known))
  return part
    .find(form.row)
    .toArray()
    .map((row) => {
      const value = findAll(dom(row), page, form.value).join('\n')
      return { label: findAll(dom(row), page, form.label)[0] ?? '', value }
    })
}

/** Everything that defines a term: some lists give it several definitions. */
function definition(dom: Dom, term: Element): string {
  return dom(term)
    .nextUntil('dt', 'dd')
    .toArray()
    .map((one) => dom.html(one))
    .join('\n')
}

function cells(dom: Dom, row: Element): Label[] {
  const [label, ...values] = dom(row).children('th, td').toArray()
  return label && values.length > 0
    ? [{ label: html(dom, label), value: values.map((one) => dom.html(one)).join('\n') }]
    : []
}

/** What follows a heading, up to the next heading of any rank. */
function below(dom: Dom, head: Element): string {
  return dom(head)
    .nextUntil('h1, h2, h3, h4')
    .toArray()
    .map((one) => dom.html(one))
    .join('\n')
}

function lines(dom: Dom, element: Element): Label[] {
  if (dom(element).find('p, li, td').length > 0) return []
  return textOf(element)
    .split('\n')
    .flatMap((line) => {
      const [, label, value] = LINE.exec(line.replace(/^• /, '')) ?? []
      return label !== undefined && value !== undefined ? [{ label, value }] : []
    })
}

const html = (dom: Dom, element: Element): string => dom.html(element)

function tidy({ label, value }: Label): Label[] {
  const name = shorten(plainLine(label).replace(/\s*:$/, ''), LONGEST_LABEL)
  const text = shorten(plainText(value), LONGEST_VALUE)
  return name === '' || text === '' ? [] : [{ label: name, value: text }]
}
