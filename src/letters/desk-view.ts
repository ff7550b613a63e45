import type { Desk, LetterContent } from '../core/letter.js'
import { clean } from '../text/clean.js'
import { dayOf } from '../text/format.js'
import { viewFinding } from '../text/findings.js'
import type { Words } from '../text/words.js'
import type { Link } from './letter-view.js'

/** What needs a person in one municipality, in words. */
export interface DeskView {
  readonly title: string
  readonly intro: string
  readonly groups: readonly DeskGroup[]
}

export interface DeskGroup {
  readonly title: string
  readonly points: readonly DeskPoint[]
  readonly more: string | null
  readonly link: Link | null
}

export interface DeskPoint {
  /** What it is about, where that stands by itself. */
  readonly about: string | null
  readonly text: string
  /** What the machinery says, in English. */
  readonly reason: string | null
  readonly advice: string
}

/** Letters and addresses, and findings, that a letter has room for. */
const LETTERS = 12
const FINDINGS = 8

/** Null where the letter is for somebody else, or nothing needs a person. */
export function viewDesk(content: LetterContent, words: Words): DeskView | null {
  const { upkeep } = content
  if (!upkeep) return null
  const groups = [letters(upkeep.desk, words), news(content, words), sources(content, words)]
  const some = groups.filter(({ points }) => points.length > 0)
  return some.length === 0 ? null : { title: words.findings.title, intro: words.findings.intro, groups: some }
}

function letters({ held, unsettled, stopped, strayBounces }: Desk, { desk }: Words): DeskGroup {
  const point = (text: string, advice: string, reason: string | null = null): DeskPoint => ({
    about: null,
    text,
    advice,
    reason: reason === null ? null : clean(reason, 200) || null,
  })
  const points = [
    ...(held ? [point(desk.held(held.letters, held.items), desk.heldAdvice, held.why)] : []),
    ...unsettled.map(({ status, name, week, error }) =>
      point(desk[status](clean(name, 100), week), desk.unsettledAdvice, error),
    ),
    ...stopped.map(({ name, since, why }) =>
      point(desk.stopped(clean(name, 100), dayOf(since)), desk.stoppedAdvice, why),
    ),
    ...(strayBounces > 0 ? [point(desk.stray(strayBounces), desk.strayAdvice)] : []),
  ]
  const left = points.length - LETTERS
  return {
    title: desk.lettersTitle,
    points: adviceOnce(points.slice(0, LETTERS)),
    more: left > 0 ? desk.moreLetters(left) : null,
    link: null,
  }
}

/** Says what to do once of several that need the same. */
const adviceOnce = (points: readonly DeskPoint[]): DeskPoint[] =>
  points.map((point, i) => (points[i + 1]?.advice === point.advice ? { ...point, advice: '' } : point))

function news(
  { coverage, today, publicUrl }: LetterContent,
  { desk, coverage: say, letter }: Words,
): DeskGroup {
  const shown = coverage.held.slice(0, FINDINGS)
  const left = coverage.held.length - shown.length
  return {
    title: desk.newsTitle,
    points: adviceOnce(
      shown.map(({ title, since }) => ({
        about: null,
        text: say.held(clean(title, 80), dayOf(since), today),
        reason: null,
        advice: desk.newsAdvice,
      })),
    ),
    more: left > 0 ? say.othersHeld(left) : null,
    link: { label: letter.seeSources, href: `${publicUrl}/sources` },
  }
}

function sources({ upkeep, publicUrl }: LetterContent, words: Words): DeskGroup {
  const findings = upkeep?.findings ?? []
  const left = findings.length - FINDINGS
  return {
    title: words.desk.sourcesTitle,
    points: findings.slice(0, FINDINGS).map((one) => {
      const { about, what, since, reason, advice } = viewFinding(one, upkeep?.titles ?? new Map(), words)
      return { about: clean(about, 120), text: since === null ? what : `${what} ${since}`, reason, advice }
    }),
    more: left > 0 ? words.findings.more(left) : null,
    link: left > 0 ? { label: words.letter.seeSources, href: `${publicUrl}/sources` } : null,
  }
}
