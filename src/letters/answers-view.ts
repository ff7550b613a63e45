import type { LetterContent } from '../core/letter.js'
import type { Words } from '../text/words.js'

/** A question on a call, and the links that answer it. */
export interface AnswersView {
  /** Null where it is asked beside. */
  readonly ask: string | null
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

/** The links by which the contact says whether a call is relevant in some areas; null where there are none to sign. */
export function viewAnswers(
  { judgeAt }: Pick<LetterContent, 'judgeAt'>,
  call: string,
  areas: readonly string[],
  { judge }: Words,
  ask: string | null = judge.ask,
): AnswersView | null {
  if (!judgeAt || areas.length === 0) return null
  const address = judgeAt(call, areas)
  return {
    ask,
    links: [
      { label: judge.say.relevant, href: `${address}?relevant=yes` },
      { label: judge.say['not-relevant'], href: `${address}?relevant=no` },
    ],
  }
}
