import type { Day } from '../core/call.js'
import type { Item, LetterContent } from '../core/letter.js'
import { deadlineMoves, isExtension, isGone } from '../core/news.js'
import { changeTexts } from '../text/changes.js'
import { webAddress } from '../text/clean.js'
import type { CallLink } from '../text/letter-words.js'
import { summaryIn } from '../text/summary.js'
import { titleIn, type TitleText } from '../text/title.js'
import type { Words } from '../text/words.js'
import { factsOf, type Fact, type Foreign } from './facts-view.js'
import { hasDay, linksOf, type LinkView } from './links-view.js'

/** One call of a letter in words, the same for HTML and plain text. */
export interface ItemView {
  readonly href: string
  readonly title: TitleText
  readonly summary: Foreign | null
  /** True where more time was given, which is marked and stands first among the changes. */
  readonly extended: boolean
  readonly changes: readonly string[]
  readonly facts: readonly Fact[]
  readonly links: readonly LinkView[]
  /** The one address that stands in plain text beside the call's own; null for what is gone. */
  readonly answer: LinkView | null
}

/** What a call is put into words with, beside the call. */
export type ItemFrame = Pick<LetterContent, 'today' | 'publicUrl' | 'areas' | 'themes'>

export function viewItem(item: Item, frame: ItemFrame, words: Words): ItemView {
  const { call, events, section } = item
  const title = titleIn(call, words.language)
  const link = linksOf(frame.publicUrl, call, title.text, words)
  const summary = summaryIn(call, words.language)
  const gone = isGone(events)
  // What changed in a call before the reader first hears of it is no news to them.
  const isKnown = section !== 'new' && section !== 'start'
  return {
    href: link('read').href,
    title,
    summary: gone ? null : summary,
    extended: isKnown && !gone && deadlineMoves(events).some(isExtension),
    changes: isKnown ? changeTexts(events, words) : [],
    facts: factsOf(item, frame, words),
    links: namesOf(item, frame.today).map((name) => link(name)),
    answer: gone ? null : link('answer'),
  }
}

function namesOf({ section, call, events }: Item, today: Day): CallLink[] {
  if (isGone(events)) return ['read']
  const consult: CallLink[] = section === 'consult' && webAddress(call.url) ? ['consult'] : []
  const calendar: CallLink[] = hasDay(call, today) ? ['calendar'] : []
  const follow: CallLink[] = section === 'consult' ? [] : ['follow']
  return ['read', ...consult, 'relevant', 'notRelevant', 'pass', ...calendar, ...follow]
}
