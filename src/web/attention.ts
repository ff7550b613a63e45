import type { Instant } from '../core/call.js'
import { addDays, brusselsDay } from '../core/dates.js'
import type { Finding } from '../core/health.js'
import type { PageChange } from '../core/page-change.js'
import type { Source } from '../core/source.js'
import { listFindings } from '../store/findings.js'
import { listPageChanges } from '../store/watched.js'
import { isWell, type SourceState } from './coverage.js'
import type { Deps } from './deps.js'

/** Days for which a change of a watched page is shown among the sources. */
export const CHANGE_DAYS = 30

/** A source that a person should look at, with what was found in it. */
export interface Concern {
  readonly one: SourceState
  readonly findings: readonly Finding[]
}

/** What a person should look at. */
export interface Attention {
  readonly concerns: readonly Concern[]
  /** Findings that belong to no source: recurring calls that have not come back. */
  readonly absent: readonly Finding[]
  /** Changes of watched pages, newest first. */
  readonly changes: readonly PageChange[]
}

/** What there is to look at: held news, findings and failing sources by source, calls that stay away, and pages that changed. */
export async function attentionTo(
  { db, clock }: Deps,
  states: readonly SourceState[],
  days = CHANGE_DAYS,
): Promise<Attention> {
  const findings = await listFindings(db)
  const listed = new Set(states.map(({ source }) => source.id))
  return {
    concerns: states
      .map((one) => ({ one, findings: findings.filter(({ source }) => source === one.source.id) }))
      .filter((concern) => concern.findings.length > 0 || !isWell(concern.one))
      .toSorted((a, b) => rank(a) - rank(b)),
    absent: findings.filter(({ kind }) => kind === 'absent'),
    changes: (await listPageChanges(db, before(clock(), days))).filter(({ source }) => listed.has(source)),
  }
}

/** Titles by id, as findings are worded with. */
export const titlesOf = (sources: readonly Source[]): ReadonlyMap<string, string> =>
  new Map(sources.map(({ id, title }) => [id, title]))

/** Those that count before those that are on trial, and what fails before what is only odd. */
function rank({ one: { standing, state } }: Concern): number {
  return (standing === 'on' ? 0 : 2) + (state === 'failing' ? 0 : 1)
}

const before = (now: Instant, days: number): Instant => `${addDays(brusselsDay(now), -days)}T00:00:00.000Z`
