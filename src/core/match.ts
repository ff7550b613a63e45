import { aboutOf, closingAbouts, comingAbouts } from './about.js'
import { isShutToNewcomers, statusOn, type Day, type StoredCall } from './call.js'
import type { CallEvent } from './event.js'
import { fitOf, fittingOf, gradeOf, RANK, type FitOptions, type Fitting } from './fit.js'
import { groupBy } from './group.js'
import { inLetterOrder } from './letter-order.js'
import type { Item, Reader, SectionName, TaggedCall, Told } from './letter.js'
import type { MunicipalRole } from './role.js'
import { changesToTell, isGone } from './news.js'
import { isComing, isPlanned } from './opening.js'
import { createWordFinder } from './own-words.js'
import type { Tag } from './theme.js'

const NOTHING: ReadonlySet<string> = new Set()
const NO_EVENTS: readonly CallEvent[] = []
/** How many open calls a first letter begins with. */
const START = 5

export interface MatchOptions extends FitOptions {
  /** True for a first letter, which begins with some that are open already. */
  readonly first: boolean
}

/**
 * The calls worth telling this reader of, in the order of the letter, each once and with all that it tells.
 * `events` are those since the reader's last letter; what is in `told` is not told again.
 */
export function match(
  reader: Reader,
  calls: readonly TaggedCall[],
  events: readonly CallEvent[],
  told: Told,
  today: Day,
  options: MatchOptions,
): Item[] {
  return itemsOf(fittingOf(reader, calls, options), events, told, today, options.first)
}

/** The same, of calls that are known to fit. */
export function itemsOf(
  fitting: readonly Fitting[],
  events: readonly CallEvent[],
  told: Told,
  today: Day,
  first: boolean,
): Item[] {
  const byCall = groupBy(events, (event) => event.call)
  const items = fitting.flatMap((one) => {
    const since = byCall.get(one.call.id)
    const known = told.get(one.call.id) ?? NOTHING
    return itemFor(one, since ? inOrder(since) : NO_EVENTS, known, today) ?? []
  })
  const start = first ? startItems(fitting, items, told, today) : []
  return inLetterOrder([...start, ...items], today)
}

/** Whether letters tell this reader of a call with these tags at all. */
export const isTold = (
  reader: Pick<Reader, 'interests' | 'wishes'>,
  call: StoredCall,
  tags: readonly Tag[],
  role: MunicipalRole | null,
  options: Partial<FitOptions> = {},
): boolean => fitOf(reader, call, tags, role, { words: createWordFinder(), ...options }) !== null

function itemFor(
  fitting: Fitting,
  events: readonly CallEvent[],
  told: ReadonlySet<string>,
  today: Day,
): Item | null {
  const { call } = fitting
  if (call.kind === 'consultation') return consultItem(fitting, told, today)
  const changes = changesToTell(call, events, told, today)
  const fresh = events.filter((event) => event.kind === 'new').slice(-1)
  if (isGone(events)) {
    const unknown = fresh.length > 0 && told.size === 0
    return changes.length === 0 || unknown ? null : make('changed', fitting, changes, [])
  }
  const isNew = fresh.length > 0 && told.size === 0 && statusOn(call, today) !== 'closed'
  const isPlan = !isNew && told.size === 0 && isPlanned(call, today)
  const { closing, coming } = soon(call, told, today)
  const section = sectionOf([
    [isNew && isComing(call, today) ? 'coming' : 'new', isNew],
    ['coming', isPlan],
    ['changed', changes.length > 0],
    ['closing', isUntold(closing[0], told) && told.size > 0 && !fitting.isDismissed],
    ['coming', isUntold(coming[0], told)],
  ])
  if (!section) return null
  const left = [...(isPlan ? ['plan'] : []), ...closing, ...coming].filter((about) => !told.has(about))
  return make(section, fitting, isNew ? [...fresh, ...changes] : changes, left)
}

/** What there is to tell of days that are near; nothing of a call that was told to be withdrawn. */
function soon(
  call: StoredCall,
  told: ReadonlySet<string>,
  today: Day,
): Record<'closing' | 'coming', string[]> {
  if (told.has('withdrawn')) return { closing: [], coming: [] }
  return { closing: closingAbouts(call, today), coming: comingAbouts(call, today) }
}

/** Nothing happens to a consultation that is told: it is told of once, while one can have a say. */
function consultItem(fitting: Fitting, told: ReadonlySet<string>, today: Day): Item | null {
  if (told.size > 0 || statusOn(fitting.call, today) !== 'open') return null
  return make('consult', fitting, [], ['consultation'])
}

function sectionOf(fits: readonly (readonly [SectionName, boolean])[]): SectionName | null {
  return fits.find(([, holds]) => holds)?.[0] ?? null
}

function make(
  section: SectionName,
  { call, tags, role, words, searches }: Fitting,
  events: readonly CallEvent[],
  more: readonly string[],
): Item {
  const abouts = new Set([...events.flatMap((event) => aboutOf(event) ?? []), ...more])
  return { section, call, tags, role, words, searches, events, abouts: [...abouts] }
}

function startItems(fitting: readonly Fitting[], items: readonly Item[], told: Told, today: Day): Item[] {
  const used = new Set(items.map((item) => item.call.id))
  return fitting
    .filter(({ call }) => call.kind === 'call' && !used.has(call.id) && !told.has(call.id))
    .filter(({ call, isDismissed }) => !isDismissed && canApply(call, today))
    .toSorted((a, b) => strength(b) - strength(a) || a.call.id.localeCompare(b.call.id))
    .slice(0, START)
    .map((one) => make('start', one, [], ['start']))
}

const canApply = (call: StoredCall, today: Day): boolean =>
  statusOn(call, today) === 'open' && !isShutToNewcomers(call, today)

const strength = (fitting: Fitting): number =>
  RANK[gradeOf(fitting)] * 1_000_000 + (fitting.tags[0]?.score ?? 0)

function isUntold(about: string | undefined, told: ReadonlySet<string>): boolean {
  return about !== undefined && !told.has(about)
}

function inOrder(events: readonly CallEvent[]): readonly CallEvent[] {
  return events.length < 2 ? events : events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
