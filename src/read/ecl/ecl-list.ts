import { topicIn, topicName } from '../../core/call-names.js'
import { ExpectationError } from '../../core/errors.js'
import { plainAddress } from '../../core/plain-address.js'
import type { Problem } from '../../core/problem.js'
import type { Ask, Page, RawCall, Reader } from '../../core/source.js'
import {
  findAll,
  findIn,
  openDocument,
  partOf,
  prove,
  wholePage,
  type Dom,
  type Part,
} from '../html/document.js'
import {
  DEADLINE,
  OPENING,
  daysOf,
  deadlinesSaid,
  labelsOf,
  readTerms,
  referenceNames,
  said,
  unwrapped,
  valueOf,
  type Term,
} from './ecl-parts.js'
import { lineOf, plainLine, plainText } from '../html/html-text.js'

/** What only the platform's lists have: the parts of its list pages, and the items themselves. */
const LIST = '[class*="oe-list-page"], .ecl-content-item-block, .ecl-content-item, .ecl-card'
const ITEM = '.ecl-content-item, .ecl-card'
const STATUS = /^call status:\s*(.+)$/i
const CALL_TERM =
  /^(?:reference|opening date|deadline|call for proposals|status|type of action|funding programme)/i

/** No agency has more pages of calls; a pager that goes on is going round. */
const MOST_PAGES = 40
/** Pages show ten calls, some of them fifty. */
const MOST_ROWS = 300

/**
 * Reads a list of calls on a Commission site, in the markup of its component library, and asks for each call's own page.
 * Throws ExpectationError where the list is not the one with the heading, or is empty without saying that it is.
 */
export function eclList(heading: RegExp): Reader {
  return (page) => {
    const dom = openDocument(page)
    prove(dom, page, { selector: 'h1, title', text: heading }, 'en')
    prove(dom, page, LIST, 'en')
    const problems: Problem[] = []
    const items = wholePage(dom)
      .find(ITEM)
      .toArray()
      .slice(0, MOST_ROWS)
      .map((item) => partOf(dom, item))
      .filter((item) => item.parents(ITEM).length === 0)
    const calls = items.flatMap((item) => callIn(item, dom, page, problems))
    count(calls, dom, page, problems)
    return {
      calls: calls.map(({ call }) => call),
      problems,
      follow: [...calls.flatMap(({ detail }) => detail), ...nextPage(dom, page, calls.length, problems)],
    }
  }
}

interface Found {
  readonly call: RawCall
  readonly detail: readonly Ask[]
}

function callIn(item: Part, dom: Dom, page: Page, problems: Problem[]): Found[] {
  const terms = readTerms(item, dom)
  const status = findAll(item, page, '.ecl-label').flatMap((label) => STATUS.exec(label)?.[1] ?? [])[0]
  const link =
    findIn(item, dom, page, '.ecl-content-block__title a@href') ?? findIn(item, dom, page, 'a@href')
  if (!isCall(status, terms, link)) return []
  const title = findIn(item, dom, page, '.ecl-content-block__title') ?? findIn(item, dom, page, 'a[href]')
  const url = link === undefined ? undefined : unwrapped(link)
  const key = url === undefined ? null : keyOf(url)
  if (key === null || url === undefined) {
    problems.push({
      about: page.url,
      message: `an item of the list leads nowhere ("${title ?? 'without a title'}")`,
    })
    return []
  }
  const isClosed = /^closed$/i.test(status ?? valueOf(terms, /^status$/i) ?? '')
  const detail = detailOf(url, key, page, isClosed)
  return [
    {
      call: { ...worded(item, dom, page, terms, detail.length > 0), key, url, ...said({ title, status }) },
      detail,
    },
  ]
}

/** News, programmes and related links stand in the same markup; calls have a status, a term or an address of their own. */
const isCall = (status: string | undefined, terms: readonly Term[], link: string | undefined): boolean =>
  status !== undefined ||
  terms.some(({ label }) => CALL_TERM.test(label)) ||
  (link !== undefined && (link.includes('/calls-proposals/') || topicIn(unwrapped(link)) !== null))

/** A link to the portal carries what somebody once searched for; only its topic is a name. */
function keyOf(url: string): string | null {
  const topic = topicIn(url)
  return topic === null ? plainAddress(url) : topicName(topic.toUpperCase())
}

