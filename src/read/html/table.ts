import { ExpectationError } from '../../core/errors.js'
import type { Label } from '../../core/facts/fact.js'
import { tidyLine } from '../../core/plain-text.js'
import type { Problem } from '../../core/problem.js'
import type { Page, RawCall, Reader } from '../../core/source.js'
import {
  findAll,
  openDocument,
  partOf,
  prove,
  wholePage,
  type Dom,
  type Element,
  type Proof,
} from './document.js'
import { slug } from './headed.js'
import { lineOf } from './html-text.js'
import { MAIN, NOISE } from './main-part.js'

/** A table with a row for each call and the names of its columns at its top. */
export interface TableForm {
  readonly proof: string | Proof
  readonly language: 'sv' | 'en'
  /** The columns that the table must have, as they are named; the first of them names the call. */
  readonly columns: readonly [string, ...string[]]
  /** Pictures whose address or description says this may hold what the table lacks. */
  readonly picture?: RegExp
  readonly call?: (name: string) => Partial<RawCall>
}

const MOST_ROWS = 200
const WIDEST = 20

/**
 * Reads a call out of each row, its columns as labels; rows that share a name cell are one call. A page that shows a picture in
 * place of the table says so: nobody can read that but a person.
 */
export function fromTable(form: TableForm): Reader {
  return (page) => {
    const dom = openDocument(page)
    dom(NOISE).remove()
    prove(dom, page, form.proof, form.language)
    const pictures = picturesOn(dom, page, form)
    const calls = new Map<string, RawCall>()
    const problems: Problem[] = []
    const { head, rows } = tableOn(dom, page, form, pictures)
    for (const row of rows) {
      const call = callIn(row, head, dom, page, form)
      if (call) calls.set(call.key, joined(calls.get(call.key), call))
      else problems.push({ about: page.url, message: `a row of the table has no "${form.columns[0]}"` })
    }
    for (const picture of pictures)
      problems.push({ about: page.url, message: `shows a picture that may hold more calls: ${picture}` })
    return { calls: [...calls.values()], problems, follow: [] }
  }
}

function picturesOn(dom: Dom, page: Page, { picture }: TableForm): string[] {
  if (!picture) return []
  return partsOfMain(dom, 'img')
    .filter(({ attribs }) => picture.test(`${attribs['alt'] ?? ''} ${attribs['src'] ?? ''}`))
    .map((one) => findAll(partOf(dom, one), page, '@src')[0] ?? 'without an address')
    .slice(0, 5)
}

const partsOfMain = (dom: Dom, selector: string): Element[] =>
  wholePage(dom).find(MAIN).find(selector).toArray()

interface Grid {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Element[])[]
}

function tableOn(dom: Dom, page: Page, { columns }: TableForm, pictures: readonly string[]): Grid {
  for (const table of partsOfMain(dom, 'table')) {
    const [top, ...rows] = gridOf(dom, table)
    const head = (top ?? []).map((cell) => lineOf(cell))
    if (columns.every((column) => head.some((name) => isSame(name, column)))) {
      if (rows.length > 0) return { head, rows }
      throw new ExpectationError('empty', `${page.url}: the table of calls has no rows`)
    }
  }
  const instead = pictures.length === 0 ? '' : `; it may be shown as a picture, ${pictures.join(', ')}`
  throw new ExpectationError(
    'empty',
    `${page.url}: is the right page, but has no table with ${columns.map((one) => `"${one}"`).join(', ')}${instead}`,
  )
}

const isSame = (name: string, other: string): boolean =>
  tidyLine(name).toLowerCase() === tidyLine(other).toLowerCase()

function callIn(
  row: readonly Element[],
  head: readonly string[],
  dom: Dom,
  page: Page,
  form: TableForm,
): RawCall | null {
  const at = head.findIndex((name) => isSame(name, form.columns[0]))
  const naming = row[at]
  const name = naming === undefined ? '' : lineOf(naming)
  if (naming === undefined || name === '') return null
  const url = findAll(partOf(dom, naming), page, 'a@href')[0] ?? page.url
  const labels = head.flatMap((label, column) => {
    const cell = row[column]
    const value = column === at || cell === undefined ? '' : lineOf(cell)
    return label === '' || value === '' ? [] : [{ label, value }]
  })
  return { key: slug(name), title: name, url, language: form.language, labels, ...form.call?.(name) }
}

function joined(known: RawCall | undefined, more: RawCall): RawCall {
  if (!known) return more
  const labels = known.labels ?? []
  const isNew = (one: Label) => !labels.some(({ label, value }) => label === one.label && value === one.value)
  return { ...known, labels: [...labels, ...(more.labels ?? []).filter(isNew)] }
}

/** The cells of a table, those that span several rows or columns in each of them; rows without any cell are left out. */
export function gridOf(dom: Dom, table: Element): Element[][] {
  const grid: Element[][] = []
  const pending = new Map<number, { readonly cell: Element; readonly rows: number }>()
  const rows = dom(table)
    .find('tr')
    .toArray()
    .filter((row) => dom(row).closest('table')[0] === table)
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line: Element[] = []
    const cells = dom(row).children('th, td').toArray()
    for (let column = 0; column < WIDEST; column++) {
      const above = pending.get(column)
      if (above && above.rows > 1) pending.set(column, { cell: above.cell, rows: above.rows - 1 })
      else pending.delete(column)
      const cell = above?.cell ?? cells.shift()
      if (!cell) break
      const wide = above ? 1 : spanOf(cell, 'colspan')
      const high = above ? 1 : spanOf(cell, 'rowspan')
      for (let last = column + wide - 1; column < last && column < WIDEST; column++) {
        line.push(cell)
        if (high > 1) pending.set(column, { cell, rows: high - 1 })
      }
      line.push(cell)
      if (high > 1) pending.set(column, { cell, rows: high - 1 })
    }
    if (line.length > 0) grid.push(line)
  }
  return grid
}

function spanOf({ attribs }: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribs[name] ?? '1')
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1
}
