import type { Context } from 'hono'
import { queryOf } from '../../asked.js'
import type { Deps } from '../../deps.js'
import { isOwnForm, readForm } from '../../form.js'
import { forgetHere, isInstant, rememberHere } from '../../last-here.js'
import { askedOf, findPlace, showNoPlace } from '../../listing.js'
import { choiceOf, unknownValue, valueOf } from '../../parameters.js'
import { listPath, viewOf } from '../../view.js'
import { showDeskFault } from '../access/fault.js'

/** How long a page can have stood open before its reader is done with it. */
const LONGEST_OPEN_MS = 366 * 86_400_000

/** Has the reader's browser remember, or forget, that they have seen the list, and leads back to it. */
export async function takeSeen(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const place = await findPlace(c, deps)
  if (!place) return showNoPlace(c, deps)
  if (!isOwnForm(c, deps)) return showDeskFault(c, deps, 'foreign')
  const form = await readForm(c)
  if (!form) return showDeskFault(c, deps, 'unclear')
  const { municipality, areas } = place
  const asked = await askedOf(c, deps, areas)
  const wish = choiceOf(form, 'do', ['seen', 'forget'])
  if (wish === 'forget') forgetHere(c, deps, municipality.id)
  else rememberHere(c, deps, municipality.id, seenAt(form, deps.clock()))
  const done = wish === 'forget' ? 'forgotten' : 'seen'
  return c.redirect(
    view.link(listPath(municipality.id), { ...queryOf({ ...asked, since: null }), done }),
    303,
  )
}

/** When the page that the reader is done with was shown; now, where it does not say. */
function seenAt(form: URLSearchParams, now: string): string {
  const at = valueOf(form, 'at')
  if (at === null) return now
  if (!isInstant(at)) throw unknownValue('at', at, ['YYYY-MM-DDTHH:MM:SS.000Z'])
  const isOdd = at > now || Date.parse(at) < Date.parse(now) - LONGEST_OPEN_MS
  return isOdd ? now : at
}