function worded(
  item: Part,
  dom: Dom,
  page: Page,
  terms: readonly Term[],
  hasOwnPage: boolean,
): Omit<RawCall, 'key'> {
  const reference = valueOf(terms, /^reference$/i)
  const names = referenceNames(reference)
  const text = plainText(item.find('.ecl-content-block__description').first().html() ?? '')
  const byHand = deadlinesSaid(text)
  const deadlines = [...daysOf(terms, DEADLINE), ...byHand]
  return {
    language: 'en',
    labels: [...labelsOf(terms), ...byHand.map((value) => ({ label: 'Deadline', value }))],
    ...(names.length > 0 && { names }),
    ...said({
      status: valueOf(terms, /^status$/i),
      callCode: reference,
      programme: valueOf(terms, /^funding programme$/i),
      deadlineModel: valueOf(terms, /^deadline model$/i),
      published: findIn(item, dom, page, '.ecl-content-block__primary-meta-item time@datetime'),
    }),
    // A call's own page has its days with their clock times, and what a list says first would stand in their way.
    ...(!hasOwnPage && {
      ...said({ opens: daysOf(terms, OPENING)[0] }),
      ...(deadlines.length > 0 && { deadlines }),
    }),
    ...(text !== '' && {
      texts: [{ language: 'en', sections: [{ kind: 'description' as const, text }] }],
    }),
  }
}

/** The call's own page, asked each day, since its days are the ones that count; that of a closed call has no more to say. */
function detailOf(url: string, key: string, page: Page, isClosed: boolean): Ask[] {
  const to = new URL(url)
  const isPage = to.host === new URL(page.url).host && !/\.[a-z]{2,5}$/i.test(to.pathname)
  return isPage && !to.pathname.includes('/document/')
    ? [
        {
          method: 'GET',
          url,
          expect: 'html',
          note: { step: 'call', key },
          optional: true,
          ...(isClosed && { keepDays: 30 }),
        },
      ]
    : []
}

/** The list says how many calls there are; one that says so and shows fewer was not read right. */
function count(calls: readonly Found[], dom: Dom, page: Page, problems: Problem[]): void {
  const rows = rowsSaid(dom)
  const says = rows === null ? 'nothing on it says that there is none' : `it says that there are ${rows}`
  if (calls.length === 0 && rows !== 0)
    throw new ExpectationError(
      'empty',
      `${page.url}: is the right page, but ${ITEM} finds not a single call, and ${says}`,
    )
  if (rows !== null && calls.length < rows)
    problems.push({ about: page.url, message: `shows ${rows} calls, ${calls.length} could be read` })
  const titles = new Map<string, string | undefined>()
  for (const { call } of calls) {
    if (titles.has(call.key) && titles.get(call.key) !== call.title)
      problems.push({
        about: call.key,
        message: `several calls lead there, only the first is kept ("${call.title}" is not)`,
      })
    else titles.set(call.key, call.title)
  }
}

/** The rows that a page says it shows; null where it says nothing. */
function rowsSaid(dom: Dom): number | null {
  const totals = dom('[class*="oe-list-page-total-count"], [class*="ecl-u-type-heading"] > span').toArray()
  const [total] = totals
    .flatMap((one) => /^(?:\((\d{1,5})\)|(\d{1,5}))$/.exec(lineOf(one))?.slice(1) ?? [])
    .filter((text) => text !== undefined)
  if (total === '0') return 0
  const shown = /showing results (\d{1,5}) to (\d{1,5})/i.exec(
    plainLine(dom('.oe-list-page-pager-sort').text()),
  )
  if (shown) return Math.max(0, Number(shown[2]) - Number(shown[1]) + 1)
  return total === undefined || dom('.ecl-pagination').length > 0 ? null : Number(total)
}

function nextPage(dom: Dom, page: Page, found: number, problems: Problem[]): Ask[] {
  const url = findIn(wholePage(dom), dom, page, '.ecl-pagination__item--next a@href')
  if (url === undefined || new URL(url).host !== new URL(page.url).host || found === 0) return []
  const number = (address: string) => Number(new URL(address).searchParams.get('page') ?? 0)
  if (number(url) <= number(page.url)) return []
  if (number(url) < MOST_PAGES) return [{ ...page.ask, url }]
  problems.push({ about: page.url, message: `the list goes on after ${MOST_PAGES} pages; the rest was left` })
  return []
}
