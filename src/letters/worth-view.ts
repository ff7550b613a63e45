import type { LetterContent } from '../core/letter.js'
import type { Area } from '../core/municipality.js'
import type { Tag } from '../core/theme.js'
import { clean } from '../text/clean.js'
import { numberText } from '../text/format.js'
import { titleIn, type TitleText } from '../text/title.js'
import { reasonText, strongest } from '../text/why.js'
import type { Words } from '../text/words.js'
import { viewAnswers, type AnswersView } from './answers-view.js'
import { callAddress } from './item-view.js'

/** The calls that it would help most to judge, in words. */
export interface WorthView {
  readonly title: string
  readonly intro: string
  readonly items: readonly {
    readonly title: TitleText
    readonly href: string
    readonly note: string
    readonly answers: AnswersView | null
  }[]
  readonly list: { readonly label: string; readonly href: string }
}

/** Null where there is none, and in the letters of those who do not look after Fondvakt. */
export function viewWorth(content: LetterContent, words: Words): WorthView | null {
  const { worth, municipality, publicUrl } = content
  const say = words.judge.worth
  if (worth.length === 0) return null
  return {
    title: say.title(worth.length),
    intro: say.intro,
    items: worth.map(({ call, tag, area }) => ({
      title: titleIn(call, words.language),
      href: callAddress({ call }, content),
      note: note(tag, area, content, words),
      answers: viewAnswers(content, call.id, [tag.area], words, null),
    })),
    list: { label: say.see, href: `${publicUrl}/${encodeURIComponent(municipality.id)}/worth` },
  }
}

function note(tag: Tag, area: Area, { themes }: LetterContent, words: Words): string {
  const say = words.judge.worth
  const reason = strongest(tag.reasons)
  const guess = say.guess(tag.grade, numberText(tag.score, words.language))
  const why = reason ? ` ${words.call.labels.why}: ${reasonText(reason, themes, words)}.` : ''
  return `${say.question(clean(area.name[words.language], 120))} ${guess}${why}`
}
