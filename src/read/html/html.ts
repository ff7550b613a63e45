import { ExpectationError } from '../../core/errors.js'
import { plainAddress } from '../../core/plain-address.js'
import { tidyText } from '../../core/plain-text.js'
import type { Problem } from '../../core/problem.js'
import type { Ask, Page, RawCall, Reader } from '../../core/source.js'
import {
  findAll,
  findIn,
  openDocument,
  partOf,
  prove,
  refuseUnreadable,
  wholePage,
  type Dom,
  type Find,
  type Part,
  type Proof,
} from './document.js'
import { textOf } from './html-text.js'
import { readLabels, type LabelForm } from './labels.js'
import { removeContacts } from './main-part.js'
import { proveRead } from '../prove-read.js'

/** The fields of a call that are one line each. */
type Line =
  | 'key'
  | 'title'
  | 'url'
  | 'status'
  | 'opens'
  | 'who'
  | 'programme'
  | 'published'
  | 'supportRate'
  | 'callCode'

/** How calls stand on a page of HTML. A selector names what a thing is, not where it happens to be. */
export interface HtmlForm {
  /** What is on this page and no other, such as its heading: a cookie wall and an error text must not pass for an empty list. */
  readonly proof: string | Proof
  /** The language the page must be in. */
  readonly language: 'sv' | 'en'
  /** One element a call. On a page of a single call: what holds it. */
  readonly each: string
  /** What the page shows when it has no calls. Without it, a page on which `each` finds nothing is broken. */
  readonly none?: Proof
  /** Taken away before anything is read: banners, menus, days left. */
  readonly without?: string
  /** Changes the page before anything is read, where selectors do not do. */
  readonly tidy?: (dom: Dom) => void
  readonly fields: Readonly<Partial<Record<Line, Find>>>
  /** Every deadline that stands in an element of its own. */
  readonly deadlines?: string
  readonly labels?: readonly LabelForm[]
  /** The running text of a call. */
  readonly text?: string
  /** The next page of the list: `a[rel=next]@href`. */
  readonly next?: string
  /** The page of each call: which step reads it, and days for which one that was read is good enough. */
  readonly detail?: {
    readonly step: string
    readonly keepDays?: number
    readonly where?: (call: RawCall) => boolean
  }
  /** What else to say of a call, laid over what the fields gave; null for an element that is no call. */
  readonly call?: (part: Part, dom: Dom, page: Page, call: RawCall) => Partial<RawCall> | null
}

/** More details than any list has calls. */
const MOST_DETAILS = 300

/** Reads calls out of a page of HTML, without the people to contact. What has no title or no key is a problem; a page that is not the right one, an ExpectationError. */
export function fromHtml(form: HtmlForm): Reader {
  return (page) => {
    const dom = openDocument(page)
    refuseUnreadable(dom, page)
    if (form.without !== undefined) dom(form.without).remove()
    form.tidy?.(dom)
    removeContacts(dom)
    prove(dom, page, form.proof, form.language)
    const parts = wholePage(dom)
      .find(form.each)
      .toArray()
      .map((one) => partOf(dom, one))
    if (parts.length === 0) admitEmpty(dom, page, form)
    const problems: Problem[] = []
    const calls = parts.flatMap((part) => callIn(part, dom, page, form, problems))
    proveRead(page, parts.length, calls.length, problems)
    reportShared(calls, problems)
    return { calls, problems, follow: [...details(calls, page, form), ...nextPage(dom, page, form)] }
  }
}

/** Calls with one key become one: with titles of their own they were several. */
function reportShared(calls: readonly RawCall[], problems: Problem[]): void {
  const titles = new Map<string, string | undefined>()
  for (const { key, title } of calls) {
    if (!titles.has(key)) titles.set(key, title)
    else if (title !== undefined && titles.get(key) !== title)
      problems.push({
        about: key,
        message: `several calls lead there, only the first is kept ("${title}" is not)`,
      })
  }
}

/** Whether a page says that it has no calls. */
export const saysNone = (dom: Dom, none: Proof | undefined): boolean =>
  none !== undefined &&
  dom(none.selector)
    .toArray()
    .some((one) => none.text?.test(textOf(one)) ?? true)

