import type { Department, Municipality } from '../core/municipality.js'
import {
  domainsIn,
  type DepartmentProblem,
  type ProfileProblem,
  type WantedDepartments,
  type WantedProfile,
} from '../core/place-edit.js'
import type { SettingsWords } from '../text/settings-words.js'
import { lineOf, type FieldFault } from './fields.js'

/** What stands in the form of the municipality, as it is or as it was typed. */
export interface ProfileFields {
  readonly name: string
  readonly policy: string
  readonly domains: string
  readonly keepMonths: string
}

export const profileFields = ({ name, policy, domains, keepMonths }: Municipality): ProfileFields => ({
  ...{ name, policy, domains: domains.join('\n'), keepMonths: String(keepMonths) },
})

export const typedProfile = (form: URLSearchParams): ProfileFields => ({
  name: lineOf(form, 'name').normalize('NFC'),
  policy: lineOf(form, 'policy').normalize('NFC'),
  domains: (form.get('domains') ?? '').slice(0, 5_000).replace(/\r/g, ''),
  keepMonths: lineOf(form, 'keepMonths'),
})

export const wantedProfile = ({ name, policy, domains, keepMonths }: ProfileFields): WantedProfile => ({
  ...{ name, policy, domains: domainsIn(domains) },
  keepMonths: /^\d{1,5}$/.test(keepMonths) ? Number(keepMonths) : Number.NaN,
})

/** What is wrong, each at its field. */
export const profileFaults = (
  problems: readonly ProfileProblem[],
  { problem }: SettingsWords['profile'],
): readonly FieldFault[] => problems.map((one) => ({ field: one.field, text: problem(one) }))

/** What stands in the form of the departments. */
export interface DepartmentFields {
  readonly names: ReadonlyMap<string, string>
  readonly gone: ReadonlySet<string>
  readonly added: readonly string[]
}

/** Lines for new departments. */
const NEW_LINES = 3

export const departmentField = (id: string): string => `department:${id}`
export const newField = (at: number): string => `new:${at}`

export const departmentFields = (departments: readonly Department[]): DepartmentFields => ({
  names: new Map(departments.map(({ id, name }) => [id, name])),
  gone: new Set(),
  added: Array.from({ length: NEW_LINES }, () => ''),
})

/** What was typed; a department that the form did not have is as before. */
export function typedDepartments(
  form: URLSearchParams,
  departments: readonly Department[],
): DepartmentFields {
  return {
    names: new Map(
      departments.map(({ id, name }) => {
        const field = departmentField(id)
        return [id, form.has(field) ? lineOf(form, field).normalize('NFC') : name]
      }),
    ),
    gone: new Set(form.getAll('gone')),
    added: Array.from({ length: NEW_LINES }, (_, at) => lineOf(form, newField(at)).normalize('NFC')),
  }
}

export const wantedDepartments = ({ names, gone, added }: DepartmentFields): WantedDepartments => ({
  ...{ names, gone, added: added.filter((name) => name !== '') },
})

/** What is wrong, each at its field. */
export function departmentFaults(
  problems: readonly DepartmentProblem[],
  { added }: DepartmentFields,
  { problem }: SettingsWords['departments'],
): readonly FieldFault[] {
  const lines = added.flatMap((name, at) => (name === '' ? [] : [at]))
  return problems.map((one) => {
    const text = problem(one)
    if (!('id' in one)) return { field: newField(0), text }
    return { field: one.id === null ? newField(lines[one.at] ?? 0) : departmentField(one.id), text }
  })
}
