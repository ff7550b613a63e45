import { nextDeadline } from '../core/call.js'
import { daysBetween } from '../core/dates.js'
import { tally } from '../core/digest.js'
import { NAME, TOKEN } from '../core/letter-copy.js'
import { SECTIONS } from '../core/letter-order.js'
import type { Item, LetterContent, SectionName } from '../core/letter.js'
import { choicesPath, leavePath, lettersPath } from '../core/links.js'
import { LONGEST_SEARCH_NAME } from '../core/saved-search.js'
import { clean } from '../text/clean.js'
import { coverageText } from '../text/coverage.js'
import type { Followed, Hurry } from '../text/letter-words.js'
import { titleIn } from '../text/title.js'
import type { Words } from '../text/words.js'

/** A letter in words, but for its items, cases and upkeep, the same for every form of it. */
export interface LetterView {
  readonly subject: string
  readonly title: string
  readonly week: string
  /** Stands on a line of its own, whatever the name is. */
  readonly to: string
  /** What stands beside the subject in a list of mails. */
  readonly preview: string
  readonly intro: readonly string[]
  /** What is open right now, with the list of it; null where the letter does not say so. */
  readonly open: Said | null
  readonly sections: readonly SectionView[]
  /** Null in a letter that is in a hurry. */
  readonly sources: Said | null
  readonly about: { readonly title: string; readonly texts: readonly string[] }
  readonly links: readonly Link[]
}

/** A text with the link that follows it. */
interface Said {
  readonly title: string | null
  readonly text: string
  readonly link: Link
}

export interface Link {
  readonly label: string
  readonly href: string
}

export interface SectionView {
  readonly name: SectionName
  /** Null where the letter needs no heading for it. */
  readonly title: string | null
  readonly items: readonly Item[]
}

export function viewLetter(content: LetterContent, words: Words): LetterView {
  const department = clean(content.department, 60)
  const intro = content.kind === 'fast' ? hurriedIntro(content, words) : introOf(content, words)
  return {
    ...named(content, department, words),
    week: words.letter.week(content.week),
    to: words.letter.to(NAME),
    preview: intro[0] ?? '',
    intro,
    open:
      content.kind !== 'fast' && (content.first || content.items.length === 0)
        ? openNow(content, words)
        : null,
    sections: sectionsOf(content, words),
    sources: content.kind === 'fast' ? null : sourcesOf(content, words),
    about: { title: words.letter.aboutTitle, texts: aboutOf(content, department, words) },
    links: linksOf(content, words),
  }
}

/** The page that lists the calls in the contact's areas, or that their only search finds where they follow none. */
export function listAddress(
  { areas, searches, publicUrl, municipality }: LetterContent,
  status: 'open' | null,
): string {
  const [search, ...more] = searches
  const query =
    search && more.length + areas.length === 0
      ? new URLSearchParams(search.query)
      : new URLSearchParams(areas.map(({ id }) => ['area', id] as [string, string]))
  if (status) query.set('status', status)
  const address = `${publicUrl}/${encodeURIComponent(municipality.id)}/calls`
  return query.size === 0 ? address : `${address}?${query.toString()}`
}

function named(content: LetterContent, department: string, { letter, language }: Words) {
  const { items, week, coverage } = content
  const title = letter.title(department, isWeekly(content))
  if (content.kind === 'fast') {
    const only = items.length === 1 ? items[0] : undefined
    const about = only ? clean(titleIn(only.call, language).text, 70) : department
    const hurry = hurryOf(content)
    return { subject: letter.fastSubject(hurry, about), title: letter.fastTitle(hurry) }
  }
  if (content.first) return { subject: letter.firstSubject(content.openNow, department, week), title }
  if (items.length === 0) return { subject: letter.nothingSubject(week, coverage.checked), title }
  return { subject: letter.subject(tally(items), department, week), title }
}

