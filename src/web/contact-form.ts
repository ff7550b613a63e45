import type { RowFault } from '../core/contact-rows.js'
import type { Area, Contact } from '../core/municipality.js'
import { GRADES } from '../core/choices.js'
import { deskPageWordsFor } from '../text/desk-page-words.js'
import { leastField } from './choices.js'
import { lineOf, type FieldFault } from './fields.js'
import type { View } from './view.js'

/** Characters of a reason why somebody's letters were stopped. */
export const LONGEST_STOP = 200

/** What stands in the form of a contact beside what they get. */
export interface DetailFields {
  readonly name: string
  readonly email: string
  readonly department: string
  readonly secretariat: boolean
}

export const detailFields = ({ name, email, department, secretariat }: DetailFields): DetailFields => ({
  name,
  email,
  department,
  secretariat,
})

export const NO_DETAILS: DetailFields = { name: '', email: '', department: '', secretariat: false }

export const typedDetails = (form: URLSearchParams): DetailFields => ({
  name: lineOf(form, 'name'),
  email: lineOf(form, 'email'),
  department: lineOf(form, 'department'),
  secretariat: form.has('secretariat'),
})

/** What is wrong with a contact, each at its field. */
export const faultsAt = (
  view: View,
  faults: readonly RowFault[],
  areas: readonly Area[],
): readonly FieldFault[] =>
  faults.map((fault) => ({
    field: fault.column === 'areas' ? firstArea(areas) : (fault.column ?? 'name'),
    text: deskPageWordsFor(view.language).import.fault(fault),
  }))

/** The id of the field that the areas begin with. */
export const firstArea = (areas: readonly Area[]): string => leastField(areas[0]?.id ?? '')

/** The grades that were chosen, by area: for a new contact, of whom nothing is known. */
export function typedInterests(form: URLSearchParams, areas: readonly Area[]): Contact['interests'] {
  return areas.flatMap(({ id }) => {
    const least = GRADES.find((grade) => grade === form.get(leastField(id)))
    return least ? [{ area: id, least }] : []
  })
}
