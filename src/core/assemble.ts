import { ExpectationError } from './errors.js'
import type { Glance } from './glance.js'
import { groupBy } from './group.js'
import type { Problem } from './problem.js'
import type { RawCall, Source, Tally } from './source.js'

/** What several pages say of one call, put together: later pages fill what earlier ones lacked. */
export function assemble(calls: readonly RawCall[]): RawCall[] {
  const byKey = new Map<string, RawCall>()
  for (const call of calls) {
    const known = byKey.get(call.key)
    byKey.set(call.key, known ? joined(known, call) : call)
  }
  return [...byKey.values()]
}

const joined = (known: RawCall, more: RawCall): RawCall => ({
  ...more,
  ...known,
  texts: [...(known.texts ?? []), ...(more.texts ?? [])],
  ...((known.labels ?? more.labels) && { labels: [...(known.labels ?? []), ...(more.labels ?? [])] }),
})

/** Throws ExpectationError unless every list that was paged through holds just what its source says that it holds. */
export function believe(tallies: readonly Tally[]): void {
  for (const [list, pages] of groupBy(
    tallies.filter(({ keys }) => keys !== null),
    (tally) => tally.list,
  ))
    believeList(list, pages)
  for (const [whole, all] of groupBy(tallies, (tally) => tally.whole)) believeWhole(whole, all)
}

function believeList(list: string, pages: readonly Tally[]): void {
  const totals = new Set(pages.map((page) => page.total))
  if (totals.size > 1)
    throw notWhole(`${list}: the total changed from page to page (${[...totals].join(', ')})`)
  const keys = pages.flatMap((page) => page.keys ?? [])
  const repeated = keys.length - new Set(keys).size
  if (repeated > 0) throw notWhole(`${list}: ${repeated} of ${keys.length} rows came twice`)
  const [total = 0] = totals
  if (keys.length !== total)
    throw notWhole(`${list}: ${keys.length} rows came, ${total} were said to be there`)
}

function believeWhole(whole: string, tallies: readonly Tally[]): void {
  const counts = [...new Set(tallies.filter(({ keys }) => keys === null).map(({ total }) => total))]
  const [count] = counts
  if (count === undefined) return
  if (counts.length > 1) throw notWhole(`${whole}: the total was ${counts[0]} before and ${counts[1]} after`)
  const keys = new Set(tallies.flatMap((tally) => tally.keys ?? []))
  if (keys.size < count)
    throw notWhole(`${whole}: ${keys.size} rows came, ${count} were counted without sorting`)
}

const notWhole = (message: string) => new ExpectationError('not-whole', message)

/** How filled each field is that is expected of a source, as shares of its calls, 0 to 1; nothing where there are no calls. */
export function filledShares(
  source: Source,
  glances: readonly Pick<Glance, 'filled'>[],
): Readonly<Record<string, number>> {
  if (glances.length === 0) return {}
  const share = (field: string): number =>
    glances.filter(({ filled }) => filled.has(field)).length / glances.length
  return Object.fromEntries(Object.keys(source.expect.filled).map((field) => [field, share(field)]))
}

/** Throws ExpectationError when a source gave fewer calls (or watched pages) than it always does; says what else is unusual. */
export function compareWithExpected(
  source: Source,
  count: number,
  filled: Readonly<Record<string, number>>,
): Problem[] {
  const [least, most] = source.expect.calls
  const what = source.kind === 'page' ? 'pages' : 'calls'
  if (count < least)
    throw new ExpectationError('too-few', `found ${count} ${what}, expected at least ${least}`)
  const problems: Problem[] = []
  if (count > most)
    problems.push({ about: source.id, message: `found ${count} ${what}, expected at most ${most}` })
  for (const [field, share] of Object.entries(source.expect.filled)) {
    const have = filled[field]
    if (have !== undefined && have < share)
      problems.push({
        about: source.id,
        message: `${field} is filled in ${percent(have)} of the calls, expected at least ${percent(share)}`,
      })
  }
  return problems
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`
