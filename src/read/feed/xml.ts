import { load } from 'cheerio/slim'
import { asWindows } from '../../core/charset.js'

/** A node of a parsed document. Text and CDATA hold `data`; elements have a `name` as written, prefix and all. */
export interface XmlNode {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly firstChild?: XmlNode | null
  readonly next: XmlNode | null
  readonly parent: XmlNode | null
}

export interface XmlElement extends XmlNode {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
}

/** A parsed document, and why it was not read to its end where it was not. */
export interface Xml {
  readonly first: XmlNode | null
  readonly cut?: string
}

/** Real feeds nest some ten elements, and some tens where a page is quoted. */
const DEEPEST = 500
/** 5,000 items have some 100,000; each takes a quarter of a kilobyte. */
const MOST_TAGS = 400_000

/** What XML may not hold, and what editors leave in it all the same. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufeff\ufffe\uffff]/g

/** References to characters of windows-1252 by its own numbers, which HTML allows and XML does not. */
const WINDOWS = /&#(1(?:2[89]|[34]\d|5\d));/g
/** A less-than sign in running text, which the parser would take for a tag. */
const LESS_THAN = /<(?=[\s\d=<])/g

/**
 * A document as a tree, however broken: unclosed, wrongly nested, with bare ampersands, cut off. No entity of its own is ever
 * expanded, since its DOCTYPE is not read. Beyond 500 levels or 400,000 tags it is cut. Takes time in proportion to its length.
 */
export function parseXml(text: string): Xml {
  const clean = withoutDoctype(text.replace(CONTROLS, ''))
    .replace(LESS_THAN, '&lt;')
    .replace(WINDOWS, (_, code: string) => asWindows(String.fromCharCode(Number(code))))
  const end = readableEnd(clean)
  const root: unknown = load(end ? clean.slice(0, end.at) : clean, { xml: true }, false).root()[0]
  const first = (root as XmlNode).firstChild ?? null
  return end ? { first, cut: end.why } : { first }
}

export const isElement = (node: XmlNode): node is XmlElement =>
  node.name !== undefined && node.attribs !== undefined

/** The elements right below this one. */
export function childrenOf(parent: XmlNode): XmlElement[] {
  const found: XmlElement[] = []
  for (let node = parent.firstChild ?? null; node; node = node.next) if (isElement(node)) found.push(node)
  return found
}

/**
 * Goes through this node, what is in it and what comes after it below the same parent, in reading order and without recursion.
 * `enter` says whether to go inside.
 */
export function visit(
  first: XmlNode | null,
  enter: (node: XmlNode) => boolean,
  leave?: (node: XmlNode) => void,
): void {
  const top = first?.parent ?? null
  let node = first
  while (node) {
    const inner: XmlNode | null = enter(node) ? (node.firstChild ?? null) : null
    if (inner) {
      node = inner
      continue
    }
    leave?.(node)
    while (!node.next) {
      node = node.parent
      if (!node || node === top) return
      leave?.(node)
    }
    node = node.next
  }
}

/** An internal subset ends with `]>`; what it defines is never used, so it need not be understood. */
function withoutDoctype(xml: string): string {
  const start = afterProlog(xml)
  if (!/^<!doctype/i.test(xml.slice(start, start + 9))) return xml
  const open = xml.slice(start, start + 2_000).search(/[[>]/) + start
  const close = xml[open] === '[' ? /\]\s{0,100}>/g : />/g
  close.lastIndex = Math.max(open, start)
  const end = close.exec(xml)
  return end ? xml.slice(0, start) + xml.slice(end.index + end[0].length) : xml
}

/** Where the comments and instructions that a document begins with have ended, and its first tag or its DOCTYPE begins. */
function afterProlog(xml: string): number {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const quoted = QUOTED.find(({ mark }) => xml.startsWith(mark, at))
    const end = quoted ? xml.indexOf(quoted.end, at + quoted.from) : -1
    if (!quoted || end < 0) return at
    at = end + quoted.end.length
  }
  return xml.length
}

/** Where a document becomes more than we read; null for one that does not. Counts at least the levels that the parser makes. */
function readableEnd(xml: string): { readonly at: number; readonly why: string } | null {
  const stack: string[] = []
  const open = new Map<string, number>()
  let tags = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const quoted = QUOTED.find(({ mark }) => xml.startsWith(mark, at))
    const end = xml.indexOf(quoted?.end ?? '>', at + (quoted?.from ?? 1))
    if (end < 0) return null
    const isEnd = xml[at + 1] === '/'
    const name = quoted ? undefined : nameAt(xml, at + (isEnd ? 2 : 1))
    if (name === undefined) {
      at = quoted ? end + quoted.end.length : at + 1
      continue
    }
    if (isEnd) close(stack, open, name)
    else if (!isSelfClosed(xml, at, end)) {
      stack.push(name)
      open.set(name, (open.get(name) ?? 0) + 1)
    }
    if (stack.length > DEEPEST) return { at, why: `nests more than ${DEEPEST} levels deep` }
    if (!isEnd && ++tags > MOST_TAGS) return { at, why: `has more than ${MOST_TAGS} tags` }
    at = end + 1
  }
  return null
}

const QUOTED = [
  { mark: '<![CDATA[', from: 9, end: ']]>' },
  { mark: '<!--', from: 2, end: '-->' },
  { mark: '<?', from: 2, end: '>' },
] as const

function nameAt(xml: string, at: number): string | undefined {
  const NAME = /[^\s/>!][^\s/>]*/y
  NAME.lastIndex = at
  return NAME.exec(xml)?.[0]
}

/** The slash of `<a href=b/>` belongs to the address. */
function isSelfClosed(xml: string, start: number, end: number): boolean {
  if (xml[end - 1] !== '/') return false
  const tag = xml.slice(start, end - 1).trimEnd()
  return !tag.includes('=') || /["']$/.test(tag)
}

function close(stack: string[], open: Map<string, number>, name: string): void {
  if ((open.get(name) ?? 0) === 0) return
  for (let inner = stack.pop(); inner !== undefined; inner = stack.pop()) {
    open.set(inner, open.get(inner)! - 1)
    if (inner === name) return
  }
}
