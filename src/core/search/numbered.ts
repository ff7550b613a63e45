import { withRoom } from './columns.js'

/** The calls of the search by the number that each has as long as it is there. */
export interface Numbered {
  /** A new number for a call; one that it had before is dead from now on. */
  readonly give: (call: string) => number
  readonly numberOf: (call: string) => number | undefined
  readonly drop: (call: string) => void
  readonly idOf: (number: number) => string
  /** 1 for a call that is there, by number. */
  readonly living: () => Uint8Array
  /** How many numbers have been given, dead ones too. */
  readonly size: () => number
  readonly count: () => number
  /** How many are dead and not yet given back. */
  readonly dead: () => number
  /** Takes the numbers that are dead now; once no list holds them, `giveBack` makes them free. */
  readonly takeDead: () => readonly number[]
  readonly giveBack: (numbers: readonly number[]) => void
}

export function createNumbered(): Numbered {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const free: number[] = []
  let dead: number[] = []
  let living = new Uint8Array(0)
  const drop = (call: string): void => {
    const number = numbers.get(call)
    if (number === undefined) return
    numbers.delete(call)
    living[number] = 0
    ids[number] = ''
    dead.push(number)
  }
  return {
    drop,
    give: (call) => {
      drop(call)
      const number = free.pop() ?? ids.length
      living = withRoom(living, number + 1)
      living[number] = 1
      ids[number] = call
      numbers.set(call, number)
      return number
    },
    numberOf: (call) => numbers.get(call),
    idOf: (number) => ids[number] ?? '',
    living: () => living,
    size: () => ids.length,
    count: () => numbers.size,
    dead: () => dead.length,
    takeDead: () => {
      const taken = dead
      dead = []
      return taken
    },
    giveBack: (given) => {
      free.push(...given)
    },
  }
}
