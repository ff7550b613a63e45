import type { Context } from 'hono'
import { nextDeadline, statusOn } from '../../../core/call.js'
import { CASE_STATES, type FollowedCase } from '../../../core/case.js'
import { daysBetween } from '../../../core/dates.js'
import type { Municipality } from '../../../core/municipality.js'
import { countCaseStates, listCasePage, type CaseFilter } from '../../../store/case-list.js'
import { deskPageWordsFor } from '../../../text/desk-page-words.js'
import { dayOf } from '../../../text/format.js'
import { titleIn } from '../../../text/title.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import { pageOf, PER_PAGE, type ListFormat } from '../../desk-list.js'
import { answerTable, type Column } from '../../formats/table.js'
import { choiceOf } from '../../parameters.js'
import { departmentName } from '../../reader-link.js'
import { absolute, callPath, viewOf, type View } from '../../view.js'
import { CasesPage } from '../../views/desk/cases-page.js'

/** Departments' work with calls, by how far it has come. */
export async function showCases(c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> {
  const view = viewOf(c, deps)
  const params = new URL(c.req.url).searchParams
  const filter = filterOf(params, municipality)
  const counts = await countCaseStates(deps.db, municipality.id, filter.department)
  const { page, pages, offset } = pageOf(params, totalOf(counts, filter.state))
  const cases = await listCasePage(deps.db, municipality.id, filter, { offset, limit: PER_PAGE })
  const found = { filter, counts, page, pages, cases }
  return answerPage(c, <CasesPage view={view} municipality={municipality} {...found} />)
}

function filterOf(params: URLSearchParams, { departments }: Municipality): CaseFilter {
  const state = choiceOf(params, 'state', [...CASE_STATES, 'all'] as const)
  return {
    department: choiceOf(
      params,
      'department',
      departments.map(({ id }) => id),
    ),
    state: state === 'all' ? null : (state ?? 'current'),
  }
}

const totalOf = (counts: Awaited<ReturnType<typeof countCaseStates>>, state: CaseFilter['state']): number =>
  CASE_STATES.filter(
    (one) => state === null || one === state || (state === 'current' && one !== 'closed'),
  ).reduce((sum, one) => sum + (counts[one] ?? 0), 0)

/** Cases that are taken out at most: more than any municipality has. */
const MOST = 10_000

/** The same in another format. */
export const showCasesAs =
  (format: ListFormat) =>
  async (c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> => {
    const view = viewOf(c, deps)
    const filter = filterOf(new URL(c.req.url).searchParams, municipality)
    const cases = await listCasePage(deps.db, municipality.id, filter, { offset: 0, limit: MOST })
    if (format === 'json') return c.json({ cases: cases.map((one) => asJson(one, deps.publicUrl, view)) })
    const name = `${municipality.id}-arenden`
    return answerTable(c, format, { name, columns: columnsOf(view, municipality, deps.publicUrl) }, cases)
  }

function asJson({ about, ...rest }: FollowedCase, publicUrl: string, view: View): object {
  return {
    ...rest,
    title: about.title,
    closes: nextDeadline(about, view.today)?.day ?? null,
    callStatus: statusOn(about, view.today),
    url: absolute(publicUrl, callPath(rest.call)),
  }
}

function columnsOf(
  view: View,
  municipality: Municipality,
  publicUrl: string,
): readonly Column<FollowedCase>[] {
  const words = deskPageWordsFor(view.language).cases
  const titles = words.fileColumns
  const closes = ({ about }: FollowedCase): string | null => nextDeadline(about, view.today)?.day ?? null
  return [
    { title: titles.call, value: ({ about }) => titleIn(about, view.language).text, width: 60 },
    {
      title: titles.department,
      value: ({ department }) => departmentName(municipality, department),
      width: 30,
    },
    { title: titles.state, value: ({ state }) => words.states[state] },
    { title: titles.due, value: ({ due }) => due, kind: 'day' },
    { title: titles.closes, value: closes, kind: 'day' },
    {
      title: titles.left,
      value: (one) => {
        const day = one.due ?? closes(one)
        return day === null ? null : daysBetween(view.today, day)
      },
      kind: 'number',
    },
    { title: titles.note, value: ({ note }) => note, width: 50 },
    { title: titles.by, value: ({ openedBy }) => openedBy, width: 24 },
    { title: titles.opened, value: ({ opened }) => dayOf(opened), kind: 'day' },
    { title: titles.url, value: ({ call }) => absolute(publicUrl, callPath(call)), kind: 'link', width: 40 },
    { title: titles.id, value: ({ id }) => id },
  ]
}
