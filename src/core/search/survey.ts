import type { Day, Grade, Status } from '../call.js'
import { openingOf, quarterIn, type Opening } from '../opening.js'
import type { MunicipalRole } from '../role.js'
import type { OnDay } from './calendar.js'
import type { Pot } from './entry.js'
import { GRADES, LISTS, ROLES, STATUSES, type Facts } from './facts.js'
import type { Numbered } from './numbered.js'

/** Whose calls are surveyed: those that are open or may open, are for one of these roles, and belong to one of these areas. */
export interface SurveyRequest {
  readonly municipality: string
  readonly today: Day
  readonly areas: readonly string[]
  readonly roles: readonly MunicipalRole[]
}

/** A call that is strong or likely in an area of a municipality, as figures need it. Days are numbers, as `dayNumber` gives them. */
export interface Surveyed {
  readonly call: string
  readonly status: Exclude<Status, 'closed'>
  /** In the order of the areas that were asked for. */
  readonly grades: readonly { readonly area: string; readonly grade: Exclude<Grade, 'weak'> }[]
  /** The best of its grades. */
  readonly best: Exclude<Grade, 'weak'>
  /** The day it was first seen. */
  readonly since: number
  /** The next deadline, 0 where there is none ahead. */
  readonly closes: number
  /** True once the first of two stages is past. */
  readonly isShut: boolean
  /** When a forecast opens, and in which quarter, as far as is known. */
  readonly opening: Opening | null
  readonly quarter: string | null
  readonly pot: Pot | null
}

interface Known {
  readonly calls: Numbered
  readonly facts: Facts
  readonly onDay: OnDay
}

const CALL = LISTS.indexOf('call')
const [LIKELY, STRONG] = [GRADES.indexOf('likely'), GRADES.indexOf('strong')]

/** The calls of a municipality that are not over, in no order. */
export function survey(request: SurveyRequest, { calls, facts, onDay }: Known): Surveyed[] {
  const { municipality, today, areas, roles } = request
  const grades = facts.gradesIn(municipality)
  const columns = areas.flatMap((area) => {
    const column = grades.get(area)
    return column ? [{ area, column }] : []
  })
  const wanted = ROLES.map((role) => roles.includes(role))
  const { lists, roles: roleOf, since } = facts.columns
  const [living, size] = [calls.living(), calls.size()]
  const found: Surveyed[] = []
  for (let call = 0; call < size; call += 1) {
    if (living[call] !== 1 || lists[call] !== CALL || wanted[roleOf[call]!] !== true) continue
    const status = STATUSES[onDay.statuses[call]!]!
    if (status === 'closed') continue
    const own: { area: string; grade: Surveyed['best'] }[] = []
    for (const { area, column } of columns)
      if (column[call]! >= LIKELY) own.push({ area, grade: column[call] === STRONG ? 'strong' : 'likely' })
    if (own.length === 0) continue
    const dates = facts.datesOf(call)
    const opening = status === 'forecast' ? openingOf(dates, today) : null
    found.push({
      call: calls.idOf(call),
      status,
      grades: own,
      best: own.some(({ grade }) => grade === 'strong') ? 'strong' : 'likely',
      since: since[call]!,
      closes: onDay.next[call]!,
      isShut: dates.firstStage !== null && dates.firstStage < today,
      opening,
      quarter: opening && quarterIn(opening),
      pot: facts.potOf(call),
    })
  }
  return found
}
