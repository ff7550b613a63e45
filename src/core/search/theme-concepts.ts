import type { Language } from '../lexis/stem.js'
import type { Theme, ThemeBook } from '../theme.js'
import type { Concept } from './concept.js'

/**
 * The themes as concepts, each under its name and the phrases that are decisive for it. A theme is broader than any term, so
 * the search falls back on these only for what the glossary lacks.
 */
export function themeConcepts({ themes }: ThemeBook): Concept[] {
  return themes.map((theme) => ({ sv: termsIn(theme, 'sv'), en: termsIn(theme, 'en'), from: 'theme' }))
}

function termsIn({ name, phrases }: Theme, language: Language): string[] {
  const decisive = phrases
    .filter((phrase) => phrase.language === language && phrase.weight === 3 && !phrase.text.includes('*'))
    .map(({ text }) => text)
  return [...new Set([name[language], ...decisive])]
}
