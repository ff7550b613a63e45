import { load, type CheerioAPI } from 'cheerio/slim'
import { ExpectationError } from '../../core/errors.js'
import { shorten } from '../../core/plain-text.js'
import type { Page } from '../../core/source.js'
import { isTooDeep, plainLine } from './html-text.js'

/** A page as a tree, asked by selectors: `dom('h1')`. */
export type Dom = CheerioAPI
/** One element of it or several. */
export type Part = ReturnType<ReturnType<CheerioAPI['root']>['find']>
export type Element = Part[number]

/** Real pages have some thousands of tags; what has more would only fill the memory. */
const MOST_TAGS = 200_000

/**
 * A page as a tree. Throws ExpectationError for one that is cut off, nests too deep or has too many tags to be a page.
 * Nothing in it is run or fetched, and no entity is expanded but those of HTML.
 */
export function openDocument(page: Page): Dom {
  const { body } = page
  const tags = countTags(body)
  if (tags > MOST_TAGS)
    throw new ExpectationError('too-large', `${page.url}: has more than ${MOST_TAGS} tags, which no page has`)
  if (isTooDeep(body)) throw new ExpectationError('too-large', `${page.url}: nests deeper than any page does`)
  if (/<html[\s>]/i.test(body) && !/<\/(?:html|body)\s*>/i.test(body.slice(-5_000)))
    throw new ExpectationError('cut-off', `${page.url}: ends in the middle, ${body.length} characters came`)
  return load(body, { xml: { xmlMode: false, decodeEntities: true } }, true)
}

/** Everything on a page, to look for something anywhere in. */
export const wholePage = (dom: Dom): Part => dom.root().children()

/** One element of a page as a part of it. */
export const partOf = (dom: Dom, element: Element): Part => dom<Element, never>([element])

function countTags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0 && count <= MOST_TAGS; at = html.indexOf('<', at + 1)) count++
  return count
}

/** What proves that a page is the right one: something that is on it, and the words in it where those matter. */
export interface Proof {
  readonly selector: string
  readonly text?: RegExp
}

/** Throws ExpectationError unless the page is in the language and carries the proof; says what it looks like instead. */
export function prove(dom: Dom, page: Page, proof: string | Proof, language: 'sv' | 'en'): void {
  const { selector, text } = typeof proof === 'string' ? { selector: proof, text: undefined } : proof
  const found = dom(selector).toArray()
  const isProved = found.some((one) => text === undefined || text.test(plainLine(dom.html(one))))
  const said = dom('html').attr('lang')?.toLowerCase().slice(0, 2)
  if (!isProved) {
    const wanted = text === undefined ? selector : `${selector} with ${String(text)}`
    throw new ExpectationError('no-proof', `${page.url}: looked for ${wanted}, found ${looksLike(dom)}`)
  }
  if (said !== undefined && said !== '' && said !== language)
    throw new ExpectationError('language', `${page.url}: is in "${said}", expected "${language}"`)
}

/** What a page that is not the right one looks like, in words for the person who mends the source. */
function looksLike(dom: Dom): string {
  const title = plainLine(dom('title').first().html() ?? '')
  const heading = plainLine(dom('h1').first().html() ?? '')
  const named = [title, heading].filter((one) => one !== '').map((one) => `"${shorten(one, 80)}"`)
  const words = plainLine(dom.html(dom('body').length > 0 ? dom('body') : dom.root())).slice(0, 20_000)
  const kind = dom('input[type=password]').length > 0 ? 'a login page' : kindOf(words)
  return [kind, ...new Set(named)].join(' ')
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:logga in|sign in|log in|inloggning|ecas|eu login)\b.{0,200}\b(?:lösenord|password)\b/i,
    'a login page',
  ],
  [/\b(?:cookies?|kakor)\b/i, 'a cookie notice'],
  [/\b(?:underhåll|maintenance|tillfälligt (?:stängd|ur funktion))\b/i, 'a notice of maintenance'],
  [
    /\b(?:fel (?:har )?uppst(?:od|ått)|något gick fel|error|not found|hittades inte|unavailable)\b/i,
    'an error text',
  ],
]

function kindOf(words: string): string {
  if (words.length < 20) return 'an empty page'
  const short = words.length < 3_000
  return (short ? KINDS.find(([pattern]) => pattern.test(words))?.[1] : undefined) ?? 'another page'
}

/** What to look for in a part of a page: `h2`, `h2 a@href`, `@href`; a function where that does not do. Undefined: it is not there. */
export type Find = string | ((part: Part, dom: Dom, page: Page) => string | undefined)

/** The first of what was looked for, as a plain line, or as an absolute address where an attribute with an address was asked for. */
export function findIn(part: Part, dom: Dom, page: Page, find: Find): string | undefined {
  if (typeof find === 'function') return find(part, dom, page)
  return findAll(part, dom, page, find)[0]
}

/** All of what was looked for, in the order of the page, without what is blank. */
export function findAll(part: Part, dom: Dom, page: Page, find: string): string[] {
  const [selector = '', attribute] = find.split('@')
  const found = (selector.trim() === '' ? part : part.find(selector)).toArray()
  return found
    .map((one) => (attribute === undefined ? plainLine(dom.html(one)) : attributeOf(one, attribute, page)))
    .filter((text) => text !== '')
}

function attributeOf(element: Element, name: string, page: Page): string {
  const value = element.attribs[name]?.trim() ?? ''
  const isAddress = name === 'href' || name === 'src'
  if (!isAddress || value === '') return value
  return URL.canParse(value, page.url) ? new URL(value, page.url).href : ''
}
