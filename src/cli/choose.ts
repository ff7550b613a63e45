import { UsageError } from '../core/errors.js'
import type { Contact, Municipality } from '../core/municipality.js'
import type { Source } from '../core/source.js'
import type { Db } from '../../db/schema.js'
import { closestTo } from '../read/seeds/closest.js'
import { findMunicipality, listMunicipalities } from '../store/municipalities.js'

/** The sources with these ids, or all. Throws UsageError naming one that is not there. */
export function chosenSources(sources: readonly Source[], ids: readonly string[]): readonly Source[] {
  const unknown = ids.find((id) => !sources.some((source) => source.id === id))
  if (unknown !== undefined)
    throw none(
      'source',
      unknown,
      sources.map(({ id }) => id),
    )
  return ids.length === 0 ? sources : sources.filter(({ id }) => ids.includes(id))
}

/** The municipality with this id. Throws UsageError when there is none. */
export async function chosenMunicipality(db: Db, id: string): Promise<Municipality> {
  const found = await findMunicipality(db, id)
  if (found) return found
  const all = await listMunicipalities(db)
  throw none(
    'municipality',
    id,
    all.map((one) => one.id),
  )
}

/** The contact named `solna/social`, or `social` where only one municipality has such a contact. */
export async function chosenContact(
  db: Db,
  word: string,
): Promise<{ readonly municipality: Municipality; readonly contact: Contact }> {
  const [first = '', second] = word.split('/')
  const places = second === undefined ? (await listMunicipalities(db)).map(({ id }) => id) : [first]
  const found: { municipality: Municipality; contact: Contact }[] = []
  const known: string[] = []
  for (const id of places) {
    const municipality = await chosenMunicipality(db, id)
    known.push(...municipality.contacts.map((contact) => `${id}/${contact.id}`))
    const contact = municipality.contacts.find((one) => one.id === (second ?? first) || one.email === word)
    if (contact) found.push({ municipality, contact })
  }
  const [one, another] = found
  if (!one) throw none('contact', word, known)
  if (another)
    throw new UsageError(`contact ${word} is in several municipalities; say ${one.municipality.id}/${word}`)
  return one
}

/** As many names as one takes in at a glance; among more, the likeliest is named. */
const FEW = 12

/** Says that there is none of a name, and which there are. */
export function none(what: string, word: string, known: readonly string[]): UsageError {
  const close = closestTo(word, known)
  if (close !== null && known.length > FEW)
    return new UsageError(`no ${what} "${word}"; did you mean ${close}?`)
  const shown = known.slice(0, 20).join(', ') + (known.length > 20 ? ' ...' : '')
  return new UsageError(
    `no ${what} "${word}"; there ${known.length === 1 ? 'is' : 'are'} ${shown || 'none yet'}`,
  )
}
