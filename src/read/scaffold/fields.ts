import type { Page } from '../../core/source.js'
import { findIn, type Dom, type Part } from '../html/document.js'
import { readLabels } from '../html/labels.js'

/** How labels may stand, of the forms that need no selectors. */
export type PlainForm = 'dl' | 'table' | 'headings' | 'lines'
export const PLAIN_FORMS: readonly PlainForm[] = ['dl', 'table', 'headings', 'lines']

/** Where in such an element the parts of a call stand, in the words of `fromHtml`. */
export interface Fields {
  readonly fields: { readonly title?: string; readonly url?: string }
  readonly labels: readonly PlainForm[]
  /** The running text, where it stands in paragraphs. */
  readonly text?: string
}

const TITLES = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', '[class*=title i]', '[class*=heading i]', '[class*=rubrik i]'],
  ...['a', 'summary', 'strong', 'dt', 'td', ''],
]

/** What was found, with the titles, and whether those or the addresses tell the elements apart. */
export interface Suggested extends Fields {
  readonly titles: readonly string[]
  readonly isDistinct: boolean
}

/** What most of these elements have in common. */
export function suggestFields(dom: Dom, page: Page, parts: readonly Part[]): Suggested {
  const all = (find: string) => parts.map((part) => firstOf(dom, page, part, find))
  const most = (texts: readonly string[], holds: (text: string) => boolean, least: number) =>
    texts.filter(holds).length >= Math.max(1, parts.length * least)
  const titled = TITLES.filter((find) =>
    most(all(find), (text) => text.length > 3 && text.length < 300, 0.75),
  )
  const named = titled.filter((find) => find !== '')
  const title =
    named.find((find) => isDistinct(all(find))) ??
    named.find((find) => isDistinct(all(`${find} a@href`))) ??
    named[0] ??
    titled[0]
  const titles = title === undefined ? [] : all(title)
  const url = [
    ...(title === undefined || title === '' || title === 'a' ? [] : [`${title} a@href`]),
    '@href',
    'a@href',
  ].find((find) => parts.length > 1 && most(all(find), (text) => text !== '', 0.6))
  const labels = PLAIN_FORMS.filter((form) => {
    const labelled = parts.filter((part, at) =>
      readLabels(part, dom, page, [form]).some(
        ({ label, value }) => value.length < 300 && label !== titles[at],
      ),
    )
    return labelled.length >= Math.max(1, parts.length / 2)
  })
  return {
    fields: { ...(title !== undefined && { title }), ...(url !== undefined && { url }) },
    labels,
    ...(most(all('p'), (text) => text !== '', 0.6) && { text: 'p' }),
    titles: titles.filter((text) => text !== ''),
    isDistinct: isDistinct(titles) || (url !== undefined && isDistinct(all(url))),
  }
}

/** The first of what a selector finds, without reading the others: in a large part there may be hundreds. */
function firstOf(dom: Dom, page: Page, part: Part, find: string): string {
  const [selector = '', attribute = ''] = find.split('@')
  const found = selector === '' ? part : part.find(selector).first()
  return (found.length > 0 && findIn(found, dom, page, attribute === '' ? '' : `@${attribute}`)) || ''
}

function isDistinct(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '')
  return said.length > 1 && new Set(said).size >= said.length * 0.6
}
