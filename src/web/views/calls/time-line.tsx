import { scaleUtc } from 'd3-scale'
import type { TimeLine, TimePoint } from '../../../core/time-line.js'
import type { Day } from '../../../core/call.js'
import { callPagePartsFor } from '../../../text/call-page-words.js'
import { dayText, type Language } from '../../../text/format.js'
import { roughText } from '../../../text/rough.js'
import type { View } from '../../view.js'

interface Props {
  readonly view: View
  readonly line: TimeLine
}

/** Where across the drawing the first and the last day stand, in percent: so that it fits any width without its letters shrinking. */
const [LEFT, RIGHT] = [5, 95]
/** Percent that two marks, and two words of the scale, are apart at least; marks that would be closer stand below each other. */
const [BESIDE, WORDS] = [9, 30]
/** The height of the line, and of each row below it. */
const [LINE, ROW] = [40, 28]

/** A call's times drawn on a line, numbered as in the list beside it. */
export function TimeLineFigure({ view, line }: Props) {
  const words = callPagePartsFor(view.language).times
  const scale = scaleUtc()
    .domain([date(line.from), date(line.to)])
    .range([LEFT, RIGHT])
  const at = (day: Day): number => scale(date(day))
  const marks = inRows(line.points, at)
  const rows = Math.max(0, ...marks.map(({ row }) => row))
  const foot = LINE + rows * ROW + 40
  const said = line.points.map((point, i) => `${i + 1}: ${words.point[point.kind](whenText(point, view))}`)
  const next = line.points.findIndex(({ kind, isPast }) => kind !== 'opens' && !isPast)
  return (
    <figure class="call-line">
      <svg role="img" width="100%" height={foot + 8} aria-label={words.drawing(said, view.today)}>
        <rect class="track" x={percent(LEFT)} y={LINE - 4} width={percent(RIGHT - LEFT)} height="8" rx="4" />
        {line.open.map(({ from, to }) => (
          <rect
            class="open"
            x={percent(at(from))}
            y={LINE - 4}
            width={percent(at(to) - at(from))}
            height="8"
          />
        ))}
        {line.points.map(({ from, to }) =>
          from === to ? null : (
            <rect
              class="rough"
              x={percent(at(from))}
              y={LINE - 9}
              width={percent(at(to) - at(from))}
              height="18"
              rx="4"
            />
          ),
        )}
        <line class="now" x1={percent(at(view.today))} x2={percent(at(view.today))} y1="20" y2={LINE + 12} />
        <text class="now" x={percent(at(view.today))} y="14" text-anchor={anchor(at(view.today))}>
          {words.today}
        </text>
        {marks.map(({ point, x, row }, i) => (
          <Mark point={point} x={x} row={row} number={i + 1} isNext={i === next} />
        ))}
        {scaleWords(line, view.language).map(({ day, text }) => (
          <>
            <line class="scale" x1={percent(at(day))} x2={percent(at(day))} y1={foot - 20} y2={foot - 14} />
            <text class="scale" x={percent(at(day))} y={foot} text-anchor={anchor(at(day))}>
              {text}
            </text>
          </>
        ))}
      </svg>
      <figcaption class="quiet">
        {words.legend(
          line.open.length > 0,
          line.points.some(({ from, to }) => from !== to),
        )}
      </figcaption>
    </figure>
  )
}

interface Placed {
  readonly point: TimePoint
  readonly x: number
  readonly row: number
}

function Mark({
  point,
  x,
  row,
  number,
  isNext,
}: Placed & { readonly number: number; readonly isNext: boolean }) {
  const y = LINE + row * ROW
  return (
    <g class={`point ${point.isPast ? 'past' : isNext ? 'next' : 'later'}`}>
      {row > 0 ? <line x1={percent(x)} x2={percent(x)} y1={LINE} y2={y} /> : null}
      <circle cx={percent(x)} cy={y} r="11" />
      <text x={percent(x)} y={y + 4.5} text-anchor="middle">
        {number}
      </text>
    </g>
  )
}

/** Each mark in the highest row in which it does not touch the one before. */
function inRows(points: readonly TimePoint[], at: (day: Day) => number): readonly Placed[] {
  const ends: number[] = []
  return points.map((point) => {
    const x = (at(point.from) + at(point.to)) / 2
    const free = ends.findIndex((end) => x - end >= BESIDE)
    const row = free < 0 ? ends.length : free
    ends[row] = x
    return { point, x, row }
  })
}

/** Days of the scale with what stands at them: years where it is long, else months with their year. */
function scaleWords(
  { from, to }: TimeLine,
  language: Language,
): readonly { readonly day: Day; readonly text: string }[] {
  const scale = scaleUtc()
    .domain([date(from), date(to)])
    .range([LEFT, RIGHT])
  const found: { day: Day; text: string; x: number }[] = []
  for (const tick of scale.ticks(4)) {
    const last = found.at(-1)
    const day = tick.toISOString().slice(0, 10)
    const x = scale(tick)
    if (!day.endsWith('-01') || (last && x - last.x < WORDS)) continue
    found.push({ day, x, text: day.endsWith('-01-01') ? day.slice(0, 4) : MONTH[language].format(tick) })
  }
  return found
}

const MONTH: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv-SE', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
}

const whenText = ({ from, to }: TimePoint, { language }: View): string =>
  from === to ? dayText(from, language) : (roughText({ from, to }, language) ?? dayText(from, language))

const date = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const percent = (x: number): string => `${Math.round(x * 100) / 100}%`
const anchor = (x: number): 'start' | 'middle' | 'end' => (x < 12 ? 'start' : x > 88 ? 'end' : 'middle')
