import type { Day } from '../call.js'
import { dayIn, firstFrom, isoDay, lastUntil } from './calendar.js'
import type { DateHit } from './date-hits.js'
import { plainLabel } from './labels.js'
import type { DayFact } from './fact.js'
import type { Published } from './published.js'

type YearFrom = DayFact['yearFrom']

/** An opening or deadline whose year is known. */
export interface Dated {
  readonly hit: DateHit
  readonly day: Day
  readonly yearFrom: YearFrom
}

/** Gives each opening and deadline its year where something says which; the others are left for `yearless`. */
export function datedOf(
  hits: readonly DateHit[],
  published: Published | null,
): { dated: Dated[]; yearless: DateHit[] } {
  const asked = hits.filter(({ role }) => role === 'opens' || role === 'closes')
  const known = new Map<DateHit, Dated>()
  const know = (hit: DateHit, day: Day | null, yearFrom: YearFrom): void => {
    if (day !== null && !known.has(hit)) known.set(hit, { hit, day, yearFrom })
  }
  for (const hit of asked)
    if (hit.written.year !== null) know(hit, dayIn(hit.written.year, hit.written), 'words')
  const steps: readonly ((hit: DateHit) => readonly [Day | null, YearFrom])[] = [
    (hit) => [besideYear(hit), 'page'],
    (hit) => [fromPartner(hit, known), 'page'],
    (hit) => [fromSameDay(hit, known), 'page'],
    (hit) => [fromSentence(hit, hits, known), 'page'],
    (hit) => [hit.next ? null : fromOther(hit, known), 'page'],
    (hit) => [fromPublished(hit, published), 'published'],
    (hit) => [fromPartner(hit, known) ?? (hit.next ? null : fromOther(hit, known)), 'published'],
    (hit) => [hit.next ? null : fromLater(hit, hits), 'later'],
    (hit) => [fromPartner(hit, known), 'later'],
  ]
  for (const step of steps) for (const hit of closesFirst(asked, known)) know(hit, ...step(hit))
  return { dated: [...known.values()], yearless: asked.filter((hit) => !known.has(hit)) }
}

/** A window takes its year from its end. */
const closesFirst = (hits: readonly DateHit[], known: ReadonlyMap<DateHit, Dated>): DateHit[] =>
  hits
    .filter((hit) => !known.has(hit))
    .sort((a, b) => Number(a.role === 'opens') - Number(b.role === 'opens'))

const SEASON =
  /(?<![a-z])(?:(?<early>varen|spring|foraret|forar)|(?<late>hosten|autumn|efteraret|efterar|hosten)) (?<season>20\d\d)(?![\d/-])/g
const YEAR_LEFT =
  /(?:^|[:.?] |(?<![a-z])(?:under|i|in|ar|sista [a-z]*dag[a-z]*(?: (?:att|for att) [a-z ]{4,30})?(?: for)?(?: ar)?|sista [a-z]*datum|deadlines?|rounds?|ansogningsfrist[a-z]*|soknadsfrist[a-z]*|ansokningsdag[a-z]*|(?:ansoknings|rekvisitions|soknads|ansognings)(?:period|tid|omgang)[a-z]*(?: (?:for|ett|tva|tre|[1-4]))?) )(?<year>20\d\d)(?: (?:ar|var|is|are|was|blir|er)(?![a-z]):?|:)(?:[^.;:]|(?<= d)\.){0,60}$/

/** `2026 var sista dag 5 mars`, `sista ansökningsdag för hösten 2024 är 14 oktober`: the year stands apart from the day. */
function besideYear({ passage, start, written }: DateHit): Day | null {
  const before = `${passage.label === null ? '' : `${plainLabel(passage.label)}: `}${passage.folded.slice(0, start)}`
  const ofLabel =
    passage.role === 'closes' && passage.label !== null ? LABEL_YEAR.exec(passage.label)?.[1] : undefined
  if (ofLabel !== undefined && passage.from !== 'text') return dayIn(Number(ofLabel), written)
  const season = [...before.matchAll(SEASON)].at(-1)?.groups
  if (season) {
    const fits = season.early === undefined ? written.month >= 7 : written.month <= 6
    return fits ? dayIn(Number(season.season), written) : null
  }
  const year =
    YEAR_LEFT.exec(before)?.groups?.year ??
    (written.month <= 6 ? YEAR_OF.exec(before)?.groups?.year : undefined)
  return year === undefined ? null : dayIn(Number(year), written)
}

/** `Ansökan för 2026 är öppen 15 februari`: the money is of that year, and so is its spring; in the autumn before one may apply too. */
const YEAR_OF =
  /(?<![a-z])(?:ansokan|ansokningar|ansokningstid[a-z]*|applications?) (?:for|avseende) (?:ar )?(?<year>20\d\d) (?:ar|var|oppnar|oppnade|is|opens)(?![a-z])[^.;:]{0,60}$/

