import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Language } from '../text/format.js'
import type { TitleText } from '../text/title.js'
import type { Words } from '../text/words.js'
import type { Link as LinkTo } from './letter-view.js'
import type { LinkView } from './links-view.js'
import { style } from './styles.js'

/** A heading's level, by where it stands. */
export type Level = 2 | 3 | 4

/** A call's title as a heading, which leads to its page. */
export function TitleHeading(props: {
  readonly level: Level
  readonly href: string
  readonly title: TitleText
  readonly language: Language
  readonly look?: string
}) {
  const { level, href, title, language, look = style.h3 } = props
  const link = (
    <a class="link alone" style={style.link} href={href} {...languageOf(title.language, language)}>
      {title.text}
    </a>
  )
  if (level === 2) return <h2 style={look}>{link}</h2>
  return level === 3 ? <h3 style={look}>{link}</h3> : <h4 style={look}>{link}</h4>
}

/** Says that a title is a machine's, and what it was. */
export function Translated({ title, words }: { readonly title: TitleText; readonly words: Words }) {
  if (!title.machine) return null
  const { machine, original } = words.letter.call
  return (
    <p class="soft" style={style.soft}>
      {machine}
      {title.original && (
        <>
          .{' '}
          <span {...languageOf(title.original.language, words.language)}>
            {original(title.original.text)}
          </span>
        </>
      )}
    </p>
  )
}

/** Links that stand by themselves, each with a name that tells where it leads. */
export function Links({ links }: { readonly links: readonly LinkView[] }) {
  return (
    <p style={style.row}>
      {links.map(({ label, full, href }) => (
        <>
          <a class="link tap" style={style.tap} href={href} aria-label={full}>
            {label}
          </a>{' '}
        </>
      ))}
    </p>
  )
}

/** A link on a line of its own. */
export function Line({ link }: { readonly link: LinkTo }) {
  return (
    <p style={style.row}>
      <a class="link tap" style={style.tap} href={link.href}>
        {link.label}
      </a>
    </p>
  )
}

/** Says the language of a text that is not in the letter's own, so that it is read aloud right. */
export function languageOf(own: Language | null, letter: Language): { readonly lang?: Language } {
  return own && own !== letter ? { lang: own } : {}
}

/** The finished markup: none of the letter's components waits for anything, so it is there at once. */
export function markup(element: JSX.Element): string {
  if (element instanceof Promise) throw new TypeError('a letter component must not be async')
  return element.toString()
}
