import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Brief } from '../../src/core/facts/brief.js'
import type { FactLanguage } from '../../src/core/facts/fact.js'
import { brief, worded } from '../support/worded.js'

const GOLD = new URL('../../../shared/data/se/calls-dev.jsonl', import.meta.url)

interface Gold {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly lang: FactLanguage
  readonly labels: Readonly<Record<string, string>>
  readonly body: string
  readonly expected: Readonly<Record<string, unknown>>
}

const FIELDS: Readonly<Record<string, keyof Brief>> = {
  opens: 'opens',
  closes: 'closes',
  budget_total: 'budgetTotal',
  grant_max: 'grantMax',
  grant_min: 'grantMin',
  support_rate_pct: 'supportRate',
}

it.skipIf(!existsSync(GOLD))('reads the calls that were read by hand', () => {
  const rows = readFileSync(GOLD, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Gold)
  const asked = rows.flatMap((row) => {
    const read = brief(worded(row))
    return Object.entries(FIELDS)
      .filter(([field]) => field in row.expected)
      .map(([field, mine]) => ({
        id: row.id,
        field,
        want: short(row.expected[field]),
        got: short(read[mine]),
      }))
  })
  const wrong = asked.filter(({ want, got }) => want !== got)
  expect(asked.length).toBeGreaterThan(140)
  expect(wrong.length / asked.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.02)
})

/** To the minute, and without the offset that some of the answers have. */
const short = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, 16) : value)
