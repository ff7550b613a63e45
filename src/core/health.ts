import type { Day, Instant } from './call.js'
import { QUIET_DAYS, type Source } from './source.js'

/** As much of a run as tells how a source is doing. */
export interface Ran {
  readonly started: Instant
  readonly outcome: string
  readonly reason: string | null
  readonly cause: string | null
  readonly calls: number
  readonly changed: number
  readonly filled: Readonly<Record<string, number>>
}

/** Something that a person should look at in a source. `since` is when it began, where that is known. */
export type Finding = { readonly source: string; readonly since: Instant | null } & FindingDetail

/** What was found, with the figures that it takes to say so. */
export type FindingDetail =
  | {
      readonly kind: 'failing'
      readonly reason: string
      readonly times: number
      readonly cause: string | null
    }
  | { readonly kind: 'partly'; readonly times: number }
  | { readonly kind: 'few'; readonly found: number; readonly usual: number }
  | { readonly kind: 'emptier'; readonly field: string; readonly share: number; readonly usual: number }
  | { readonly kind: 'quiet'; readonly days: number }
  | {
      readonly kind: 'absent'
      readonly name: { readonly sv: string; readonly en: string }
      readonly from: Day
      readonly to: Day
      readonly look: string
    }

/** What tells two findings of one source and kind apart. */
export function aboutFinding(finding: FindingDetail): string {
  if (finding.kind === 'emptier') return finding.field
  return finding.kind === 'absent' ? finding.name.en : ''
}

const GOOD: ReadonlySet<string> = new Set(['ok', 'unchanged', 'partial'])
/** Runs that a last one is compared with. */
const COMPARED = 10
const DAY_MS = 86_400_000
/** Calls without a field that the others used to have, below which it is chance. */
const FEW_LOST = 3
/** Runs in a row that had only part of their pages, after which it is no chance. */
const PARTLY_RUNS = 3

/** What there is to look at in a source, from its last runs, newest first. A source that is off has nothing. */
export function findingsOf(source: Source, runs: readonly Ran[], now: Instant): Finding[] {
  const ended = runs.filter(({ outcome }) => outcome !== 'running')
  const [last] = ended
  if (!last || last.outcome === 'off') return []
  const good = ended.filter(({ outcome }) => GOOD.has(outcome))
  return [
    ...failing(source, ended),
    ...partly(source, ended),
    ...fewer(source, good),
    ...emptier(source, good),
    ...quiet(source, good, now),
  ]
}

function failing({ id }: Source, runs: readonly Ran[]): Finding[] {
  const row = leading(runs, ({ outcome }) => outcome === 'failed' || outcome === 'blocked')
  const [last] = row
  if (!last) return []
  const since = row.at(-1)?.started ?? last.started
  return [
    {
      source: id,
      kind: 'failing',
      since,
      reason: last.reason ?? last.outcome,
      times: row.length,
      cause: last.cause,
    },
  ]
}

function partly({ id }: Source, runs: readonly Ran[]): Finding[] {
  const row = leading(runs, ({ outcome }) => outcome === 'partial')
  if (row.length < PARTLY_RUNS) return []
  return [{ source: id, kind: 'partly', since: row.at(-1)?.started ?? null, times: row.length }]
}

/** Less than half as many calls as before, or as the source is expected to have at least. */
function fewer({ id }: Source, good: readonly Ran[]): Finding[] {
  const [last, ...before] = good
  if (!last || before.length < 3) return []
  const usual = median(before.slice(0, COMPARED).map(({ calls }) => calls))
  if (usual < 4 || last.calls * 2 >= usual) return []
  return [{ source: id, kind: 'few', since: last.started, found: last.calls, usual }]
}

/**
 * A field that is less filled than it must be, or much less than in runs that had as much of their pages. Of one that nothing is
 * promised of, some calls must have lost it.
 */
function emptier({ id, expect }: Source, good: readonly Ran[]): Finding[] {
  const [last, ...before] = good
  if (!last) return []
  const promised: Readonly<Record<string, number>> = expect.filled
  const alike = before.filter(({ outcome }) => (outcome === 'partial') === (last.outcome === 'partial'))
  return Object.entries(last.filled).flatMap(([field, share]): Finding[] => {
    const least = promised[field] ?? 0
    const past = alike.slice(0, COMPARED).flatMap((run) => run.filled[field] ?? [])
    const usual = past.length < 3 ? least : median(past)
    const isMuch = share < usual - 0.3 || share === 0
    const lost = Math.round((usual - share) * last.calls)
    if (share >= least && !(isMuch && lost >= (field in promised ? 1 : FEW_LOST))) return []
    return [{ source: id, kind: 'emptier', since: last.started, field, share, usual: Math.max(usual, least) }]
  })
}

/** The same answer for longer than the source is ever quiet. */
function quiet({ id, expect }: Source, good: readonly Ran[], now: Instant): Finding[] {
  const [last] = good
  const days = expect.quietDays ?? QUIET_DAYS
  const change = good.find(({ changed }) => changed > 0)
  const from = change ?? good.at(-1)
  if (!last || !from || last === from) return []
  const quietFor = Math.floor((Date.parse(now) - Date.parse(from.started)) / DAY_MS)
  return quietFor < days ? [] : [{ source: id, kind: 'quiet', since: from.started, days: quietFor }]
}

function leading<T>(items: readonly T[], holds: (item: T) => boolean): readonly T[] {
  const end = items.findIndex((item) => !holds(item))
  return end === -1 ? items : items.slice(0, end)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
