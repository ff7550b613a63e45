import { load, type CheerioAPI } from 'cheerio/slim'
import type { Page } from '../../core/source.js'
import { openDocument } from '../html/document.js'
import { isRecord } from '../json/json.js'
import { hidePersons, withoutPersons } from './persons.js'

/** A saved page is read by people: this many bytes at most. */
export const MOST_BYTES = 59_000

/** A page made small enough to save, and whether something at its end was left out. */
export interface Trimmed {
  readonly body: string
  readonly isCut: boolean
}

/** Scripts are the noise of a page, but for one that a source reads a name or a key out of. */
export type Scripts = 'without-scripts' | 'with-scripts'

const NEVER =
  'script[src], style, noscript, template, svg, iframe, object, embed, canvas, link[rel~=stylesheet], link[rel~=preload], ' +
  'link[rel~=modulepreload], link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=icon], input[type=hidden]'
/** What is kept of `data-` attributes: nothing that is longer. */
const LONGEST_DATA = 60

/**
 * A page of HTML without scripts, styles and comments, and without ways to reach a person. One that is still too large loses the
 * later ones of long lists, and then its end, cut between two tags with what is open closed. Throws ExpectationError for what is
 * no whole page.
 */
export function trimHtml(page: Page, most = MOST_BYTES, scripts: Scripts = 'without-scripts'): Trimmed {
  openDocument(page)
  const dom = load(page.body, { xml: { xmlMode: false, decodeEntities: false } }, true)
  dom(NEVER).remove()
  if (scripts === 'without-scripts') dom('script').remove()
  const all = dom.root().find('*')
  for (const one of all.toArray())
    for (const [name, value] of Object.entries(one.attribs))
      if (isDropped(name, value)) delete one.attribs[name]
  const nodes = [...dom.root().contents().toArray(), ...all.toArray().flatMap((one) => one.childNodes)]
  for (const node of nodes) if (node.nodeType === COMMENT) dom(node).remove()
  hidePersons(dom)
  const whole = written(dom)
  if (Buffer.byteLength(whole) <= most) return { body: whole, isCut: false }
  for (const keep of [24, 12, 6]) {
    shortenRuns(dom, keep)
    const shorter = written(dom)
    if (Buffer.byteLength(shorter) <= most) return { body: shorter, isCut: true }
  }
  return cutHtml(written(dom), most)
}

const written = (dom: CheerioAPI): string =>
  `${withoutPersons(dom.html())
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`

/** Leaves the first ones of many elements that stand side by side: rows, list items, the choices of a form. The last go first, which is quick. */
function shortenRuns(dom: CheerioAPI, keep: number): void {
  for (const one of dom.root().find('*').toArray())
    for (const [name, count] of countNames(dom(one).children().toArray()))
      if (count > keep)
        for (const late of dom(one).children(name).slice(keep).toArray().reverse()) dom(late).remove()
}

function countNames(elements: readonly { readonly name: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of elements) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** What the DOM calls a comment. */
const COMMENT = 8

function isDropped(name: string, value: string): boolean {
  if (name === 'style' || name === 'srcset' || name === 'integrity' || name === 'nonce') return true
  if (name.startsWith('on')) return true
  if (name.startsWith('data-')) return value.length > LONGEST_DATA
  return value.startsWith('data:')
}

const TAG = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** As many whole tags as there is room for, and an end to each that is open. */
function cutHtml(html: string, most: number): Trimmed {
  if (Buffer.byteLength(html) <= most) return { body: html, isCut: false }
  const open: string[] = []
  let size = 0
  let closing = 0
  let at = 0
  for (const [tag, slash, name = ''] of html.matchAll(TAG)) {
    const end = html.indexOf(tag, at) + tag.length
    const next = Buffer.byteLength(html.slice(at, end))
    const isOpening = !slash && !VOID.test(name) && !tag.endsWith('/>')
    if (size + next + closing + (isOpening ? name.length + 3 : 0) > most) break
    if (isOpening) {
      open.push(name)
      closing += name.length + 3
    } else if (slash && open.at(-1) === name) {
      open.pop()
      closing -= name.length + 3
    }
    size += next
    at = end
  }
  const ends = open.reverse().map((name) => `</${name}>`)
  return { body: `${html.slice(0, at)}${ends.join('')}\n`, isCut: true }
}

/** A feed with as many of its first items as there is room for. */
export function trimFeed(body: string, most = MOST_BYTES): Trimmed {
  const text = `${withoutPersons(body).trim()}\n`
  if (Buffer.byteLength(text) <= most) return { body: text, isCut: false }
  const ends = [...text.matchAll(/<\/(?:item|entry)\s*>/g)].map((found) => found.index + found[0].length)
  const tail = text.slice(ends.at(-1) ?? text.length)
  const room = most - Buffer.byteLength(tail)
  const last = ends.findLast((end) => Buffer.byteLength(text.slice(0, end)) <= room)
  return last === undefined ? { body: text, isCut: false } : { body: text.slice(0, last) + tail, isCut: true }
}

/** A JSON value whose lists are as long as there is room for. */
export function trimJson(
  body: unknown,
  most = MOST_BYTES,
): { readonly body: unknown; readonly isCut: boolean } {
  const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value, null, 2))
  const whole = shortened(body, Infinity, Infinity)
  if (size(whole) <= most) return { body: whole, isCut: false }
  for (const [items, length] of [
    [20, Infinity],
    [10, Infinity],
    [5, 4_000],
    [3, 1_000],
    [2, 300],
  ] as const) {
    const shorter = shortened(body, items, length)
    if (size(shorter) <= most) return { body: shorter, isCut: true }
  }
  return { body: shortened(body, 1, 100), isCut: true }
}

/** Real answers nest some ten levels; what is deeper is left out. */
const DEEPEST = 60

function shortened(value: unknown, items: number, length: number, depth = 0): unknown {
  if (depth > DEEPEST) return null
  if (typeof value === 'string') return withoutPersons(value).slice(0, length)
  if (Array.isArray(value))
    return value.slice(0, items).map((one: unknown) => shortened(one, items, length, depth + 1))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, shortened(one, items, length, depth + 1)]),
  )
}
