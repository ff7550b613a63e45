import { isAddress, checkAddress, plainName } from './address.js'
import { readAreas } from './area-list.js'
import type { Grade } from './call.js'
import { closestTo } from './closest.js'
import type { Area, Department } from './municipality.js'

/** A row of a table, numbered as a spreadsheet numbers it, from 1. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
}

export type Column = 'name' | 'email' | 'department' | 'areas' | 'language'

/** What a table says of one contact. */
export interface ContactRow {
  readonly row: number
  readonly name: string
  readonly email: string
  readonly department: string
  readonly language: 'sv' | 'en'
  readonly interests: readonly { readonly area: string; readonly least: Grade }[]
}

/**
 * `no-header`: no row names the columns; `no-column`, `column-twice`, `column-unknown`: as the header has it; `twice`: the address stands
 * in the row that the hint numbers; `there`: it is the contact's that the hint names; `stopped`: so, but it is refused.
 */
export type Fault =
  | 'no-header'
  | 'no-column'
  | 'column-twice'
  | 'column-unknown'
  | 'empty'
  | 'long'
  | 'address'
  | 'department'
  | 'area'
  | 'area-twice'
  | 'language'
  | 'twice'
  | 'there'
  | 'left'
  | 'stopped'
  | 'foreign'

/** Something in a table to look at, with what stands there and what may have been meant. */
export interface RowFault {
  readonly row: number
  readonly column: Column | null
  readonly fault: Fault
  readonly value: string
  readonly hint: string | null
}

/** What the names in a table are looked up in. */
export interface Place {
  readonly areas: readonly Area[]
  readonly departments: readonly Department[]
  readonly domains: readonly string[]
}

export interface ReadRows {
  readonly contacts: readonly ContactRow[]
  /** What must be mended first. */
  readonly faults: readonly RowFault[]
  /** What may be right. */
  readonly notes: readonly RowFault[]
}

/** The contacts that a table lists below the row that names its columns, in Swedish or English, and every mistake in it. */
export function readContactRows(table: readonly TableRow[], place: Place): ReadRows {
  const header = table.slice(0, HEADER_WITHIN).find(isHeader)
  if (!header) return { contacts: [], faults: [faultAt(table[0]?.row ?? 1, null, 'no-header')], notes: [] }
  const columns = header.cells.map(columnOf)
  const faults = headerFaults(header, columns, place)
  const notes = header.cells.flatMap((value, i) =>
    value.trim() !== '' && columns[i] === null ? [faultAt(header.row, null, 'column-unknown', value)] : [],
  )
  if (faults.length > 0) return { contacts: [], faults, notes: notes.slice(0, MOST_UNKNOWN) }
  const below = table.filter(({ row, cells }) => row > header.row && cells.some((cell) => cell.trim() !== ''))
  const read = below.map(({ row, cells }) =>
    readRow(row, (column) => cells[columns.indexOf(column)] ?? '', place),
  )
  const { firsts, twice } = onceEach(read)
  return {
    contacts: firsts,
    faults: [...read.flatMap((one) => one.faults), ...twice].sort((a, b) => a.row - b.row),
    notes: [...notes.slice(0, MOST_UNKNOWN), ...firsts.flatMap((one) => foreign(one, place))],
  }
}

/** Above the row with the names of the columns may stand a title and the like. */
const HEADER_WITHIN = 20
const MOST_UNKNOWN = 20

interface ReadRow {
  readonly contact: ContactRow | null
  readonly faults: readonly RowFault[]
}

/** One contact as `cellOf` has it; null with every mistake where there are any. */
export function readRow(row: number, cellOf: (column: Column) => string, place: Place): ReadRow {
  const faults: RowFault[] = []
  const fault: Blame = (column, kind, value, hint = null) =>
    void faults.push(faultAt(row, column, kind, value, hint))
  for (const column of COLUMNS)
    if (cellOf(column).length > LONGEST_CELL) fault(column, 'long', cellOf(column))
  if (faults.length > 0) return { contact: null, faults }
  const name = readName(cellOf('name'), fault)
  const email = readEmail(cellOf('email'), fault)
  const department = readDepartment(cellOf('department'), place.departments, fault)
  const interests = readAreas(cellOf('areas'), place.areas, (kind, value, hint) =>
    fault('areas', kind, value, hint),
  )
  const language = readLanguage(cellOf('language'), fault)
  const isWhole = faults.length === 0 && language !== null
  return { contact: isWhole ? { row, name, email, department, language, interests } : null, faults }
}

/** Nothing that anyone means to write is longer. */
const LONGEST_CELL = 1_000
const COLUMNS: readonly Column[] = ['name', 'email', 'department', 'areas', 'language']

