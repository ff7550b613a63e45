import type { Day } from '../call.js'
import type { MunicipalRole } from '../role.js'
import type { OnDay } from './calendar.js'
import { LISTS, ROLES, STATUSES, type Facts } from './facts.js'
import type { Numbered } from './numbered.js'

/** What calls are looked for by: those to apply to that are not over, for one of these roles, with most of these themes. */
export interface SharingRequest {
  readonly today: Day
  readonly themes: readonly string[]
  readonly roles: readonly MunicipalRole[]
  readonly most: number
}

interface Known {
  readonly calls: Numbered
  readonly facts: Facts
  readonly onDay: OnDay
}

const [CALL, CLOSED] = [LISTS.indexOf('call'), STATUSES.indexOf('closed')]
/** Themes beside the shared ones that tell two calls apart; more of them count as so many. */
const BESIDE = 31

/** The ids of the calls that have most of some themes, those before others that have fewer themes beside. */
export function sharing(request: SharingRequest, { calls, facts, onDay }: Known): readonly string[] {
  const wanted = new Uint8Array(facts.themes.values.length)
  for (const theme of request.themes) {
    const number = facts.themes.find(theme)
    if (number !== undefined) wanted[number] = 1
  }
  const roles = ROLES.map((role) => request.roles.includes(role))
  const { lists, roles: roleOf } = facts.columns
  const [living, size] = [calls.living(), calls.size()]
  const byRank: number[][] = []
  for (let call = 0; call < size; call += 1) {
    if (living[call] !== 1 || lists[call] !== CALL || onDay.statuses[call] === CLOSED) continue
    if (roles[roleOf[call]!] !== true) continue
    const own = facts.themesOf(call)
    let both = 0
    for (let i = 0; i < own.length; i += 1) both += wanted[own[i]!]!
    if (both > 0) (byRank[both * (BESIDE + 1) - Math.min(BESIDE, own.length - both)] ??= []).push(call)
  }
  return byRank
    .toReversed()
    .flatMap((same) => same ?? [])
    .slice(0, request.most)
    .map(calls.idOf)
}
