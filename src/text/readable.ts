import type { StoredCall } from '../core/call.js'
import { clean } from './clean.js'

/** Control and formatting characters that a text must not bring along: all but the ends of lines. */
const UNSEEN =
  /(?!\n)[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu
/** Characters of a section that are shown, and sections of a text. */
const [LONGEST, MOST] = [40_000, 40]

/** A call for people to read on a page: without hidden characters, and cut where it is longer than anybody reads. */
export const readable = (call: StoredCall): StoredCall => ({
  ...call,
  callTitle: call.callTitle && clean(call.callTitle),
  parent: call.parent && { key: clean(call.parent.key, 120), title: clean(call.parent.title) },
  programme: call.programme && clean(call.programme, 200),
  actionTypes: call.actionTypes.slice(0, 20).map((one) => clean(one, 200)),
  keywords: call.keywords.slice(0, 60).map((one) => clean(one, 120)),
  links: call.links.slice(0, 60).map(({ label, url }) => ({ url, label: clean(label, 200) })),
  texts: call.texts.map((text) => ({
    ...text,
    sections: text.sections.slice(0, MOST).map(({ kind, text: words }) => ({ kind, text: plain(words) })),
  })),
})

function plain(text: string): string {
  const cut = text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
  return cut.replace(UNSEEN, '')
}
