import type { Language } from '../text/format.js'

export const LANGUAGES: readonly Language[] = ['sv', 'en']

/** The language for a reader who has not chosen: Swedish, unless the browser asks for English and not for Swedish. */
export function languageFor(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/i.test(part))
    .map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.includes('en') && !wanted.includes('sv') ? 'en' : 'sv'
}
