import type { Context } from 'hono'
import { EFFECTS, type EffectCounts } from '../../../core/area-effect.js'
import type { Area } from '../../../core/municipality.js'
import { countFollowers } from '../../../store/area-edit.js'
import { countByArea } from '../../../store/lists.js'
import { isFromFile } from '../../../store/place.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { clean } from '../../../text/clean.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import { viewOf, type View } from '../../view.js'
import { AreasPage } from '../../views/areas/areas-page.js'

/** A municipality's areas: what each is made of, what it tags, and who follows it. */
export async function showAreas(c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> {
  const view = viewOf(c, deps)
  const page = (
    <AreasPage
      view={view}
      municipality={municipality}
      counts={await countByArea(deps.db, municipality.id, view.today)}
      followers={await countFollowers(deps.db, municipality.id)}
      isFromFile={await isFromFile(deps.db, municipality.id)}
      done={doneOf(view, new URL(c.req.url).searchParams, municipality.areas)}
    />
  )
  return answerPage(c, page)
}

/** What was done last, where one comes here from doing it. */
function doneOf(view: View, params: URLSearchParams, areas: readonly Area[]): string | null {
  const { done } = areaWordsFor(view.language)
  const [what, about = ''] = [params.get('done'), params.get('area') ?? '']
  if (what === 'removed') return about === '' ? null : done.removed(clean(about, 80))
  const area = areas.find(({ id }) => id === about)
  if (!area || (what !== 'added' && what !== 'changed')) return null
  return done[what](area.name[view.language], countsIn(params))
}

function countsIn(params: URLSearchParams): EffectCounts | null {
  const counts = EFFECTS.flatMap((kind) => {
    const text = params.get(kind) ?? ''
    return /^\d{1,6}$/.test(text) ? [Number(text)] : []
  })
  const [gained, lost, moved] = counts
  return gained === undefined || lost === undefined || moved === undefined ? null : { gained, lost, moved }
}
