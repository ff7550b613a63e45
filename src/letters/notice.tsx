import { raw } from 'hono/html'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { NAME } from '../core/letter-copy.js'
import type { Written } from '../core/letter.js'
import { clean } from '../text/clean.js'
import type { Language } from '../text/format.js'
import { darkStyles, style } from './styles.js'
import { wrap } from './wrap.js'

/** A small mail of one matter. Texts may come from outside; `NAME` stands in paragraphs and foot alone, `TOKEN` in addresses alone. */
export interface Notice {
  readonly language: Language
  readonly subject: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** A person's own words. */
  readonly quote?: string | null
  readonly facts?: readonly NoticeFact[]
  /** What to do, the first thing as a button. */
  readonly links: readonly { readonly label: string; readonly href: string }[]
  readonly foot: readonly string[]
}

export interface NoticeFact {
  readonly label: string
  readonly text: string
  /** The language of the text, where it is another than the mail's. */
  readonly language?: Language | null
}

/** A small mail put into words, in HTML and in plain text that says the same. */
export function renderNotice(notice: Notice): Written {
  const tidy = tidied(notice)
  return {
    subject: tidy.subject,
    html: `<!doctype html>\n${markup(<NoticePage notice={tidy} />)}`,
    text: noticeText(tidy),
    whole: null,
    leave: null,
    items: [],
  }
}

type Tidy = Required<Notice>

function tidied(notice: Notice): Tidy {
  return {
    language: notice.language,
    subject: clean(notice.subject, 200),
    title: clean(notice.title, 200),
    paragraphs: shown(notice.paragraphs),
    quote: clean(notice.quote ?? '', LONGEST) || null,
    facts: (notice.facts ?? [])
      .map((fact) => ({ ...fact, label: clean(fact.label), text: clean(fact.text, LONGEST) }))
      .filter(({ text }) => text !== ''),
    links: notice.links.map(({ label, href }) => ({ label: clean(label), href })),
    foot: shown(notice.foot),
  }
}

const LONGEST = 1_000

const shown = (texts: readonly string[]): string[] =>
  texts.map((text) => text.split(NAME).map(spaced).join(NAME).trim())

/** A part of a text made clean, with the space that stands between it and a name. */
const spaced = (part: string): string =>
  (/^\s/u.test(part) ? ' ' : '') + clean(part, LONGEST) + (/\s$/u.test(part) ? ' ' : '')

const own = {
  quote:
    'margin:12px 0 0;padding:8px 14px;border-left:4px solid #0b5a4a;background:#eef5f2;color:#17211e;overflow-wrap:anywhere;',
  facts: 'margin:16px 0 0;overflow-wrap:anywhere;',
  row: 'margin:16px 0 0;',
  first: 'padding:12px 20px;background:#0b5a4a;border:2px solid #0b5a4a;border-radius:4px;',
  firstLink: 'font-size:17px;font-weight:bold;color:#ffffff;text-decoration:none;',
  other: 'padding:12px 20px;border:2px solid #0b5a4a;border-radius:4px;',
  otherLink: 'font-size:17px;font-weight:bold;color:#0b5a4a;text-decoration:none;',
  foot: 'margin:20px 0 0;border-top:1px solid #d5dedb;padding:10px 0 0;',
} as const

const ownDark = `@media (prefers-color-scheme:dark){
.quote{background:#22302b!important;border-color:#7fd3bd!important;color:#e6eeeb!important}
.first{background:#7fd3bd!important;border-color:#7fd3bd!important}
.first-link{color:#0d1613!important}
.other{border-color:#7fd3bd!important}
.other-link{color:#7fd3bd!important}
.foot{border-color:#37443f!important}
}`

/** The mail as an HTML document. Tables stand only where Outlook needs them: for the width, and for room around a button. */
function NoticePage({ notice }: { readonly notice: Tidy }) {
  const { language, title } = notice
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{notice.subject}</title>
        <style>{raw(`${darkStyles}\n${ownDark}`)}</style>
      </head>
      <body class="ground" style={style.body}>
        <div style={style.preview}>{notice.paragraphs[0] ?? ''}</div>
        <div class="ground" style={style.outer}>
          {raw(OUTLOOK_START)}
          <div class="sheet" style={style.sheet} role="article" aria-label={title} lang={language}>
            <div class="pad" style={style.tail}>
              <p class="brand" style={style.brand}>
                Fondvakt
              </p>
              <h1 style={style.h1}>{title}</h1>
              <Matter notice={notice} />
            </div>
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

function Matter({ notice: { paragraphs, quote, facts, links, foot } }: { readonly notice: Tidy }) {
  return (
    <>
      {paragraphs.map((text) => (
        <p style={style.p}>{text}</p>
      ))}
      {quote && (
        <blockquote class="quote" style={own.quote}>
          {quote}
        </blockquote>
      )}
      {facts.length > 0 && (
        <div style={own.facts}>
          {facts.map(({ label, text, language }) => (
            <p style={style.fact}>
              <strong>{label}:</strong> <span lang={language ?? undefined}>{text}</span>
            </p>
          ))}
        </div>
      )}
      {links.map(({ label, href }, place) => (
        <Button label={label} href={href} isFirst={place === 0} />
      ))}
      <div class="foot" style={own.foot}>
        {foot.map((text) => (
          <p class="soft" style={style.soft}>
            {text}
          </p>
        ))}
      </div>
    </>
  )
}

function Button(props: { readonly label: string; readonly href: string; readonly isFirst: boolean }) {
  const { label, href, isFirst } = props
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" border={0} style={own.row}>
      <tr>
        <td class={isFirst ? 'first' : 'other'} style={isFirst ? own.first : own.other}>
          <a
            class={isFirst ? 'first-link' : 'other-link'}
            style={isFirst ? own.firstLink : own.otherLink}
            href={href}
          >
            {label}
          </a>
        </td>
      </tr>
    </table>
  )
}

function noticeText({ language, title, paragraphs, quote, facts, links, foot }: Tidy): string {
  const blocks = [
    wrap(title),
    ...paragraphs.map((text) => wrap(text)),
    ...(quote === null ? [] : [wrap(QUOTED[language](quote), '  ')]),
    ...(facts.length === 0
      ? []
      : [facts.map(({ label, text }) => wrap(`${label}: ${text}`, '', '  ')).join('\n')]),
    ...links.map(({ label, href }) => `${wrap(`${label}:`)}\n${href}`),
    ...foot.map((text) => wrap(text)),
  ]
  return `${blocks.join('\n\n')}\n`
}

const QUOTED: Readonly<Record<Language, (text: string) => string>> = {
  sv: (text) => `”${text}”`,
  en: (text) => `“${text}”`,
}

/** None of the components waits for anything, so the markup is there at once. */
function markup(element: JSX.Element): string {
  if (element instanceof Promise) throw new TypeError('a component of a mail must not be async')
  return element.toString()
}
