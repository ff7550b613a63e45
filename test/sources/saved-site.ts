import { FetchError } from '../../src/core/errors.js'
import type { Ask, Fetch, Page, Source } from '../../src/core/source.js'
import { judge } from '../../src/fetch/judge.js'
import { aPage, savedPages } from '../support/saved-pages.js'

/** Another body in place of a page's; null leaves it as it is. */
export type Change = (page: Page) => string | null

/** Whose pages stand in for those that a source has none saved of, on the same platform. */
const LENT: readonly (readonly [RegExp, string])[] = [
  [/^(?:lansstyrelsen-|interreg-oks)/, 'lansstyrelsen-stockholm'],
  [/./, 'cinea'],
]
/** Pages that are not of the whole that the others make. */
const APART: Readonly<Record<string, RegExp>> = {
  'ft-portal': /^(?:bulk|topics-second-order)$/,
  'have-your-say': /^none$/,
}

/** The pages that stand for a source's site. */
export const pagesIn = (id: string): readonly Page[] =>
  savedPages(`sources/${id}`)
    .filter(({ name }) => !(APART[id] ?? /^(?:none|older-form)/).test(name))
    .map(({ page }) => page)

/** What tells the kind of a page: the step that it is read by, and its number in a list. */
const stepOf = ({ note }: Ask): string =>
  [note?.['step'] ?? 'list', note?.['number'] ?? note?.['page'] ?? ''].join(' ')

/** True for a page that is followed for one call, or one part of it. */
export const isDetail = ({ note }: Ask): boolean =>
  !/^(?:list|page|before|after|answer)$/.test(String(note?.['step'] ?? 'list'))

/**
 * The site of a source, out of its saved pages: a page that is not saved is answered with another of its kind. Counts the answers
 * that were changed.
 */
export function savedSite(
  source: Source,
  change: Change,
): { readonly fetch: Fetch; readonly changed: () => number } {
  const own = pagesIn(source.id)
  const lent = pagesIn(LENT.find(([id]) => id.test(source.id))?.[1] ?? '')
  let changed = 0
  const fetch: Fetch = async (ask) => {
    const saved = source.id === 'ft-portal' ? ofPortal(own, ask) : pageFor(own, lent, ask)
    if (!saved) throw new FetchError('missing', ask.url, `${ask.url}: answered 404`)
    const page = { ...saved, ask, url: ask.url }
    const body = change(page) ?? page.body
    if (body !== page.body) changed++
    const failure = judge(ask.expect, { status: 200, header: () => '', text: body }, null)
    if (failure) throw new FetchError(failure.reason, ask.url, `${ask.url}: ${failure.message}`)
    return { ...page, body }
  }
  return { fetch, changed: () => changed }
}

function pageFor(own: readonly Page[], lent: readonly Page[], ask: Ask): Page | undefined {
  const exact = own.find((page) => page.ask.url === ask.url && stepOf(page.ask) === stepOf(ask))
  const isAlike = (page: Page) => page.ask.expect === ask.expect && stepOf(page.ask) === stepOf(ask)
  const alike = [...own, ...(isDetail(ask) ? lent : [])].filter(isAlike)
  const page = exact ?? alike[ask.url.length % Math.max(1, own.filter(isAlike).length)]
  return page && { ...page, body: named(page, ask) }
}

/** A page under the name that was asked for: its key in JSON, the heading that a watched page must have. */
function named(page: Page, ask: Ask): string {
  const { key } = page.ask.note ?? {}
  const { key: asked, heading } = ask.note ?? {}
  if (key !== undefined && ask.expect === 'json') return page.body.replaceAll(String(key), String(asked))
  return heading === undefined ? page.body : page.body.replace(/(<h1[^>]*>)[^<]*/, `$1${heading}`)
}

/** The portal's lists count themselves, so an answer is made that has as many rows as it says. */
function ofPortal(own: readonly Page[], ask: Ask): Page | undefined {
  const { step, list, key, size, number } = ask.note ?? {}
  if (isDetail(ask)) return own.find(({ ask: { note } }) => note?.['step'] === step && note?.['key'] === key)
  const saved = own.find(({ ask: { note } }) => note?.['step'] === 'page' && note['list'] === list)
  const body = JSON.parse(saved?.body ?? '{"results":[]}') as { readonly results: readonly unknown[] }
  const rows = step === 'page' ? body.results : body.results.slice(0, Number(size))
  return aPage(ask, {
    ...body,
    totalResults: body.results.length,
    pageSize: size,
    pageNumber: number,
    results: rows,
  })
}
