import { placeAt, SENTENCE_BITS, type Fields } from './layout.js'
import type { Sought } from './wanted.js'

/** Where the places of several words in one call begin, each in the list of its word; 0 for a word that it lacks. */
export interface Meeting {
  readonly lists: readonly Int32Array[]
  readonly starts: Int32Array
  /** The index of the first of them in `starts`. */
  from: number
  readonly count: number
}

/** Words of a term are near when so many other words stand between at most, in one sentence. */
const BETWEEN = 2
const IF_NEAR = 0.3

/** How often a word stands before the end of the title, of the places from `from` to before `to`. */
export function timesInTitle(list: Int32Array, from: number, to: number, titleEnd: number): number {
  let times = 0
  for (let at = from; at < to; at += 1) if (placeAt(list, at) < titleEnd) times += 1
  return times
}

/** What the words weigh in a call: what the places weigh where they stand as they should, else a share of the best place. */
export function weighTogether(
  meeting: Meeting,
  sought: Sought,
  inTitle: boolean,
  fields: Fields,
  call: number,
): number {
  const { lists, starts, from, count } = meeting
  for (let i = 0; i < count; i += 1) if (starts[from + i] === 0) return 0
  const [list, first] = [lists[0]!, starts[from]!]
  let [inPlace, near] = [0, 0]
  for (let at = first; ; at += 1) {
    const place = placeAt(list, at)
    const weighs = weightAt(place, inTitle, fields, call)
    if (follows(meeting, 1, place, sought)) inPlace += weighs
    else if (sought.how !== 'exact' && areNear(meeting, place)) near = Math.max(near, weighs)
    if (list[at]! < 0) break
  }
  return inPlace > 0 ? inPlace : near * IF_NEAR
}

function weightAt(place: number, inTitle: boolean, fields: Fields, call: number): number {
  if (place < fields.titleEnd[call]!) return fields.inTitle[call]!
  if (inTitle) return 0
  return place < fields.summaryEnd[call]! ? fields.inSummary[call]! : fields.inBody[call]!
}

/** Whether the words from the `i`th on stand after `before` as they should. */
function follows(meeting: Meeting, i: number, before: number, sought: Sought): boolean {
  const { lists, starts, from, count } = meeting
  if (i === count) return true
  const step = sought.steps[i] ?? 1
  const isExact = sought.how === 'exact'
  const least = before + (isExact ? step : Math.min(1, step))
  const most = before + step + (isExact ? 0 : 1)
  const list = lists[i]!
  for (let at = starts[from + i]!; ; at += 1) {
    const place = placeAt(list, at)
    if (place > most) return false
    if (place >= least && follows(meeting, i + 1, place, sought)) return true
    if (list[at]! < 0) return false
  }
}

/** Whether all other words stand in the sentence of a place, and not far from it. */
function areNear({ lists, starts, from, count }: Meeting, place: number): boolean {
  const most = count + BETWEEN - 1
  for (let i = 1; i < count; i += 1) {
    const list = lists[i]!
    let at = starts[from + i]!
    while (list[at]! >= 0 && list[at]! < place - most) at += 1
    const other = placeAt(list, at)
    if (Math.abs(other - place) > most || other >> SENTENCE_BITS !== place >> SENTENCE_BITS) return false
  }
  return true
}
