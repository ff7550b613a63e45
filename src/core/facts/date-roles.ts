import { cuesIn, type Cue } from './cues.js'
import { FROM, MOVED, NOT_THAT_DAY, UNTIL } from './cue-words.js'
import { anyOf, whole } from './phrase.js'
import type { Passage } from './passages.js'

/** What a date is to the call. `later`: after the deadline for sure, such as a decision or the start of projects. */
export type DateRole = 'opens' | 'closes' | 'published' | 'later' | 'none'

export interface Place {
  readonly start: number
  readonly end: number
  readonly part?: 'from' | 'to' | null
}

export interface Judged {
  readonly role: DateRole
  /** Said with a word for closing or opening itself, not only with `till` and `från`. */
  readonly strong: boolean
  /** The day is the new one of a call whose calendar was changed. */
  readonly moved: boolean
}

const DAY_WORDS = String.raw`(?:den |the |d\. |on |am |[a-z]*dag(?:en)?,? |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |slutet av |borjan av |mitten av |i |and |och )`
const CLOCK = String.raw`(?:(?:kl[a-z]*\.? ?|at )?\d{1,2}(?:[.:]\d\d)?(?!\d)(?: ?[ap]\.?m\.?)?,? ?(?:\(?(?:cet|cest|eet|eest|brussels|bryssel|finnish|finsk|swedish|svensk|norsk|dansk|local)(?: time| tid)?\)?,? )?(?:pa |on )?|noon |midnight )`
const before = (words: readonly string[]): RegExp =>
  new RegExp(`${whole(words)}\\s*:?\\s*(?:${DAY_WORDS}|${CLOCK})*$`)
const PREFIXES = { until: before(UNTIL), from: before(FROM), never: before(NOT_THAT_DAY) } as const
const IS_MOVED = anyOf(MOVED)
/** Danish and Norwegian, as written: once folded it is a word that says nothing. */
const BEFORE_THAT_DAY = /(?<!\p{L})før (?:den |d\. |(?:man|tirs|ons|tors|fre|lør|søn)dag )*$/iu
const LATEST_AFTER = /^[^a-z]{0,3}(?:\(?[a-z]{3,5}\)?,? )?at the latest/

/** `är den 31 mars och i den andra omgången den 30 september`: the second is what the first is. */
const OTHER_ROUND =
  /^,? (?:och|samt|respektive|and|og) (?:(?:i|for|in) )?(?:(?:den|the) )?(?:andra|tredje|second|third|anden|andre|hostens|varens) (?:[a-z]*omgang(?:en)?|round|runde[n]?) (?:(?:ar|is|er) )?(?:(?:den|the) )?$/

type Prefix = keyof typeof PREFIXES | null

/** What each of the dates in a passage is. The dates are in the order of the text. */
export function judge(passage: Passage, dates: readonly Place[]): Judged[] {
  const cues = cuesIn(passage.folded)
  const moved = passage.folded.search(IS_MOVED)
  return dates.map((date, at) => {
    const prefix = prefixOf(passage, date)
    const found = judgeOne(passage, cues, dates, at, prefix)
    if (found.role === 'none' && prefix === 'until' && moved >= 0 && moved < date.start) {
      const off = cues.find(({ kind, start }) => kind === 'void' && start < moved)
      const isNext = dates.every((other) => other === date || other.start < moved || other.start > date.start)
      if (off && isNext)
        return as(
          /^skulle [a-z ]*(?:oppn|apn|abn)/.test(passage.folded.slice(off.start, off.end))
            ? 'opens'
            : 'closes',
          true,
          true,
        )
    }
    const last = at === 0 ? undefined : dates[at - 1]
    if (found.role === 'none' && last && OTHER_ROUND.test(passage.folded.slice(last.end, date.start)))
      return judgeOne(passage, cues, dates, at - 1, prefixOf(passage, last))
    if (moved < 0 || moved > date.start || (found.role !== 'closes' && found.role !== 'opens')) return found
    return afterMove(cues, date, prefix, dates.length)
  })
}

/** Of a changed calendar the new day counts: the one after `till`, or the only one. */
function afterMove(cues: readonly Cue[], date: Place, prefix: Prefix, count: number): Judged {
  if (date.part === 'from' || (prefix === 'from' && count > 1)) return NONE
  const subject = cues.find(({ kind, start }) => start < date.start && (kind === 'close' || kind === 'open'))
  return { role: subject?.kind === 'open' ? 'opens' : 'closes', strong: true, moved: true }
}

