import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import { countFollowers, countTagged, listEditedAreas } from '../../../store/area-edit.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { lineOf } from '../../fields.js'
import { plain } from '../../parameters.js'
import { deskPath, viewOf } from '../../view.js'
import { RemovalPage } from '../../views/areas/removal-page.js'
import { showMissing } from '../faults.js'

/** Asks whether an area is to go, and says what is lost with it. */
export async function showRemoval(c: Context, deps: Deps, at: AtDesk): Promise<Response> {
  return show(c, deps, at, null)
}

/** Removes it, unless it is another one than was asked about. */
export async function takeRemoval(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const { municipality, session, staff, form } = at
  const view = viewOf(c, deps)
  const id = plain(c.req.param('area') ?? '')
  const area = municipality.areas.find((one) => one.id === id)
  const done = await staff.areas.remove(
    municipality.id,
    actorOf(session.account),
    id,
    lineOf(form, 'revision'),
  )
  if (done === 'removed') {
    const to = { done: 'removed', area: area?.name[view.language] ?? id }
    return c.redirect(view.link(deskPath(municipality.id, 'areas'), to), 303)
  }
  if (done.kind === 'gone' || done.kind === 'invalid') return showMissing(c, deps)
  return show(c, deps, at, areaWordsFor(view.language).removal[done.kind])
}

async function show(
  c: Context,
  deps: Deps,
  { municipality }: AtDesk,
  refused: string | null,
): Promise<Response> {
  const all = await listEditedAreas(deps.db, municipality.id)
  const known = all.find(({ area }) => area.id === plain(c.req.param('area') ?? ''))
  if (!known) return showMissing(c, deps)
  const followers = await countFollowers(deps.db, municipality.id)
  const page = (
    <RemovalPage
      view={viewOf(c, deps)}
      municipality={municipality}
      known={known}
      tagged={await countTagged(deps.db, municipality.id, known.area.id)}
      followers={followers.get(known.area.id) ?? { all: 0, only: 0 }}
      isLast={all.length === 1}
      refused={refused}
    />
  )
  return answerPage(c, page, refused === null ? 200 : 409)
}
