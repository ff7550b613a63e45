import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk, DeskForm } from '../../desk.js'
import { lineOf } from '../../fields.js'
import { answerTable } from '../../formats/table.js'
import { plain } from '../../parameters.js'
import type { TablePlan, WhichTable } from '../../staff/contacts.js'
import { deskPath, viewOf } from '../../view.js'
import { ImportPage } from '../../views/desk/import-page.js'
import { ImportPlanPage } from '../../views/desk/import-plan-page.js'

/** Bytes of a table, and of the form that carries it. */
const MOST_BYTES = 2 * 1024 * 1024
export const MOST_FORM = MOST_BYTES + 65_536

/** Where a table of contacts is sent. */
export function showImport(c: Context, deps: Deps, at: AtDesk) {
  const isGone = new URL(c.req.url).searchParams.get('done') === 'gone'
  return show(c, deps, at, isGone ? 'gone' : null, null)
}

/** Reads a table and leads to what it would do; it is kept for an hour, and nothing else is written. */
export async function takeTable(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const { municipality, session, staff, files } = at
  const view = viewOf(c, deps)
  const words = deskPageWordsFor(view.language).import
  const file = files.get('file')
  if (!file) return show(c, deps, at, null, words.noFile)
  if (file.size > MOST_BYTES) return show(c, deps, at, null, words.tooLarge)
  const whose = { municipality: municipality.id, account: session.account.id }
  const sent = await staff.contacts.send(whose, file)
  if (sent.kind === 'unreadable') return show(c, deps, at, null, words.unreadable[sent.fault](sent.line))
  return c.redirect(view.link(deskPath(municipality.id, 'import-contacts', sent.id)), 303)
}

/** What a table that was sent would do. */
export async function showPlan(c: Context, deps: Deps, at: AtDesk): Promise<Response> {
  const table = await at.staff.contacts.plan(whichOf(c, at))
  return table ? showTable(c, deps, at, table, null) : toImport(c, deps, at)
}

/** Does what was shown, and nothing else. */
export async function takePlan(c: Context, deps: Deps, at: DeskForm): Promise<Response> {
  const { municipality, session, staff, form } = at
  const view = viewOf(c, deps)
  const taken = await staff.contacts.take(whichOf(c, at), lineOf(form, 'plan'), actorOf(session.account))
  if (taken.kind === 'gone') return toImport(c, deps, at)
  const { kept } = taken
  if (taken.kind === 'changed')
    return showTable(c, deps, at, kept, deskPageWordsFor(view.language).import.changedMeanwhile)
  const done = `imported-${kept.plan.added.length}-${kept.plan.changed.length}`
  return c.redirect(view.link(deskPath(municipality.id, 'contacts'), { done }), 303)
}

/** A table to begin with, in the municipality's own departments and areas. */
export function showExample(c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> {
  const { import: words } = deskPageWordsFor(viewOf(c, deps).language)
  const { departments, areas } = municipality
  const names = areas.map(({ name }) => name[viewOf(c, deps).language])
  const rows = [
    ['Kim Exempel', 'kim.exempel@kommunen.example', departments[0]?.name ?? '', names.join('; '), 'sv'],
    [
      'Alex Exempel',
      'alex.exempel@kommunen.example',
      departments.at(-1)?.name ?? '',
      `${names[0] ?? ''}: stark`,
      'en',
    ],
  ]
  const { name, email, department, areas: area, language } = words.columnNames
  const columns = [name, email, department, area, language].map((title, i) => ({
    title,
    value: (row: readonly string[]) => row[i] ?? '',
  }))
  return answerTable(c, 'csv', { name: words.exampleFile, columns }, rows)
}

const whichOf = (c: Context, { municipality, session }: AtDesk): WhichTable => ({
  id: plain(c.req.param('import') ?? ''),
  municipality: municipality.id,
  account: session.account.id,
})

const toImport = (c: Context, deps: Deps, { municipality }: AtDesk): Response =>
  c.redirect(viewOf(c, deps).link(deskPath(municipality.id, 'import-contacts'), { done: 'gone' }), 303)

function show(c: Context, deps: Deps, { municipality }: AtDesk, gone: 'gone' | null, fault: string | null) {
  const view = viewOf(c, deps)
  const words = deskPageWordsFor(view.language).import
  const faults = fault === null ? [] : [{ field: 'file', text: fault }]
  const refused = gone && words.gone
  return answerPage(
    c,
    <ImportPage view={view} municipality={municipality} faults={faults} refused={refused} />,
    fault === null ? 200 : 422,
  )
}

function showTable(
  c: Context,
  deps: Deps,
  { municipality }: AtDesk,
  table: TablePlan,
  refused: string | null,
) {
  const id = plain(c.req.param('import') ?? '')
  const page = { municipality, id, table, refused }
  return answerPage(c, <ImportPlanPage view={viewOf(c, deps)} {...page} />, refused === null ? 200 : 409)
}
