import { ExpectationError } from '../../core/errors.js'
import { plainAddress } from '../../core/plain-address.js'
import { shorten } from '../../core/plain-text.js'
import type { Page, Reader } from '../../core/source.js'
import { openDocument, prove, wholePage, type Dom, type Proof } from './document.js'
import { textIn } from './html.js'
import { plainLine } from './html-text.js'
import { removeContacts } from './main-part.js'
import { steadyText } from './steady-text.js'

/** A page that is only watched: what proves it, where its main text stands, and what changes by itself and is left out. */
export interface WatchForm {
  /** What is on every page of the source. A page whose ask notes a `heading` must have that in its h1 as well. */
  readonly proof: string | Proof
  readonly language: 'sv' | 'en'
  /** Default `main`. */
  readonly text?: string
  /** Left out beside what always is, such as lists of news. */
  readonly without?: string
}

/**
 * No part of the text, or put into it by platforms: menus, notices, forms with their tokens, and buttons for sharing. What is folded
 * up until somebody clicks stays: conditions often are.
 */
const NEVER = [
  'script, style, noscript, template, iframe, svg, nav, footer, form',
  '[role=navigation], [role=search], [role=dialog], [role=alertdialog], dialog',
  '[id*=cookie i], [class*=cookie i], [id*=consent i], [class*=consent i], [id*=gdpr i], [class*=gdpr i]',
  '[class*=breadcrumb i], [class~=share], [class*=share-], [class*=-share], [class*=sharing], [class*=social-media], [class*=countdown i]',
].join(', ')
const MAIL = /[\w.+-]{1,64}@[\w.-]{1,100}\.[a-z]{2,10}/gi
const LONGEST = 60_000
/** Less is a heading and a stamp. */
const SHORTEST = 40

/**
 * Keeps the main text of a page for comparing, without what changes by itself and whom to contact. Invents nothing: no call comes of it. Throws
 * ExpectationError for a page that is not the right one, or has no text.
 */
export function fromWatched(form: WatchForm): Reader {
  return (page) => {
    const dom = openDocument(page)
    prove(dom, page, form.proof, form.language)
    const wanted = form.text ?? 'main'
    clean(dom, wanted, form.without)
    removeContacts(dom)
    const title = plainLine(dom('h1').first().html() ?? dom('title').first().html() ?? '') || page.url
    proveHeading(page, title)
    const text = steadyText(textIn(wholePage(dom), dom, wanted).replace(MAIL, ''))
    if (text.length < SHORTEST)
      throw new ExpectationError('empty', `${page.url}: is the right page, but has no text in ${wanted}`)
    const key = plainAddress(page.ask.url) ?? page.ask.url
    const problems = text.length > LONGEST ? [{ about: key, message: tooLong(text) }] : []
    const watched = [{ key, title, url: page.ask.url, text: shorten(text, LONGEST) }]
    return { calls: [], follow: [], problems, watched }
  }
}

const tooLong = (text: string) => `has ${text.length} characters, of which the first ${LONGEST} are compared`

/**
 * Takes away what is never text, but no element that the text stands in: some sites have a form around all of the page. A button
 * in a heading is the heading of what it folds up.
 */
function clean(dom: Dom, wanted: string, without: string | undefined): void {
  const texts = dom(wanted)
  const around = new Set<unknown>([...texts.toArray(), ...texts.parents().toArray()])
  dom(NEVER)
    .filter((_, element) => !around.has(element))
    .remove()
  dom('button')
    .filter((_, button) => dom(button).closest('h1, h2, h3, h4, h5, h6').length === 0)
    .remove()
  if (without !== undefined) dom(without).remove()
}

function proveHeading(page: Page, title: string): void {
  const heading = page.ask.note?.['heading']
  if (heading === undefined || title.toLowerCase().includes(String(heading).toLowerCase())) return
  throw new ExpectationError(
    'no-proof',
    `${page.url}: looked for "${heading}" in the heading, found "${shorten(title, 80)}"`,
  )
}
