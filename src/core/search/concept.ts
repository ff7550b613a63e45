/** One thing under its names in both languages; the first of each is the usual one. Either list may be empty, not both. */
export interface Concept {
  readonly sv: readonly string[]
  readonly en: readonly string[]
  readonly from: 'glossary' | 'theme' | 'vocabulary'
}
