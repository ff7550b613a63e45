import { nextSlot } from '../core/cadence.js'
import type { Day, Instant } from '../core/call.js'
import { checkChoices, EVERY, GRADES, wordsIn, type Choices } from '../core/choices.js'
import { addDays } from '../core/dates.js'
import { LONGEST_WORD, MOST_WORDS, type Area, type Contact, type Wishes } from '../core/municipality.js'
import { clean } from '../text/clean.js'
import { dayOf } from '../text/format.js'
import type { ReaderWords } from '../text/reader-words.js'
import { dayFault, isWithinYear, lineOf, type FieldFault } from './fields.js'

/** What stands in the form of a contact's choices, as it was saved or typed. */
export interface ChoiceFields {
  readonly every: string
  readonly weekday: string
  readonly hour: string
  readonly fast: boolean
  readonly silent: boolean
  readonly consultations: boolean
  readonly pause: string
  readonly language: string
  /** A grade or `none` by area. */
  readonly least: ReadonlyMap<string, string>
  readonly withWords: string
  readonly withoutWords: string
}

/** The field of an area's grade. */
export const leastField = (area: string): string => `least:${area}`

/** A contact's choices as they stand; a pause that is over is none. */
export function fieldsOf(
  { language, interests, wishes }: Choices,
  areas: readonly Area[],
  today: Day,
): ChoiceFields {
  const { every, weekday, hour, fast, silent, consultations, pausedUntil } = wishes
  return {
    every,
    weekday: String(weekday),
    hour: String(hour),
    fast,
    silent,
    consultations,
    pause: pausedUntil !== null && pausedUntil > today ? pausedUntil : '',
    language,
    least: new Map(areas.map(({ id }) => [id, interests.find(({ area }) => area === id)?.least ?? 'none'])),
    withWords: wishes.withWords.join(', '),
    withoutWords: wishes.withoutWords.join(', '),
  }
}

/** What was typed; an area that the form did not have is as before. */
export function typedFields(
  form: URLSearchParams,
  areas: readonly Area[],
  before: ChoiceFields,
): ChoiceFields {
  const lines = (name: string): string =>
    form
      .getAll(name)
      .join(', ')
      .replace(/[\r\n]+/g, ', ')
  return {
    every: lineOf(form, 'every'),
    weekday: lineOf(form, 'weekday'),
    hour: lineOf(form, 'hour'),
    fast: form.has('fast'),
    silent: form.has('silent'),
    consultations: form.has('consultations'),
    pause: lineOf(form, 'pause'),
    language: lineOf(form, 'language'),
    least: new Map(
      areas.map(({ id }) => {
        const field = leastField(id)
        return [id, form.has(field) ? lineOf(form, field) : (before.least.get(id) ?? 'none')]
      }),
    ),
    withWords: lines('withWords'),
    withoutWords: lines('withoutWords'),
  }
}

/** What was typed as choices by somebody with so many saved searches, or all that is wrong with it, each at its field. */
export function readChoices(
  typed: ChoiceFields,
  form: URLSearchParams,
  areas: readonly Area[],
  today: Day,
  words: ReaderWords,
  searches = 0,
): Choices | readonly FieldFault[] {
  const choices = choicesIn(typed)
  const problems = new Set(checkChoices(choices, areas, searches))
  const faults: FieldFault[] = []
  const add = (field: string, text: string | null): void => {
    if (text !== null) faults.push({ field, text })
  }
  for (const field of ['every', 'weekday', 'hour', 'language'] as const)
    if (problems.has(field)) add(field, words.choices.unclear)
  const pause = dayFault(typed.pause, today, words.form)
  add(
    'pause',
    pause ?? (typed.pause === '' || isWithinYear(typed.pause, today) ? null : words.choices.tooFar),
  )
  for (const [area, least] of typed.least)
    if (least !== 'none' && !GRADES.some((grade) => grade === least))
      add(leastField(area), words.choices.unclear)
  const first = areas[0] ? leastField(areas[0].id) : 'withWords'
  if (hasOtherAreas(form, areas)) add(first, words.choices.areaGone)
  if (problems.has('no-areas')) add(first, words.choices.nothingChosen)
  for (const field of ['withWords', 'withoutWords'] as const)
    add(field, wordFault(choices, field, words.choices))
  if (faults.length === 0 && problems.size > 0) add('every', words.choices.unclear)
  return faults.length > 0 ? faults : choices
}

function choicesIn(typed: ChoiceFields): Choices {
  const every = EVERY.find((one) => one === typed.every)
  const wishes: Wishes = {
    every: every ?? ('' as Wishes['every']),
    weekday: wholeOf(typed.weekday),
    hour: wholeOf(typed.hour),
    fast: typed.fast || every === 'never',
    silent: typed.silent,
    pausedUntil: typed.pause || null,
    consultations: typed.consultations,
    withWords: wordsIn(typed.withWords),
    withoutWords: wordsIn(typed.withoutWords),
  }
  const interests = [...typed.least].flatMap(([area, chosen]) => {
    const least = GRADES.find((grade) => grade === chosen)
    return least ? [{ area, least }] : []
  })
  return { language: typed.language as Contact['language'], interests, wishes }
}

const wholeOf = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : Number.NaN)

/** Whether areas were chosen that the municipality does not have, or no longer. */
const hasOtherAreas = (form: URLSearchParams, areas: readonly Area[]): boolean =>
  [...form].some(
    ([name, value]) =>
      name.startsWith(leastField('')) && value !== 'none' && !areas.some(({ id }) => leastField(id) === name),
  )

function wordFault(
  { wishes }: Choices,
  field: 'withWords' | 'withoutWords',
  words: ReaderWords['choices'],
): string | null {
  const own = wishes[field]
  const long = own.find((word) => word.length > LONGEST_WORD)
  const odd = own.find(
    (word) => !/[\p{L}\p{N}]/u.test(word) || /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(word),
  )
  const others = new Set(wishes.withWords.map((word) => word.toLowerCase()))
  const both = field === 'withoutWords' ? own.find((word) => others.has(word.toLowerCase())) : undefined
  if (own.length > MOST_WORDS) return words.tooManyWords(own.length, MOST_WORDS)
  if (long !== undefined) return words.wordTooLong(`${long.slice(0, 30)}…`, LONGEST_WORD)
  if (odd !== undefined) return words.oddWord(clean(odd, LONGEST_WORD))
  return both === undefined ? null : words.wordInBoth(both)
}

/** When the next letter comes; null where none is planned. */
export function nextLetter(
  wishes: Wishes,
  now: Instant,
): { readonly day: Day; readonly hour: number } | null {
  const { pausedUntil, hour } = wishes
  const today = dayOf(now)
  const isPaused = pausedUntil !== null && pausedUntil > today
  let slot = nextSlot(wishes, isPaused ? `${addDays(pausedUntil, -1)}T00:00:00.000Z` : now)
  while (slot && isPaused && dayOf(slot.at) < pausedUntil) slot = nextSlot(wishes, slot.at)
  return slot && { day: dayOf(slot.at), hour }
}
