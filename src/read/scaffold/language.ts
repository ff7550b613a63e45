/** The languages that a source can be in. */
export type Guessed = 'sv' | 'en'

/** Counts the small words of Swedish and English; Swedish where neither wins. */
export function guessLanguage(text: string): Guessed {
  const start = text.slice(0, 20_000)
  const count = (words: RegExp) => start.match(words)?.length ?? 0
  const english = count(/\b(?:the|and|of|for|to|with|is|are)\b/gi)
  return english > count(/\b(?:och|att|som|på|är|av|med|till|den|det)\b/gi) ? 'en' : 'sv'
}
