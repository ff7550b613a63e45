import type { Fault, RowFault } from '../core/contact-rows.js'
import type { Wishes } from '../core/municipality.js'
import type { ContactPlan } from '../pipeline/import-contacts.js'
import type { KnownContact } from '../store/contacts.js'
import type { Unwanted } from '../store/municipalities.js'

/** A contact in one line. */
export function tellContact({ contact, state, stateWhy, origin }: KnownContact): string {
  const { id, name, department, secretariat, interests, wishes } = contact
  const areas = interests.map(({ area, least }) => `${area}:${least}`).join(',')
  const parts = [
    id,
    name || '(erased)',
    secretariat ? `${department} (sekretariatet)` : department,
    areas || '-',
    cadence(wishes),
    `${state}${stateWhy ? ` (${stateWhy})` : ''}`,
    origin,
  ]
  return parts.join('  ')
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const EVERY = { week: 'weekly', 'two-weeks': 'every second week', month: 'monthly', never: 'never' } as const

function cadence({ every, weekday, hour, fast, pausedUntil }: Wishes): string {
  const at = every === 'never' ? '' : ` ${DAYS[weekday - 1] ?? ''} ${String(hour).padStart(2, '0')}:00`
  return `${EVERY[every]}${at}${fast ? ' and fast' : ''}${pausedUntil ? `, paused until ${pausedUntil}` : ''}`
}

/** Lines of one kind that are shown at most. */
const MOST_LINES = 50

/** What an import would do, or has done, with everything to look at in it. */
export function* tellPlan(plan: ContactPlan, isWritten: boolean): Generator<string> {
  const { added, changed, unchanged, faults, notes } = plan
  yield `${isWritten ? 'added' : 'to add'}: ${added.length}, ${isWritten ? 'changed' : 'to change'}: ${changed.length}, unchanged: ${unchanged}`
  yield* tellFaults('mistakes', faults)
  yield* tellFaults('to look at', notes)
}

function* tellFaults(what: string, faults: readonly RowFault[]): Generator<string> {
  if (faults.length === 0) return
  yield `${what}: ${faults.length}`
  for (const fault of faults.slice(0, MOST_LINES))
    yield `  row ${fault.row}${fault.column === null ? '' : `, ${fault.column}`}: ${tellFault(fault)}`
  if (faults.length > MOST_LINES) yield `  ... and ${faults.length - MOST_LINES} more`
}

/** A mistake in plain words. */
export const tellFault = (fault: RowFault): string => WORDS[fault.fault](fault)

const mayBe = (hint: string | null): string => (hint === null ? '' : `; did you mean ${hint}?`)

const WORDS: Readonly<Record<Fault, (fault: RowFault) => string>> = {
  'no-header': () => 'no row names the columns; expected at least namn (name) and e-post (email)',
  'no-column': () => 'there is no such column',
  'column-twice': ({ value }) => `"${value}" is a second column for it`,
  'column-unknown': ({ value }) => `the column "${value}" is not read`,
  empty: () => 'is empty',
  long: ({ value }) => `is too long: "${value.slice(0, 30)}..."`,
  address: ({ value }) => `"${value}" is not one plain address, such as namn@kommun.example`,
  department: ({ value, hint }) => `no department "${value}"${mayBe(hint)}`,
  area: ({ value, hint }) => `no area "${value}"${mayBe(hint)}`,
  'area-twice': ({ value }) => `"${value}" is said twice`,
  language: ({ value }) => `"${value}" is neither sv nor en`,
  twice: ({ value, hint }) => `${value} stands in row ${hint ?? '?'} too`,
  there: ({ value, hint }) => `${value} is there already, as ${hint ?? '?'}, with other words`,
  left: ({ value }) => `${value} has left, and may only ask for letters themselves`,
  stopped: ({ value, hint }) => `${value} gets no letters now; fondvakt contacts restart .../${hint ?? '?'}`,
  foreign: ({ value }) => `${value} is not at a domain of the municipality's own`,
}

/** Why a profile's contact is not as the profile has them. */
export const tellUnwanted = ({ id, why, as }: Unwanted): string => `${id}: ${UNWANTED[why](as)}`

const UNWANTED: Readonly<Record<Unwanted['why'], (as: string) => string>> = {
  left: () => 'has left, and gets no more letters; somebody new needs an id of their own',
  'address-left': (as) => `the address has left, as ${as}, and gets no more letters`,
  there: (as) => `the address gets letters already, as ${as}; nothing was changed`,
  taken: () => 'a contact that no profile has bears the id; nothing was changed',
}
