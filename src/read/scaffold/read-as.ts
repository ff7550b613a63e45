import type { Page, RawCall, Reading } from '../../core/source.js'
import type { Dom, Part } from '../html/document.js'
import { plainLine } from '../html/html-text.js'
import { fromHtml } from '../html/html.js'
import { PLAIN_FORMS } from './fields.js'
import type { Guessed } from './language.js'
import type { FoundList } from './lists.js'
import { mainOf } from './look.js'

const AROUND = 'script, style, noscript, nav, aside, form, body > header, body > footer'

/** What would be read of a page, were these elements its calls. Throws ExpectationError as a reader does. */
export const readList = (page: Page, list: FoundList, language: Guessed): Reading =>
  fromHtml({
    proof: '*',
    language,
    each: list.each,
    fields: { url: () => page.url, ...keyed(list.fields) },
    labels: list.labels,
    text: '*',
  })(unsaid(page))

/** What would be read of a page that is one call. */
export function readWhole(page: Page, language: Guessed): RawCall | null {
  const each = mainOf(page)
  const { calls } = fromHtml({
    proof: '*',
    language,
    each,
    without: AROUND,
    fields: { title: (part, dom) => titleOf(part, dom), url: () => page.url },
    labels: PLAIN_FORMS,
    text: each,
  })(unsaid(page))
  return calls[0] ?? null
}

/** A page without a heading has a title at least. */
const titleOf = (part: Part, dom: Dom): string | undefined =>
  [part.find('h1'), dom('h1'), dom('title')]
    .map((one) => plainLine(one.first().html() ?? ''))
    .find((one) => one !== '')

/** Where a call has no page of its own, its title is all that it can be known by. */
export const keyed = (
  fields: FoundList['fields'],
): { readonly title?: string; readonly url?: string; readonly key?: string } =>
  fields.url === undefined && fields.title !== undefined ? { key: fields.title, ...fields } : fields

/** A page that does not say its language, for looking at one in a language that no source has yet. */
const unsaid = (page: Page): Page => ({
  ...page,
  body: page.body.replace(/(<html\b[^>]{0,500}?)\slang=(?:"[^"]*"|'[^']*'|[^\s>]+)/i, '$1'),
})
