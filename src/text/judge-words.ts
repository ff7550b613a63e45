import type { Day, Grade } from '../core/call.js'
import type { Verdict } from '../core/judgement.js'

/** What is said of people's judgements, in letters and on pages alike. */
export interface JudgeWords {
  readonly ask: string
  /** What the buttons and links say. */
  readonly say: Readonly<Record<Verdict, string>>
  /** The same for one area or several, for those who do not see what it stands beside. */
  readonly sayFor: (verdict: Verdict, areas: readonly string[]) => string
  /** A person's word as a reason among others. */
  readonly person: (name: string, day: Day) => string
  /** A person's word as a sentence. */
  readonly said: (verdict: Exclude<Verdict, 'withdrawn'>, area: string, name: string, day: Day) => string
  readonly because: (why: string) => string
  /** What the rules make of it, beside a person's word. */
  readonly rules: (grade: Grade | null, points: string) => string
  readonly rulesHow: string
  readonly title: string
  readonly as: (name: string, municipality: string) => string
  readonly effect: string
  readonly kept: string
  /** Asks for a reason, which one need not give. */
  readonly why: string
  readonly whyHint: string
  readonly each: string
  readonly notJudged: string
  readonly howTo: string
  readonly toCall: string
  readonly toWorth: string
  readonly worth: WorthWords
  readonly faults: Readonly<Record<JudgeFault, { readonly title: string; readonly text: string }>>
}

/** What is said of the calls that it would help most to judge. */
export interface WorthWords {
  readonly title: (count: number) => string
  readonly intro: string
  readonly none: string
  readonly question: (area: string) => string
  readonly guess: (grade: Grade, points: string) => string
  readonly see: string
}

/** Why a judgement was not taken, or a link not followed. */
export type JudgeFault =
  'link' | 'old' | 'contact' | 'call' | 'area' | 'foreign' | 'visit' | 'long' | 'unclear' | 'large'
