import type { Context } from 'hono'
import { findCall, resolveCall } from '../../store/calls.js'
import { listEventsOf } from '../../store/events.js'
import { listSeen } from '../../store/lists.js'
import { listAreas, listMunicipalities } from '../../store/municipalities.js'
import { listTagsOf } from '../../store/tags.js'
import { answerJson, answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { callAsJson } from '../formats/call-json.js'
import { LANGUAGES } from '../language.js'
import { choiceOf, plain } from '../parameters.js'
import { callPath, viewOf } from '../view.js'
import { CallPage } from '../views/call-page.js'
import type { TaggedIn } from '../views/call-why.js'
import { showMissing } from './faults.js'

/** One call, as a page or, where the address ends in `.json`, for programs. Its key or another of its names leads to it too. */
export async function showCall(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const { db } = deps
  const params = new URL(c.req.url).searchParams
  const municipalities = await listMunicipalities(db)
  const chosen = choiceOf(
    params,
    'm',
    municipalities.map(({ id }) => id),
  )
  const text = choiceOf(params, 'text', LANGUAGES)
  const { id, isJson } = wantedCall(c)
  const found = await findCall(db, id)
  if (!found) return elsewhere(c, deps, id, isJson)
  const tagged: TaggedIn[] = []
  for (const municipality of municipalities.filter((one) => chosen === null || one.id === chosen)) {
    const areas = (await listAreas(db, municipality.id)).map(({ area }) => area)
    tagged.push({ municipality, areas, tags: await listTagsOf(db, municipality.id, id) })
  }
  const all = { ...found, tagged, seen: await listSeen(db, id), events: await listEventsOf(db, id) }
  if (isJson) return answerJson(c, callAsJson(all, view.today, deps.publicUrl))
  const from = municipalities.find((one) => one.id === chosen) ?? null
  return answerPage(c, <CallPage view={view} all={all} from={from} text={text} sources={deps.sources} />)
}

function wantedCall(c: Context): { readonly id: string; readonly isJson: boolean } {
  const wanted = plain(c.req.param('call') ?? '')
  const isJson = wanted.endsWith('.json')
  return { id: isJson ? wanted.slice(0, -'.json'.length) : wanted, isJson }
}

async function elsewhere(c: Context, deps: Deps, id: string, isJson: boolean): Promise<Response> {
  const other = await resolveCall(deps.db, id)
  if (other === null || other === id) return showMissing(c, deps, (errors) => errors.noCall(id.slice(0, 100)))
  return c.redirect(viewOf(c, deps).link(callPath(other) + (isJson ? '.json' : '')))
}
