import { chooseContacts, type ContactFilter, type ListedContact } from '../core/find-contacts.js'
import type { Municipality } from '../core/municipality.js'
import { countAnswers, findContacts, lastLetters, listContactNames } from '../store/contact-list.js'
import { listContacts, type ContactState, type KnownContact } from '../store/contacts.js'
import type { Deps } from './deps.js'
import { PER_PAGE, pageOf } from './desk-list.js'
import { choiceOf, searchOf } from './parameters.js'

/** A contact in the list, with what came of their letters. */
export interface ContactLine {
  readonly known: KnownContact
  /** When they were last sent a letter. */
  readonly last: string | null
  readonly answers: number
}

export const CONTACT_STATES: readonly ContactState[] = ['active', 'pending', 'stopped', 'left', 'removed']

/** Which contacts the parameters of an address ask for. Throws ParameterError for what there is not. */
export const contactFilter = (params: URLSearchParams, { departments }: Municipality): ContactFilter => ({
  text: searchOf(params),
  department: choiceOf(
    params,
    'department',
    departments.map(({ id }) => id),
  ),
  state: choiceOf(params, 'state', CONTACT_STATES),
})

/** A filter as the parameters of an address. */
export const contactQuery = ({ text, department, state }: ContactFilter) => ({ q: text, department, state })

/** One page of the contacts that are asked for; `all` is how many there are in the municipality. */
export async function contactPage(
  { db }: Pick<Deps, 'db'>,
  municipality: Municipality,
  filter: ContactFilter,
  params: URLSearchParams,
) {
  const all = await listContactNames(db, municipality.id)
  const found = chooseContacts(all, filter, idsOf(municipality))
  const { page, pages, offset } = pageOf(params, found.length)
  const ids = found.slice(offset, offset + PER_PAGE).map(({ id }) => id)
  const known = await findContacts(db, municipality.id, ids)
  const lines = await withPast(db, municipality.id, known, ids)
  return { lines, total: found.length, all: all.length, page, pages }
}

/** All the contacts that are asked for. */
export async function contactLines(
  { db }: Pick<Deps, 'db'>,
  municipality: Municipality,
  filter: ContactFilter,
): Promise<readonly ContactLine[]> {
  const all = (await listContacts(db, municipality.id)).map(listed)
  const found = chooseContacts(all, filter, idsOf(municipality))
  return withPast(
    db,
    municipality.id,
    found.map(({ known }) => known),
  )
}

const listed = (known: KnownContact): ListedContact & { readonly known: KnownContact } => ({
  known,
  id: known.contact.id,
  name: known.contact.name,
  email: known.contact.email,
  department: known.contact.department,
  state: known.state,
})

async function withPast(
  db: Deps['db'],
  municipality: string,
  known: readonly KnownContact[],
  ids?: readonly string[],
): Promise<readonly ContactLine[]> {
  const last = await lastLetters(db, municipality, ids)
  const answers = await countAnswers(db, municipality, ids)
  return known.map((one) => ({
    known: one,
    last: last.get(one.contact.id) ?? null,
    answers: answers.get(one.contact.id) ?? 0,
  }))
}

const idsOf = ({ departments }: Municipality): readonly string[] => departments.map(({ id }) => id)
