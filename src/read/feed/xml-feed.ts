import { ExpectationError } from '../../core/errors.js'
import { shorten, tidyLine } from '../../core/plain-text.js'
import { lineOf, wordsIn } from './words.js'
import { baseOf, linkOf } from './links.js'
import { fieldsOf, nameOf } from './names.js'
import type { WrittenItem } from './item.js'
import { isElement, parseXml, visit, type XmlElement, type XmlNode } from './xml.js'

/** A feed in its own words. */
export interface WrittenFeed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json'
  readonly title?: string | undefined
  readonly link?: string | undefined
  /** All that are there; each is read when it is asked for. */
  readonly items: readonly (() => WrittenItem)[]
  /** Why it was not read to its end. */
  readonly cut?: string | undefined
}

type Fields = ReadonlyMap<string, readonly XmlElement[]>

/** RSS, RDF or Atom of any version. Throws ExpectationError for any other document. */
export function readXmlFeed(text: string, address: string): WrittenFeed {
  const { first, cut } = parseXml(text)
  const root = findRoot(first)
  const format = root && FORMATS[nameOf(root).replace(/^atom:/, '')]
  if (!root || !format)
    throw new ExpectationError('unexpected', `${address}: expected a feed, found ${describe(first, text)}`)
  const isAtom = format === 'atom'
  const { head, items } = outline(first, root, isAtom)
  const fields = fieldsOf(head, isAtom)
  const link = linksOf(fields, isAtom).map((one) => linkOf(one, baseOf(head, address)))[0]
  const home = isAtom ? address : (link ?? address)
  return {
    format,
    title: lineOf(wordsOf(fields, ['title', 'dc:title']) ?? ''),
    link,
    items: items.map((item) => () => (isAtom ? atomItem(item, home) : rssItem(item, home))),
    cut,
  }
}

/** `channel`, `item` and `entry` stand for feeds that lost their beginning, or never had one. */
const FORMATS: Readonly<Record<string, WrittenFeed['format']>> = {
  rss: 'rss',
  channel: 'rss',
  item: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
  entry: 'atom',
}

/** Elements whose inside is somebody's page, or tells of another feed. */
const CLOSED = new Set('title description content encoded summary source body div'.split(' '))

/** The first element that can be a feed's; nothing where the document is a page. */
function findRoot(first: XmlNode | null): XmlElement | null {
  let root: XmlElement | null = null
  let isPage = false
  visit(first, (node) => {
    if (isElement(node) && !root) {
      const name = nameOf(node).replace(/^atom:/, '')
      isPage ||= name === 'html' || name === 'xhtml:html'
      if (!isPage && Object.hasOwn(FORMATS, name)) root = node
    }
    return !root
  })
  return root
}

/** What says what the feed is, and its items, wherever in the document they stand. */
function outline(
  first: XmlNode | null,
  root: XmlElement,
  isAtom: boolean,
): { readonly head: XmlElement; readonly items: readonly XmlElement[] } {
  let head: XmlElement | null = null
  const items: XmlElement[] = []
  visit(first, (node) => {
    if (!isElement(node)) return true
    const name = nameOf(node).replace(/^atom:/, '')
    if (name === (isAtom ? 'feed' : 'channel')) head ??= node
    if (name === 'item' || name === 'entry') items.push(node)
    return !CLOSED.has(name.slice(name.indexOf(':') + 1))
  })
  return { head: head ?? root, items }
}

