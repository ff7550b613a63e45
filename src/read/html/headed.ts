import { ExpectationError } from '../../core/errors.js'
import { plainAddress } from '../../core/plain-address.js'
import type { Problem } from '../../core/problem.js'
import type { Ask, Page, RawCall, Reader } from '../../core/source.js'
import { openDocument, prove, wholePage, type Dom, type Element, type Part, type Proof } from './document.js'
import { saysNone } from './html.js'
import { lineOf, plainText } from './html-text.js'
import { readLabels } from './labels.js'
import { removeContacts } from './main-part.js'

/** A heading with everything that stands under it, up to the next heading of any rank. */
export interface Headed {
  readonly title: string
  /** The headings of higher rank that it stands under, the nearest last. */
  readonly above: readonly string[]
  readonly part: Part
  readonly text: string
}

/** How several calls stand on one page, each under a heading of its own. */
export interface HeadedForm {
  readonly proof: string | Proof
  readonly language: 'sv' | 'en'
  readonly none?: Proof
  readonly without?: string
  /** Changes the page before anything is read. */
  readonly tidy?: (dom: Dom) => void
  /** What holds the headings and their texts, wherever in it they are. */
  readonly within: string
  readonly heads: string
  /** What the heading and its text say of a call, over what is read anyway; null where they are of something else. */
  readonly call: (headed: Headed, links: Links, page: Page) => Partial<RawCall> | null
  /** The step that reads a call's own page on the same site, where `call` gives one as its `url`. */
  readonly detail?: { readonly step: string; readonly keepDays?: number }
}

type Links = NonNullable<RawCall['links']>

const MOST_CALLS = 200
const MOST_LINKS = 20
/** More headings than any page has. */
const MOST_HEADS = 500

/**
 * Reads a call out of each heading that has one, with its text, its links and lines such as `Öppnar: 2 december`. A call is named by
 * the address of its own page where it has one, else by its heading.
 */
export function fromHeaded(form: HeadedForm): Reader {
  return (page) => {
    const dom = openDocument(page)
    if (form.without !== undefined) dom(form.without).remove()
    form.tidy?.(dom)
    removeContacts(dom)
    prove(dom, page, form.proof, form.language)
    const problems: Problem[] = []
    const calls = new Map<string, RawCall>()
    for (const headed of headedParts(wholePage(dom).find(form.within), dom, form.heads)) {
      const call = callUnder(headed, dom, page, form)
      if (!call || calls.size >= MOST_CALLS) continue
      const key = calls.has(call.key) ? `${call.key}#${slug(headed.title)}` : call.key
      if (calls.has(key))
        problems.push({ about: key, message: `two headings on ${page.url} say "${headed.title}"` })
      else calls.set(key, { ...call, key })
    }
    if (calls.size === 0 && !saysNone(dom, form.none))
      throw new ExpectationError(
        'empty',
        `${page.url}: is the right page, but no heading in ${form.within} is of a call, and nothing on it says that there is none`,
      )
    return { calls: [...calls.values()], problems, follow: details([...calls.values()], page, form) }
  }
}

function callUnder(headed: Headed, dom: Dom, page: Page, form: HeadedForm): RawCall | null {
  const links = linksIn(headed.part, page)
  const own = form.call(headed, links, page)
  if (!own) return null
  const title = own.title ?? headed.title
  const text = headed.text
  const hasPage = own.url !== undefined && plainAddress(own.url) !== plainAddress(page.url)
  return {
    key: (hasPage ? plainAddress(own.url ?? '') : null) ?? slug(headed.title),
    title,
    url: page.url,
    language: form.language,
    links,
    labels: readLabels(headed.part, dom, page, ['lines']),
    ...(text !== '' && {
      texts: [{ language: form.language, title, sections: [{ kind: 'description' as const, text }] }],
    }),
    ...own,
  }
}

function linksIn(part: Part, page: Page): Links {
  const links = part
    .find('a[href]')
    .toArray()
    .flatMap((link) => {
      const href = link.attribs['href'] ?? ''
      const url = URL.canParse(href, page.url) ? new URL(href, page.url) : null
      const label = lineOf(link)
      return url && /^https?:$/.test(url.protocol) && label !== '' ? [{ label, url: url.href }] : []
    })
  return links.slice(0, MOST_LINKS)
}

function details(calls: readonly RawCall[], page: Page, { detail }: HeadedForm): Ask[] {
  if (!detail) return []
  return calls.flatMap(({ key, url = page.url }) => {
    const isOwn = plainAddress(url) !== plainAddress(page.url) && new URL(url).host === new URL(page.url).host
    const note = { step: detail.step, key }
    const keep = detail.keepDays === undefined ? {} : { keepDays: detail.keepDays }
    return isOwn
      ? [{ method: 'GET' as const, url, expect: 'html' as const, note, optional: true, ...keep }]
      : []
  })
}

/** The headings in parts of a page with what stands under each, in the order of the page; what stands before the first is left out. */
export function headedParts(parts: Part, dom: Dom, heads: string): Headed[] {
  const holder = outermost(parts, dom)
  const found = holder.find(heads).toArray().slice(0, MOST_HEADS)
  const known: Known = { heads: new Set(found), holders: new Set(), root: holder.toArray()[0] }
  for (const head of found)
    for (let above = head.parent; above && !known.holders.has(above); above = above.parent)
      known.holders.add(above)
  const open: { readonly rank: number; readonly title: string }[] = []
  return found.map((head) => {
    const title = lineOf(head)
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rankOf(head)) open.pop()
    const above = open.map((one) => one.title)
    open.push({ rank: rankOf(head), title })
    const html = under(head, known)
      .map((node) => dom.html(node))
      .join('')
    return { title, above, part: dom<Element, string>(`<div>${html}</div>`), text: plainText(html) }
  })
}

/** Copies of the parts that are not in others of them, in one element. */
function outermost(parts: Part, dom: Dom): Part {
  const all = new Set<unknown>(parts.toArray())
  const outer = parts.toArray().filter((one) => {
    for (let above = one.parent; above; above = above.parent) if (all.has(above)) return false
    return true
  })
  return dom<Element, string>(`<div>${outer.map((one) => dom.html(one)).join('')}</div>`)
}

const rankOf = ({ name }: Element): number => (/^h[1-6]$/.test(name) ? Number(name.slice(1)) : 7)

type Node = Element | NonNullable<Element['next']>

interface Known {
  readonly heads: ReadonlySet<unknown>
  /** Elements with a heading somewhere inside. */
  readonly holders: Set<unknown>
  readonly root: unknown
}

/** Goes on from a heading in reading order, into elements that hold the next heading, and stops there. */
function under(head: Element, known: Known): Node[] {
  const found: Node[] = []
  let node = following(head, known.root)
  while (node && !known.heads.has(node)) {
    if (known.holders.has(node) && 'firstChild' in node) {
      node = node.firstChild ?? following(node, known.root)
      continue
    }
    found.push(node)
    node = following(node, known.root)
  }
  return found
}

function following(from: Node, root: unknown): Node | null {
  for (let node: unknown = from; node && node !== root; node = (node as Node).parent)
    if ((node as Node).next) return (node as Node).next
  return null
}

/** A name made of a text's words, for what has no other. */
export const slug = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
