import type { ThemeScore } from './theme.js'

/** A call by what it is about. */
export interface Subject {
  readonly id: string
  readonly title: string
  readonly family: string | null
  readonly themes: readonly ThemeScore[]
}

/** Another call, and the themes that both are about, the one that joins them most first. */
export interface Alike {
  readonly id: string
  readonly themes: readonly string[]
  readonly score: number
}

/** Beyond this a theme's points tell how long a text is, not how much it is about it. */
const MOST = 15
/** Points from which a call is about a theme. */
const ABOUT = 5
/** How much of all that two calls are about must be the same, from 0 to 1, and how many points that must be. */
const [SHARE, POINTS] = [0.3, 6]
/** How much the words of the titles count beside the themes. */
const TITLE = 0.3

/** Those of some calls that are most like one, the best first, at most `most`; none of the same family, and none that has little in common. */
export function mostAlike(one: Subject, others: readonly Subject[], most: number): readonly Alike[] {
  const own = profileOf(one)
  const words = wordsOf(one.title)
  const found = others.flatMap((other): Alike[] => {
    if (other.id === one.id || (one.family !== null && one.family === other.family)) return []
    const { themes, points, share } = common(own, profileOf(other))
    if (themes.length === 0 || share < SHARE || points < POINTS) return []
    return [{ id: other.id, themes, score: share + TITLE * overlap(words, wordsOf(other.title)) }]
  })
  return found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, most)
}

/** The themes of a call that two should share to be alike, the strongest first: where to look for others. */
export const mainThemes = (themes: readonly ThemeScore[], most: number): readonly string[] =>
  [...profileOf({ themes })]
    .filter(([, points]) => points >= ABOUT)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([theme]) => theme)

type Profile = ReadonlyMap<string, number>

/** What a call's own words say it is about; that its programme is about something joins it with too many. */
function profileOf({ themes }: Pick<Subject, 'themes'>): Profile {
  const profile = new Map<string, number>()
  for (const { theme, reasons } of themes) {
    const points = reasons.reduce((sum, one) => sum + (one.kind === 'phrase' ? one.points : 0), 0)
    if (points > 0) profile.set(theme, Math.min(points, MOST))
  }
  return profile
}

function common(a: Profile, b: Profile): { themes: string[]; points: number; share: number } {
  let [least, all] = [0, 0]
  const shared: [string, number][] = []
  for (const [theme, points] of a) {
    const other = b.get(theme) ?? 0
    least += Math.min(points, other)
    all += Math.max(points, other)
    if (Math.min(points, other) >= ABOUT) shared.push([theme, Math.min(points, other)])
  }
  for (const [theme, points] of b) if (!a.has(theme)) all += points
  return {
    themes: shared.toSorted((x, y) => y[1] - x[1]).map(([theme]) => theme),
    points: least,
    share: all === 0 ? 0 : least / all,
  }
}

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(title.toLowerCase().match(/\p{L}{5,}/gu) ?? [])

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}
