import { UsageError } from '../../core/errors.js'

const ENTRY = /^(?:att \p{Ll}+|!\p{Ll}+|\p{Ll}+-?(?: \p{Ll}+-?)*)$/u

/**
 * Reads the words that compounds are made of, `db/seeds/words.txt`: an entry a line as `partsOf` takes them, blank lines and
 * those that begin with `#` left out. A UsageError names the file and the line that is no entry.
 */
export function readWords(text: string, fileName: string): readonly string[] {
  return text.split('\n').flatMap((line, i) => {
    const entry = line.trim().normalize('NFC')
    if (entry === '' || entry.startsWith('#')) return []
    if (!ENTRY.test(entry)) {
      throw new UsageError(
        `${fileName}: line ${String(i + 1)}: expected a word in lower case, got "${entry}"`,
      )
    }
    return [entry]
  })
}
