import type { Label } from '../../core/facts/fact.js'
import { shorten } from '../../core/plain-text.js'
import type { Reader } from '../../core/source.js'
import { removeAboveHeading } from './above.js'
import type { Dom, Part } from './document.js'
import { headedParts } from './headed.js'
import { fromHtml } from './html.js'
import { readLabels } from './labels.js'
import { NOISE } from './main-part.js'
import { steadyCall } from './steady-call.js'
import { withoutLinkMarks } from './link-marks.js'

/** Where SiteVision keeps what an editor wrote. A page has several; menus, footers and warnings have others or none. */
export const SITEVISION_TEXT = '.sv-text-portlet-content'

const WARNINGS =
  '[role=alert], [role=alertdialog], [class*=alert i], [class*=emergency i], [class*=krisinfo i], [class*=warning i]'

/** What is written after a link to a file: `Pdf, 239.1 kB, öppnas i nytt fönster.` */
const FILE_MARK =
  /[ ,.]{0,2}(?<!\p{L})(?:pdf|word|excel|powerpoint|docx?|xlsx?|pptx?|zip)[,.]? \d{1,6}(?:[.,]\d{1,3})? [kmg]?b(?!\p{L})(?:[,.] ?öppnas i (?:ett )?nytt fönster)?\.?/giu

/**
 * Takes away what a SiteVision page says on every page of its site: menus, warnings such as `Risk för skogsbrand`, which come
 * before the page's own heading, and the words that it puts after links, such as `Länk till annan webbplats.`
 */
export function tidySitevision(dom: Dom): void {
  dom(`${NOISE}, ${WARNINGS}`).remove()
  removeAboveHeading(dom)
  for (const node of dom('a, a *').contents().toArray())
    if ('data' in node) node.data = withoutLinkMarks(node.data.replace(FILE_MARK, ''))
}

const LONGEST_VALUE = 4_000

/** Reads the page of one call: its headings with what stands under them as labels, lines such as `Ansökningsperiod: 1–20 mars`, and its text. */
export function fromSitevisionCall(language: 'sv' | 'en'): Reader {
  return fromHtml({
    proof: {
      selector: `${SITEVISION_TEXT} p, ${SITEVISION_TEXT} li`,
      text: /(?<!\p{L})(?:ansök|ansøg|søk|sök|utlys|bidrag|stöd|apply|applica|call)/iu,
    },
    language,
    tidy: tidySitevision,
    each: 'body',
    fields: { title: 'h1' },
    text: SITEVISION_TEXT,
    call: (part, dom, page, call) =>
      steadyCall(call, [...headingLabels(part, dom), ...readLabels(part, dom, page, ['lines'])]),
  })
}

/** The headings with what stands under them, also where a heading stands in a portlet of its own. */
const headingLabels = (part: Part, dom: Dom): Label[] =>
  headedParts(part.find(SITEVISION_TEXT), dom, 'h2, h3, h4')
    .map(({ title, text }) => ({ label: shorten(title, 120), value: shorten(text, LONGEST_VALUE) }))
    .filter(({ label, value }) => label !== '' && value !== '')
