import { load } from 'cheerio/slim'
import { tidyLine, tidyText } from '../../core/plain-text.js'
import { createPaper, type Paper } from './paper.js'

/** The parts of a parsed node that matter here, whatever its kind. */
export interface Node {
  readonly name?: string
  readonly data?: string
  readonly type: string
  readonly firstChild?: Node | null
  readonly prev: Node | null
  readonly next: Node | null
  readonly parent: Node | null
}

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'svg',
  'select',
])
const LINES = new Set(['br', 'tr', 'dt', 'dd', 'li', 'caption'])
const PARAGRAPHS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl table section article aside header footer blockquote pre figure hr'.split(
    ' ',
  ),
)
const FOOTNOTE = /^\[?\d{1,3}\]?$/

/** Real pages nest some tens of elements. What nests deeper is broken or hostile, and is read as words alone. */
const DEEPEST = 500

/**
 * What a person reads in a piece of HTML: paragraphs parted by a blank line, list items begun with `• `, table rows as lines
 * with ` | ` between cells; without scripts, styles and footnote marks. Takes any text and never throws; takes time in
 * proportion to its length.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return withoutMarks(tidyText(html))
  return withoutMarks(tidyText(write(firstNode(isTooDeep(html) ? withoutTags(html) : html))))
}

/** The same on one line, as titles are. */
export function plainLine(html: string): string {
  return tidyLine(/[<&]/.test(html) ? plainText(html) : html)
}

/** What a person reads in one element of a page, as `plainText` has it of its HTML. */
export function textOf(element: Node): string {
  const paper = createPaper()
  let node: Node | null = element
  while (node) node = (enter(paper, node, element) ? node.firstChild : null) ?? after(paper, node, element)
  return withoutMarks(tidyText(paper.text()))
}

/** The same on one line. */
export const lineOf = (element: Node): string => tidyLine(textOf(element))

function firstNode(html: string): Node | null {
  const root: unknown = load(html, { xml: { xmlMode: false, decodeEntities: true } }, false).root()[0]
  return (root as Node).firstChild ?? null
}

/** Goes through the nodes in reading order without recursion. */
function write(first: Node | null): string {
  const paper = createPaper()
  let node = first
  while (node) node = (enter(paper, node) ? node.firstChild : null) ?? after(paper, node)
  return paper.text()
}

/** Leaves this node, and those that end with it, for the next one in reading order; null where all of `top` was read. */
function after(paper: Paper, from: Node, top?: Node): Node | null {
  for (let node: Node | null = from; node; node = node.parent) {
    leave(paper, node, top)
    if (node === top) return null
    if (node.next) return node.next
  }
  return null
}

/** True when what is inside should be read. */
function enter(paper: Paper, node: Node, top?: Node): boolean {
  if (node.type === 'text') paper.say(node.data ?? '')
  const { name } = node
  if (name === undefined || UNSEEN.has(name) || isFootnote(node)) return false
  const isInner = node !== top
  if (name === 'li') paper.item(isInner && hasBefore(node, ['li']))
  else if (PARAGRAPHS.has(name)) paper.part(isInner && isInnerList(node) ? 1 : 2)
  else if (LINES.has(name)) paper.part(1)
  else if ((name === 'td' || name === 'th') && isInner && hasBefore(node, ['td', 'th'])) paper.cell()
  return true
}

function leave(paper: Paper, node: Node, top?: Node): void {
  const { name } = node
  if (name === undefined) return
  if (PARAGRAPHS.has(name)) paper.part(node !== top && isInnerList(node) ? 1 : 2)
  else if (LINES.has(name)) paper.part(1)
}

const isInnerList = (node: Node): boolean =>
  (node.name === 'ul' || node.name === 'ol') && node.parent?.name === 'li'

/** Whether the element before this one has one of these names. */
function hasBefore(node: Node, names: readonly string[]): boolean {
  let before = node.prev
  while (before && before.name === undefined) before = before.prev
  return before?.name !== undefined && names.includes(before.name)
}

/** A raised number that links to a note, or stands in brackets; the 2 of m² does neither. */
function isFootnote(node: Node): boolean {
  if (node.name !== 'sup') return false
  let inner: Node = node
  let isLink = false
  while (inner.firstChild) {
    isLink ||= inner.name === 'a'
    inner = inner.firstChild
  }
  const mark = (inner.data ?? '').trim()
  return FOOTNOTE.test(mark) && (isLink || mark.startsWith('['))
}

/** Drops `[1]`; a whole note written into the running text as `[[...]]` becomes a parenthesis. */
function withoutMarks(text: string): string {
  if (!text.includes('[')) return text
  return text
    .replace(/ ?\[\[([^[\]]{1,4000})\]\]/g, ' ($1)')
    .replace(/ ?\[\d{1,3}\]/g, '')
    .replace(/^ +/gm, '')
}

/** True for HTML that nests deeper than any real page does. */
export function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (/^(?:br|hr|img|input|meta|link|wbr|col|p|li)$/i.test(name!)) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) return true
  }
  return false
}

const withoutTags = (html: string): string => html.replace(/<\/?[a-z][^<>]*>?/gi, ' ')
