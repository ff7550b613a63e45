import type { View } from '../view.js'
import { Layout } from './layout.js'

/** A page that says one thing: what is not there, or what went wrong. */
export function Message({
  view,
  title,
  text,
}: {
  readonly view: View
  readonly title: string
  readonly text: string
}) {
  return (
    <Layout view={view} title={title}>
      <div class="inner">
        <h1>{title}</h1>
        <p class="intro">{text}</p>
        <p>
          <a class="button" href={view.link('/')}>
            {view.page.errors.toStart}
          </a>
        </p>
      </div>
    </Layout>
  )
}
