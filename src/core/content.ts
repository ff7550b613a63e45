import { nextDeadline, statusOn, type Day } from './call.js'
import type { FollowedCase } from './case.js'
import { dayIn } from './dates.js'
import { LETTER_ZONE } from './cadence.js'
import type { CallEvent } from './event.js'
import type { Fitting } from './fit.js'
import type {
  Coverage,
  Item,
  LetterContent,
  LetterKind,
  Reader,
  TaggedCall,
  Told,
  Upkeep,
  WorthItem,
} from './letter.js'
import type { Municipality } from './municipality.js'
import type { WordFinder } from './own-words.js'
import type { FoundSearch } from './saved-search.js'
import type { Worth } from './worth.js'

/** What a letter is made of, before it is worked out what there is to tell. */
export interface LetterMatter {
  readonly kind: LetterKind
  readonly municipality: Municipality
  readonly reader: Reader
  /** The id of the reader's department. */
  readonly department: string
  /** ISO week, `2026-W35`. */
  readonly week: string
  readonly slot: string
  readonly today: Day
  /** When the next letter is due, as a day or an instant; null where none is. */
  readonly nextLetter: string | null
  readonly first: boolean
  readonly calls: readonly TaggedCall[]
  /** Those since the reader's last letter. */
  readonly events: readonly CallEvent[]
  readonly told: Told
  /** Ids of the calls that the reader said are not relevant. */
  readonly dismissed: ReadonlySet<string>
  readonly cases: readonly FollowedCase[]
  readonly words: WordFinder
  /** The reader's saved searches. */
  readonly searches: readonly FoundSearch[]
  readonly coverage: Coverage
  readonly upkeep: Upkeep
  readonly worth: readonly Worth[]
  readonly publicUrl: string
  readonly themes: LetterContent['themes']
}

/** A letter that tells these items. What is no hurry stands only in the weekly one. */
export function contentOf(
  matter: LetterMatter,
  fitting: readonly Fitting[],
  items: readonly Item[],
): LetterContent {
  const { kind, municipality, reader, today } = matter
  const followed = new Set(reader.interests.map(({ area }) => area))
  const isWeekly = kind === 'weekly'
  return {
    kind,
    municipality: { id: municipality.id, name: municipality.name },
    reader: readerOf(reader),
    department:
      municipality.departments.find(({ id }) => id === matter.department)?.name ?? municipality.name,
    areas: municipality.areas.filter(({ id }) => followed.has(id)),
    searches: matter.searches.map(({ name, query }) => ({ name, query })),
    week: matter.week,
    slot: matter.slot,
    today,
    nextLetter: letterDay(matter.nextLetter),
    first: isWeekly && matter.first,
    items,
    cases: isWeekly ? casesOf(matter) : [],
    openNow: fitting.filter(({ call }) => call.kind === 'call' && statusOn(call, today) === 'open').length,
    coverage: matter.coverage,
    upkeep: isWeekly && reader.secretariat ? matter.upkeep : null,
    worth: isWeekly && reader.secretariat ? inAreas(matter.worth, municipality.areas) : [],
    publicUrl: matter.publicUrl.replace(/\/+$/, ''),
    themes: matter.themes,
  }
}

/** A contact is a reader too, but who they are must not get into what others may read. */
const readerOf = ({ language, secretariat, interests, wishes }: Reader): Reader => ({
  language,
  secretariat,
  interests,
  wishes,
})

/** The day on which a letter is due in Sweden. */
export const letterDay = (at: string | null): Day | null => (at === null ? null : dayIn(at, LETTER_ZONE))

function casesOf({ cases, department, today }: LetterMatter): FollowedCase[] {
  const due = ({ due, about }: FollowedCase): Day =>
    [due, nextDeadline(about, today)?.day ?? null].filter((day) => day !== null && day >= today).sort()[0] ??
    '9999'
  return cases
    .filter((one) => one.department === department && one.state !== 'closed')
    .toSorted((a, b) => order(due(a), due(b)) || order(a.id, b.id))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inAreas = (worth: readonly Worth[], areas: Municipality['areas']): WorthItem[] =>
  worth.flatMap((one) => areas.filter(({ id }) => id === one.tag.area).map((area) => ({ ...one, area })))
