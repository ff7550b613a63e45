import type { AmountToken } from './amount-tokens.js'

/** The words before an amount in its own clause. */
export function clauseBefore(text: string): string {
  const cut = text.slice(-140).replace(SHARE_OF, '$1').replace(SHARE_OR, '').replace(SHARE_AND, '')
  return /^(?:.*(?:[;()]|, (?:och|samt|men|and|but|og|dock) ))?([^;()]*)$/s.exec(cut)?.[1] ?? cut
}

/** Of those the words after `, with` or `, up to`. */
export const clauseOf = (left: string): string =>
  /, ((?:with|med|upp till|up to|hogst|max|maximalt) [^,]*)$/.exec(left)?.[1] ?? left

/** `1,6 milliarder kroner (157 millioner euro)`: the same in another currency. */
export const isInBrackets = (folded: string, { end }: AmountToken, next: AmountToken | undefined): boolean =>
  next !== undefined && /^ ?\((?:ca\.? |cirka |about )?$/.test(folded.slice(end, next.start))

/** The words after an amount, up to the next comma, bracket or new clause. */
export const clauseAfter = (text: string): string =>
  /^[^,;()–]*?(?=[,;()–]| (?:och|samt|and|og|men|but|dock) |$)/.exec(
    text.slice(0, 140).replace(/^ ?\([^()]{0,40}\)/, ''),
  )?.[0] ?? ''

/** `högst 50 procent av totalbudgeten`: words of what a share is of say nothing of the amount that follows. */
const SHARE_OF =
  /(\d ?(?:%|procent|prosent|per ?cent)) (?:av|of|af) (?:[a-z-]+ ){0,3}[a-z-]*(?:budget|kostnad|cost|utgift|udgift)[a-z]*/g

/** `högst 50 procent eller 500 000 kronor`: the bound is of both. */
const SHARE_OR = /\d[\d.,]* ?(?:%|procent|prosent|per ?cent) (?:eller|or|och|and|og) $/
const SHARE_AND = /^.*\d ?(?:%|procent|prosent|per ?cent)[^,;]{0,40} (?:och|samt|and|og) /
