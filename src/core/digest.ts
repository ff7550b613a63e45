import { statusOn, type Day } from './call.js'
import type { CallEvent } from './event.js'
import type {
  Coverage,
  Item,
  JudgeAddress,
  LetterContent,
  TaggedCall,
  Told,
  Upkeep,
  WorthItem,
} from './letter.js'
import { isTold, match } from './match.js'
import type { Contact, Municipality } from './municipality.js'
import { deadlineMoves } from './news.js'
import type { Worth } from './worth.js'

/** What a letter is made of, before it is worked out what there is to tell. */
export interface LetterMatter {
  readonly municipality: Municipality
  readonly contact: Contact
  /** ISO week, `2026-W35`. */
  readonly week: string
  readonly today: Day
  readonly first: boolean
  readonly calls: readonly TaggedCall[]
  /** Those since the contact's last letter. */
  readonly events: readonly CallEvent[]
  readonly told: Told
  readonly coverage: Coverage
  readonly upkeep: Upkeep
  readonly worth: readonly Worth[]
  readonly judgeAt: JudgeAddress | null
  readonly publicUrl: string
  readonly themes: LetterContent['themes']
}

/** Everything that one contact's letter says. The same matter always gives the same letter. */
export function compose(matter: LetterMatter): LetterContent {
  const { municipality, contact, calls, events, told, today, first } = matter
  const department = municipality.departments.find(({ id }) => id === contact.department)
  const followed = new Set(contact.interests.map(({ area }) => area))
  return {
    municipality: { id: municipality.id, name: municipality.name },
    contact,
    department: department?.name ?? municipality.name,
    areas: municipality.areas.filter(({ id }) => followed.has(id)),
    week: matter.week,
    today,
    first,
    items: match(contact, calls, events, told, today, { first }),
    openNow: calls.filter(
      ({ call, tags, role }) => statusOn(call, today) === 'open' && isTold(contact, call, tags, role.role),
    ).length,
    coverage: matter.coverage,
    upkeep: contact.secretariat ? matter.upkeep : null,
    worth: contact.secretariat ? inAreas(matter.worth, municipality.areas) : [],
    judgeAt: matter.judgeAt,
    publicUrl: matter.publicUrl.replace(/\/+$/, ''),
    themes: matter.themes,
  }
}

const inAreas = (worth: readonly Worth[], areas: Municipality['areas']): WorthItem[] =>
  worth.flatMap((one) => areas.filter(({ id }) => id === one.tag.area).map((area) => ({ ...one, area })))

/** How much there is of each kind of news in a letter; each item is counted once. */
export interface Tally {
  readonly new: number
  /** Changed items whose deadline moved. */
  readonly moved: number
  /** The other changed items. */
  readonly changed: number
  readonly closing: number
  readonly coming: number
  readonly start: number
}

export function tally(items: readonly Item[]): Tally {
  const count = (holds: (item: Item) => boolean): number => items.filter(holds).length
  const isMoved = (item: Item): boolean => item.section === 'changed' && deadlineMoves(item.events).length > 0
  return {
    new: count((item) => item.section === 'new'),
    moved: count(isMoved),
    changed: count((item) => item.section === 'changed' && !isMoved(item)),
    closing: count((item) => item.section === 'closing'),
    coming: count((item) => item.section === 'coming'),
    start: count((item) => item.section === 'start'),
  }
}

/** What a letter tells, as rows for the ledger. */
export function toldBy(items: readonly Item[]): { readonly call: string; readonly about: string }[] {
  return items.flatMap(({ call, abouts }) => abouts.map((about) => ({ call: call.id, about })))
}
