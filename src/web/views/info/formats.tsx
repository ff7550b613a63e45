import { infoWordsFor, type FormatRow } from '../../../text/info-words.js'
import { absolute, type View } from '../../view.js'

const FIXED: readonly (readonly [FormatRow, string])[] = [
  ['api', '/api/v1/api-info'],
  ['openapi', '/api/v1/openapi.json'],
  ['bulk', '/api/v1/calls.ndjson'],
  ['commonGrants', '/common-grants/opportunities'],
  ['dcat', '/dcat.ttl'],
]

const LIST: readonly (readonly [FormatRow, string])[] = [
  ['list', ''],
  ['json', '.json'],
  ['csv', '.csv'],
  ['xlsx', '.xlsx'],
  ['rss', '.rss'],
  ['ics', '.ics'],
]

/** What programs can fetch, each with its address. */
export function Formats({
  view,
  list,
  publicUrl,
}: {
  readonly view: View
  /** The path of a list; null where there is no municipality. */
  readonly list: string | null
  readonly publicUrl: string
}) {
  const words = infoWordsFor(view.language).formats
  const rows: readonly (readonly [FormatRow, string])[] = [
    ...(list === null
      ? []
      : [
          ...LIST.map(([row, ending]) => [row, list + ending] as const),
          ['events', list.replace(/calls$/, 'events.rss')] as const,
        ]),
    ...FIXED,
  ]
  return (
    <section>
      <h2>{words.heading}</h2>
      <div class="scroll" tabindex={0} role="region" aria-label={words.caption}>
        <table>
          <caption class="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.address}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([row, path]) => (
              <tr>
                <th scope="row">{words.rows[row]}</th>
                <td>
                  <a href={view.action(path)}>{absolute(publicUrl, path)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
