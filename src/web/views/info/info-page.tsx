import type { Child } from 'hono/jsx'
import type { InfoText } from '../../../text/info-words.js'
import type { View } from '../../view.js'
import { Layout } from '../layout.js'

/** A page that tells of this place, and what stands below it. */
export function InfoPage({
  view,
  text: { title, intro, sections },
  wrong,
  children,
}: {
  readonly view: View
  readonly text: InfoText
  /** Stands first in the title where a form on it was not taken. */
  readonly wrong?: string | undefined
  readonly children?: Child
}) {
  return (
    <Layout view={view} title={wrong === undefined ? title : `${wrong}: ${title}`}>
      <div class="inner info">
        <h1>{title}</h1>
        <p class="intro">{intro}</p>
        {sections.map(({ heading, pieces }) => (
          <section>
            <h2>{heading}</h2>
            {pieces.map((piece) =>
              typeof piece === 'string' ? (
                <p>{piece}</p>
              ) : (
                <ul class="plain">
                  {piece.map((point) => (
                    <li>{point}</li>
                  ))}
                </ul>
              ),
            )}
          </section>
        ))}
        {children}
      </div>
    </Layout>
  )
}
