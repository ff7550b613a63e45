import { firstFrom, monthDay } from './calendar.js'
import { chooseDates } from './choose-dates.js'
import { dateHits, type RoughHit } from './date-hits.js'
import type { Facts, RoughFact, Worded, YearlessFact } from './fact.js'
import type { Passage } from './passages.js'
import { publishedOn, type Published } from './published.js'
import { datedOf } from './years.js'

export type DateFacts = Pick<Facts, 'opens' | 'deadlines' | 'rounds' | 'rough' | 'yearless'>

/** When a call opens and closes, as far as its words say. */
export function readDates(call: Worded, passages: readonly Passage[]): DateFacts {
  const hits = dateHits(passages)
  const published = publishedOn(call, hits.days)
  const { dated, yearless } = datedOf(hits.days, published)
  const chosen = chooseDates(dated, hits.times, call.zone)
  return {
    ...chosen,
    rough: roughFacts(hits.rough, published),
    yearless: unique(
      yearless.map(({ role, written, words, passage }): YearlessFact => ({
        role: role === 'opens' ? 'opens' : 'closes',
        monthDay: monthDay(written),
        words,
        label: passage.label,
      })),
    ),
  }
}

function roughFacts(hits: readonly RoughHit[], published: Published | null): RoughFact[] {
  const found: RoughFact[] = []
  for (const { role, token, words, passage } of hits) {
    if (role !== 'opens' && role !== 'closes') continue
    const year = token.year ?? yearFrom(token.span(2024)[0], published)
    if (year === null || found.some((other) => other.role === role)) continue
    const [from, to] = token.span(year)
    found.push({ role, from, to, words, label: passage.label })
  }
  return found
}

function yearFrom(day: string, published: Published | null): number | null {
  if (!published || published.onlyYear) return null
  const written = { year: null, month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
  return Number(firstFrom(published.from, written)?.slice(0, 4)) || null
}

function unique(facts: readonly YearlessFact[]): YearlessFact[] {
  const seen = new Map(facts.toReversed().map((fact) => [`${fact.role} ${fact.monthDay}`, fact]))
  return [...seen.values()].toReversed()
}
