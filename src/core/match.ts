import { aboutOf, closingAbouts, comingAbouts } from './about.js'
import { isShutToNewcomers, statusOn, type Day, type Grade, type StoredCall } from './call.js'
import type { CallEvent } from './event.js'
import { groupBy } from './group.js'
import { inLetterOrder } from './letter-order.js'
import type { Item, SectionName, TaggedCall, Told } from './letter.js'
import type { Contact } from './municipality.js'
import type { MunicipalRole } from './role.js'
import { changesToTell, isGone } from './news.js'
import type { Tag } from './theme.js'

const RANK: Readonly<Record<Grade, number>> = { weak: 0, likely: 1, strong: 2 }
const NOTHING: ReadonlySet<string> = new Set()
/** How many open calls a first letter begins with. */
const START = 5

/**
 * The calls worth telling this contact of, in the order of the letter, each once and with all that it tells.
 * `events` are those since the contact's last letter; what is in `told` is not told again.
 */
export function match(
  contact: Contact,
  calls: readonly TaggedCall[],
  events: readonly CallEvent[],
  told: Told,
  today: Day,
  options: { readonly first: boolean },
): Item[] {
  const byCall = groupBy(events, (event) => event.call)
  const fitting = calls
    .filter(({ call, tags, role }) => isTold(contact, call, tags, role.role))
    .map(({ call, tags, role }) => ({ call, tags: tagsFor(contact, tags), role }))
  const items = fitting.flatMap((tagged) => {
    const since = inOrder(byCall.get(tagged.call.id) ?? [])
    return itemFor(tagged, since, told.get(tagged.call.id) ?? NOTHING, today) ?? []
  })
  const start = options.first ? startItems(fitting, items, told, today) : []
  return inLetterOrder([...start, ...items], today)
}

/**
 * Whether letters tell this contact of a call with these tags at all: only of one that a municipality can apply to or join,
 * as far as that is known yet, and not of one that only some named bodies may apply to.
 */
export const isTold = (
  contact: Pick<Contact, 'interests'>,
  call: Pick<StoredCall, 'restricted'>,
  tags: readonly Tag[],
  role: MunicipalRole | null,
): boolean => role !== 'no' && call.restricted === null && tagsFor(contact, tags).length > 0

/** The tags in the contact's areas, at or above the grade that was asked for, strongest first. */
export function tagsFor(contact: Pick<Contact, 'interests'>, tags: readonly Tag[]): Tag[] {
  return tags
    .filter((tag) =>
      contact.interests.some(({ area, least }) => area === tag.area && RANK[tag.grade] >= RANK[least]),
    )
    .toSorted((a, b) => RANK[b.grade] - RANK[a.grade] || b.score - a.score)
}

function itemFor(
  tagged: TaggedCall,
  events: readonly CallEvent[],
  told: ReadonlySet<string>,
  today: Day,
): Item | null {
  const { call } = tagged
  const changes = changesToTell(call, events, told, today)
  const fresh = events.filter((event) => event.kind === 'new').slice(-1)
  if (isGone(events)) {
    const unknown = fresh.length > 0 && told.size === 0
    return changes.length === 0 || unknown ? null : make('changed', tagged, changes, [])
  }
  const isNew = fresh.length > 0 && told.size === 0 && statusOn(call, today) !== 'closed'
  const closing = closingAbouts(call, today)
  const coming = comingAbouts(call, today)
  const section = sectionOf([
    ['new', isNew],
    ['changed', changes.length > 0],
    ['closing', isUntold(closing[0], told)],
    ['coming', isUntold(coming[0], told)],
  ])
  if (!section) return null
  const left = [...closing, ...coming].filter((about) => !told.has(about))
  return make(section, tagged, isNew ? [...fresh, ...changes] : changes, left)
}

function sectionOf(fits: readonly (readonly [SectionName, boolean])[]): SectionName | null {
  return fits.find(([, holds]) => holds)?.[0] ?? null
}

function make(
  section: SectionName,
  { call, tags, role }: TaggedCall,
  events: readonly CallEvent[],
  more: readonly string[],
): Item {
  const abouts = new Set([...events.flatMap((event) => aboutOf(event) ?? []), ...more])
  return { section, call, tags, role, events, abouts: [...abouts] }
}

function startItems(fitting: readonly TaggedCall[], items: readonly Item[], told: Told, today: Day): Item[] {
  const used = new Set(items.map((item) => item.call.id))
  return fitting
    .filter(({ call }) => !used.has(call.id) && !told.has(call.id))
    .filter(({ call }) => statusOn(call, today) === 'open' && !isShutToNewcomers(call, today))
    .toSorted((a, b) => strength(b) - strength(a) || a.call.id.localeCompare(b.call.id))
    .slice(0, START)
    .map((tagged) => make('start', tagged, [], ['start']))
}

function strength({ tags }: TaggedCall): number {
  const first = tags[0]
  return first ? RANK[first.grade] * 1_000_000 + first.score : 0
}

function isUntold(about: string | undefined, told: ReadonlySet<string>): boolean {
  return about !== undefined && !told.has(about)
}

function inOrder(events: readonly CallEvent[]): CallEvent[] {
  return events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
