import { childrenOf, type XmlElement, type XmlNode } from './xml.js'

/** What the namespaces that feeds use are called here; the core of each kind of RSS has no name. Written without their last `/` or `#`. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://purl.org/net/rss1.1': '',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
}

/**
 * The name of an element whatever prefix its publisher chose: `title` for one of the feed's own, `dc:date` for one of another
 * vocabulary. Lower case, since publishers are not sure of it either.
 */
export function nameOf(element: XmlElement): string {
  const [prefix, local] = parts(element.name)
  if (prefix === '') {
    const own = element.attribs.xmlns
    const space = own === undefined ? '' : (known(own) ?? '')
    return space === '' || space === 'atom' ? local : `${space}:${local}`
  }
  const space = known(declared(element, prefix) ?? '') ?? prefix.toLowerCase()
  return space === '' ? local : `${space}:${local}`
}

/** The children by name. The Atom elements of an Atom feed are its own, with or without prefix. */
export function fieldsOf(parent: XmlElement, isAtom: boolean): ReadonlyMap<string, readonly XmlElement[]> {
  const fields = new Map<string, XmlElement[]>()
  for (const child of childrenOf(parent)) {
    const name = isAtom ? nameOf(child).replace(/^atom:/, '') : nameOf(child)
    const same = fields.get(name)
    if (same) same.push(child)
    else fields.set(name, [child])
  }
  return fields
}

/** What an attribute is on the element itself or on the nearest one around it. */
export function inherited(element: XmlNode, attribute: string): string | undefined {
  for (let node: XmlNode | null = element; node; node = node.parent) {
    const value = node.attribs?.[attribute]
    if (value !== undefined) return value
  }
  return undefined
}

const declared = (element: XmlElement, prefix: string) => inherited(element, `xmlns:${prefix}`)

const known = (address: string): string | undefined =>
  NAMESPACES[address.trim().toLowerCase().replace(/[/#]$/, '')]

function parts(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1).toLowerCase()]
}