type Blame = (column: Column, kind: Fault, value?: string, hint?: string | null) => void

function readName(cell: string, fault: Blame): string {
  const name = plainName(cell.normalize('NFC').replace(/[\p{Co}\p{Cs}]/gu, ''))
  if (!/[\p{L}\p{N}]/u.test(name)) fault('name', 'empty')
  return name
}

function readEmail(cell: string, fault: Blame): string {
  const address = cell.trim()
  if (address === '') fault('email', 'empty')
  else if (!isAddress(address) || address.length > LONGEST_ADDRESS) fault('email', 'address', address)
  else return checkAddress(address)
  return ''
}

/** RFC 5321, 4.5.3.1.3: a path has at most 256 characters, two of them brackets. */
const LONGEST_ADDRESS = 254

function readDepartment(cell: string, departments: readonly Department[], fault: Blame): string {
  const [only, another] = departments
  if (cell.trim() === '' && only && !another) return only.id
  const found = departments.find(({ id, name }) => alike(id) === alike(cell) || alike(name) === alike(cell))
  if (cell.trim() === '') fault('department', 'empty')
  else if (!found)
    fault(
      'department',
      'department',
      cell,
      closestTo(
        cell.trim(),
        departments.flatMap(({ id, name }) => [name, id]),
      ),
    )
  return found?.id ?? ''
}

const LANGUAGES: Readonly<Record<string, 'sv' | 'en'>> = {
  '': 'sv',
  sv: 'sv',
  svenska: 'sv',
  swedish: 'sv',
  en: 'en',
  eng: 'en',
  engelska: 'en',
  english: 'en',
}

function readLanguage(cell: string, fault: Blame): 'sv' | 'en' | null {
  const language = Object.hasOwn(LANGUAGES, alike(cell)) ? LANGUAGES[alike(cell)] : undefined
  if (!language) fault('language', 'language', cell)
  return language ?? null
}

const NAMES: Readonly<Record<Column, RegExp>> = {
  name: /^(namn|name|fulltnamn|fullname|kontakt|kontaktperson|contact)$/,
  email: /^(epost|email|mail|mejl|epostadress|mejladress|mailadress|emailadress|emailaddress)$/,
  department: /^(förvaltning|forvaltning|förvaltningbolag|förvaltningellerbolag|bolag|nämnd|department)$/,
  areas: /^(område|områden|omrade|omraden|prioriteradeområden|prioriteratområde|area|areas)$/,
  language: /^(språk|sprak|language)$/,
}

function columnOf(title: string): Column | null {
  const plain = alike(title).replace(/[^\p{L}]/gu, '')
  return COLUMNS.find((column) => NAMES[column].test(plain)) ?? null
}

/** A row that names at least where names and addresses stand. */
export function isHeader({ cells }: TableRow): boolean {
  const columns = cells.map(columnOf)
  return columns.includes('email') && columns.includes('name')
}

function headerFaults(
  { row, cells }: TableRow,
  columns: readonly (Column | null)[],
  { departments }: Place,
): readonly RowFault[] {
  const needed: readonly Column[] = departments.length === 1 ? ['areas'] : ['department', 'areas']
  const missing = needed.filter((column) => !columns.includes(column))
  const twice = columns.flatMap((column, i) =>
    column !== null && columns.indexOf(column) < i ? [faultAt(row, column, 'column-twice', cells[i])] : [],
  )
  return [...missing.map((column) => faultAt(row, column, 'no-column')), ...twice]
}

function onceEach(read: readonly ReadRow[]): { firsts: readonly ContactRow[]; twice: readonly RowFault[] } {
  const rows = new Map<string, number>()
  const firsts: ContactRow[] = []
  const twice: RowFault[] = []
  for (const { contact } of read) {
    if (!contact) continue
    const { row, email } = contact
    const first = rows.get(email.toLowerCase())
    if (first !== undefined) twice.push(faultAt(row, 'email', 'twice', email, String(first)))
    else firsts.push(contact)
    rows.set(email.toLowerCase(), first ?? row)
  }
  return { firsts, twice }
}

function foreign({ row, email }: ContactRow, { domains }: Place): readonly RowFault[] {
  const isOwn = domains.length === 0 || domains.includes(email.slice(email.lastIndexOf('@') + 1))
  return isOwn ? [] : [faultAt(row, 'email', 'foreign', email)]
}

/** Something to look at; what stands there is cut to what fits in a line. */
export function faultAt(
  row: number,
  column: Column | null,
  fault: Fault,
  value = '',
  hint: string | null = null,
): RowFault {
  return { row, column, fault, value: plainName(value.slice(0, 1_000)), hint }
}

const alike = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
