import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Item, LetterContent } from '../core/letter.js'
import { wordsFor } from '../text/language.js'
import { titleIn } from '../text/title.js'
import type { Words } from '../text/words.js'
import { BriefItem, FullItem } from './html-item.js'
import { LetterPage, type SectionMarkup } from './html.js'
import { briefNote, callAddress, viewItem, type ItemView } from './item-view.js'
import { listAddress, viewLetter, type LetterView, type SectionView } from './letter-view.js'
import { plan, type Plan } from './plan.js'
import { letterText, type SectionText } from './text.js'

export interface RenderedLetter {
  readonly subject: string
  /** Less than 90 kB of UTF-8, since mail programs cut longer ones short. */
  readonly html: string
  readonly text: string
}

/** Bytes of the finished HTML. */
const LIMIT = 89_000
/** Bytes kept for section headings and the counts of what is not shown. */
const HEADINGS = 4_000

/** The letter put into words, in the contact's language: the same items in HTML and in plain text. */
export function renderLetter(content: LetterContent): RenderedLetter {
  const words = wordsFor(content.contact.language)
  const view = viewLetter(content, words)
  const full = remember((item: Item) => fullMarkup(viewItem(item, content, words), words))
  const brief = remember((item: Item) => briefMarkup(item, content, words))
  const frame = bytes(pageMarkup(view, [], words))
  const costs = { full: (item: Item) => bytes(full(item)), brief: (item: Item) => bytes(brief(item)) }
  const shown = plan(content.items, costs, LIMIT - HEADINGS - frame)
  const parts = view.sections.map((section) => divide(section, shown, content, words))
  const html = pageMarkup(
    view,
    parts.map((part) => ({ ...part, full: part.full.map(full), brief: part.brief.map(brief) })),
    words,
  )
  return { subject: view.subject, html, text: letterText(view, parts.map(toText(content, words)), words) }
}

interface Part {
  readonly view: SectionView
  readonly full: readonly Item[]
  readonly brief: readonly Item[]
  readonly more: SectionMarkup['more']
}

function divide(view: SectionView, shown: Plan, content: LetterContent, { letter }: Words): Part {
  const full = view.items.filter((item) => shown.get(item) === 'full')
  const brief = view.items.filter((item) => shown.get(item) === 'brief')
  const left = view.items.length - full.length - brief.length
  const more = left > 0 ? { text: letter.more(left), href: listAddress(content, null) } : null
  return { view, full, brief, more }
}

function toText(content: LetterContent, words: Words): (part: Part) => SectionText {
  return ({ view, full, brief, more }) => ({
    view,
    full: full.map((item): ItemView => viewItem(item, content, words)),
    brief: brief.map((item) => ({
      title: titleIn(item.call, words.language).text,
      note: briefNote(item, content, words),
      href: callAddress(item, content),
    })),
    more,
  })
}

function pageMarkup(view: LetterView, sections: readonly SectionMarkup[], words: Words): string {
  return `<!doctype html>
${markup(<LetterPage view={view} sections={sections} words={words} />)}`
}

function fullMarkup(view: ItemView, words: Words): string {
  return markup(<FullItem view={view} words={words} />)
}

function briefMarkup(item: Item, content: LetterContent, words: Words): string {
  const title = titleIn(item.call, words.language)
  const note = briefNote(item, content, words)
  return markup(<BriefItem href={callAddress(item, content)} title={title} note={note} words={words} />)
}

/** None of the letter's components waits for anything, so the markup is there at once. */
function markup(element: JSX.Element): string {
  if (element instanceof Promise) throw new TypeError('a letter component must not be async')
  return element.toString()
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length
}
