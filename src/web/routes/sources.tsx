import type { Context } from 'hono'
import type { CallKind, Source } from '../../core/source.js'
import { findListed } from '../../store/lists.js'
import { listRuns } from '../../store/runs.js'
import { listWatched } from '../../store/watched.js'
import { answerJson, answerPage } from '../answer.js'
import { attentionTo } from '../attention.js'
import { sourceStates } from '../coverage.js'
import type { Deps } from '../deps.js'
import { sourcesAsJson, wholeSourceAsJson } from '../formats/source-json.js'
import { choiceOf, plain } from '../parameters.js'
import { viewOf } from '../view.js'
import { SourcePage, type WholeSource } from '../views/source-page.js'
import type { SwitchDone } from '../views/source-switch.js'
import { SourcesPage } from '../views/sources-page.js'
import { showMissing } from './faults.js'

/** How every source is doing. */
export async function showSources(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const states = await sourceStates(deps)
  const attention = await attentionTo(deps, states)
  return answerPage(c, <SourcesPage view={view} states={states} attention={attention} />)
}

/** The same for programs. */
export async function showSourcesJson(c: Context, deps: Deps): Promise<Response> {
  viewOf(c, deps)
  const states = await sourceStates(deps)
  return answerJson(c, sourcesAsJson(states, await attentionTo(deps, states), deps.publicUrl))
}

const DONE: readonly SwitchDone[] = ['on', 'off', 'keyless', 'release', 'nothing']

/** One source, as a page or, where the address ends in `.json`, for programs. */
export async function showSource(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const wanted = plain(c.req.param('source') ?? '')
  const isJson = wanted.endsWith('.json')
  const id = isJson ? wanted.slice(0, -'.json'.length) : wanted
  const source = deps.sources.find((one) => one.id === id)
  const whole = source ? await wholeSource(deps, source, view.today) : null
  if (!whole) return showMissing(c, deps, (errors) => errors.noSource(id.slice(0, 100)))
  if (isJson) return answerJson(c, wholeSourceAsJson(whole, view.today, deps.publicUrl))
  const done = view.session ? choiceOf(new URL(c.req.url).searchParams, 'done', DONE) : null
  return answerPage(c, <SourcePage view={view} whole={whole} done={done} />)
}

/** Runs, changes and calls that are shown of one source, and for how many days back changes are. */
const [RUNS, CHANGES, CALLS, DAYS] = [10, 10, 50, 365]

async function wholeSource(deps: Deps, source: Source, today: string): Promise<WholeSource | null> {
  const states = await sourceStates({ ...deps, sources: [source] })
  const [one] = states
  if (!one) return null
  const { concerns, changes } = await attentionTo(deps, states, DAYS)
  return {
    one,
    findings: concerns[0]?.findings ?? [],
    changes: changes.slice(0, CHANGES),
    runs: await listRuns(deps.db, source.id, RUNS),
    watched: await listWatched(deps.db, source.id),
    ...(await callsOf(deps, source.id, today)),
  }
}

/** What is read in one source may stand in several lists. */
const LISTS: readonly (CallKind | 'trial')[] = ['trial', 'call', 'consultation', 'news']

/** The first calls of a source, of whichever list, those that are open or coming first in each. */
async function callsOf({ db, search }: Deps, source: string, today: string) {
  const ids: string[] = []
  let total = 0
  for (const list of LISTS) {
    const found = await search.find({
      municipality: '',
      today,
      text: '',
      without: new Set(),
      filter: { list, sources: [source], least: null },
      sort: 'relevance',
      offset: 0,
      limit: CALLS,
    })
    ids.push(...found.ids)
    total += found.total
  }
  return { calls: await findListed(db, ids.slice(0, CALLS)), total }
}
