import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import type { AreaPreview } from '../../../core/area-effect.js'
import { listEditedAreas } from '../../../store/area-edit.js'
import { isFromFile } from '../../../store/place.js'
import { areaWordsFor } from '../../../text/area-words.js'
import { answerPage } from '../../answer.js'
import { areaFaults, areaFields, draftOf, typedArea, withMore, type AreaFields } from '../../area-fields.js'
import type { Deps } from '../../deps.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { plain } from '../../parameters.js'
import { deskPath, viewOf } from '../../view.js'
import { AreaPage } from '../../views/areas/area-page.js'
import { showMissing } from '../faults.js'

/** Where an area is changed. */
export const showArea = (c: Context, deps: Deps, at: AtDesk): Promise<Response> =>
  show(c, deps, at, idIn(c), {})

/** Where one is added. */
export const showNewArea = (c: Context, deps: Deps, at: AtDesk): Promise<Response> =>
  show(c, deps, at, null, {})

export const takeArea = (c: Context, deps: Deps, at: DeskForm): Promise<Response> =>
  take(c, deps, at, idIn(c))

export const takeNewArea = (c: Context, deps: Deps, at: DeskForm): Promise<Response> =>
  take(c, deps, at, null)

const idIn = (c: Context): string => plain(c.req.param('area') ?? '')

interface Shown {
  /** What was typed; where it is left out, the area as it is. */
  readonly fields?: AreaFields
  readonly faults?: readonly FieldFault[]
  /** Said above the form. */
  readonly refused?: string
  readonly preview?: AreaPreview
}

/** Shows what saving would do, saves, or gives more lines, as the button says. */
async function take(c: Context, deps: Deps, at: DeskForm, id: string | null): Promise<Response> {
  const { form, municipality, session, staff } = at
  const view = viewOf(c, deps)
  const words = areaWordsFor(view.language)
  const fields = typedArea(form)
  const position = /^\d{1,3}$/.test(fields.position) ? Number(fields.position) : Number.MAX_SAFE_INTEGER
  const wanted = { id, revision: lineOf(form, 'revision'), draft: draftOf(fields), position }
  const what = lineOf(form, 'do')
  if (what === 'more') return show(c, deps, at, id, { fields: withMore(fields) })
  const done =
    what === 'save'
      ? await staff.areas.save(municipality.id, actorOf(session.account), wanted)
      : await staff.areas.preview(municipality.id, wanted)
  if (!('kind' in done)) return show(c, deps, at, id, { fields, preview: done })
  if (done.kind === 'saved') {
    const { gained, lost, moved } = done.counts ?? {}
    const counts = done.counts && { gained: String(gained), lost: String(lost), moved: String(moved) }
    const to = { done: id === null ? 'added' : 'changed', area: done.id, ...counts }
    return c.redirect(view.link(deskPath(municipality.id, 'areas'), to), 303)
  }
  const refusal =
    done.kind === 'invalid'
      ? { faults: areaFaults(done.problems, fields, words.form) }
      : { refused: words.refused[done.kind] }
  return show(c, deps, at, id, { fields, ...refusal })
}

async function show(
  c: Context,
  deps: Deps,
  { municipality, staff }: AtDesk,
  id: string | null,
  { fields, faults = [], refused, preview }: Shown,
): Promise<Response> {
  const all = await listEditedAreas(deps.db, municipality.id)
  const place = all.findIndex(({ area }) => area.id === id)
  const known = all[place]
  if (id !== null && !known) return showMissing(c, deps)
  const page = (
    <AreaPage
      view={viewOf(c, deps)}
      municipality={municipality}
      area={known?.area ?? null}
      others={all.filter((one) => one !== known).map(({ area }) => area)}
      revision={known?.revision ?? ''}
      fields={fields ?? areaFields(known?.area ?? null, known ? place : all.length)}
      faults={faults}
      refused={refused ?? null}
      preview={preview ?? null}
      groups={await staff.areas.themes()}
      isFromFile={await isFromFile(deps.db, municipality.id)}
    />
  )
  return answerPage(c, page, faults.length > 0 ? 422 : refused === undefined ? 200 : 409)
}