function admitEmpty(dom: Dom, page: Page, { none, each, fields }: HtmlForm): void {
  if (saysNone(dom, none)) return
  const what = fields.key === undefined && fields.title === undefined ? 'what it must have' : 'a single call'
  throw new ExpectationError(
    'empty',
    `${page.url}: is the right page, but ${each} finds not ${what}, and nothing on it says that there is none`,
  )
}

function callIn(part: Part, dom: Dom, page: Page, form: HtmlForm, problems: Problem[]): RawCall[] {
  const line = (name: Line) =>
    form.fields[name] === undefined ? undefined : findIn(part, dom, page, form.fields[name])
  const title = line('title')
  const url = line('url') ?? (page.ask.note?.['key'] === undefined ? undefined : page.url)
  const key = noted(page) ?? line('key') ?? (url === undefined ? undefined : (plainAddress(url) ?? undefined))
  const isNoName = noted(page) === undefined && key === plainAddress(page.url)
  if (key === undefined || key === '' || isNoName) {
    problems.push({
      about: page.url,
      message: `an element of ${form.each} has no key${title === undefined ? ' and no title' : ` ("${title}")`}`,
    })
    return []
  }
  if (title === undefined && form.fields.title !== undefined)
    problems.push({ about: key, message: `has no title on ${page.url}` })
  const text = form.text === undefined ? '' : textIn(part, dom, form.text)
  const call: RawCall = {
    key,
    language: form.language,
    ...given('title', title),
    ...given('url', url),
    ...given('status', line('status')),
    ...given('opens', line('opens')),
    ...given('who', line('who')),
    ...given('programme', line('programme')),
    ...given('published', line('published')),
    ...given('supportRate', line('supportRate')),
    ...given('callCode', line('callCode')),
    ...(form.deadlines !== undefined && { deadlines: findAll(part, page, form.deadlines) }),
    ...(form.labels !== undefined && { labels: readLabels(part, dom, page, form.labels) }),
    ...(text !== '' && {
      texts: [
        {
          language: form.language,
          ...given('title', title),
          sections: [{ kind: 'description' as const, text }],
        },
      ],
    }),
  }
  const more = form.call?.(part, dom, page, call)
  return more === null ? [] : [{ ...call, ...more }]
}

const given = <K extends keyof RawCall>(name: K, value: RawCall[K] | undefined): Partial<Pick<RawCall, K>> =>
  value === undefined ? {} : ({ [name]: value } as unknown as Pick<RawCall, K>)

/** A page that was followed for one call knows which. */
function noted(page: Page): string | undefined {
  const key = page.ask.note?.['key']
  return key === undefined ? undefined : String(key)
}

/** The running text of the elements that a selector finds, those inside each other once. */
export function textIn(part: Part, dom: Dom, selector: string): string {
  const found = [...part.filter(selector).toArray(), ...part.find(selector).toArray()]
  const all = new Set<unknown>(found)
  const outer = found.filter(
    (one) =>
      !dom(one)
        .parents()
        .toArray()
        .some((above) => all.has(above)),
  )
  return tidyText(outer.map((one) => textOf(one)).join('\n\n'))
}

/** The asks for the page of each call. */
export function details(calls: readonly RawCall[], page: Page, { detail }: Pick<HtmlForm, 'detail'>): Ask[] {
  if (!detail) return []
  const wanted = calls.filter((call) => call.url !== undefined && (detail.where?.(call) ?? true))
  return wanted.slice(0, MOST_DETAILS).map((call) => ({
    method: 'GET',
    url: call.url ?? page.url,
    expect: 'html',
    note: { step: detail.step, key: call.key },
    optional: true,
    ...(detail.keepDays !== undefined && { keepDays: detail.keepDays }),
  }))
}

function nextPage(dom: Dom, page: Page, { next }: HtmlForm): Ask[] {
  const url = next === undefined ? undefined : findIn(wholePage(dom), dom, page, next)
  const isNew =
    url !== undefined &&
    plainAddress(url) !== plainAddress(page.url) &&
    new URL(url).host === new URL(page.url).host
  return isNew ? [{ ...page.ask, url }] : []
}
