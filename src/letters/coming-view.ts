import type { Day } from '../core/call.js'
import type { Item } from '../core/letter.js'
import { quarterOf } from '../core/letter-order.js'
import { clean } from '../text/clean.js'
import { programmeText } from '../text/programme.js'
import { titleIn, type TitleText } from '../text/title.js'
import { changeTexts } from '../text/changes.js'
import type { Words } from '../text/words.js'
import { timesText } from './facts-view.js'
import type { ItemFrame } from './item-view.js'
import { linksOf, type LinkView } from './links-view.js'
import { whyText } from './reasons.js'

/** A call in two lines: one that is planned, or one that a full letter has no more room for. */
export interface BriefView {
  readonly href: string
  readonly title: TitleText
  readonly notes: readonly string[]
  /** Null in the shortest form. */
  readonly answer: LinkView | null
}

/** A planned call: when, which programme, and why it is told. */
export function viewComing(item: Item, frame: ItemFrame, words: Words): BriefView {
  const { call } = item
  const programme = clean(programmeText(call, words.language), 80)
  const why = whyText(item, frame, words)
  const when = timesText(call, frame.today, words)
  return {
    ...viewBrief(item, frame, words),
    notes: [
      programme === '' ? when : `${when} · ${programme}`,
      ...(why === '' ? [] : [`${words.call.labels.why}: ${why}`]),
    ],
    answer: linksOf(frame.publicUrl, call, titleIn(call, words.language).text, words)('answerComing'),
  }
}

/** A call by its title and one line: when it closes or opens, or what changed. */
export function viewBrief({ call, events, section }: Item, frame: ItemFrame, words: Words): BriefView {
  const title = titleIn(call, words.language)
  const change = section === 'changed' ? changeTexts(events, words)[0] : undefined
  return {
    href: linksOf(frame.publicUrl, call, title.text, words)('read').href,
    title,
    notes: [change ?? timesText(call, frame.today, words)],
    answer: null,
  }
}

/** Items by the quarter that they open in, in the order of the quarters; those without a date last. */
export function byQuarter(
  items: readonly Item[],
  today: Day,
  { letter }: Words,
): readonly { readonly title: string; readonly items: readonly Item[] }[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const quarter = quarterOf(item.call, today) ?? ''
    groups.set(quarter, [...(groups.get(quarter) ?? []), item])
  }
  const order = [...groups].toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  return order.map(([quarter, held]) => ({
    title:
      quarter === '' ? letter.undated : letter.quarter(Number(quarter.slice(0, 4)), Number(quarter.slice(6))),
    items: held,
  }))
}
