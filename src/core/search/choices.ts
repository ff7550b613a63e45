/** Values of a facet by number, in the order in which they were met. */
export interface Choices {
  readonly numberOf: (value: string) => number
  readonly find: (value: string) => number | undefined
  readonly values: readonly string[]
}

export function createChoices(): Choices {
  const numbers = new Map<string, number>()
  const values: string[] = []
  return {
    values,
    find: (value) => numbers.get(value),
    numberOf: (value) => {
      const known = numbers.get(value)
      if (known !== undefined) return known
      numbers.set(value, values.length)
      return values.push(value) - 1
    },
  }
}
