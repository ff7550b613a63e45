import { toldBy } from '../core/digest.js'
import { TOKEN } from '../core/letter-copy.js'
import type { Item, LetterContent, Written } from '../core/letter.js'
import { leavePath, wholePath } from '../core/links.js'
import { wordsFor } from '../text/language.js'
import type { Words } from '../text/words.js'
import { viewCases } from './cases-view.js'
import { byQuarter } from './coming-view.js'
import { viewDesk } from './desk-view.js'
import { fillShell, sectionMarkup, shellOf, type PageParts } from './html.js'
import type { Level } from './html-parts.js'
import { viewLetter, type Link, type SectionView } from './letter-view.js'
import { filledBytes } from './measure.js'
import { plan, type Costs, type Plan } from './plan.js'
import { createPress, type Press, type Print, type Size } from './press.js'
import { letterText } from './text.js'
import { viewChanges, viewWeek } from './week-view.js'
import { viewWorth } from './worth-view.js'

/** Bytes that the HTML has at most once it is filled in, since mail programs cut longer ones short. */
const LIMIT = 89_500
/** Items that the whole letter shows in full. */
const WHOLE_FULL = 300

/**
 * A letter put into words, in the reader's language: the same items in HTML and in plain text, and where the mail has no room for
 * all of them, the letter that has. With a press, items that many letters share are made once.
 */
export function renderLetter(content: LetterContent, press: Press = createPress()): Written {
  const words = wordsFor(content.reader.language)
  const parts = partsOf(content, words)
  const sheet: Sheet = {
    content,
    words,
    parts,
    shell: shellOf(parts, words),
    print: (item, size) => press.print(item, size, levelOf(item, content), content, content.reader.language),
    whole: { label: words.letter.seeWhole, href: content.publicUrl + wholePath(TOKEN, content.slot) },
  }
  const shown = plan(content.items, costsOf(sheet), LIMIT - filledBytes(frameOf(sheet)))
  const isAll = content.items.every((item) => shown.get(item) !== 'counted')
  const layout = layoutOf(sheet, shown)
  const whole = isAll ? null : sheet.whole
  return {
    subject: parts.view.subject,
    html: pageOf(sheet, layout, !isAll),
    text: letterText({ ...parts, layout, whole, count: content.items.length }, words),
    whole: isAll ? null : pageOf(sheet, layoutOf(sheet, wholePlan(sheet)), false),
    leave: content.publicUrl + leavePath(TOKEN),
    items: toldBy(content.items),
  }
}

/** What a letter is put together from. */
interface Sheet {
  readonly content: LetterContent
  readonly words: Words
  readonly parts: PageParts
  /** The document without its items. */
  readonly shell: string
  readonly print: (item: Item, size: Size) => Print
  /** The way to the letter with all its items. */
  readonly whole: Link
}

const costsOf = ({ print }: Sheet): Costs => ({
  full: (item) => print(item, 'full').bytes,
  brief: (item) => print(item, 'brief').bytes,
})

function partsOf(content: LetterContent, words: Words): PageParts {
  return {
    view: viewLetter(content, words),
    desk: viewDesk(content, words),
    cases: viewCases(content, words),
    changes: viewChanges(content, words),
    worth: viewWorth(content, words),
    week: viewWeek(content, words),
  }
}

/** A section with what of it is shown. */
export interface Laid {
  readonly section: SectionView
  readonly groups: readonly LaidGroup[]
  /** How many more there are, in words; null where all are shown. */
  readonly more: string | null
}

export interface LaidGroup {
  readonly title: string | null
  readonly prints: readonly Print[]
}

function levelOf({ section }: Item, { kind }: LetterContent): Level {
  if (kind === 'fast') return 2
  return section === 'coming' ? 4 : 3
}

function layoutOf({ parts, content, words, print }: Sheet, shown: Plan): Laid[] {
  return parts.view.sections.map((section) => {
    const groups = groupsOf(section, content, words).map(({ title, items }) => ({
      title,
      prints: items.flatMap((item) => {
        const size = shown.get(item)
        return size === undefined || size === 'counted' ? [] : [print(item, size)]
      }),
    }))
    const left = section.items.length - groups.reduce((sum, { prints }) => sum + prints.length, 0)
    return {
      section,
      groups: groups.filter(({ prints }) => prints.length > 0),
      more: left > 0 ? words.letter.more(left) : null,
    }
  })
}

function groupsOf({ name, items }: SectionView, { today, kind }: LetterContent, words: Words) {
  return name === 'coming' && kind !== 'fast' ? byQuarter(items, today, words) : [{ title: null, items }]
}

/** The letter without its items, with all that may stand around them. */
function frameOf(sheet: Sheet): string {
  const { parts, content, words } = sheet
  const layout = parts.view.sections.map((section) => ({
    section,
    groups: groupsOf(section, content, words).map(({ title }) => ({ title, prints: [] })),
    more: words.letter.more(section.items.length),
  }))
  return pageOf(sheet, layout, true)
}

function pageOf({ shell, whole, content, words }: Sheet, layout: readonly Laid[], isCut: boolean): string {
  const sections = layout.map((laid) => sectionMarkup(laid, whole, words))
  const notAll = isCut ? { text: words.letter.notAll(content.items.length), link: whole } : null
  return fillShell(shell, sections, notAll)
}

/** All items, those beyond the first in short. */
const wholePlan = ({ parts }: Sheet): Plan =>
  new Map(
    parts.view.sections
      .flatMap(({ items }) => items)
      .map((item, i) => [item, i < WHOLE_FULL ? 'full' : 'brief']),
  )
