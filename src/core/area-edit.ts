import { stemsOf } from './lexis/words.js'
import type { Area } from './municipality.js'

/** What somebody wants an area to be; its id stays, or is made of its name. */
export type AreaDraft = Omit<Area, 'id'>
type OwnWord = Area['words'][number]

/** Areas that a municipality can have, words that an area can, and characters in a name and in a word. */
export const [MOST_AREAS, MOST_OWN_WORDS, LONGEST_AREA_NAME, LONGEST_PHRASE] = [30, 80, 80, 120]

/** An area as somebody wants it, in the place of one or new. */
export interface WantedArea {
  /** Null for a new one. */
  readonly id: string | null
  /** The revision that was looked at when it was written. */
  readonly revision: string
  readonly draft: AreaDraft
  /** Where it is to stand among the municipality's areas, from 0. */
  readonly position: number
}

/** Why nothing was done: what was written cannot be, somebody else was first, it is not there, or none would be left. */
export type AreaRefusal =
  | { readonly kind: 'invalid'; readonly problems: readonly AreaProblem[] }
  | { readonly kind: 'stale' | 'gone' | 'last' }

/** What is wrong with an area that somebody wants; `at` is the place of the word in the list. */
export type AreaProblem =
  | {
      readonly kind: 'name-missing' | 'name-long' | 'name-odd' | 'name-taken'
      readonly language: 'sv' | 'en'
    }
  | { readonly kind: 'nothing' | 'many-words' | 'many-areas' }
  | { readonly kind: 'theme' | 'weight'; readonly theme: string }
  | {
      readonly kind: 'word-long' | 'word-odd' | 'word-comma' | 'word-star' | 'word-twice'
      readonly at: number
      readonly phrase: string
    }

/** All that is wrong with an area that somebody wants beside the others of its municipality. */
export function checkArea(
  draft: AreaDraft,
  themes: ReadonlySet<string>,
  others: readonly Area[],
): readonly AreaProblem[] {
  const { words } = draft
  return [
    ...(['sv', 'en'] as const).flatMap((language) => nameProblem(draft.name[language], language, others)),
    ...Object.entries(draft.themes).flatMap(([theme, weight]) => themeProblem(theme, weight, themes)),
    ...words.flatMap((word, at) => wordProblem(word, at, words)),
    ...(words.length > MOST_OWN_WORDS ? [{ kind: 'many-words' } as const] : []),
    ...(others.length >= MOST_AREAS ? [{ kind: 'many-areas' } as const] : []),
    ...(words.length + Object.keys(draft.themes).length === 0 ? [{ kind: 'nothing' } as const] : []),
  ]
}

const ODD = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u
const alike = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

function nameProblem(name: string, language: 'sv' | 'en', others: readonly Area[]): AreaProblem[] {
  if (name.trim() === '') return [{ kind: 'name-missing', language }]
  if (name.length > LONGEST_AREA_NAME) return [{ kind: 'name-long', language }]
  if (ODD.test(name) || !/[\p{L}\p{N}]/u.test(name)) return [{ kind: 'name-odd', language }]
  const isTaken = others.some((other) => alike(other.name[language]) === alike(name))
  return isTaken ? [{ kind: 'name-taken', language }] : []
}

function themeProblem(theme: string, weight: number, themes: ReadonlySet<string>): AreaProblem[] {
  if (!themes.has(theme)) return [{ kind: 'theme', theme }]
  return weight > 0 && weight <= 1 ? [] : [{ kind: 'weight', theme }]
}

function wordProblem({ phrase, language }: OwnWord, at: number, all: readonly OwnWord[]): AreaProblem[] {
  const isSame = (other: OwnWord) => other.language === language && alike(other.phrase) === alike(phrase)
  const kind =
    phrase.length > LONGEST_PHRASE
      ? 'word-long'
      : ODD.test(phrase) || stemsOf(phrase, language).length === 0
        ? 'word-odd'
        : /[,;]/.test(phrase)
          ? 'word-comma'
          : !hasGoodStar(phrase)
            ? 'word-star'
            : all.findIndex(isSame) < at
              ? 'word-twice'
              : null
  return kind ? [{ kind, at, phrase }] : []
}

/** A star stands once, first or last, beside three letters or more of a single word. */
const hasGoodStar = (phrase: string): boolean =>
  !phrase.includes('*') || /^(?:\*[\p{L}\p{N}]{3,}|[\p{L}\p{N}]{3,}\*)$/u.test(phrase.trim())
