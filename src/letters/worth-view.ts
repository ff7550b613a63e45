import type { LetterContent } from '../core/letter.js'
import type { Area } from '../core/municipality.js'
import type { Tag } from '../core/theme.js'
import { clean } from '../text/clean.js'
import { numberText } from '../text/format.js'
import { titleIn, type TitleText } from '../text/title.js'
import { reasonText, strongest } from '../text/why.js'
import type { Words } from '../text/words.js'
import type { Link } from './letter-view.js'
import { answerAddress, callAddress, type LinkView } from './links-view.js'

/** The calls that it would help most to judge, in words. */
export interface WorthView {
  readonly title: string
  readonly intro: string
  readonly items: readonly {
    readonly title: TitleText
    readonly href: string
    readonly note: string
    readonly answers: readonly LinkView[]
  }[]
  readonly list: Link
}

/** Null where there is none, and in the letters of those who do not look after Fondvakt. */
export function viewWorth(content: LetterContent, words: Words): WorthView | null {
  const { worth, municipality, publicUrl } = content
  const say = words.judge.worth
  if (worth.length === 0) return null
  return {
    title: say.title(worth.length),
    intro: say.intro,
    items: worth.map(({ call, tag, area }) => {
      const title = titleIn(call, words.language)
      return {
        title,
        href: callAddress(publicUrl, call.id),
        note: note(tag, area, content, words),
        answers: answers(answerAddress(publicUrl, call.id), title.text, tag.area, words),
      }
    }),
    list: { label: say.see, href: `${publicUrl}/${encodeURIComponent(municipality.id)}/worth` },
  }
}

/** The answers in the one area that is in doubt. */
function answers(address: string, title: string, area: string, { letter }: Words): LinkView[] {
  const link = (label: string, relevant: 'yes' | 'no'): LinkView => ({
    label,
    full: letter.call.linkTo(label, clean(title, 60)),
    href: `${address}?relevant=${relevant}&area=${encodeURIComponent(area)}`,
  })
  return [link(letter.call.links.relevant, 'yes'), link(letter.call.links.notRelevant, 'no')]
}

function note(tag: Tag, area: Area, { themes }: LetterContent, words: Words): string {
  const say = words.judge.worth
  const reason = strongest(tag.reasons)
  const guess = say.guess(tag.grade, numberText(tag.score, words.language))
  const why = reason ? ` ${words.call.labels.why}: ${reasonText(reason, themes, words)}.` : ''
  return `${say.question(clean(area.name[words.language], 120))} ${guess}${why}`
}