function rssItem(element: XmlElement, home: string): WrittenItem {
  const fields = fieldsOf(element, false)
  const words = (...names: readonly string[]) => wordsOf(fields, names)
  const guid = fields.get('guid')?.[0]
  const guidWords = guid && wordsIn(guid).trim()
  const isPermanent = guid?.attribs.isPermaLink?.trim().toLowerCase() !== 'false'
  const about = element.attribs['rdf:about']
  const permanent = isPermanent && /^https?:/i.test(guidWords ?? '') ? [guidWords!] : []
  return {
    id: words('atom:id') ?? (guidWords || about),
    title: words('title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'),
    links: [...linksOf(fields, false), ...permanent],
    base: baseOf(linkElements(fields, false)[0] ?? element, home),
    published: words('pubdate', 'dc:date', 'atom:published', 'dcterms:issued', 'dcterms:created', 'date'),
    updated: words('atom:updated', 'dcterms:modified', 'lastbuilddate'),
    summary: words('description', 'atom:summary', 'dc:description', 'itunes:summary', 'summary'),
    content: words(
      'content:encoded',
      'encoded',
      'atom:content',
      'xhtml:body',
      'xhtml:div',
      'body',
      'fullitem',
    ),
    categories: [...textsOf(fields, 'category'), ...textsOf(fields, 'dc:subject')],
  }
}

function atomItem(element: XmlElement, home: string): WrittenItem {
  const fields = fieldsOf(element, true)
  const words = (...names: readonly string[]) => wordsOf(fields, names)
  const terms = (fields.get('category') ?? []).map(({ attribs }) => attribs.label ?? attribs.term ?? '')
  return {
    id: words('id'),
    title: words('title', 'dc:title', 'media:title'),
    links: linksOf(fields, true),
    base: baseOf(linkElements(fields, true)[0] ?? element, home),
    published: words('published', 'issued', 'created', 'dc:date'),
    updated: words('updated', 'modified', 'dcterms:modified'),
    summary: words('summary', 'dc:description'),
    content: words('content', 'content:encoded'),
    categories: [...terms, ...textsOf(fields, 'dc:subject')],
  }
}

/** The addresses that links give, those of pages before those of other things. */
function linksOf(fields: Fields, isAtom: boolean): string[] {
  const links = linkElements(fields, isAtom)
  const pages = links.filter(({ attribs }) => /^$|html/i.test(attribs.type ?? ''))
  return [...new Set([...pages, ...links])]
    .map((link) =>
      isAtom ? (link.attribs.href ?? wordsIn(link)) : wordsIn(link).trim() || (link.attribs.href ?? ''),
    )
    .map((address) => address.trim())
    .filter((address) => address !== '')
}

/**
 * Links to what the element is about; others, such as `self` and `enclosure`, lead elsewhere. Of several in RSS, which allows one,
 * the last comes first, as in the readers that publishers try their feeds with.
 */
function linkElements(fields: Fields, isAtom: boolean): XmlElement[] {
  const own = fields.get('link') ?? []
  const links = isAtom ? own : [...own.toReversed(), ...(fields.get('atom:link') ?? [])]
  return links.filter(({ attribs }) => /^$|^alternate$|\/alternate$/i.test(attribs.rel?.trim() ?? ''))
}

/** What the first of these that says anything says. */
function wordsOf(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const element of fields.get(name) ?? []) {
      const words = wordsIn(element)
      if (words.trim() !== '') return words
    }
  }
  return undefined
}

const textsOf = (fields: Fields, name: string): string[] => (fields.get(name) ?? []).map(wordsIn)

const OTHERS: Readonly<Record<string, string>> = {
  opml: 'an OPML list of feeds',
  urlset: 'a sitemap',
  sitemapindex: 'a list of sitemaps',
  service: 'an Atom service document',
  opensearchdescription: 'an OpenSearch description',
}

/** What a document is that is no feed, for the person who mends the source. */
function describe(first: XmlNode | null, text: string): string {
  let top: XmlNode | null = first
  while (top && !isElement(top)) top = top.next
  const name = top ? nameOf(top).replace(/^.*:/, '') : ''
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name))
    return `neither XML nor JSON: "${shorten(tidyLine(text.slice(0, 500)), 60)}"`
  if (!/^(?:html|head|body)$/.test(name) && !/<html[\s>]/i.test(text))
    return OTHERS[name] ?? `an XML document <${shorten(name, 60)}>`
  const title = lineOf(/<title[^>]{0,200}>([^<]{0,300})/i.exec(text)?.[1] ?? '')
  return title === undefined ? 'an HTML page' : `an HTML page "${shorten(title, 80)}"`
}
