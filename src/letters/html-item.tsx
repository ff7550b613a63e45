import type { Words } from '../text/words.js'
import type { BriefView } from './coming-view.js'
import { languageOf, Links, TitleHeading, Translated, type Level } from './html-parts.js'
import type { ItemView } from './item-view.js'
import { style } from './styles.js'

/** A call in full: title, what it is about, what changed, the facts and what to do. */
export function FullItem(props: { readonly view: ItemView; readonly level: Level; readonly words: Words }) {
  const { view, level, words } = props
  return (
    <div class="item" style={style.item}>
      <TitleHeading level={level} href={view.href} title={view.title} language={words.language} />
      <Translated title={view.title} words={words} />
      <Changes view={view} words={words} />
      {view.summary && (
        <p style={style.about} {...languageOf(view.summary.language, words.language)}>
          {view.summary.text}
        </p>
      )}
      {view.facts.map(({ label, text, language }) => (
        <p style={style.fact}>
          {label !== null && <b>{label}:</b>} <span {...languageOf(language, words.language)}>{text}</span>
        </p>
      ))}
      <Links links={view.links} />
    </div>
  )
}

function Changes({ view, words }: { readonly view: ItemView; readonly words: Words }) {
  if (view.changes.length === 0) return null
  return (
    <div class="change" style={style.change}>
      {view.changes.map((change, i) => (
        <div>
          {view.extended && i === 0 && <b>{words.letter.call.extended}</b>} {change}
        </div>
      ))}
    </div>
  )
}

/** A call in two or three lines. */
export function BriefItem(props: { readonly view: BriefView; readonly level: Level; readonly words: Words }) {
  const { view, level, words } = props
  return (
    <div class="item" style={style.item}>
      <TitleHeading
        level={level}
        href={view.href}
        title={view.title}
        language={words.language}
        look={style.brief}
      />
      {view.title.machine && (
        <p class="soft" style={style.soft}>
          {words.letter.call.machine}
        </p>
      )}
      {view.notes.map((note) => (
        <p style={style.fact}>{note}</p>
      ))}
      {view.answer && <Links links={[view.answer]} />}
    </div>
  )
}
