import { shorten } from '../../core/plain-text.js'
import { isRecord, records } from '../json/json.js'

/** How deep we look for the list in an answer. */
const DEEPEST = 4

/** Where the longest list of objects stands: the names that lead to it; none when the answer is it. Null without one. */
export function listIn(body: unknown): readonly string[] | null {
  let best: { readonly path: readonly string[]; readonly length: number } | null = null
  let level: { readonly path: readonly string[]; readonly value: unknown }[] = [{ path: [], value: body }]
  for (let depth = 0; depth <= DEEPEST; depth++) {
    for (const { path, value } of level) {
      const { length } = records(value)
      if (length > (best?.length ?? 0)) best = { path, length }
    }
    level = level.flatMap(({ path, value }) =>
      isRecord(value)
        ? Object.entries(value).map(([name, inner]) => ({ path: [...path, name], value: inner }))
        : [],
    )
  }
  return best?.path ?? null
}

/** What stands at the top of a JSON answer, a line for each name. */
export function shapeOf(body: unknown): readonly string[] {
  if (isRecord(body))
    return Object.entries(body)
      .slice(0, 40)
      .map(([name, value]) => `${name}: ${kindOf(value)}`)
  return [kindOf(body)]
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[]
    return `a list of ${value.length}${isRecord(first) ? `, each with ${namesOf(first)}` : ''}`
  }
  if (isRecord(value)) return `an object with ${namesOf(value)}`
  return shorten(JSON.stringify(value) ?? 'nothing', 80)
}

const namesOf = (value: object): string => {
  const names = Object.keys(value)
  return names.slice(0, 30).join(', ') + (names.length > 30 ? ' ...' : '')
}
