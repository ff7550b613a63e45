import type { Source } from '../../../core/source.js'
import { infoWordsFor } from '../../../text/info-words.js'
import { sourcePath, type View } from '../../view.js'

/** The sources with who publishes them. */
export function SourceTable({ view, sources }: { readonly view: View; readonly sources: readonly Source[] }) {
  const words = infoWordsFor(view.language).sourceTable
  return (
    <section>
      <h2>{words.heading}</h2>
      <table>
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.publisher}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ id, title, publisher, language }) => (
            <tr>
              <th scope="row">
                <a href={view.link(sourcePath(id))} lang={language === view.language ? undefined : language}>
                  {title}
                </a>
              </th>
              <td lang={language === view.language ? undefined : language}>{publisher}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
