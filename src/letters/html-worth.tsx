import type { Words } from '../text/words.js'
import { Answers } from './html-answers.js'
import { TitleLink } from './html-item.js'
import { style } from './styles.js'
import type { WorthView } from './worth-view.js'

/** The calls that it would help most to judge, each with its question and the links that answer it. */
export function WorthPart({ view, words }: { readonly view: WorthView; readonly words: Words }) {
  return (
    <div class="pad" style={style.part}>
      <h2 style={style.h2}>{view.title}</h2>
      <p class="soft" style={style.soft}>
        {view.intro}
      </p>
      {view.items.map(({ title, href, note, answers }) => (
        <div class="item" style={style.item}>
          <h3 style={style.h3}>
            <TitleLink href={href} title={title} language={words.language} />
            {title.machine && ` (${words.call.machine})`}
          </h3>
          <p style={style.fact}>{note}</p>
          {answers && <Answers view={answers} />}
        </div>
      ))}
      <p style={style.p}>
        <a class="link" style={style.link} href={view.list.href}>
          {view.list.label}
        </a>
      </p>
    </div>
  )
}
