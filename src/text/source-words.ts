import type { Confidence, Source, SourceKind } from '../core/source.js'
import type { Language } from './format.js'

/** What the page on all sources says, and what a source's own page says too. */
export interface SourcesWords {
  readonly title: string
  readonly intro: string
  readonly outcomes: Readonly<
    Record<'ok' | 'unchanged' | 'partial' | 'failed' | 'blocked' | 'off' | 'running' | 'never', string>
  >
  /** Those that are not counted: on trial, and off. */
  readonly onTrial: (count: number) => string
  readonly off: (count: number) => string
  readonly parts: string
  readonly attention: string
  readonly nothing: string
  readonly recurring: string
  readonly tryThis: string
  readonly changes: (days: number) => string
  readonly changesShort: string
  readonly noChanges: string
  readonly changed: (moment: string) => string
  readonly kinds: Readonly<Record<SourceKind, string>>
  /** What its last run gave: `693 utlysningar, varav 12 nya eller ändrade`. */
  readonly given: (kind: SourceKind, count: number, changed: number) => string
  readonly every: (days: number) => string
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly publisher: string
  readonly homeOf: (source: string) => string
  readonly lastRun: string
  readonly lastGood: string
  readonly never: string
  readonly asked: string
  readonly form: string
  readonly gave: string
  readonly trialMark: string
  readonly heldMark: string
  readonly trial: (id: string) => string
  readonly turnOn: (id: string) => string
  readonly needsKey: (setting: string) => string
  readonly failing: (since: string) => string
  readonly neverRun: string
  readonly stale: (since: string) => string
  readonly because: string
  readonly held: (since: string, events: number) => string
  readonly released: (at: string) => string
  readonly release: (source: string) => string
  readonly census: string
  readonly agrees: (theirs: number, ours: number, at: string) => string
  readonly differs: (theirs: number, ours: number, missing: number, extra: number, at: string) => string
  readonly missing: (count: number) => string
  readonly extra: (count: number) => string
  readonly censusFailed: (at: string) => string
  readonly problems: (count: number) => string
  readonly more: (count: number) => string
  readonly json: string
  readonly one: OneSourceWords
}

/** What only a source's own page says. */
export interface OneSourceWords {
  readonly all: string
  readonly about: string
  readonly labels: Readonly<
    Record<'id' | 'kind' | 'authority' | 'language' | 'zone' | 'facts' | 'key' | 'addresses', string>
  >
  readonly authority: Readonly<Record<Source['authority'], string>>
  readonly language: Readonly<Record<Language, string>>
  readonly facts: Readonly<Record<Source['facts'], string>>
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly expects: string
  readonly expected: (kind: SourceKind, least: number, most: number) => string
  /** `Minst 90 procent har sista ansökningsdag.` */
  readonly filled: (percent: number, field: string) => string
  /** Fields that findings have no word for. */
  readonly fields: Readonly<Record<string, string>>
  readonly quiet: (days: number) => string
  readonly runs: string
  readonly noRuns: string
  readonly watched: string
  /** A watched page that is as it has been since, and was last read. */
  readonly unchangedSince: (since: string, seen: string) => string
  readonly calls: string
  readonly shown: (shown: number, total: number) => string
  readonly noCalls: string
  readonly json: string
}
