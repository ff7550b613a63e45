import { may, type Session } from '../core/account.js'
import { lastWeeks, letterWeeks, type LetterWeek } from '../core/dashboard-letters.js'
import { brusselsDay } from '../core/dates.js'
import type { Finding } from '../core/health.js'
import type { Desk } from '../core/letter.js'
import type { Municipality } from '../core/municipality.js'
import type { PageChange } from '../core/page-change.js'
import { countFaultReports, countLettersByWeek, hasDoubts, listAnswers } from '../store/dashboard.js'
import { listDepartmentWeeks, type DepartmentFigures } from '../store/desk-departments.js'
import { countStrayBounces, findHeld, listStopped, listUnsettled } from '../store/desk.js'
import { attentionTo } from './attention.js'
import { isHeld, type SourceState } from './coverage.js'
import type { Deps } from './deps.js'

/** What those who work at a municipality see of it. */
export interface DeskFigures {
  readonly needs: Needs
  /** The last weeks, the first first. */
  readonly letters: readonly LetterWeek[]
  readonly departments: readonly DepartmentFigures[]
}

/** What needs a person. */
export interface Needs {
  readonly held: Desk['held']
  /** Letters of which nobody knows whether they arrived, and those that were refused lately. */
  readonly unknown: number
  readonly refused: number
  readonly stopped: number
  readonly strayBounces: number
  /** Sources that count and fail or are not read, those whose news is held, and those in which something else was found. */
  readonly failing: readonly SourceState[]
  readonly news: readonly SourceState[]
  readonly odd: readonly SourceState[]
  /** Recurring calls that have not come back. */
  readonly absent: readonly Finding[]
  readonly changes: readonly PageChange[]
  readonly doubts: boolean
  /** Null for those who cannot deal with them. */
  readonly faultReports: number | null
}

/** Weeks of letters that are shown, and days that a refused letter and a changed page stay. */
export const WEEKS = 8
const [DAYS, REFUSED_DAYS] = [7, 14]

export async function deskFigures(
  deps: Deps,
  municipality: Municipality,
  session: Session,
  states: readonly SourceState[],
): Promise<DeskFigures> {
  const { db, clock } = deps
  const { id, departments } = municipality
  const now = clock()
  const weeks = lastWeeks(now, WEEKS)
  return {
    needs: await needsOf(deps, id, session, states),
    letters: letterWeeks(
      weeks,
      await countLettersByWeek(db, id, weeks[0] ?? ''),
      await listAnswers(db, id, daysBefore(now, WEEKS * 7)),
    ),
    departments: await listDepartmentWeeks(db, id, departments, daysBefore(now, DAYS)),
  }
}

async function needsOf(
  deps: Deps,
  municipality: string,
  { account }: Session,
  states: readonly SourceState[],
): Promise<Needs> {
  const { db, clock } = deps
  const now = clock()
  const unsettled = await listUnsettled(db, municipality, daysBefore(now, REFUSED_DAYS))
  const { concerns, absent, changes } = await attentionTo(deps, states, DAYS)
  const counting = concerns.filter(({ one }) => one.standing === 'on').map(({ one }) => one)
  const isDown = ({ state }: SourceState): boolean => state === 'failing' || state === 'stale'
  return {
    held: await findHeld(db, municipality),
    unknown: unsettled.filter(({ status }) => status === 'unknown').length,
    refused: unsettled.filter(({ status }) => status === 'refused').length,
    stopped: (await listStopped(db, municipality)).length,
    strayBounces: await countStrayBounces(db, daysBefore(now, DAYS)),
    failing: counting.filter(isDown),
    news: concerns.map(({ one }) => one).filter((one) => isHeld(one)),
    odd: counting.filter((one) => !isDown(one) && !isHeld(one)),
    absent,
    changes,
    doubts: await hasDoubts(db, municipality, brusselsDay(now)),
    faultReports: may(account, 'settings') ? await countFaultReports(db) : null,
  }
}

/** How many different things need a person. */
export const countNeeds = (needs: Needs): number =>
  [
    needs.held !== null,
    needs.unknown > 0,
    needs.refused > 0,
    needs.stopped > 0,
    needs.strayBounces > 0,
    needs.failing.length > 0,
    needs.news.length > 0,
    needs.odd.length > 0,
    needs.absent.length > 0,
    needs.changes.length > 0,
    needs.doubts,
    (needs.faultReports ?? 0) > 0,
  ].filter(Boolean).length

const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString()
