import type { AuditEntry } from '../../../core/audit.js'
import { auditWordsFor } from '../../../text/audit-words.js'
import { callPath, deskPath, type View } from '../../view.js'
import { Layout } from '../layout.js'

/** An entry of the audit in words. */
export interface AuditLine {
  readonly entry: AuditEntry
  readonly action: string
  readonly about: string
  /** The id of the call that it has to do with, where there is one. */
  readonly call: string | null
  readonly details: readonly { readonly field: string; readonly value: string }[]
}

interface Props {
  readonly view: View
  readonly municipality: { readonly id: string; readonly name: string }
  readonly isOperator: boolean
  readonly lines: readonly AuditLine[]
  /** After which entry this page begins, and after which the next; null at the ends. */
  readonly before: string | null
  readonly older: string | null
}

/** Who changed what, the last first. */
export function AuditPage({ view, municipality, isOperator, lines, before, older }: Props) {
  const words = auditWordsFor(view.language)
  const path = deskPath(municipality.id, 'audit')
  return (
    <Layout view={view} title={words.title} at="audit" municipality={municipality}>
      <div class="inner access">
        <h1>{words.title}</h1>
        <p class="intro">{words.intro(municipality.name)}</p>
        {isOperator ? <p class="quiet">{words.shared}</p> : null}
        {lines.length === 0 ? <p>{words.none}</p> : <Lines view={view} lines={lines} />}
        {before === null && older === null ? null : (
          <nav class="paging" aria-label={words.title}>
            {before === null ? null : <a href={view.link(path)}>{words.newest}</a>}
            {older === null ? null : <a href={view.link(path, { before: older })}>{words.older}</a>}
          </nav>
        )}
        <p class="quiet">
          {words.files} <a href={view.link(`${path}.csv`)}>CSV</a>{' '}
          <a href={view.link(`${path}.json`)}>JSON</a>
        </p>
      </div>
    </Layout>
  )
}

function Lines({ view, lines }: Pick<Props, 'view' | 'lines'>) {
  const words = auditWordsFor(view.language)
  return (
    <ol class="changes-made" aria-label={words.list}>
      {lines.map(({ entry, action, about, call, details }) => (
        <li>
          <p class="when">
            <time datetime={entry.at}>{view.page.moment(entry.at)}</time>{' '}
            <span>{words.by(entry.by.name)}</span>
          </p>
          <div>
            <h2>{action}</h2>
            <p>{call === null ? about : <a href={view.link(callPath(call))}>{about}</a>}</p>
            {details.length === 0 ? null : (
              <ul class="quiet">
                {details.map(({ field, value }) => (
                  <li>
                    {field}: {value}
                  </li>
                ))}
              </ul>
            )}
            {entry.municipality === null ? <p class="quiet">{words.allShare}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
