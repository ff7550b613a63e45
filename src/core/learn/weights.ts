/** What was learned: points to add to what the theme book says. Keys that nothing has any more do no harm. */
export interface Weights {
  /** Stored with every tag, beside the version of the theme book. */
  readonly version: string
  /** Points to add to a phrase's weight, by the phrase's key; the same for all areas that have its theme. */
  readonly phrases: ReadonlyMap<string, number>
  /** What else speaks for or against an area, by `municipality/area`. */
  readonly areas: ReadonlyMap<string, AreaWeights>
}

/** Points for an area by programme, strand or type of action, and by hashed word. */
export interface AreaWeights {
  readonly structure: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<number, number>
}

/** Nothing learned: the theme book alone. */
export const NO_WEIGHTS: Weights = { version: '0', phrases: new Map(), areas: new Map() }

/** The name that an area's weights go by. */
export const areaKey = (municipality: string, area: string): string => `${municipality}/${area}`

/** Weights as they are kept in a file or a row. */
export interface PlainWeights {
  readonly version: string
  readonly phrases: Readonly<Record<string, number>>
  readonly areas: Readonly<
    Record<
      string,
      {
        readonly structure: Readonly<Record<string, number>>
        readonly words: Readonly<Record<string, number>>
      }
    >
  >
}

/** Weights for a file: keys in order, so that what changed can be seen. */
export function toPlain({ version, phrases, areas }: Weights): PlainWeights {
  return {
    version,
    phrases: inOrder([...phrases]),
    areas: inOrder(
      [...areas].map(([key, { structure, words }]) => [
        key,
        {
          structure: inOrder([...structure]),
          words: inOrder([...words].map(([hash, points]) => [hash.toString(36), points])),
        },
      ]),
    ),
  }
}

function inOrder<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

export function fromPlain({ version, phrases, areas }: PlainWeights): Weights {
  return {
    version,
    phrases: new Map(Object.entries(phrases)),
    areas: new Map(
      Object.entries(areas).map(([key, { structure, words }]) => [
        key,
        {
          structure: new Map(Object.entries(structure)),
          words: new Map(Object.entries(words).map(([hash, points]) => [parseInt(hash, 36), points])),
        },
      ]),
    ),
  }
}
