import { fold } from './clean.js'

/**
 * A pattern over folded text out of phrases, each a regular expression where `~` stands for any ending of the word. Whole words
 * only, in any language and with marks on the letters as they are written.
 */
export function anyOf(phrases: readonly string[], flags = ''): RegExp {
  return new RegExp(whole(phrases), flags)
}

/** The source of `anyOf`, to be put into a larger pattern. */
export function whole(phrases: readonly string[]): string {
  return `(?<![a-z0-9])(?:${phrases.map((phrase) => fold(phrase).replaceAll('~', '[a-z]*')).join('|')})(?![a-z0-9])`
}
