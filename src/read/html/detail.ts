import type { RawCall, Reader } from '../../core/source.js'
import type { Dom, Part, Proof } from './document.js'
import { fromHtml } from './html.js'
import type { LabelForm } from './labels.js'
import { MAIN, NOISE } from './main-part.js'

/** The page of one call, of which only its words are relied on. */
export interface DetailForm {
  /** Words that the page of a call has and a login page or an error text has not. */
  readonly says: RegExp
  readonly language: 'sv' | 'en'
  /** The labels that the source is known to use, read whatever the markup. */
  readonly known: readonly string[]
  readonly without?: string
  readonly labels?: readonly LabelForm[]
  readonly call?: (call: RawCall, part: Part, dom: Dom) => Partial<RawCall> | null
}

/** Reads the page of one call: its heading, its labels in whatever markup, and its main text without people to contact. */
export function fromDetail(form: DetailForm): Reader {
  const proof: Proof = { selector: MAIN, text: form.says }
  const more = form.call
  return fromHtml({
    proof,
    language: form.language,
    each: MAIN,
    without: form.without === undefined ? NOISE : `${NOISE}, ${form.without}`,
    fields: { title: 'h1' },
    labels: [{ known: form.known }, ...(form.labels ?? []), 'dl', 'table', 'headings'],
    text: MAIN,
    ...(more && { call: (part, dom, _page, call) => more(call, part, dom) }),
  })
}
