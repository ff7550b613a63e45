import type { Municipality } from '../../../core/municipality.js'
import { clean } from '../../../text/clean.js'
import { settingsWordsFor } from '../../../text/settings-words.js'
import { deskPath, type View } from '../../view.js'
import { Csrf } from '../csrf.js'

/** What somebody who could not use a page has told. */
export interface Report {
  readonly id: string
  readonly at: string
  readonly page: string
  readonly text: string
  readonly replyTo: string | null
}

interface Props {
  readonly view: View
  readonly municipality: Municipality
  readonly reports: readonly Report[]
}

/** The reports that nobody has dealt with, each with a button that says that somebody has. */
export function Reports({ view, municipality, reports }: Props) {
  const words = settingsWordsFor(view.language).reports
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.title}</h2>
      {reports.length === 0 ? <p>{words.none}</p> : null}
      <ul class="reports">
        {reports.map((report) => (
          <li>
            <Entry view={view} municipality={municipality.id} report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entry({
  view,
  municipality,
  report,
}: {
  readonly view: View
  readonly municipality: string
  readonly report: Report
}) {
  const words = settingsWordsFor(view.language).reports
  const moment = view.page.moment(report.at)
  return (
    <article class="card">
      <h3>{words.at(moment)}</h3>
      <p class="said">{report.text.slice(0, 5_000)}</p>
      <dl class="short-facts">
        {report.page === '' ? null : (
          <div>
            <dt>{words.page}</dt>
            <dd>{clean(report.page, 300)}</dd>
          </div>
        )}
        {report.replyTo === null ? null : (
          <div>
            <dt>{words.replyTo}</dt>
            <dd>{clean(report.replyTo, 254)}</dd>
          </div>
        )}
      </dl>
      <form method="post" action={view.link(deskPath(municipality, 'settings', 'reports', report.id))}>
        <Csrf view={view} />
        <button class="second" aria-label={words.doneOf(moment)}>
          {words.done}
        </button>
      </form>
    </article>
  )
}
