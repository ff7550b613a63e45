import { scaleBand, scaleLinear, type ScaleBand, type ScaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { place, type Tone } from './bar.js'

/** One row of columns, such as an area week by week. */
export interface Lane {
  readonly name: string
  readonly columns: readonly LaneColumn[]
  /** How the main stretch of its columns is drawn. */
  readonly tone?: Tone
}

/** `main` stands below, `rest` on top of it, outlined. */
export interface LaneColumn {
  readonly main: number
  readonly rest: number
}

/** A mark below the columns, or a line across all lanes; `at` is in columns from the left. */
export interface LaneMark {
  readonly at: number
  readonly label: string
}

interface Props {
  /** What it shows, in words. */
  readonly label: string
  readonly lanes: readonly Lane[]
  /** A short name of each column. */
  readonly ticks: readonly string[]
  readonly months: readonly LaneMark[]
  readonly today: LaneMark | null
}

/** The sizes that a chart is drawn in: text is as large as that around it in both. */
const SIZES = {
  wide: { width: 720, top: 16, name: 20, plot: 58, text: 13, foot: 42 },
  narrow: { width: 300, top: 16, name: 18, plot: 52, text: 12, foot: 40 },
} as const

type Size = (typeof SIZES)[keyof typeof SIZES]

/** Columns over time in lanes, on one scale, drawn for wide and for narrow windows; the style sheet shows one of them. */
export function Lanes(props: Props) {
  return (
    <>
      <Drawing {...props} form="wide" />
      <Drawing {...props} form="narrow" />
    </>
  )
}

function Drawing({
  label,
  lanes,
  ticks,
  months,
  today,
  form,
}: Props & { readonly form: keyof typeof SIZES }) {
  const size: Size = SIZES[form]
  const lane = size.name + size.plot
  const top = today ? size.top : 0
  const bottom = top + lanes.length * lane
  const foot = months.length > 0 ? size.foot : size.text + 8
  const x = scaleBand(
    ticks.map((_, i) => i),
    [0, size.width],
  )
    .paddingInner(0.2)
    .paddingOuter(0.1)
  const most = Math.max(1, ...lanes.flatMap(({ columns }) => columns.map(({ main, rest }) => main + rest)))
  const y = scaleLinear([0, most], [0, size.plot - size.text - 4])
  const along = (at: number): number => (at * size.width) / ticks.length
  return (
    <svg class={`lanes ${form}`} viewBox={`0 0 ${size.width} ${bottom + foot}`} role="img" aria-label={label}>
      {lanes.map((one, i) => (
        <OneLane lane={one} top={top + i * lane} size={size} x={x} y={y} />
      ))}
      {today ? <Today at={along(today.at)} label={today.label} lanes={lanes.length} size={size} /> : null}
      <g class="axis">
        {ticks.map((tick, i) => (
          <text x={place((x(i) ?? 0) + x.bandwidth() / 2)} y={bottom + size.text + 3} text-anchor="middle">
            {tick}
          </text>
        ))}
        {months.map((month) => (
          <>
            <line x1={place(along(month.at))} x2={place(along(month.at))} y1={bottom + 20} y2={bottom + 38} />
            <text class="month" x={place(along(month.at) + 4)} y={bottom + 35}>
              {month.label}
            </text>
          </>
        ))}
      </g>
    </svg>
  )
}

/** A line through the columns of every lane, but not through their names. */
function Today({
  at,
  label,
  lanes,
  size,
}: {
  readonly at: number
  readonly label: string
  readonly lanes: number
  readonly size: Size
}) {
  return (
    <g class="today">
      {Array.from({ length: lanes }, (_, i) => {
        const floor = size.top + (i + 1) * (size.name + size.plot) - 2
        return <line x1={place(at)} x2={place(at)} y1={floor - size.plot + 6} y2={floor} />
      })}
      <text x="0" y={size.text - 2}>
        {label}
      </text>
    </g>
  )
}

const stacked = stack<LaneColumn, 'main' | 'rest'>().keys(['main', 'rest'])

function OneLane({
  lane: { name, columns, tone = 'strong' },
  top,
  size,
  x,
  y,
}: {
  readonly lane: Lane
  readonly top: number
  readonly size: Size
  readonly x: ScaleBand<number>
  readonly y: ScaleLinear<number, number>
}) {
  const floor = top + size.name + size.plot - 2
  const tones: Readonly<Record<'main' | 'rest', Tone>> = { main: tone, rest: 'likely' }
  return (
    <g>
      <text class="name" x="0" y={top + size.text + 2}>
        {name}
      </text>
      <line class="floor" x1="0" x2={size.width} y1={floor} y2={floor} />
      {stacked([...columns]).map((series) =>
        series.map(([from, to], i) =>
          to > from ? (
            <rect
              class={tones[series.key]}
              x={place(x(i) ?? 0)}
              y={place(floor - y(to))}
              width={place(x.bandwidth())}
              height={place(y(to) - y(from))}
            />
          ) : null,
        ),
      )}
      {columns.map(({ main, rest }, i) =>
        main + rest > 0 ? (
          <text
            x={place((x(i) ?? 0) + x.bandwidth() / 2)}
            y={place(floor - y(main + rest) - 3)}
            text-anchor="middle"
          >
            {main + rest}
          </text>
        ) : null,
      )}
    </g>
  )
}
