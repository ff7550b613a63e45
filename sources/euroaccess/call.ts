import type { Label } from '../../src/core/facts/fact.js'
import type { Page, RawCall, Reading, SectionKind } from '../../src/core/source.js'
import { ExpectationError } from '../../src/core/errors.js'
import {
  findAll,
  findIn,
  openDocument,
  partOf,
  prove,
  wholePage,
  type Dom,
  type Part,
} from '../../src/read/html/document.js'
import { referenceNames, unwrapped } from '../../src/read/ecl/ecl-parts.js'
import { plainText } from '../../src/read/html/html-text.js'

/** Longer than this is running text, under whatever label. */
const LONGEST_LABELLED = 300

const SECTIONS: readonly (readonly [RegExp, SectionKind])[] = [
  [/^short description$/i, 'description'],
  [/^call objectives$/i, 'objective'],
  [/^expected (?:results|effects)/i, 'outcome'],
  [/^(?:project partnership|mandatory partnership|eligible|additional information)/i, 'conditions'],
]

/** Told elsewhere, told by pictures, or of people. */
const LEFT_OUT = /^(?:deadlines|topics|contact|un sustainable|link to)/i

/**
 * Reads a call's own page: rows of labels with values in four tables. The page has the same tables once more in comments, for
 * nobody; a comment is no part of a page here.
 */
export function readCall(page: Page): Reading {
  const dom = openDocument(page)
  prove(dom, page, '#calldata h1', 'en')
  dom('.readmore, script, style, a[href^="mailto:"]').remove()
  const whole = wholePage(dom)
  const rows = whole
    .find('#calldata .subtable .tr')
    .toArray()
    .map((row) => rowOf(partOf(dom, row), dom, page))
  if (rows.every(({ label }) => label === ''))
    throw new ExpectationError(
      'empty',
      `${page.url}: is the page of a call, but #calldata .tr finds no facts`,
    )
  const told = rows.filter(({ label, text }) => label !== '' && text !== '' && !LEFT_OUT.test(label))
  const names = referenceNames(told.find(({ label }) => /^call number$/i.test(label))?.text)
  const days = daysOf(whole, page)
  const title = findIn(whole, dom, page, '#calldata h1')
  const call: RawCall = {
    key: String(page.ask.note?.['key'] ?? page.url),
    url: page.ask.url,
    language: 'en',
    labels: told.flatMap(asLabel),
    links: rows.flatMap(asLink),
    keywords: findAll(whole, page, '#calldata .topics'),
    texts: [{ language: 'en', ...(title !== undefined && { title }), sections: told.flatMap(asSection) }],
    ...(title !== undefined && { title }),
    ...(names.length > 0 && { names }),
    ...days,
  }
  return { calls: [call], follow: [], problems: [] }
}

interface Row {
  readonly label: string
  readonly text: string
  readonly url: string | undefined
}

function rowOf(row: Part, dom: Dom, page: Page): Row {
  const value = row.children().not('.title')
  const url = findIn(row, dom, page, '.link a@href')
  return {
    label: findIn(row, dom, page, '.title') ?? '',
    text: plainText(
      value
        .toArray()
        .map((one) => dom.html(one))
        .join('\n'),
    ),
    url: url === undefined ? undefined : unwrapped(url),
  }
}

const isShort = ({ label, text }: Row): boolean =>
  text.length <= LONGEST_LABELLED && !/^short description$/i.test(label)

const asLabel = (row: Row): Label[] => (isShort(row) ? [{ label: row.label, value: row.text }] : [])

const asSection = (row: Row) =>
  isShort(row)
    ? []
    : [{ kind: SECTIONS.find(([label]) => label.test(row.label))?.[1] ?? ('more' as const), text: row.text }]

const asLink = ({ label, url }: Row) =>
  url !== undefined && /^link to the call/i.test(label) ? [{ label, url }] : []

/** `Opening` and `Deadline` stand above their days, in elements whose ids hold a space. */
function daysOf(whole: Part, page: Page): Pick<RawCall, 'opens' | 'deadlines'> {
  const below = (id: string) =>
    findAll(whole, page, `#calldata .deadline [id^="${id}"]`).map((text) => text.replace(/^\p{L}+:?\s*/u, ''))
  const [opens] = below('call-opening')
  const deadlines = below('call-deadline')
  return { ...(opens !== undefined && { opens }), ...(deadlines.length > 0 && { deadlines }) }
}
