import { UsageError } from '../../core/errors.js'
import { stemsOf } from '../../core/lexis/words.js'
import type { ThemeBook } from '../../core/theme.js'

/** Refuses phrases that could never match or would count twice: without a letter, starred amiss, said before in the same theme, or also a mask. */
export function checkPhrases(book: ThemeBook, fileOf: (theme: string | null) => string): void {
  const masked = new Set<string>()
  for (const { text, language } of book.masks)
    masked.add(keyOf(text, language, `masks.${language}`, fileOf(null)))
  for (const theme of book.themes) {
    const said = new Map<string, string>()
    const fileName = fileOf(theme.id)
    for (const { text, language } of theme.phrases) {
      const place = `theme ${theme.id}, ${language}`
      const key = keyOf(text, language, place, fileName)
      const before = said.get(key)
      if (before !== undefined) throw wrong(fileName, place, text, `says the same as ${before}`)
      if (masked.has(key)) throw wrong(fileName, place, text, 'is also a mask')
      said.set(key, text)
    }
  }
}

function keyOf(text: string, language: 'sv' | 'en', place: string, fileName: string): string {
  const stems = stemsOf(text, language)
  if (stems.length === 0) throw wrong(fileName, place, text, 'expected letters')
  if (!text.includes('*')) return `${language} ${stems.join(' ')}`
  if (!/^(?:\*[^*]{3,}|[^*]{3,}\*)$/.test(text) || stems.length > 1) {
    throw wrong(
      fileName,
      place,
      text,
      'expected one word of at least three letters, with * before or after it',
    )
  }
  return `${language} ${text.toLowerCase()}`
}

function wrong(fileName: string, place: string, text: string, message: string): UsageError {
  return new UsageError(`${fileName}: ${place}: "${text}": ${message}`)
}
