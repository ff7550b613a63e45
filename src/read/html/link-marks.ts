/** The words that a platform puts after links that lead away. */
const LINK_MARK =
  /[ ,]{0,2}(?:länk till annan webbplats|extern länk|external link)(?:,? (?:öppnas i (?:ett )?nytt fönster|opens in (?:a )?new window))?\.{0,2}(?=[\s),;:]|$)/gi

/** A text without the marks that platforms put after links that lead away. */
export const withoutLinkMarks = (text: string): string => text.replace(LINK_MARK, '')
