const LONGEST = 40

/** Gives contacts ids that people can read, made of their names, else of their addresses; none twice and none that is taken. */
export function slugsBeside(ids: Iterable<string>): (name: string, email: string) => string {
  const taken = new Set(ids)
  const tried = new Map<string, number>()
  return (name, email) => {
    const stem = plain(name) || plain(email.split('@')[0] ?? '') || 'kontakt'
    for (let n = (tried.get(stem) ?? 0) + 1; ; n += 1) {
      const id = numbered(stem, n)
      if (taken.has(id)) continue
      tried.set(stem, n)
      taken.add(id)
      return id
    }
  }
}

function numbered(stem: string, n: number): string {
  const end = n === 1 ? '' : `-${n}`
  return stem.slice(0, LONGEST - end.length).replace(/-+$/, '') + end
}

/** Letters a to z and digits, with single hyphens between; `Åsa Öberg` is `asa-oberg`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST + 1)
    .replace(/^-+|-+$/g, '')
