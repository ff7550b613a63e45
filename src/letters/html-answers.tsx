import type { AnswersView } from './answers-view.js'
import { style } from './styles.js'

/** A question on a call with a link for each answer. */
export function Answers({ view }: { readonly view: AnswersView }) {
  return (
    <p style={style.fact}>
      {view.ask}
      {view.links.map(({ label, href }) => (
        <>
          {' '}
          <a class="link" style={style.answer} href={href}>
            {label}
          </a>
        </>
      ))}
    </p>
  )
}
