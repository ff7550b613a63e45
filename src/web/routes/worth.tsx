import type { Context } from 'hono'
import { findMunicipality } from '../../store/municipalities.js'
import { worthJudging } from '../../store/worth.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { plain } from '../parameters.js'
import { viewOf } from '../view.js'
import { WorthPage } from '../views/worth-page.js'
import { forVisitor, signForm, visitorOf } from '../visit.js'
import { showMissing } from './faults.js'

/** The calls that it would help most to judge in a municipality. Everyone can read it; its contacts can answer on it. */
export async function showWorth(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const wanted = plain(c.req.param('municipality') ?? '').slice(0, 100)
  const municipality = await findMunicipality(deps.db, wanted)
  if (!municipality) return showMissing(c, deps, (errors) => errors.noMunicipality(wanted))
  const visitor = await visitorOf(c, deps)
  const signer = deps.judging?.signer
  const isHere = visitor?.municipality.id === municipality.id
  const page = (
    <WorthPage
      view={view}
      municipality={municipality}
      areas={municipality.areas}
      worth={await worthJudging(deps.db, municipality.id, view.today)}
      visitTo={
        signer && visitor && isHere ? (call) => ({ visitor, check: signForm(signer, visitor, call) }) : null
      }
    />
  )
  return forVisitor(await answerPage(c, page), isHere)
}