/** True where the next letter comes within a week, so that this one tells of one. */
const isWeekly = ({ nextLetter, today }: LetterContent): boolean =>
  nextLetter !== null && daysBetween(today, nextLetter) <= 7

function hurryOf({ items, nextLetter, today }: LetterContent): Hurry {
  const closes = ({ call }: Item): boolean => {
    const next = nextDeadline(call, today)
    return nextLetter !== null && next !== null && next.day < nextLetter
  }
  return { count: items.length, closes: items.every(closes), isOnly: nextLetter === null }
}

const hurriedIntro = (content: LetterContent, { letter }: Words): string[] => [
  letter.fastWhy(hurryOf(content)),
]

function introOf(content: LetterContent, { letter, coverage: say }: Words): string[] {
  const { coverage } = content
  const weekly = isWeekly(content)
  const news = tally(content.items)
  const isNews = content.items.some(({ section }) => section !== 'start')
  return [
    ...(content.first ? [letter.welcome(weekly)] : []),
    ...(isNews ? [letter.summary(news, weekly)] : []),
    ...(isNews || content.first
      ? []
      : [`${letter.nothing(weekly)} ${say.checked(coverage.checked, coverage.total)}`]),
  ]
}

function openNow(content: LetterContent, { letter }: Words): Said {
  return {
    title: null,
    text: letter.openNow(content.openNow, followed(content)),
    link: { label: letter.seeOpen, href: listAddress(content, 'open') },
  }
}

function followed({ areas, searches }: LetterContent): Followed {
  if (searches.length === 0) return 'areas'
  return areas.length === 0 ? 'searches' : 'both'
}

function sectionsOf({ items, kind }: LetterContent, { letter }: Words): SectionView[] {
  if (kind === 'fast') return items.length === 0 ? [] : [{ name: 'new', title: null, items }]
  return SECTIONS.flatMap((name) => {
    const held = items.filter(({ section }) => section === name)
    return held.length === 0
      ? []
      : [{ name, title: letter.counted(letter.sections[name], held.length), items: held }]
  })
}

function sourcesOf({ coverage, today, publicUrl }: LetterContent, words: Words): Said {
  return {
    title: words.letter.sourcesTitle,
    text: coverageText(coverage, today, words),
    link: { label: words.letter.seeSources, href: `${publicUrl}/sources` },
  }
}

/** To whom the letter goes and why, when the next one comes, and how its calls are chosen. */
function aboutOf(content: LetterContent, department: string, { letter, language }: Words): string[] {
  const { areas, reader, items, municipality } = content
  const searches = content.searches.map(({ name }) => clean(name, LONGEST_SEARCH_NAME))
  const own = reader.wishes.withWords.map((word) => clean(word, 60)).filter((word) => word !== '')
  const isUnsure = items.some(({ call }) =>
    call.deadlines.some(({ time, certain }) => time !== null && !certain),
  )
  const who = [
    letter.who(department, clean(municipality.name, 60)),
    ...(areas.length === 0 && searches.length > 0
      ? []
      : [letter.areas(areas.map(({ name }) => clean(name[language], 120)))]),
    ...(own.length === 0 ? [] : [letter.ownWords(own)]),
    ...(searches.length === 0 ? [] : [letter.searches(searches, areas.length + own.length === 0)]),
  ]
  return [
    `${who.join(' ')} ${letter.nextLetter(content.nextLetter)}`,
    letter.personal,
    letter.how,
    ...(isUnsure ? [letter.clockNote] : []),
    letter.write,
  ]
}

function linksOf({ publicUrl, municipality }: LetterContent, { letter }: Words): Link[] {
  return [
    { label: letter.choose, href: publicUrl + choicesPath(TOKEN) },
    { label: letter.earlier, href: publicUrl + lettersPath(TOKEN) },
    {
      label: letter.seeCalls(clean(municipality.name, 60)),
      href: `${publicUrl}/${encodeURIComponent(municipality.id)}/calls`,
    },
    { label: letter.leave, href: publicUrl + leavePath(TOKEN) },
  ]
}
