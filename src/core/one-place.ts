import type { Reason } from './theme.js'

/**
 * The reasons, the heaviest first, without those that stand where another already speaks: the same phrase through two
 * themes, the same programme twice, an own word within a theme's phrase or around it.
 */
export function onePerPlace(reasons: readonly Reason[]): Reason[] {
  const places = new Set<string>()
  const ordered = byPoints(reasons).filter((reason) => {
    const place = placeOf(reason)
    if (places.has(place)) return false
    places.add(place)
    return true
  })
  const hasWords = ordered.some((reason) => reason.kind === 'word')
  return hasWords
    ? ordered.filter((reason, i) => !ordered.slice(0, i).some((other) => isWithin(reason, other)))
    : ordered
}

/** The reasons by points, most first; a copy. */
export function byPoints<One extends { readonly points: number }>(reasons: readonly One[]): One[] {
  return [...reasons].sort((a, b) => b.points - a.points)
}

function placeOf(reason: Reason): string {
  if (reason.kind === 'phrase' || reason.kind === 'word')
    return `${reason.field} ${reason.language} ${reason.text.toLowerCase()}`
  return `${reason.kind} ${'text' in reason ? reason.text : ''}`
}

function isWithin(a: Reason, b: Reason): boolean {
  if (!isWording(a) || !isWording(b) || a.kind === b.kind) return false
  if (a.field !== b.field || a.language !== b.language) return false
  const [one, two] = [a.text.toLowerCase(), b.text.toLowerCase()]
  return one.includes(two) || two.includes(one)
}

type Wording = Extract<Reason, { readonly kind: 'phrase' | 'word' }>

const isWording = (reason: Reason): reason is Wording => reason.kind === 'phrase' || reason.kind === 'word'
