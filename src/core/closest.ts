/** The known name that differs from `name` by the fewest letters, if by at most half of the longer; else null. */
export function closestTo(name: string, known: readonly string[]): string | null {
  const ranked = known
    .map((other) => ({ other, distance: distance(name, other) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(name.length, best.other.length) / 2 ? best.other : null
}

function distance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > 60) return Infinity
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === b[j] ? 0 : 1)),
      )
    }
    row = next
  }
  return row[b.length] ?? Infinity
}
