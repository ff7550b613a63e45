import { scaleLinear } from 'd3-scale'

/** A stretch of a bar: `strong` is filled, `likely` is outlined. */
export interface Stretch {
  readonly tone: Tone
  readonly value: number
}

export type Tone = 'strong' | 'likely' | 'alert'

const [WIDTH, HEIGHT] = [100, 12]

/** A bar of one or several stretches beside the number that it shows, which is why readers of the screen are not told of it. */
export function Bar({ stretches, most }: { readonly stretches: readonly Stretch[]; readonly most: number }) {
  const x = scaleLinear([0, Math.max(most, 1)], [0, WIDTH])
  let from = 0
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {stretches
        .filter(({ value }) => value > 0)
        .map(({ tone, value }) => {
          const start = from
          from += value
          return (
            <rect
              class={tone}
              x={place(x(start))}
              y="0.5"
              width={place(x(from) - x(start))}
              height={HEIGHT - 1}
            />
          )
        })}
    </svg>
  )
}

/** A place in a drawing with no more digits than can be seen. */
export const place = (value: number): string => String(Math.round(value * 10) / 10)

/** A sample of a tone, beside what it stands for. */
export function Sample({ tone }: { readonly tone: Tone }) {
  return (
    <svg class="sample" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect class={tone} x="1" y="1" width="10" height="10" />
    </svg>
  )
}
