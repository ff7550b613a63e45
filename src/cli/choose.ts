import { UsageError } from '../core/errors.js'
import type { Contact, Municipality } from '../core/municipality.js'
import type { Source } from '../core/source.js'
import type { Db } from '../../db/schema.js'
import { closestTo } from '../core/closest.js'
import { contactsAt, findContact, listContacts } from '../store/contacts.js'
import { findMunicipality, findMunicipalityBare, listMunicipalities } from '../store/municipalities.js'

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
  return (await findMunicipality(db, id)) ?? noMunicipality(db, id)
}

/** The same without its contacts, of whom there may be many. */
export async function chosenBare(db: Db, id: string): Promise<Municipality> {
  return (await findMunicipalityBare(db, id)) ?? noMunicipality(db, id)
}

async function noMunicipality(db: Db, id: string): Promise<never> {
  const all = await listMunicipalities(db)
  throw none(
    'municipality',
    id,
    all.map((one) => one.id),
  )
}

/** The contact who gets letters named `solna/social`, or `social` or by address where only one municipality has such a contact. */
export async function chosenContact(
  db: Db,
  word: string,
): Promise<{ readonly municipality: Municipality; readonly contact: Contact }> {
  const [first = '', second] = word.split('/')
  const places = second === undefined ? (await listMunicipalities(db)).map(({ id }) => id) : [first]
  const found: { municipality: Municipality; contact: Contact }[] = []
  for (const id of places) {
    const municipality = await chosenBare(db, id)
    const contact = await activeContact(db, id, second ?? first)
    if (contact) found.push({ municipality, contact })
  }
  const [one, another] = found
  if (!one) throw none('contact', word, await allContacts(db, places))
  if (another)
    throw new UsageError(`contact ${word} is in several municipalities; say ${one.municipality.id}/${word}`)
  return one
}

async function activeContact(db: Db, municipality: string, word: string): Promise<Contact | null> {
  const known = word.includes('@')
    ? (await contactsAt(db, municipality, word)).find(({ state }) => state === 'active')
    : await findContact(db, municipality, word)
  return known?.state === 'active' ? known.contact : null
}

async function allContacts(db: Db, places: readonly string[]): Promise<readonly string[]> {
  const names: string[] = []
  for (const id of places)
    for (const { contact } of await listContacts(db, id, ['active'])) names.push(`${id}/${contact.id}`)
  return names
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
