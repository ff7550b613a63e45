import { isDay } from './dates.js'
import { LONGEST_WORD, MOST_WORDS, type Area, type Contact, type Every, type Wishes } from './municipality.js'

/** What a contact chooses for themselves. */
export interface Choices {
  readonly language: Contact['language']
  readonly interests: Contact['interests']
  readonly wishes: Wishes
}

/**
 * `no-areas`: neither an area nor a word nor a saved search to go by; `word`: one without a letter or digit, or of several lines; `word-twice`: the same
 * one more than once, or both to have and to leave out.
 */
export type ChoiceProblem =
  | 'language'
  | 'no-areas'
  | 'unknown-area'
  | 'area-twice'
  | 'grade'
  | 'every'
  | 'weekday'
  | 'hour'
  | 'pause'
  | 'word'
  | 'word-long'
  | 'word-twice'
  | 'words-many'

export const EVERY: readonly Every[] = ['week', 'two-weeks', 'month', 'never']
export const GRADES = ['strong', 'likely', 'weak'] as const

/** What is wrong with the choices of somebody with so many saved searches in a municipality with these areas; empty where they hold. */
export function checkChoices(
  { language, interests, wishes }: Choices,
  areas: readonly Area[],
  searches = 0,
): readonly ChoiceProblem[] {
  const known = new Set(areas.map(({ id }) => id))
  const chosen = interests.map(({ area }) => area)
  const { withWords, withoutWords, pausedUntil } = wishes
  const words = [...withWords, ...withoutWords]
  const faults: Readonly<Record<ChoiceProblem, boolean>> = {
    language: language !== 'sv' && language !== 'en',
    'no-areas': chosen.length + withWords.length + searches === 0,
    'unknown-area': chosen.some((area) => !known.has(area)),
    'area-twice': new Set(chosen).size < chosen.length,
    grade: interests.some(({ least }) => !GRADES.includes(least)),
    every: !EVERY.includes(wishes.every),
    weekday: !isWhole(wishes.weekday, 1, 7),
    hour: !isWhole(wishes.hour, 0, 23),
    pause: pausedUntil !== null && !isDay(pausedUntil),
    word: words.some((word) => !/[\p{L}\p{N}]/u.test(word) || /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(word)),
    'word-long': words.some((word) => word.length > LONGEST_WORD),
    'word-twice': new Set(words.map(alike)).size < words.length,
    'words-many': withWords.length > MOST_WORDS || withoutWords.length > MOST_WORDS,
  }
  return (Object.keys(faults) as ChoiceProblem[]).filter((problem) => faults[problem])
}

/** Words as somebody typed them, a comma or a line each: single spaces, none empty, each once. */
export function wordsIn(text: string): readonly string[] {
  const words = text
    .normalize('NFC')
    .split(/[,;\n\r]/)
    .map((word) => word.replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '')
  return [...new Map(words.map((word) => [alike(word), word])).values()]
}

const alike = (word: string): string => word.normalize('NFC').toLowerCase()

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most
