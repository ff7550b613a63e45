import { ExpectationError } from '../../core/errors.js'
import type { Label } from '../../core/facts/fact.js'
import { plainAddress } from '../../core/plain-address.js'
import type { Problem } from '../../core/problem.js'
import type { Page, RawCall, Reader } from '../../core/source.js'
import { openDocument, partOf, prove, type Dom, type Element, type Part, type Proof } from './document.js'
import { details, saysNone, type HtmlForm } from './html.js'
import { lineOf, plainText } from './html-text.js'
import { readLabels, type LabelForm } from './labels.js'
import { MAIN, NOISE, removeContacts } from './main-part.js'
import { proveRead } from '../prove-read.js'

/** A list of which only this is relied on: that it links to its calls, whose addresses are told from others by their form. */
export interface LinkForm extends Pick<HtmlForm, 'none' | 'detail' | 'without'> {
  readonly proof: string | Proof
  readonly language: 'sv' | 'en'
  /** Default the main part of the page. */
  readonly list?: string
  /** The form of a call's address, without `https://` and `www.`: `/^mucf\.se\/bidrag\/[^/]+$/`. */
  readonly to: RegExp
  /** Words for the state of a call, in its row or in the heading above. */
  readonly status?: RegExp
  readonly labels?: readonly LabelForm[]
  /** What else to say of a call; null for a link that leads to no call. */
  readonly call?: (row: Row) => Partial<RawCall> | null
}

/** What a list says of one call: everything around its link that is not around another's. */
export interface Row {
  /** Blank where the list names no call, but its own page may. */
  readonly title: string
  readonly url: string
  readonly text: string
  readonly labels: readonly Label[]
  /** The heading above that is no call's own, null where there is none. */
  readonly heading: string | null
}

const MOST_LINKS = 3_000
/** What links say that lead to a call without naming it. */
const GENERIC =
  /^(?:läs mer|mer information|till (?:bidraget|utlysningen|ansökan)|ansök|sök bidrag|visa|read more|more information|apply)\b.{0,40}$/i

/** Reads a list by its links, whatever the markup around them. A page on which none leads to a call is an ExpectationError unless it says so. */
export function fromLinks(form: LinkForm): Reader {
  return (page) => {
    const dom = openDocument(page)
    dom(NOISE).remove()
    if (form.without !== undefined) dom(form.without).remove()
    prove(dom, page, form.proof, form.language)
    removeContacts(dom)
    const links = linksTo(dom, page, form)
    if (links.length === 0 && !saysNone(dom, form.none))
      throw new ExpectationError(
        'empty',
        `${page.url}: is the right page, but has no link like ${String(form.to)}, and nothing on it says that there is none`,
      )
    for (const { element } of links) dom(element).after('<br>')
    const problems: Problem[] = []
    const calls = rowsOf(dom, form, links).flatMap((row) => callIn(row, dom, page, form, problems))
    proveRead(page, links.length, calls.length, problems)
    return { calls, problems, follow: details(calls, page, form) }
  }
}

interface Link {
  readonly element: Element
  readonly url: string
  readonly key: string
}

function linksTo(dom: Dom, page: Page, { list, to }: LinkForm): Link[] {
  const all = dom(list ?? MAIN)
    .find('a[href]')
    .toArray()
  if (all.length > MOST_LINKS)
    throw new ExpectationError(
      'too-large',
      `${page.url}: has more than ${MOST_LINKS} links, which no list has`,
    )
  return all.flatMap((element) => {
    const href = element.attribs['href']?.trim() ?? ''
    const url = URL.canParse(href, page.url) ? new URL(href, page.url) : null
    if (url) url.hash = ''
    const key = url && plainAddress(url.href)
    return url && key !== null && key !== plainAddress(page.url) && to.test(key)
      ? [{ element, url: url.href, key }]
      : []
  })
}

interface Place {
  readonly key: string
  readonly url: string
  readonly element: Element
  readonly links: readonly Element[]
  readonly heading: string | null
}

/** The rows in the order of the page, each call once: the largest element around its links that holds no other call's. */
function rowsOf(dom: Dom, form: LinkForm, links: readonly Link[]): Place[] {
  const holds = new Map<unknown, string | null>()
  for (const { element, key } of links)
    for (const above of upwards(element)) {
      if (!holds.has(above)) holds.set(above, key)
      else if (holds.get(above) !== key) holds.set(above, null)
    }
  for (const shared of [...dom('h1').parents().toArray(), ...dom(form.list ?? MAIN).toArray()])
    holds.set(shared, null)
  const headings = headingsAbove(dom, form, links, holds)
  const byKey = new Map<string, Place>()
  for (const { element, url, key } of links) {
    const around = upwards(element).filter((above) => holds.get(above) === key)
    const known = byKey.get(key)
    byKey.set(key, {
      key,
      url: known?.url ?? url,
      element: known?.element ?? around.at(-1) ?? element,
      links: [...(known?.links ?? []), element],
      heading: known?.heading ?? headings.get(element) ?? null,
    })
  }
  return [...byKey.values()]
}

/** An element and those that it stands in, the nearest first. */
function upwards(element: Element): Element[] {
  const all: Element[] = []
  for (let one: unknown = element; isElement(one); one = one.parent) all.push(one)
  return all
}

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'attribs' in node

/** For each link the last heading before it that stands in no call's row. */
function headingsAbove(
  dom: Dom,
  form: LinkForm,
  links: readonly Link[],
  holds: ReadonlyMap<unknown, string | null>,
): Map<unknown, string> {
  const isLink = new Set<unknown>(links.map(({ element }) => element))
  const above = new Map<unknown, string>()
  let heading: string | undefined
  for (const one of dom(form.list ?? MAIN)
    .find('h2, h3, h4, a[href]')
    .toArray()) {
    if (isLink.has(one) && heading !== undefined) above.set(one, heading)
    const isHeading = one.name !== 'a'
    if (isHeading && !upwards(one).some((above) => typeof holds.get(above) === 'string'))
      heading = lineOf(one)
  }
  return above
}

function callIn(place: Place, dom: Dom, page: Page, form: LinkForm, problems: Problem[]): RawCall[] {
  const part = partOf(dom, place.element)
  const title = titleOf(place, part)
  if (title === null && !form.detail) {
    problems.push({ about: place.key, message: `has no title on ${page.url}` })
    return []
  }
  const labels = form.labels ? readLabels(part, dom, page, form.labels) : []
  const row: Row = {
    title: title ?? '',
    url: place.url,
    text: plainText(dom.html(part)),
    labels,
    heading: place.heading,
  }
  const status = form.status && (form.status.exec(row.text) ?? form.status.exec(row.heading ?? ''))?.[0]
  const more = form.call?.(row)
  if (more === null) return []
  return [
    {
      key: place.key,
      language: form.language,
      ...(title !== null && { title }),
      url: place.url,
      ...(status !== undefined && { status }),
      ...(labels.length > 0 && { labels }),
      ...more,
    },
  ]
}

/** The heading in the row, else the first words of its links that name something. */
function titleOf({ links }: Place, part: Part): string | null {
  const heads = [...part.filter('h2, h3, h4, h5').toArray(), ...part.find('h2, h3, h4, h5').toArray()]
  const lines = [...heads, ...links].map((one) => lineOf(one))
  return lines.find((line) => line !== '' && !GENERIC.test(line)) ?? null
}
