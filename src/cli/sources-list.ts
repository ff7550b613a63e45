import type { App } from '../main.js'
import { listFindings } from '../store/findings.js'
import { listHolds } from '../store/events.js'
import { healthOf } from '../store/runs.js'
import { listTrials } from '../store/switches.js'
import { enFindings } from '../text/en-findings.js'
import { say, type ExitCode } from './run.js'
import { tellRun } from './tell.js'

/** How the sources' last runs went, what there is to look at, and what is held; 1 when one of them fails. */
export async function listSources(app: App): Promise<ExitCode> {
  const health = await healthOf(
    app.db,
    app.sources.map(({ id }) => id),
  )
  const trials = await listTrials(app.db, app.sources)
  const findings = await listFindings(app.db)
  for (const { source, last, failingSince } of health) {
    const trial = trials.has(source) ? ' (on trial: in nobody’s letter until it is turned on)' : ''
    say((last ? `${last.started}  ${tellRun(last)}` : `${source}: never gathered`) + trial)
    if (failingSince !== null) say(`  failing since ${failingSince}`)
    for (const finding of findings)
      if (finding.source === source && finding.kind !== 'failing')
        say(`  since ${finding.since}: ${enFindings.what(finding)}`)
    for (const problem of last?.problems.slice(0, 10) ?? []) say(`  ${problem.about}: ${problem.message}`)
  }
  for (const finding of findings)
    if (finding.kind === 'absent')
      say(`since ${finding.since}: ${enFindings.what(finding)} ${enFindings.advice(finding)}`)
  for (const hold of await listHolds(app.db)) say(`${hold.source}: held since ${hold.since}: ${hold.reason}`)
  return health.some(({ failingSince }) => failingSince !== null) ? 1 : 0
}
