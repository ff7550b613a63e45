/**
 * How many slips of the keyboard lie between two words: letters too many, too few, wrong, or two that changed places. Anything
 * above `most` is told as one more than that.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, before, row] = [[], [], Array.from({ length: b.length + 1 }, (_, i) => i)] as [
    number[],
    number[],
    number[],
  ]
  for (let i = 1; i <= a.length; i += 1) {
    ;[older, before, row] = [before, row, [i]]
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1
      const changed = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const slips = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + wrong)
      row.push(changed ? Math.min(slips, older[j - 2]! + 1) : slips)
    }
    if (Math.min(...row, ...before) > most) return most + 1
  }
  return Math.min(row.at(-1) ?? 0, most + 1)
}
