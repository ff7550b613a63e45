import { shorten, tidyLine, tidyText } from '../../core/plain-text.js'
import { plainLine, plainText } from '../html/html-text.js'
import { isElement, visit, type XmlElement } from './xml.js'

/** Longer than any real one; the rest is cut at a word. */
const LONGEST_LINE = 1_000
const LONGEST_TEXT = 200_000

/**
 * Whether a text has markup in it, whatever its publisher says of it: an end tag, a tag with an attribute, one of the common
 * tags, or a character reference. `R&D`, `a < b` and `the <b> tag` have none.
 */
const MARKUP =
  /<\/[a-z][a-z0-9]*\s*>|<(?:br|p|hr|img|li|[uo]l|div|span|table|h[1-6]|em|strong|script|style|iframe|svg|object|embed)(?=[\s/>])|<[a-z][a-z0-9]*\s[^<>]*=|<!--|&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i

/** Markup is often escaped once more than it should be. */
const PASSES = 3

/** What a person reads in a title: one line, without markup, however often that was escaped. Undefined where nothing is left. */
export const lineOf = (text: string): string | undefined =>
  orNothing(shorten(tidyLine(withoutMarkup(text, plainLine)), LONGEST_LINE))

/** The same of a longer text, with its paragraphs. */
export const textOf = (text: string): string | undefined =>
  orNothing(shorten(tidyText(withoutMarkup(text, plainText)), LONGEST_TEXT))

/** The text as HTML where it is some; it is as published, so a page must never show it unwashed. */
export const htmlOf = (text: string): string | undefined =>
  MARKUP.test(text) ? text.slice(0, LONGEST_TEXT) : undefined

function withoutMarkup(text: string, read: (html: string) => string): string {
  let plain = text.slice(0, 5 * LONGEST_TEXT)
  for (let pass = 0; pass < PASSES && MARKUP.test(plain); pass++) plain = read(plain)
  return plain
}

/** What an element holds: its text and CDATA as they are, or HTML where there are elements in it or where it says that it is base64. */
export function wordsIn(element: XmlElement): string {
  const inner = innerXml(element, isXhtml(element))
  return isBase64(element) ? Buffer.from(inner, 'base64').toString('utf8') : inner
}

/** Only XHTML has its text escaped as a page has; elsewhere the text is half of the markup itself. */
const isXhtml = ({ attribs }: XmlElement): boolean =>
  attribs.mode !== 'escaped' && /xhtml|\bxml$|\+xml$/i.test(attribs.type ?? '')

const isBase64 = ({ attribs }: XmlElement): boolean =>
  attribs.mode === 'base64' || /^(?:base64|application\/octet-stream)$/i.test(attribs.type ?? '')

/** What stands inside an element, in order, with its tags but without comments. */
function innerXml(element: XmlElement, isEscaped: boolean): string {
  const out: string[] = []
  visit(
    element.firstChild ?? null,
    (node) => {
      if (node.type === 'text') out.push(isEscaped ? escape(node.data ?? '') : (node.data ?? ''))
      else if (isElement(node)) out.push(openTag(node))
      return true
    },
    (node) => void (isElement(node) && node.firstChild && out.push(`</${localOf(node)}>`)),
  )
  return out.join('')
}

function openTag(node: XmlElement): string {
  const attributes = Object.entries(node.attribs)
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`)
  return `<${localOf(node)}${attributes.join('')}${node.firstChild ? '' : '/'}>`
}

const localOf = (node: XmlElement): string => node.name.slice(node.name.indexOf(':') + 1)
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text)
