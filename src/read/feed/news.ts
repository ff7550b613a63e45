import { isAboutFunding } from '../../core/about-funding.js'
import type { RawCall } from '../../core/source.js'
import { withoutContacts } from '../html/contacts.js'
import type { FeedItem } from './feed.js'
import { withoutLinkMarks } from '../html/link-marks.js'
import { withoutByline } from './proven-feed.js'

/** Whether an item of a feed speaks of money: in its title, its categories or its text. */
export const isNewsOfFunding = (item: FeedItem, language: 'sv' | 'en'): boolean =>
  isAboutFunding([item.title ?? '', ...item.categories, textOf(item)].join('\n'), language)

/** What to say of an item of news beside what every item has: what it is, its text with its title, and its categories. */
export function newsOf(item: FeedItem, language: 'sv' | 'en', text = textOf(item)): Partial<RawCall> {
  const keywords = item.categories.filter((one) => !NO_KEYWORD.test(one))
  const sections = text === '' ? [] : [{ kind: 'description' as const, text }]
  return {
    kind: 'news',
    ...(keywords.length > 0 && { keywords }),
    texts: [{ language, title: item.title ?? '', sections }],
  }
}

/** Categories that say only that it is news. */
const NO_KEYWORD =
  /^(?:news|nyhet(?:er)?|press ?releases?|pressmeddelanden?|top (?:story|stories)|viktiga nyheter|uncategori[sz]ed)$/i

/** The text of an item, all of it where the feed has it, else its summary; without authors and whom to contact. */
export const textOf = (item: FeedItem): string =>
  withoutContacts(withoutByline(withoutLinkMarks(item.content ?? item.summary ?? '')))
