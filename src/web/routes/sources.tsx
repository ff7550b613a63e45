import type { Context } from 'hono'
import { answerJson, answerPage } from '../answer.js'
import { countChecked, sourceStates, type SourceState } from '../coverage.js'
import type { Deps } from '../deps.js'
import { viewOf } from '../view.js'
import { SourcesPage } from '../views/sources-page.js'

/** How every source is doing. */
export async function showSources(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  return answerPage(c, <SourcesPage view={view} states={await sourceStates(deps)} />)
}

/** The same for programs. */
export async function showSourcesJson(c: Context, deps: Deps): Promise<Response> {
  viewOf(c, deps)
  const states = await sourceStates(deps)
  return answerJson(c, { checked: countChecked(states), total: states.length, sources: states.map(asJson) })
}

function asJson({
  source,
  state,
  checked,
  health: { last, lastGood, failingSince },
  hold,
  census,
}: SourceState): object {
  const { id, title, publisher, home } = source
  return {
    id,
    title,
    publisher,
    home,
    state,
    checked,
    lastRun: last,
    lastGood: lastGood?.started ?? null,
    failingSince,
    hold,
    census,
  }
}
