const MONTH =
  /\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren?|sommaren?|hösten?|vintern?)\b/g

/**
 * Keys for blocks that have no address: from their titles, without months and days, which move while the call remains. Blocks with the
 * same title are counted in the order of the page.
 */
export function blockKeys(titles: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    const key = slug(title)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}-${count}`
  })
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(MONTH, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
