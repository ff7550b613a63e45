import { groupBy } from '../../core/group.js'
import type { Page } from '../../core/source.js'
import { openDocument, partOf, wholePage, type Dom, type Element } from '../html/document.js'
import { tidyLine } from '../../core/plain-text.js'
import { plainLine } from '../html/html-text.js'
import { suggestFields, type Fields } from './fields.js'
import { selectorsOf } from './selectors.js'

/** Elements of a page that are alike, and may be the calls of a list. */
export interface FoundList extends Fields {
  /** A selector that finds them and nothing else on the page. */
  readonly each: string
  readonly count: number
  /** Of the first ones. */
  readonly titles: readonly string[]
  /** The share of them, 0 to 1, in which a day is named. */
  readonly dated: number
}

const MOST_ELEMENTS = 20_000
const MOST_GROUPS = 300
/** Of those, the likeliest are read closely. */
const MOST_READ = 20
const SAMPLE = 12
const SHOWN = 6
const MEMBERS = 'article, section, li, tr, div, a, details, dl, td'
/** What stands around the calls: it is alike too, and no list of calls. */
const AROUND =
  'script, style, noscript, template, svg, nav, aside, [role=navigation], [role=banner], [role=contentinfo], [hidden], ' +
  'div[id*=cookie i], div[class*=cookie i], section[class*=cookie i], .breadcrumb, .breadcrumbs, .pagination, .pager'
const DAY =
  /\b20\d\d-\d\d-\d\d\b|\b\d{1,2}[./ ] ?(?:\d{1,2}|(?:jan|feb|mar|apr|ma[ji]|may|june?|july?|aug|sep|o[kc]t|nov|de[cs])\p{L}{0,9})[./ ]{1,2}(?:20)?\d\d\b/iu
const WORDS =
  /utlysning|ansök|bidrag|stöd|öppnar|stänger|projekt|\bcalls?\b|deadline|grant|fund|apply|opens|clos/i

/** The elements of a page that may be its calls, most promising first. The page itself is left as it is. */
export function findLists(dom: Dom, page: Page): readonly FoundList[] {
  const inside = withoutAround(page)
  const named = wholePage(inside)
    .find(MEMBERS)
    .toArray()
    .slice(0, MOST_ELEMENTS)
    .flatMap((one) => selectorsOf(inside, one).map((selector) => ({ selector, one })))
  const found = [...groupBy(named, ({ selector }) => selector)]
    .map(([selector, group]) => [selector, group.map(({ one }) => one)] as const)
    .filter(([, members]) => members.length > 1)
    .slice(0, MOST_GROUPS)
    .flatMap(([selector, members]) => groupAt(inside, selector, members) ?? [])
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_READ)
    .flatMap((group) => listOf(inside, dom, page, group) ?? [])
    .sort((a, b) => b.score - a.score)
  const seen = new Set<string>()
  return found
    .map(({ list }) => list)
    .filter(({ titles, count }) => isNew(seen, `${count} ${titles.join('|')}`))
    .slice(0, SHOWN)
}

/** The same for elements that a person names. Null where nothing is found. */
export function listAt(dom: Dom, page: Page, each: string): FoundList | null {
  const members = wholePage(dom).find(each).toArray()
  return members.length === 0 ? null : describe(dom, page, each, members)
}

function withoutAround(page: Page): Dom {
  const dom = openDocument(page)
  dom(AROUND).remove()
  dom('header, footer')
    .filter((_, one) => dom(one).closest('article, main, li, tr, section').length === 0)
    .remove()
  return dom
}

/** What can be told of a group without reading it closely; null where it is no list of calls. */
function groupAt(inside: Dom, selector: string, members: readonly Element[]): Group | null {
  const sample = members.slice(0, SAMPLE).map((one) => tidyLine(inside(one).text()))
  const average = sample.reduce((sum, text) => sum + text.length, 0) / sample.length
  if (average < 8 || average > 20_000) return null
  const likely =
    Math.min(members.length, 20) / 20 +
    share(sample, DAY) * 3 +
    share(sample, WORDS) * 2 +
    (/(?:^|[ >])(?:article|li|tr)[^ >]*$/.test(selector) ? 0.5 : 0) +
    (average > 40 && average < 3_000 ? 1 : 0) -
    (average > 8_000 ? 3 : 0) -
    (selector.includes('>') ? 0.6 : 0)
  return { selector, members, likely }
}

interface Group {
  readonly selector: string
  readonly members: readonly Element[]
  readonly likely: number
}

/** A group whose selector finds it alone on the page as it is, and in which things have titles of their own. */
function listOf(inside: Dom, dom: Dom, page: Page, { selector, members, likely }: Group): Scored | null {
  const count = (one: string) => wholePage(dom).find(one).length
  const each = [selector, `main ${selector}`].find((one) => count(one) === members.length)
  if (each === undefined) return null
  const list = describe(inside, page, each, members)
  const { title, url } = list.fields
  if (!list.isDistinct || (title === '' && url !== '@href')) return null
  const score = likely + (/^h[1-6]/.test(title ?? '') ? 2 : 0) + (url === undefined ? 0 : 1)
  return { list, score }
}

interface Scored {
  readonly list: FoundList
  readonly score: number
}

function describe(dom: Dom, page: Page, each: string, members: readonly Element[]): Described {
  const parts = members.slice(0, SAMPLE).map((one) => partOf(dom, one))
  const dated = share(
    parts.map((part) => plainLine(dom.html(part))),
    DAY,
  )
  return { each, count: members.length, dated, ...suggestFields(dom, page, parts) }
}

type Described = FoundList & { readonly isDistinct: boolean }

const share = (texts: readonly string[], pattern: RegExp): number =>
  texts.filter((text) => pattern.test(text)).length / (texts.length || 1)

function isNew(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return false
  seen.add(name)
  return true
}
