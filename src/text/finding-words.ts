import type { Day } from '../core/call.js'
import type { Finding } from '../core/health.js'

/** What is said of things to look at in the sources, and of pages that changed. */
export interface FindingWords {
  readonly title: string
  readonly intro: string
  readonly what: (finding: Finding) => string
  /** What to try. */
  readonly advice: (finding: Finding) => string
  readonly since: (day: Day) => string
  readonly fields: Readonly<Record<string, string>>
  readonly recurring: string
  readonly changedPages: string
  readonly pageChanged: (title: string, day: Day) => string
  readonly come: string
  readonly gone: string
  readonly morePages: (count: number) => string
  readonly more: (count: number) => string
}
