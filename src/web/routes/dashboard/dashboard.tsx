import type { Context } from 'hono'
import { findMunicipalityBare } from '../../../store/municipalities.js'
import { dashboardWordsFor } from '../../../text/dashboard-words.js'
import { answerJson, answerPage } from '../../answer.js'
import { overviewOf, type Overview, type RoleChoice } from '../../dashboard.js'
import type { Deps } from '../../deps.js'
import { overviewAsJson } from '../../formats/overview-json.js'
import { startedOf } from '../../getting-started.js'
import { choiceOf, plain } from '../../parameters.js'
import { sessionOf } from '../../session.js'
import { viewOf } from '../../view.js'
import { OverviewPage } from '../../views/dashboard/overview-page.js'
import { showMissing } from '../faults.js'

/** What a municipality has to apply to, and for its own staff what needs them. */
export async function showOverview(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const overview = await find(c, deps)
  if (!overview) return missing(c, deps)
  const words = dashboardWordsFor(view.language)
  const started = overview.desk ? await startedOf(deps, overview.municipality) : []
  return answerPage(c, <OverviewPage {...{ view, words, overview, started }} />)
}

/** The same figures for programs. */
export async function showOverviewJson(c: Context, deps: Deps): Promise<Response> {
  const { today } = viewOf(c, deps)
  const overview = await find(c, deps)
  return overview ? answerJson(c, overviewAsJson(overview, today, deps.publicUrl)) : missing(c, deps)
}

const CHOICES: readonly RoleChoice[] = ['both', 'applicant', 'partner', 'all']

async function find(c: Context, deps: Deps): Promise<Overview | null> {
  const choice = choiceOf(new URL(c.req.url).searchParams, 'role', CHOICES) ?? 'both'
  const municipality = await findMunicipalityBare(deps.db, wantedBy(c))
  return municipality ? overviewOf(deps, municipality, choice, sessionOf(c)) : null
}

const wantedBy = (c: Context): string => plain(c.req.param('municipality') ?? '').slice(0, 100)

const missing = (c: Context, deps: Deps): Response | Promise<Response> =>
  showMissing(c, deps, (errors) => errors.noMunicipality(wantedBy(c)))
