import { tally } from '../core/digest.js'
import { SECTIONS } from '../core/letter-order.js'
import type { Item, LetterContent, SectionName } from '../core/letter.js'
import { clean } from '../text/clean.js'
import { coverageText } from '../text/coverage.js'
import type { Words } from '../text/words.js'
import { viewUpkeep, type UpkeepView } from './upkeep-view.js'
import { viewWorth, type WorthView } from './worth-view.js'

/** A letter in words, but for its items, the same for every form of it. */
export interface LetterView {
  readonly subject: string
  readonly title: string
  readonly week: string
  /** What stands beside the subject in a list of mails. */
  readonly preview: string
  /** To whom it goes, and why. */
  readonly who: string
  readonly intro: readonly string[]
  /** What is open right now, with the list of it; null where the letter does not say so. */
  readonly open: { readonly text: string; readonly href: string; readonly label: string } | null
  readonly sections: readonly SectionView[]
  /** What needs a person, in the letter of whoever looks after Fondvakt; null in others'. */
  readonly upkeep: UpkeepView | null
  /** The calls that it would help most to judge, in the same letter; null where there are none. */
  readonly worth: WorthView | null
  readonly sources: {
    readonly title: string
    readonly text: string
    readonly href: string
    readonly label: string
  }
  readonly about: { readonly title: string; readonly texts: readonly string[] }
  readonly list: { readonly href: string; readonly label: string }
}

export interface SectionView {
  readonly name: SectionName
  readonly title: string
  readonly items: readonly Item[]
}

export function viewLetter(content: LetterContent, words: Words): LetterView {
  const { letter } = words
  const department = clean(content.department, 60)
  const municipality = clean(content.municipality.name, 60)
  const nothing = content.items.length === 0
  const isNews = content.items.some(({ section }) => section !== 'start')
  const said = nothing ? letter.nothing : letter.summary(tally(content.items))
  return {
    subject: subject(content, department, words),
    title: letter.title(department),
    week: letter.week(content.week),
    preview: content.first ? letter.welcome : said,
    who: who(content, department, municipality, words),
    intro: [
      letter.hello,
      ...(content.first ? [letter.welcome] : []),
      ...(isNews || !content.first ? [said] : []),
    ],
    open: content.first || nothing ? openNow(content, words) : null,
    sections: sections(content, words),
    upkeep: viewUpkeep(content, words),
    worth: viewWorth(content, words),
    sources: {
      title: letter.sourcesTitle,
      text: coverageText(content.coverage, content.today, words),
      href: `${content.publicUrl}/sources`,
      label: letter.seeSources,
    },
    about: { title: letter.aboutTitle, texts: about(content, words) },
    list: {
      href: `${content.publicUrl}/${encodeURIComponent(content.municipality.id)}/calls`,
      label: letter.seeCalls(municipality),
    },
  }
}

/** The page that lists the calls in the contact's areas. */
export function listAddress(content: LetterContent, status: 'open' | null): string {
  const query = new URLSearchParams(content.areas.map(({ id }) => ['area', id] as [string, string]))
  if (status) query.set('status', status)
  const address = `${content.publicUrl}/${encodeURIComponent(content.municipality.id)}/calls`
  return query.size === 0 ? address : `${address}?${query.toString()}`
}

function subject(content: LetterContent, department: string, { letter }: Words): string {
  if (content.first) return letter.firstSubject(content.openNow, department, content.week)
  if (content.items.length === 0) return letter.nothingSubject(content.week, content.coverage.checked)
  return letter.subject(tally(content.items), department, content.week)
}

function openNow(content: LetterContent, { letter }: Words): LetterView['open'] {
  return { text: letter.openNow(content.openNow), href: listAddress(content, 'open'), label: letter.seeOpen }
}

function sections(content: LetterContent, { letter }: Words): SectionView[] {
  return SECTIONS.flatMap((name) => {
    const items = content.items.filter((item) => item.section === name)
    return items.length === 0 ? [] : [{ name, title: letter.sections[name], items }]
  })
}

function who(content: LetterContent, department: string, municipality: string, words: Words): string {
  const areas = content.areas.map(({ name }) => clean(name[words.language], 120))
  const to = words.letter.to(clean(content.contact.name, 100), department, municipality)
  return `${to} ${words.letter.areas(areas)}`
}

function about(content: LetterContent, { letter }: Words): string[] {
  const isUnsure = content.items.some(({ call }) =>
    call.deadlines.some(({ time, certain }) => time !== null && !certain),
  )
  return [letter.how, ...(isUnsure ? [letter.clockNote] : []), letter.write]
}
