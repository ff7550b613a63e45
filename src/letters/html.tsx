import { raw } from 'hono/html'
import type { Words } from '../text/words.js'
import type { CasesView } from './cases-view.js'
import type { DeskView } from './desk-view.js'
import { Cases, Head, NotAllPart, Tail } from './html-frame.js'
import { markup } from './html-parts.js'
import { ChangesPart, DeskPart, WeekPart, WorthPart } from './html-desk.js'
import type { LetterView, Link } from './letter-view.js'
import type { Laid } from './render.js'
import { darkStyles, style } from './styles.js'
import type { ChangesView, WeekView } from './week-view.js'
import type { WorthView } from './worth-view.js'

/** All parts of a letter but its items. */
export interface PageParts {
  readonly view: LetterView
  readonly desk: DeskView | null
  readonly cases: CasesView | null
  readonly changes: ChangesView | null
  readonly worth: WorthView | null
  readonly week: WeekView | null
}

/** That the mail does not hold all, with the way to what does. */
export interface NotAll {
  readonly text: string
  readonly link: Link
}

/** A section's finished markup. */
export interface SectionMarkup {
  readonly name: string
  readonly html: string
}

/** Where a shell is filled in; nothing from outside holds one, since `<` is escaped in it. */
const PLACES = { notAll: '<!--not-all-->', before: '<!--before-->', after: '<!--after-->' } as const

/** The letter as an HTML document, without its items; made once, and filled in for the mail and for the whole letter. */
export function shellOf(parts: PageParts, words: Words): string {
  return `<!doctype html>\n${markup(<LetterPage parts={parts} words={words} />)}`
}

/** A shell with the sections, in order, and whether they are all. */
export function fillShell(shell: string, sections: readonly SectionMarkup[], notAll: NotAll | null): string {
  const joined = (isAfter: boolean): string =>
    sections
      .filter(({ name }) => (name === 'consult') === isAfter)
      .map(({ html }) => html)
      .join('')
  return shell
    .replace(PLACES.notAll, () => (notAll ? markup(<NotAllPart notAll={notAll} />) : ''))
    .replace(PLACES.before, () => joined(false))
    .replace(PLACES.after, () => joined(true))
}

/** A section with its headings and its items' markup. */
export function sectionMarkup(
  { section, groups, more }: Laid,
  whole: Link | null,
  words: Words,
): SectionMarkup {
  const html = markup(
    <div class="pad" style={style.part} lang={words.language}>
      {section.title !== null && (
        <h2 class="h2" style={style.h2}>
          {section.title}
        </h2>
      )}
      {groups.map(({ title, prints }) => (
        <>
          {title !== null && <h3 style={style.group}>{title}</h3>}
          {raw(prints.map(({ html }) => html).join(''))}
        </>
      ))}
      {more !== null && whole && (
        <p style={style.row}>
          <a class="link tap" style={style.tap} href={whole.href}>
            {more}
          </a>
        </p>
      )}
    </div>,
  )
  return { name: section.name, html }
}

/** Tables stand only where Outlook needs them, for the width and the room at the sides, and where there is a table to show. */
function LetterPage({ parts, words }: { readonly parts: PageParts; readonly words: Words }) {
  const { view, desk, cases, changes, worth, week } = parts
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{view.subject}</title>
        <style>{raw(darkStyles)}</style>
      </head>
      <body class="ground" style={style.body}>
        <div style={style.preview}>{view.preview}</div>
        <div class="ground" style={style.outer}>
          {raw(OUTLOOK_START)}
          <div class="sheet" style={style.sheet} role="article" aria-label={view.title} lang={words.language}>
            <Head view={view} notAll={raw(PLACES.notAll)} />
            {desk && <DeskPart view={desk} words={words} />}
            {raw(PLACES.before)}
            {cases && <Cases view={cases} words={words} />}
            {raw(PLACES.after)}
            {worth && <WorthPart view={worth} words={words} />}
            {changes && <ChangesPart view={changes} />}
            {week && <WeekPart view={week} />}
            <Tail view={view} />
          </div>
          {raw(OUTLOOK_END)}
        </div>
      </body>
    </html>
  )
}

/** Outlook for Windows knows neither a greatest width nor padding of blocks; a table that only it sees gives both. */
const OUTLOOK_START =
  '<!--[if mso]><table role="presentation" width="640" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:16px 24px;background:#ffffff"><![endif]-->'
const OUTLOOK_END = '<!--[if mso]></td></tr></table><![endif]-->'