/** `Deadline för inlämning av ansökan 2026`. */
const LABEL_YEAR = /(?<![\d-])(20\d\d):?$/

/** The other end of the same window. */
function fromPartner(hit: DateHit, known: ReadonlyMap<DateHit, Dated>): Day | null {
  if (hit.part === null) return null
  for (const [other, { day }] of known) {
    if (other.passage !== hit.passage || other.part === null || other.part === hit.part) continue
    const isNext = hit.part === 'from' ? other.start > hit.start : other.start < hit.start
    if (isNext) return hit.part === 'from' ? lastUntil(day, hit.written) : firstFrom(day, hit.written)
  }
  return null
}

/** The same day of the year, said elsewhere with its year. */
function fromSameDay(hit: DateHit, known: ReadonlyMap<DateHit, Dated>): Day | null {
  for (const [other, { day }] of known) {
    const isSame = other.written.month === hit.written.month && other.written.day === hit.written.day
    if (isSame && other.role === hit.role) return day
  }
  return null
}

/** Another date of the sentence: what opens does so before what closes; dates of one list share their year. */
function fromSentence(
  hit: DateHit,
  hits: readonly DateHit[],
  known: ReadonlyMap<DateHit, Dated>,
): Day | null {
  const others = hits.filter(
    (other) =>
      other !== hit && other.passage === hit.passage && (known.has(other) || other.written.year !== null),
  )
  const nearest = others.sort((a, b) => Math.abs(a.start - hit.start) - Math.abs(b.start - hit.start))[0]
  if (!nearest) return null
  const day = known.get(nearest)?.day ?? dayIn(nearest.written.year ?? 0, nearest.written)
  if (day === null) return null
  if (nearest.role === 'later') return lastUntil(day, hit.written)
  if (nearest.role === 'published') return firstFrom(day, hit.written)
  if (nearest.role === hit.role) return dayIn(Number(day.slice(0, 4)), hit.written)
  if (nearest.role === 'none' && !/:/.test(hit.passage.text.slice(nearest.start, hit.start))) return null
  if (nearest.role === 'none') return lastUntil(day, hit.written)
  return hit.role === 'closes' ? firstFrom(day, hit.written) : lastUntil(day, hit.written)
}

/** The nearest opening gives a deadline its year, the nearest deadline an opening. */
function fromOther(hit: DateHit, known: ReadonlyMap<DateHit, Dated>): Day | null {
  const others = [...known.values()].filter(
    ({ hit: other }) => other.role !== hit.role && other.past === hit.past,
  )
  const nearest = others.sort((a, b) => Math.abs(a.hit.at - hit.at) - Math.abs(b.hit.at - hit.at))[0]
  if (!nearest) return null
  return hit.role === 'closes' ? firstFrom(nearest.day, hit.written) : lastUntil(nearest.day, hit.written)
}

/** The first such day on or after publication, or the last before it where the words look back. */
function fromPublished(hit: DateHit, published: Published | null): Day | null {
  if (!published) return null
  if (hit.role === 'opens' && hit.part === 'from') return null
  if (published.onlyYear) return dayIn(Number(published.from.slice(0, 4)), hit.written)
  const [before, after] = [lastUntil(published.from, hit.written), firstFrom(published.from, hit.written)]
  if (hit.past || hasOpened(hit)) return before
  return hit.role === 'opens' && before !== null && daysBetween(before, published.from) <= JUST_OPENED
    ? before
    : after
}

/** News that a call is open comes within so many days; that one opens, seldom most of a year before. */
const JUST_OPENED = 30
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** `öppnade den 6 februari` and `den 6 februari öppnade fonden` were before the page was published. */
const hasOpened = ({ role, passage: { folded }, start }: DateHit): boolean =>
  role === 'opens' &&
  (OPENED_BEFORE.test(folded.slice(Math.max(0, start - 60), start)) || OPENED_AFTER.test(folded.slice(start)))

const OPENED = '(?:oppnades?|opened|apnet|apnede|abnede|launched|lanserades)'
const OPENED_BEFORE = new RegExp(`(?<![a-z])${OPENED}(?: [a-z]+){0,3} $`)
const OPENED_AFTER = new RegExp(`^(?:\\d{1,2}\\. )?[^.,;]{3,25} ${OPENED}(?![a-z])`)

/** A call closes before it is decided and its projects start, and less than a year before. */
function fromLater(hit: DateHit, hits: readonly DateHit[]): Day | null {
  const days = hits
    .filter(({ role, written }) => role === 'later' && written.year !== null)
    .map(({ written }) => isoDay(written.year ?? 0, written.month, written.day))
    .sort()
  return days[0] === undefined ? null : lastUntil(days[0], hit.written)
}
