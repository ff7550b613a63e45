import type { XmlNode } from './xml.js'

const LONGEST = 4_000
/** Bases further out than this are not looked at. */
const MOST_BASES = 10

/** An address made whole, http or https; undefined for any other, and for a relative one with nothing to be relative to. */
export function linkOf(written: string | undefined, base: string | undefined): string | undefined {
  const text = written?.trim() ?? ''
  if (text === '' || text.length > LONGEST) return undefined
  const from = base !== undefined && isWeb(base) ? base : undefined
  if (!URL.canParse(text, from)) return undefined
  const { href } = new URL(text, from)
  return isWeb(href) ? href : undefined
}

/** What addresses in an element are relative to: the `xml:base` around it, the nearest first, each relative to the next. */
export function baseOf(element: XmlNode, outer: string | undefined): string | undefined {
  const bases: string[] = []
  for (let node: XmlNode | null = element; node && bases.length < MOST_BASES; node = node.parent) {
    const base = node.attribs?.['xml:base']
    if (base !== undefined) bases.push(base)
  }
  return bases.reduceRight((around, base) => linkOf(base, around) ?? around, outer)
}

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address)
