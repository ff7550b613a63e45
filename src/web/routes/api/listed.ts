import type { Context } from 'hono'
import type { Language } from '../../../text/format.js'
import { queryOf, type Asked } from '../../asked.js'
import type { Deps } from '../../deps.js'
import { askedOf, findPlace, showNoPlace, type ListPlace } from '../../listing.js'
import { absolute, address, listPath, viewOf, type View } from '../../view.js'

/** A list that is asked for in another format than the page. */
export interface AskedList {
  readonly view: View
  readonly place: ListPlace
  readonly asked: Asked
}

/**
 * Shows a list in another format, for any page anywhere; says so where there is no such municipality. Without `usual`, the language is
 * the reader's; what is subscribed to is asked for by programs, which say nothing of whom they read for.
 */
export const inFormat =
  (show: (c: Context, deps: Deps, list: AskedList) => Promise<Response>, usual?: Language) =>
  async (c: Context, deps: Deps): Promise<Response> => {
    const view = viewOf(c, deps, usual)
    const place = await findPlace(c, deps)
    if (!place) return showNoPlace(c, deps)
    const asked = await askedOf(c, deps, place.areas)
    c.header('Access-Control-Allow-Origin', '*')
    if (!usual) c.header('Vary', 'Accept-Language')
    return show(c, deps, { view, place, asked })
  }

/** The address of the list: that of its page, or with an ending that of a format. */
export const addressOf = ({ view, place, asked }: AskedList, { publicUrl }: Deps, ending = ''): string =>
  absolute(
    publicUrl,
    address(listPath(place.municipality.id) + ending, { ...queryOf(asked), lang: view.chosen }),
  )
