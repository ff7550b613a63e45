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
export function byPoints(reasons: readonly Reason[]): Reason[] {
  return [...reasons].sort((a, b) => b.points - a.points)
}

function placeOf(reason: Reason): string {
  return reason.kind === 'programme'
    ? reason.text
    : `${reason.field} ${reason.language} ${reason.text.toLowerCase()}`
}

function isWithin(a: Reason, b: Reason): boolean {
  if (a.kind === b.kind || a.kind === 'programme' || b.kind === 'programme') return false
  if (a.field !== b.field || a.language !== b.language) return false
  const [one, two] = [a.text.toLowerCase(), b.text.toLowerCase()]
  return one.includes(two) || two.includes(one)
}
