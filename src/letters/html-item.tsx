import type { Language } from '../text/format.js'
import type { TitleText } from '../text/title.js'
import type { Words } from '../text/words.js'
import { Answers } from './html-answers.js'
import type { ItemView } from './item-view.js'
import { style } from './styles.js'

/** A call in full: title, what changed, the facts and the way to its own page. */
export function FullItem({ view, words }: { readonly view: ItemView; readonly words: Words }) {
  return (
    <div class="item" style={style.item}>
      <h3 style={style.h3}>
        <TitleLink href={view.href} title={view.title} language={words.language} />
      </h3>
      <Translated title={view.title} words={words} />
      {view.changes.length > 0 && (
        <div class="change" style={style.change}>
          {view.changes.map((change) => (
            <div>{change}</div>
          ))}
        </div>
      )}
      {view.facts.map(({ label, text }) => (
        <p style={style.fact}>
          <b>{label}:</b> {text}
        </p>
      ))}
      {view.answers && <Answers view={view.answers} />}
      {view.source && (
        <p style={style.fact}>
          <a class="link" style={style.link} href={view.source.href}>
            {words.call.ownPage(view.source.host)}
          </a>
        </p>
      )}
    </div>
  )
}

/** A call by its title, for letters that hold more than fits. */
export function BriefItem(props: {
  readonly href: string
  readonly title: TitleText
  readonly note: string
  readonly words: Words
}) {
  return (
    <p style={style.soft} class="soft">
      <TitleLink href={props.href} title={props.title} language={props.words.language} />
      {props.title.machine && ` (${props.words.call.machine})`}
      <br />
      {props.note}
    </p>
  )
}

/** A call's title, which leads to its page. */
export function TitleLink(props: {
  readonly href: string
  readonly title: TitleText
  readonly language: Language
}) {
  const { title, href, language } = props
  return (
    <a class="link" style={style.link} href={href} {...languageOf(title.language, language)}>
      {title.text}
    </a>
  )
}

function Translated({ title, words }: { readonly title: TitleText; readonly words: Words }) {
  if (!title.machine) return null
  return (
    <p class="soft" style={style.soft}>
      {sentenceCase(words.call.machine)}
      {title.original && (
        <>
          . {words.call.labels.original}:{' '}
          <span {...languageOf(title.original.language, words.language)}>{title.original.text}</span>
        </>
      )}
    </p>
  )
}

/** Says the language of a title that is not in the letter's own, so that it is read aloud right. */
function languageOf(own: Language | null, letter: Language): { readonly lang?: Language } {
  return own && own !== letter ? { lang: own } : {}
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
