import { ExpectationError } from '../../src/core/errors.js'
import type { Ask, Page } from '../../src/core/source.js'
import { eclSource } from '../../src/read/ecl/ecl.js'
import { aPage } from './saved-pages.js'

export const LIST = 'https://agency.ec.europa.eu/calls-proposals_en'
/** A site of the Commission, read. */
export const { read } = eclSource({
  id: 'agency',
  title: 'Agency',
  publisher: 'Agency',
  listUrl: LIST,
  confidence: 'proven',
  most: 50,
})

export const pageOf = (body: string, ask: Partial<Ask> = {}): Page =>
  aPage({ method: 'GET', url: LIST, expect: 'html', ...ask }, body)

/** A page with a heading, as the platform has it. */
export const html = (main: string, heading = 'Calls for proposals', lang = 'en') =>
  `<!DOCTYPE html><html lang="${lang}"><head><title>Agency</title></head><body>
  <h1 class="ecl-page-header__title"><span>${heading}</span></h1><main>${main}</main></body></html>`

/** A list with these items that says how many there are; null: that does not say. */
export const list = (items: readonly string[], said?: number | null, more = '') =>
  html(
    `${said === null ? '' : `<h2 class="ecl-u-type-heading-4">Calls <span> (${said ?? items.length})</span></h2>`}
    <form class="oe-list-pages-facets-form"></form>
    <div class="ecl-content-item-block">${items.join('')}</div>${more}`,
  )

/** The parts of an item in a list. */
export interface Parts {
  readonly title?: string
  readonly status?: string
  readonly text?: string
  readonly terms?: Readonly<Record<string, string>>
}

/** One call in a list, with the part that matters showing. */
export const item = ({
  title = '<a href="/calls-proposals/one_en">One</a>',
  status,
  text,
  terms = {},
}: Parts = {}) =>
  `<article class="ecl-content-item"><div class="ecl-content-block">
  ${status === undefined ? '' : `<ul><li><span class="ecl-label ecl-label--highlight">Highlighted</span></li><li><span class="ecl-label ecl-label--high">${status}</span></li></ul>`}
  <div class="ecl-content-block__title">${title}</div>
  ${text === undefined ? '' : `<div class="ecl-content-block__description">${text}</div>`}
  <dl>${Object.entries(terms)
    .map(([term, value]) => `<dt class="ecl-description-list__term">${term}</dt><dd>${value}</dd>`)
    .join('')}</dl></div></article>`

/** Why a page is not read; `none` for one that is. */
export const reasonOf = (body: string, ask: Partial<Ask> = {}): string => {
  try {
    read(pageOf(body, ask))
    return 'none'
  } catch (error) {
    if (error instanceof ExpectationError) return error.reason
    throw error
  }
}

export const PORTAL =
  'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details'
/** A link as Outlook wraps it. */
export const wrapped = (url: string) =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&amp;data=05`
