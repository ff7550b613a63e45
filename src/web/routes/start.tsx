import type { Context } from 'hono'
import { countByArea } from '../../store/lists.js'
import { findMunicipalityBare, listAreas, listMunicipalities } from '../../store/municipalities.js'
import { answerPage } from '../answer.js'
import { countChecked, counted, sourceStates } from '../coverage.js'
import type { Deps } from '../deps.js'
import { setupNotice } from '../getting-started.js'
import { searchOf, unknownValue, valueOf } from '../parameters.js'
import { listPath, viewOf } from '../view.js'
import { SetupNotice } from '../views/areas/setup-notice.js'
import { Start } from '../views/start.js'

/** Where one chooses a municipality. */
export async function showStart(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const municipalities = []
  for (const municipality of await listMunicipalities(deps.db)) {
    const areas = (await listAreas(deps.db, municipality.id)).map(({ area }) => area)
    municipalities.push({
      ...municipality,
      areas,
      canSubscribe:
        deps.readers !== undefined &&
        ((await findMunicipalityBare(deps.db, municipality.id))?.domains.length ?? 0) > 0,
      counts: await countByArea(deps.db, municipality.id, view.today),
    })
  }
  const states = await sourceStates(deps)
  const coverage = view.words.coverage.checked(countChecked(states), counted(states).length)
  return answerPage(
    c,
    <Start
      {...{ view, municipalities, coverage }}
      notice={<SetupNotice view={view} state={await setupNotice(deps)} />}
    />,
  )
}

/** Takes a search from the start page to the list of the municipality that was chosen in it. */
export async function goToSearch(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const params = new URL(c.req.url).searchParams
  const known = (await listMunicipalities(deps.db)).map(({ id }) => id)
  const wanted = valueOf(params, 'municipality') ?? known[0] ?? ''
  if (!known.includes(wanted)) throw unknownValue('municipality', wanted, known)
  return c.redirect(view.link(listPath(wanted), { q: searchOf(params) }), 303)
}
