import type { AuditEntry } from '../../../core/audit.js'
import { listAudit } from '../../../store/audit.js'
import { auditNames, kindOf } from '../../../store/audit-names.js'
import { auditWordsFor, detailWords } from '../../../text/audit-words.js'
import { clean } from '../../../text/clean.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { atDesk, type AtDesk } from '../../desk.js'
import { answerTable, type Table } from '../../formats/table.js'
import { valueOf } from '../../parameters.js'
import { viewOf, type View } from '../../view.js'
import { AuditPage, type AuditLine } from '../../views/access/audit-page.js'

/** Entries on a page, and in a file. */
const [ON_PAGE, IN_FILE] = [50, 10_000]

/** Who changed what in a municipality, the last first. */
export const showAudit = atDesk('audit', async (c, deps, at) => {
  const view = viewOf(c, deps)
  const before = valueOf(new URL(c.req.url).searchParams, 'before')
  const { session, municipality } = at
  const entries = await listAudit(deps.db, municipality.id, session.account.operator, ON_PAGE + 1, before)
  const shown = entries.slice(0, ON_PAGE)
  const page = (
    <AuditPage
      view={view}
      municipality={municipality}
      isOperator={session.account.operator}
      lines={await linesOf(deps, at, view, shown)}
      before={before}
      older={entries.length > ON_PAGE ? (shown.at(-1)?.id ?? null) : null}
    />
  )
  return answerPage(c, page)
})

/** The same as a file for spreadsheets. */
export const showAuditCsv = atDesk('audit', async (c, deps, at) => {
  const view = viewOf(c, deps)
  const { columns, file } = auditWordsFor(view.language)
  const table: Table<AuditLine> = {
    name: `${at.municipality.id}-${file}`,
    columns: [
      { title: columns.at, kind: 'instant', value: ({ entry }) => entry.at },
      { title: columns.by, value: ({ entry }) => entry.by.name },
      { title: columns.action, value: ({ action }) => action },
      { title: columns.about, value: ({ about }) => about },
      { title: columns.detail, value: ({ details }) => details.map(lineOf).join('; ') },
    ],
  }
  return answerTable(c, 'csv', table, await linesOf(deps, at, view, await entriesOf(deps, at)))
})

/** The same as it is kept, for programs. */
export const showAuditJson = atDesk('audit', async (c, deps, at) => {
  const entries = await entriesOf(deps, at)
  return c.json({ municipality: at.municipality.id, entries })
})

const lineOf = ({ field, value }: AuditLine['details'][number]): string => `${field}: ${value}`

const entriesOf = ({ db }: Deps, { session, municipality }: AtDesk): Promise<readonly AuditEntry[]> =>
  listAudit(db, municipality.id, session.account.operator, IN_FILE)

/** Entries in words. */
async function linesOf(
  deps: Deps,
  { municipality }: AtDesk,
  view: View,
  entries: readonly AuditEntry[],
): Promise<readonly AuditLine[]> {
  const usual = auditWordsFor(view.language)
  const departments = Object.fromEntries(municipality.departments.map(({ id, name }) => [id, name]))
  const words = {
    ...usual,
    fields: { ...departments, ...usual.fields },
    values: { ...departments, ...usual.values },
  }
  const names = await auditNames(deps.db, municipality.id, entries)
  const own = ownNames(deps, { municipality }, view)
  return entries.map((entry) => {
    const named = names.get(entry.id)
    return {
      entry,
      action: words.actions[entry.action] ?? entry.action,
      about: clean(named?.name || own(entry) || entry.about, 200),
      call: named?.call ?? null,
      details: Object.entries(entry.detail)
        .filter(([field, value]) => value !== '' && value !== null && !(field === 'call' && named?.call))
        .map(([field, value]) => detailWords(words, view.page.moment, field, value)),
    }
  })
}

/** The names of what is not looked up: areas, sources, and the municipality itself. */
function ownNames(
  { sources }: Deps,
  { municipality }: Pick<AtDesk, 'municipality'>,
  { language }: View,
): (entry: AuditEntry) => string | undefined {
  const areas = new Map(municipality.areas.map(({ id, name }) => [id, name[language]]))
  const titles = new Map(sources.map(({ id, title }) => [id, title]))
  return ({ action, about }) => {
    switch (kindOf(action)) {
      case 'area':
        return areas.get(about)
      case 'source':
      case 'news':
        return titles.get(about)
      case 'municipality':
        return about === municipality.id ? municipality.name : undefined
      default:
        return undefined
    }
  }
}