const NONE: Judged = { role: 'none', strong: false, moved: false }
const as = (role: DateRole, strong: boolean, moved = false): Judged => ({ role, strong, moved })

function judgeOne(
  passage: Passage,
  cues: readonly Cue[],
  dates: readonly Place[],
  at: number,
  prefix: Prefix,
): Judged {
  const date = dates[at]!
  if (prefix === 'never') return isLastInTime(passage, cues, date) ? as('closes', false) : NONE
  const cue = governing(passage, cues, dates, at)
  const fallback = byLabel(passage, date, prefix)
  if (cue === null) return fallback ?? byContext(passage, cues, dates, at, prefix)
  const end =
    dates.slice(0, at).findLast((other) => other.end <= date.start && other.part !== 'from')?.end ?? 0
  const isBlocked = (kinds: readonly Cue['kind'][]): boolean =>
    cues.some((other) => kinds.includes(other.kind) && other.start >= end && other.start < cue.start)
  switch (cue.kind) {
    case 'void':
    case 'meet':
    case 'report':
    case 'spend':
      return NONE
    case 'note':
      return (
        fallback ?? as(/^(?:publ|offent)/.test(passage.folded.slice(cue.start)) ? 'published' : 'none', true)
      )
    case 'decide':
    case 'project':
      return as('later', true)
    case 'apply':
      return fallback ?? byContext(passage, cues, dates, at, prefix)
    case 'close':
    case 'open':
      if (isBlocked(['meet', 'report', 'spend', 'void']) && cue.start < date.start) return NONE
      return as(sideOf(cue.kind, date, prefix), true)
  }
}

/** `Ansökningar som kommer in efter den 17 september avvisas`: that day is the last. */
const isLastInTime = ({ folded }: Passage, cues: readonly Cue[], { start, end }: Place): boolean =>
  cues.some((cue) => cue.kind === 'apply' && cue.start < start) &&
  /(?<![a-z])(?:efter|after|etter) (?:den |the )?$/.test(folded.slice(Math.max(0, start - 20), start)) &&
  TOO_LATE.test(folded.slice(end, end + 60))

const TOO_LATE =
  /^[^.,;]{0,30} (?:avvisas|avslas|(?:provas|behandlas|beaktas|bedoms|handlaggs) (?:inte|ej)|tas (?:inte|ej) emot|(?:will|can) not be|blir ikke|behandles ikke)(?![a-z])/

/** `öppnar 1 mars – 15 april` closes too, and `öppnar ... till` as well. */
function sideOf(kind: 'close' | 'open', date: Place, prefix: Prefix): DateRole {
  if (date.part === 'from') return 'opens'
  if (date.part === 'to') return 'closes'
  return kind === 'close' || prefix === 'until' ? 'closes' : 'opens'
}

function byLabel({ role }: Passage, date: Place, prefix: Prefix): Judged | null {
  if (role === 'ignored') return NONE
  if (role === 'published' || role === 'later') return as(role, true)
  if (role !== 'closes' && role !== 'opens' && role !== 'window' && role !== 'claims') return null
  if (date.part !== null && date.part !== undefined)
    return as(date.part === 'from' ? 'opens' : 'closes', true)
  if (role === 'window' || role === 'claims') return as(prefix === 'from' ? 'opens' : 'closes', true)
  return as(role, true)
}

/** A state bullet that tells when a call comes. */
const COMING = /^(?:kommande|planerad|planeras|upcoming|forthcoming|planned):? (?:den )?$/

/** No word for opening or closing governs the date: an application in the sentence, and `till`, `senast`, `från` beside the date. */
function byContext(
  passage: Passage,
  cues: readonly Cue[],
  dates: readonly Place[],
  at: number,
  prefix: Prefix,
): Judged {
  const date = dates[at]!
  const isAboutApplying =
    passage.role === 'how' ||
    cues.some(({ kind }) => kind === 'apply') ||
    (passage.from === 'state' &&
      (cues.some(({ kind }) => kind !== 'note') || COMING.test(passage.folded.slice(0, date.start))))
  if (!isAboutApplying) return NONE
  const end =
    dates.slice(0, at).findLast((other) => other.end <= date.start && other.part !== 'from')?.end ?? 0
  const isElse = cues.some(
    ({ kind, start }) =>
      kind !== 'apply' && kind !== 'open' && kind !== 'close' && start >= end && start < date.start,
  )
  if (isElse) return NONE
  if (date.part === 'from' || date.part === 'to') return as(date.part === 'from' ? 'opens' : 'closes', false)
  if (passage.from === 'state' && COMING.test(passage.folded.slice(0, date.start))) return as('opens', true)
  if (prefix === 'until') return as('closes', false)
  return prefix === 'from' ? as('opens', false) : NONE
}

