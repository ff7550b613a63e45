import type { Child } from 'hono/jsx'
import type { Words } from '../text/words.js'
import type { CasesView } from './cases-view.js'
import type { NotAll } from './html.js'
import { Line, Links, TitleHeading, Translated } from './html-parts.js'
import type { LetterView } from './letter-view.js'
import { style } from './styles.js'

/** How a letter begins: whose it is, for which week, and what there is in it. */
export function Head({ view, notAll }: { readonly view: LetterView; readonly notAll: Child }) {
  return (
    <div class="pad" style={style.head}>
      <p class="brand" style={style.brand}>
        Fondvakt
      </p>
      <h1 style={style.h1}>{view.title}</h1>
      <p class="soft" style={style.soft}>
        {view.week}
      </p>
      <p class="soft" style={style.soft}>
        {view.to}
      </p>
      {view.intro.map((text) => (
        <p style={style.p}>{text}</p>
      ))}
      {notAll}
      {view.open && (
        <>
          <p style={style.p}>{view.open.text}</p>
          <Line link={view.open.link} />
        </>
      )}
    </div>
  )
}

/** That the mail does not hold all, with the way to what does. */
export function NotAllPart({ notAll }: { readonly notAll: NotAll }) {
  return (
    <div>
      <p style={style.p}>{notAll.text}</p>
      <Line link={notAll.link} />
    </div>
  )
}

/** The department's own work with calls. */
export function Cases({ view, words }: { readonly view: CasesView; readonly words: Words }) {
  return (
    <div class="pad" style={style.part}>
      <h2 class="h2" style={style.h2}>
        {view.title}
      </h2>
      {view.cases.map(({ href, title, state, times, change }) => (
        <div class="item" style={style.item}>
          <TitleHeading level={3} href={href} title={title} language={words.language} />
          <Translated title={{ ...title, original: null }} words={words} />
          <p style={style.fact}>
            <b>{state.label}:</b> {state.text}
          </p>
          {times.map((text) => (
            <p style={style.fact}>{text}</p>
          ))}
          <Links links={[change]} />
        </div>
      ))}
      {view.more && <p style={style.p}>{view.more}</p>}
    </div>
  )
}

/** How a letter ends: its sources, to whom it goes and why, and what one can do with it. */
export function Tail({ view }: { readonly view: LetterView }) {
  const { sources, about, links } = view
  return (
    <div class="pad" style={style.tail}>
      {sources && (
        <div>
          <h2 class="h2" style={style.h2}>
            {sources.title}
          </h2>
          <p style={style.fact}>{sources.text}</p>
          <Line link={sources.link} />
        </div>
      )}
      <div class="item" style={style.item}>
        <h2 style={style.group}>{about.title}</h2>
        {about.texts.map((text) => (
          <p class="soft" style={style.soft}>
            {text}
          </p>
        ))}
        <p style={style.row}>
          {links.map(({ label, href }) => (
            <>
              <a class="link tap" style={style.tap} href={href}>
                {label}
              </a>{' '}
            </>
          ))}
        </p>
      </div>
    </div>
  )
}
