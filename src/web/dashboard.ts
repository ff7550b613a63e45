import { may, type Session } from '../core/account.js'
import {
  closingOf,
  happenedTo,
  moneyOf,
  NEW_DAYS,
  plannedOf,
  weekOf,
  type ByArea,
  type Closing,
  type Happened,
  type OpenMoney,
  type Quarter,
  type Week,
} from '../core/dashboard.js'
import { brusselsDay, addDays } from '../core/dates.js'
import type { Municipality } from '../core/municipality.js'
import type { MunicipalRole } from '../core/role.js'
import { listMoves } from '../store/dashboard.js'
import { findListed, type ListedCall } from '../store/lists.js'
import { sourceStates, type SourceState } from './coverage.js'
import { deskFigures, type DeskFigures } from './dashboard-desk.js'
import type { Deps } from './deps.js'

/** Which calls the overview is of, by what the municipality can be in them. */
export type RoleChoice = 'both' | 'applicant' | 'partner' | 'all'

export const ROLE_CHOICES: Readonly<Record<RoleChoice, readonly MunicipalRole[]>> = {
  both: ['applicant', 'partner'],
  applicant: ['applicant'],
  partner: ['partner'],
  all: ['applicant', 'partner', 'no'],
}

/** What a municipality's overview shows. */
export interface Overview {
  readonly municipality: Municipality
  readonly choice: RoleChoice
  readonly week: ByArea<Week>
  /** What happened in the last days. */
  readonly happened: readonly Happened[]
  readonly closing: Closing
  readonly planned: readonly Quarter[]
  readonly money: ByArea<OpenMoney>
  /** The calls that are named, by id. */
  readonly calls: ReadonlyMap<string, ListedCall>
  readonly states: readonly SourceState[]
  /** Only for those who are signed in at this municipality. */
  readonly desk: DeskFigures | null
}

/** How many calls are named of what closes, of what is planned, and of each kind of what happened; the others are counted. */
export const NAMED = { closing: 50, planned: 30, happened: 10 } as const

/** The overview of a municipality, with what its own staff sees where they are the ones who ask. */
export async function overviewOf(
  deps: Deps,
  municipality: Municipality,
  choice: RoleChoice,
  session: Session | null,
): Promise<Overview> {
  const { db, search, clock } = deps
  const { id } = municipality
  const [today, roles] = [brusselsDay(clock()), ROLE_CHOICES[choice]]
  const areas = municipality.areas.map((area) => area.id)
  const calls = await search.survey({ municipality: id, today, areas, roles })
  const happened = happenedTo(calls, await listMoves(db, addDays(today, -NEW_DAYS)))
  const [closing, planned] = [closingOf(calls, areas, today), plannedOf(calls, today)]
  const states = await sourceStates(deps)
  const isHere = session?.account.municipality === id && may(session.account, 'look')
  return {
    municipality,
    choice,
    happened,
    closing,
    planned,
    states,
    week: weekOf(calls, areas, today),
    money: moneyOf(calls, areas),
    calls: await named(deps, [
      ...closing.calls.slice(0, NAMED.closing),
      ...planned.flatMap((quarter) => quarter.calls).slice(0, NAMED.planned),
      ...(['opened', 'deadline'] as const).flatMap((kind) =>
        happened.filter((one) => one.kind === kind).slice(0, NAMED.happened),
      ),
    ]),
    desk: isHere ? await deskFigures(deps, municipality, session, states) : null,
  }
}

async function named(
  { db }: Deps,
  calls: readonly { readonly call: string }[],
): Promise<ReadonlyMap<string, ListedCall>> {
  const listed = await findListed(db, [...new Set(calls.map(({ call }) => call))])
  return new Map(listed.map((one) => [one.call.id, one]))
}
