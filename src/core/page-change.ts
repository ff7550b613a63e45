import type { Instant } from './call.js'

/** What went from a watched page and what came, paragraph by paragraph. */
export interface PageChange {
  readonly id: string
  readonly source: string
  readonly key: string
  readonly title: string
  readonly url: string
  readonly at: Instant
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** The paragraphs that went from a text and those that came. */
export interface TextChange {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** What changed between two texts, paragraph by paragraph; one that only moved has not changed. */
export function changeOf(before: string, after: string): TextChange {
  const old = paragraphs(before)
  const now = paragraphs(after)
  const had = new Set(old.map(folded))
  const has = new Set(now.map(folded))
  return {
    gone: unique(old.filter((text) => !has.has(folded(text)))),
    come: unique(now.filter((text) => !had.has(folded(text)))),
  }
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]
