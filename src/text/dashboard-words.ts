import type { Quarter } from '../core/dashboard.js'
import type { LetterState } from '../core/dashboard-letters.js'
import type { Day } from '../core/call.js'
import { enDashboard } from './en-dashboard.js'
import type { Language } from './format.js'
import { svDashboard } from './sv-dashboard.js'

/** What the overview of a municipality says, in one language. */
export interface DashboardWords {
  readonly title: (municipality: string) => string
  readonly intro: string
  readonly parts: string
  readonly rolesLabel: string
  readonly roles: Readonly<Record<'both' | 'applicant' | 'partner' | 'all', string>>
  readonly noAreas: string
  readonly area: string
  readonly together: string
  /** Under a table with figures by area. */
  readonly once: string
  readonly strong: string
  readonly likely: string
  /** `12 (3 starka)`. */
  readonly graded: (all: number, strong: number) => string
  readonly numbers: string
  readonly needs: NeedWords
  readonly week: WeekWords
  readonly closing: ClosingWords
  readonly planned: PlannedWords
  readonly money: MoneyWords
  readonly letters: LettersWords
  readonly departments: {
    readonly title: string
    readonly intro: string
    readonly none: string
    readonly casesOf: (department: string) => string
  }
  readonly sources: {
    readonly title: string
    readonly allWell: string
    readonly silentSince: (day: Day) => string
    readonly neverRead: string
    readonly see: string
  }
  readonly json: string
}

/** One thing that needs a person: what it is, what it means, and what the link to where it is done says. */
export interface NeedWords {
  readonly title: string
  readonly nothing: string
  readonly held: (letters: number, calls: number) => string
  readonly heldMeans: string
  readonly heldLink: string
  readonly unknown: (letters: number) => string
  readonly unknownMeans: string
  readonly unknownLink: string
  readonly refused: (letters: number) => string
  readonly refusedMeans: string
  readonly refusedLink: string
  readonly stopped: (contacts: number) => string
  readonly stoppedMeans: string
  readonly stoppedLink: string
  readonly stray: (reports: number) => string
  readonly strayMeans: string
  readonly strayLink: string
  readonly failing: (sources: number) => string
  readonly failingMeans: string
  readonly news: (sources: number) => string
  readonly newsMeans: string
  readonly odd: (sources: number) => string
  readonly oddMeans: string
  readonly absent: (calls: number) => string
  readonly absentMeans: string
  readonly changed: (pages: number) => string
  readonly changedMeans: string
  readonly doubts: string
  readonly doubtsMean: string
  readonly doubtsLink: string
  readonly faults: (reports: number) => string
  readonly faultsMean: string
  readonly faultsLink: string
  readonly sourcesLink: string
  readonly more: (count: number) => string
}

export interface WeekWords {
  readonly title: string
  readonly intro: string
  readonly open: string
  readonly fresh: string
  readonly opened: string
  readonly moved: string
  readonly happened: (opened: number, moved: number) => string
  readonly openedTitle: string
  readonly movedTitle: string
  /** How a deadline moved; null where there was or is none. */
  readonly move: (from: Day | null, to: Day | null) => string
  readonly more: (count: number) => string
  readonly none: string
}

export interface ClosingWords {
  readonly title: string
  readonly none: string
  readonly intro: (calls: number) => string
  readonly shut: (calls: number) => string
  /** What the chart shows, and of each lane how many. */
  readonly chart: string
  readonly lane: (area: string, all: number, strong: number) => string
  readonly inTable: string
  readonly today: string
  readonly week: string
  /** `v. 25`. */
  readonly weekShort: (week: string) => string
  readonly weekFrom: (week: string, monday: Day) => string
  readonly soonest: string
  readonly byWeek: string
  readonly list: (shown: number, all: number) => string
  readonly day: string
  readonly left: string
  readonly call: string
  readonly areas: string
  readonly all: (calls: number) => string
}

export interface PlannedWords {
  readonly title: string
  readonly intro: string
  readonly none: string
  readonly quarter: string
  readonly calls: string
  /** `2026-Q4` in words. */
  readonly name: (quarter: Quarter['quarter']) => string
  readonly list: (shown: number, all: number) => string
  readonly opens: string
  readonly unsaid: string
  readonly all: (calls: number) => string
}

export interface MoneyWords {
  readonly title: string
  readonly intro: string
  readonly none: string
  readonly sum: string
  readonly counted: string
  readonly calls: (counted: number, all: number) => string
  /** What is not in the sum. */
  readonly left: (unsaid: number, foreign: number) => string
  readonly how: string
}

export interface LettersWords {
  readonly title: string
  readonly intro: (weeks: number) => string
  readonly none: string
  readonly chart: string
  readonly lane: (name: string, count: number) => string
  readonly states: Readonly<Record<LetterState, string>>
  readonly answered: string
  readonly waits: string
  readonly lost: string
  readonly sum: string
  readonly see: string
}

export const dashboardWordsFor = (language: Language): DashboardWords =>
  language === 'sv' ? svDashboard : enDashboard
