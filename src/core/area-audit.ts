import type { Area } from './municipality.js'

type Detail = Readonly<Record<string, string | number | null>>

/** How much of a list the audit keeps, in characters. */
const LONGEST = 600

/** What changed in an area, as the audit keeps it: what was and what is now, by field. Empty where nothing did. */
export function auditOfChange(
  before: Area | null,
  after: Area,
  [from, to]: readonly [from: number, to: number],
): Detail {
  const detail: Record<string, string> = {}
  const note = (field: string, text: string): void => {
    if (text !== '') detail[field] = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  }
  for (const language of ['sv', 'en'] as const)
    note(`name.${language}`, moved(before?.name[language] ?? null, after.name[language]))
  const [old, now] = [before?.themes ?? {}, after.themes]
  note(
    'themes',
    [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((theme) => old[theme] !== now[theme])
      .map((theme) => `${theme} ${step(old[theme], now[theme])}`)
      .join(', '),
  )
  const was = new Set((before?.words ?? []).map(wordText))
  const is = new Set(after.words.map(wordText))
  note('words.added', [...is].filter((word) => !was.has(word)).join(', '))
  note('words.removed', [...was].filter((word) => !is.has(word)).join(', '))
  if (before && from !== to) note('position', `${from + 1} → ${to + 1}`)
  return detail
}

const moved = (before: string | null, after: string): string =>
  before === after ? '' : before === null ? after : `${before} → ${after}`

const step = (before: number | undefined, after: number | undefined): string =>
  `${before ?? 0} → ${after ?? 0}`

const wordText = ({ phrase, language, weight }: Area['words'][number]): string =>
  `${phrase} (${language} ${weight})`