function prefixOf({ folded, text: said }: Passage, { start, end }: Place): Prefix {
  if (BEFORE_THAT_DAY.test(said.slice(Math.max(0, start - 30), start))) return 'until'
  if (LATEST_AFTER.test(folded.slice(end, end + 30))) return 'until'
  const text = folded.slice(Math.max(0, start - 70), start)
  if (PREFIXES.until.test(text)) return 'until'
  if (PREFIXES.from.test(text)) return 'from'
  return PREFIXES.never.test(text) ? 'never' : null
}

const CLAUSE_START =
  /(?:^|[,:;(|–]|(?<![a-z])(?:och|and|og|samt|men|but|medan|while))\s*(?:i dag,?|today,?|nu|redan)?\s*(?:den |on |the |[a-z]*dag(?:en)? (?:den )?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )*$/

/** The cue that a date belongs to: the verb after it where the date begins its clause, else the nearest before, else the nearest after. */
function governing(passage: Passage, cues: readonly Cue[], dates: readonly Place[], at: number): Cue | null {
  const { folded } = passage
  const date = dates[at]!
  const before = nearestBefore(folded, cues, dates, at)
  const isFirst =
    date.part !== 'to' && CLAUSE_START.test(folded.slice(Math.max(0, date.start - 40), date.start))
  const after = date.part === 'from' ? null : nearestAfter(folded, cues, dates, at)
  if (after && (isFirst || before === null)) return after
  return before
}

function nearestBefore(
  folded: string,
  cues: readonly Cue[],
  dates: readonly Place[],
  at: number,
): Cue | null {
  const date = dates[at]!
  const left = cues.filter(({ end }) => end <= date.start)
  const since = dates.slice(0, at).findLast(({ end }) => end <= date.start)?.end ?? 0
  const own = left.filter(({ start }) => start >= since)
  const colon = folded.lastIndexOf(': ', date.start)
  const head = colon < 0 ? undefined : headOf(left, dates, colon)
  const says = ({ kind, start }: Cue): boolean => kind !== 'apply' && (head === undefined || start > colon)
  return own.findLast(says) ?? head ?? own.at(-1) ?? left.at(-1) ?? null
}

/** What stands before a colon: `stänger:`, or of `Deadlines inför beslutsmötet 8 juni:` the first, which the date does not end. */
function headOf(left: readonly Cue[], dates: readonly Place[], colon: number): Cue | undefined {
  const cues = left.filter(({ kind, end }) => kind !== 'apply' && end <= colon)
  const since = dates.findLast(({ end }) => end <= colon)?.end ?? 0
  return cues.findLast(({ start }) => start >= since) ?? cues[0]
}

/** In the same clause, and not the cue of the next date. */
function nearestAfter(folded: string, cues: readonly Cue[], dates: readonly Place[], at: number): Cue | null {
  const date = dates[at]!
  const limit = dates.find(({ start }) => start >= date.end)?.start ?? folded.length
  for (const cue of cues.filter(({ start }) => start >= date.end && start < limit)) {
    const gap = folded.slice(date.end, cue.start)
    if (gap.length > 60) return null
    const isJoined = !/[,;:()]/.test(
      gap
        .replace(/^ ?: /, '')
        .replace(/^[\s,]*\(?(?:kl[a-z]*\.? ?|at )?\d{1,2}[.:]?\d*(?: ?\(?cest?\)?)?\)?/, '')
        .replace(/^[\s,]*$/, ''),
    )
    if (!isJoined) return null
    if (cue.kind === 'apply') continue
    const rest = folded.slice(cue.end, limit)
    return limit < folded.length && /^[\s:]*(?:den |the |on )?$/.test(rest) ? null : cue
  }
  return null
}
