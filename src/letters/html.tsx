import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Words } from '../text/words.js'
import type { LetterView, SectionView } from './letter-view.js'
import { Upkeep } from './html-upkeep.js'
import { WorthPart } from './html-worth.js'
import { darkStyles, style } from './styles.js'

/** What a section shows, each item as finished markup. */
export interface SectionMarkup {
  readonly view: SectionView
  readonly full: readonly string[]
  readonly brief: readonly string[]
  /** How many more there are, and where they can be read; null when all are shown. */
  readonly more: { readonly text: string; readonly href: string } | null
}

/** The whole letter as an HTML document. Tables stand only where Outlook needs them for the width. */
export function LetterPage(props: {
  readonly view: LetterView
  readonly sections: readonly SectionMarkup[]
  readonly words: Words
}) {
  const { view, sections, words } = props
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
            <Head view={view} />
            {sections.map((section) => (
              <Section section={section} words={words} />
            ))}
            {view.upkeep && <Upkeep view={view.upkeep} words={words} />}
            {view.worth && <WorthPart view={view.worth} words={words} />}
            <Tail view={view} />
          </div>
          {raw(OUTLOOK_END)}
        </div>
      </body>
    </html>
  )
}

const OUTLOOK_START =
  '<!--[if mso]><table role="presentation" width="640" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->'
const OUTLOOK_END = '<!--[if mso]></td></tr></table><![endif]-->'

function Head({ view }: { readonly view: LetterView }) {
  return (
    <div class="pad" style={style.head}>
      <p class="brand" style={style.brand}>
        Fondvakt
      </p>
      <h1 style={style.h1}>{view.title}</h1>
      <p class="soft" style={style.soft}>
        {view.week}
      </p>
      {view.intro.map((text) => (
        <p style={style.p}>{text}</p>
      ))}
      {view.open && (
        <p style={style.p}>
          {view.open.text} <Link href={view.open.href}>{view.open.label}</Link>
        </p>
      )}
      <p class="soft" style={style.soft + style.p}>
        {view.who}
      </p>
    </div>
  )
}

function Section({ section, words }: { readonly section: SectionMarkup; readonly words: Words }) {
  const { view, full, brief, more } = section
  return (
    <div class="pad" style={style.part}>
      <h2 style={style.h2}>{`${view.title} (${view.items.length})`}</h2>
      {full.map((markup) => raw(markup))}
      {brief.length > 0 && <h3 style={style.h4}>{words.letter.inShort}</h3>}
      {brief.map((markup) => raw(markup))}
      {more && (
        <p style={style.p}>
          <Link href={more.href}>{more.text}</Link>
        </p>
      )}
    </div>
  )
}

function Tail({ view }: { readonly view: LetterView }) {
  return (
    <div class="pad" style={style.tail}>
      <div class="item" style={style.item}>
        <h2 style={style.h4}>{view.sources.title}</h2>
        <p style={style.fact}>
          {view.sources.text} <Link href={view.sources.href}>{view.sources.label}</Link>
        </p>
      </div>
      <div class="item" style={style.item}>
        <h2 style={style.h4}>{view.about.title}</h2>
        {view.about.texts.map((text) => (
          <p class="soft" style={style.soft}>
            {text}
          </p>
        ))}
        <p style={style.p}>
          <Link href={view.list.href}>{view.list.label}</Link>
        </p>
      </div>
    </div>
  )
}

function Link({ href, children }: { readonly href: string; readonly children?: Child }) {
  return (
    <a class="link" style={style.link} href={href}>
      {children}
    </a>
  )
}
