import { load, type CheerioAPI } from 'cheerio/slim'
import { ExpectationError } from '../../core/errors.js'
import { shorten } from '../../core/plain-text.js'
import type { Page } from '../../core/source.js'
import { isTooDeep, lineOf, plainLine } from './html-text.js'

/** A page as a tree, asked by selectors: `dom('h1')`. */
export type Dom = CheerioAPI
/** One element of it or several. */
export type Part = ReturnType<ReturnType<CheerioAPI['root']>['find']>
export type Element = Part[number]

/** Real pages have some thousands of tags; what has more would only fill the memory. */
const MOST_TAGS = 200_000
/** Elements and texts in one element; to look for something below it, cheerio compares each of them with all others. */
const MOST_CHILDREN = 10_000

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

const isTooWide = (dom: Dom): boolean =>
  dom<Element, string>('*')
    .toArray()
    .some(({ children }) => children.length > MOST_CHILDREN)

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

/**
 * Throws ExpectationError unless the page is in the language, carries the proof and is no fault in the site's own frame; says what
 * it looks like instead.
 */
export function prove(dom: Dom, page: Page, proof: string | Proof, language: 'sv' | 'en'): void {
  const { selector, text } = typeof proof === 'string' ? { selector: proof, text: undefined } : proof
  const found = dom(selector).toArray()
  const isProved = found.some((one) => text === undefined || text.test(lineOf(one)))
  const said = dom('html').attr('lang')?.toLowerCase().slice(0, 2)
  const wanted = text === undefined ? selector : `${selector} with ${String(text)}`
  if (!isProved)
    throw new ExpectationError('no-proof', `${page.url}: looked for ${wanted}, found ${looksLike(dom)}`)
  refuseUnreadable(dom, page)
  const fault = faultOn(dom)
  if (fault !== null)
    throw new ExpectationError(
      'no-proof',
      `${page.url}: has ${wanted}, but is ${fault.kind}: "${fault.words}"`,
    )
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

/** More than this is content, whatever else it says. */
const LONGEST_FAULT = 500
/** A banner of cookies stands beside content on many pages; a wall stands alone. */
const LONGEST_WALL = 300
/** Words beside the form of a login page. */
const LONGEST_BESIDE = 150
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'nav', 'footer'])

/** What sites say in their own frame, under the heading of the page that was asked for, when they have nothing else to say. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /tekniskt fel|\bfel (?:har )?(?:uppstod|uppstått|inträffa(?:de|t))|något gick fel|försök igen (?:senare|om en stund)|\b(?:try again later|(?:an )?error (?:has )?occurred|something went wrong|(?:internal )?server error|bad gateway|(?:service|temporarily|currently) unavailable)\b/iu,
    'an error text',
  ],
  [
    /\bsidan (?:du (?:söker|letar efter) |som du (?:söker|letar efter) )?(?:(?:kunde|kan) inte (?:hittas|visas)|hittades inte|finns (?:tyvärr )?inte)|\bpage (?:you (?:are looking for|requested|were looking for) )?(?:not found|(?:could not|cannot|can't) be found|does(?: not|n't) exist|no longer exists)/iu,
    'an error text',
  ],
  [
    /planerat underhåll|\bunderhåll(?:sarbete)? pågår|\b(?:webbplatsen|sajten|sidan|tjänsten)\b[^.]{0,40}(?:underhåll|tillfälligt (?:stängd|nere|ur funktion))|\b(?:scheduled|planned|(?:down|closed) for|under(?:going)?) maintenance\b/iu,
    'a notice of maintenance',
  ],
]
const WALL = /\b(?:godkänn|acceptera|tillåt|accept|allow)\b[^.]{0,40}\b(?:kakor|cookies?)\b/iu

/** What stands in place of the content of a page with little to say; null for a page that says something. */
function faultOn(dom: Dom): { readonly kind: string; readonly words: string } | null {
  const words = wordsIn(contentOf(dom).toArray(), LONGEST_FAULT)
  if (words.length > LONGEST_FAULT) return null
  const isWall = words.length < LONGEST_WALL && WALL.test(words)
  const kind = isWall ? 'a cookie notice' : FAULTS.find(([pattern]) => pattern.test(words))?.[1]
  return kind === undefined ? null : { kind, words: shorten(words, 80) }
}

/**
 * Throws ExpectationError for a page that is a form to sign in by and nothing else, for many have one beside their content, and for
 * one that is too wide to look for anything in.
 */
export function refuseUnreadable(dom: Dom, page: Page): void {
  if (countTags(page.body) > MOST_CHILDREN / 2 && isTooWide(dom))
    throw new ExpectationError(
      'too-large',
      `${page.url}: has more than ${MOST_CHILDREN} things side by side, which no page has`,
    )
  if (!/password/i.test(page.body)) return
  const content = contentOf(dom)
  if (content.find('input[type=password]').length === 0) return
  const beside = wordsIn(content.toArray(), LONGEST_BESIDE, new Set([...UNREAD, 'form']))
  if (beside.length <= LONGEST_BESIDE)
    throw new ExpectationError('no-proof', `${page.url}: found a login page, "${shorten(beside, 80)}"`)
}

const contentOf = (dom: Dom): Part => {
  const main = dom<Element, string>('main')
  return main.length > 0 ? main : dom<Element, string>('body')
}

/** What a person would read in elements, in the order of the page; a little more than `most` where there is more. */
function wordsIn(elements: readonly Element[], most: number, unread = UNREAD): string {
  const waiting: (Element | Element['children'][number])[] = elements.toReversed()
  let words = ''
  for (let node = waiting.pop(); node && words.length <= most; node = waiting.pop()) {
    if (node.nodeType === 3) words += `${node.data.replace(/\s+/g, ' ').trim()} `.trimStart()
    else if ('children' in node && !('name' in node && unread.has(node.name)))
      for (const child of node.children.toReversed()) waiting.push(child)
  }
  return words.trimEnd()
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
  return findAll(part, page, find)[0]
}

/** All of what was looked for, in the order of the page, without what is blank. */
export function findAll(part: Part, page: Page, find: string): string[] {
  const [selector = '', attribute] = find.split('@')
  const found = (selector.trim() === '' ? part : part.find(selector)).toArray()
  return found
    .map((one) => (attribute === undefined ? lineOf(one) : attributeOf(one, attribute, page)))
    .filter((text) => text !== '')
}

function attributeOf(element: Element, name: string, page: Page): string {
  const value = element.attribs[name]?.trim() ?? ''
  const isAddress = name === 'href' || name === 'src'
  if (!isAddress || value === '') return value
  return URL.canParse(value, page.url) ? new URL(value, page.url).href : ''
}
