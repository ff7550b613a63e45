import type { Context } from 'hono'
import { newSearchPath } from '../../../core/links.js'
import type { Municipality } from '../../../core/municipality.js'
import { plainSearchName } from '../../../core/saved-search.js'
import { listSearches } from '../../../store/saved-searches.js'
import { savedWordsFor } from '../../../text/saved-words.js'
import type { Deps } from '../../deps.js'
import { lineOf, type FieldFault } from '../../fields.js'
import { isOwnForm, readForm } from '../../form.js'
import { keeperOf, type Keeper } from '../../keeper.js'
import { nameFaults, offeredIn, paramsOf, type Offered } from '../../saved.js'
import type { View } from '../../view.js'
import { showReaderFault } from '../reader-fault.js'
import { frameOf, missing, municipalityIn, show } from './new-search.js'

/** Puts a search into the letter of whoever asks, or takes it out again. */
export async function takeNewSearch(c: Context, deps: Deps): Promise<Response> {
  if (!isOwnForm(c, deps)) return showReaderFault(c, deps, 'foreign')
  const municipality = await municipalityIn(c, deps)
  if (!municipality) return missing(c, deps)
  const form = await readForm(c)
  if (!form) return showReaderFault(c, deps, 'unclear')
  const frame = frameOf(c, deps, municipality)
  const offered = offeredIn(form.get('search') ?? '', '', frame)
  const keeper = await keeperOf(c, deps, municipality.id)
  const plain = { offered, keeper, faults: [], isCut: false, done: null }
  if (!keeper) return show(c, deps, municipality, { ...plain, done: 'unknown' })
  if (!keeper.isOwn(form)) return showReaderFault(c, deps, 'foreign')
  if (typeof offered === 'string') return show(c, deps, municipality, plain)
  const to = (done: 'kept' | 'dropped'): Response =>
    c.redirect(frame.view.link(newSearchPath(municipality.id), { ...paramsOf(offered.query), done }), 303)
  if (form.get('do') === 'drop') {
    await drop(deps, municipality, keeper, offered)
    return to('dropped')
  }
  const wish = { ...offered, name: plainSearchName(lineOf(form, 'called')) }
  const faults = await keep(municipality, keeper, wish, frame.view)
  if (faults === null) return showReaderFault(c, deps, 'contact')
  return faults.length > 0 ? show(c, deps, municipality, { ...plain, offered: wish, faults }) : to('kept')
}

/** What keeps a search from being kept, at its field; null where the contact gets no letters any more. */
async function keep(
  { id }: Municipality,
  { contact, readers }: Keeper,
  wish: Offered,
  view: View,
): Promise<readonly FieldFault[] | null> {
  const faults = nameFaults(wish, view)
  if (faults.length > 0) return faults
  const done = await readers.keepSearch(id, contact.id, wish)
  if (done === 'kept' || done === 'already') return []
  return done === 'many' ? [{ field: 'called', text: savedWordsFor(view.language).problems.many }] : null
}

async function drop(
  { db }: Deps,
  { id }: Municipality,
  { contact, readers }: Keeper,
  { query }: Offered,
): Promise<void> {
  const own = (await listSearches(db, id, contact.id)).find((one) => one.query === query)
  if (own) await readers.dropSearch(id, contact.id, own.id)
}
