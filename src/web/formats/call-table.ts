import { nextDeadline, statusOn, type Money } from '../../core/call.js'
import type { Area } from '../../core/municipality.js'
import { clean, webAddress } from '../../text/clean.js'
import { fileWordsFor, type CallColumn } from '../../text/file-words.js'
import { programmeText } from '../../text/programme.js'
import { titleIn } from '../../text/title.js'
import { reasonText, strongest } from '../../text/why.js'
import { absolute, callPath, type View } from '../view.js'
import type { Listed } from '../views/call-card.js'
import type { Column, Table } from './table.js'

/** A call as a row: what stands in each column, so that the call itself need not be held. */
export type CallRow = Readonly<Record<CallColumn, string | number | null>>

/** What rows are made for. */
export interface RowsFor {
  readonly view: View
  readonly areas: readonly Area[]
  readonly publicUrl: string
  /** Titles of sources by id. */
  readonly sources: ReadonlyMap<string, string>
}

type Kinds = Readonly<Partial<Record<CallColumn, Pick<Column<never>, 'kind' | 'width'>>>>

const KINDS: Kinds = {
  title: { width: 60 },
  status: { width: 12 },
  deadline: { kind: 'day' },
  clock: { width: 20 },
  opens: { kind: 'day' },
  total: { kind: 'number', width: 16 },
  least: { kind: 'number', width: 16 },
  most: { kind: 'number', width: 16 },
  currency: { width: 8 },
  supportRate: { kind: 'number' },
  areas: { width: 40 },
  why: { width: 50 },
  firstSeen: { kind: 'instant' },
  language: { width: 12 },
  original: { width: 60 },
  sourceUrl: { kind: 'link' },
  url: { kind: 'link' },
}

/** The table of a municipality's calls. */
export function callTable({ view: { language } }: Pick<RowsFor, 'view'>, place: string): Table<CallRow> {
  const { calls, callColumns } = fileWordsFor(language)
  const columns = (Object.keys(callColumns) as CallColumn[]).map((name) => ({
    title: callColumns[name],
    value: (row: CallRow) => row[name],
    ...KINDS[name],
  }))
  return { name: `${place}-${calls}`, columns }
}

export function callRow(listed: Listed, firstSeen: string | null, to: RowsFor): CallRow {
  const { call, withdrawn, role } = listed
  const { language, today } = to.view
  const words = fileWordsFor(language)
  const title = titleIn(call, language)
  const own = call.texts[0]?.language
  return {
    title: title.text,
    status: words.status[withdrawn ? 'closed' : statusOn(call, today)],
    programme: clean(programmeText(call, language), 200),
    ...daysOf(call, to),
    opens: call.opens,
    ...moneyOf(call.money),
    supportRate: call.supportRate,
    role: words.roles[role],
    ...tagsOf(listed, to),
    firstSeen,
    language: own ? words.languages[own] : null,
    original: title.original?.text ?? null,
    key: clean(call.key, 200),
    source: to.sources.get(call.source) ?? call.source,
    sourceUrl: webAddress(call.url),
    url: absolute(to.publicUrl, callPath(call.id)),
    id: call.id,
  }
}

function daysOf(call: Listed['call'], { view: { today } }: RowsFor) {
  const next = nextDeadline(call, today)
  const later = call.deadlines.filter(({ day }) => next !== null && day > next.day)
  return {
    deadline: next?.day ?? null,
    clock: next?.time ? `${clean(next.time, 20)} ${clean(next.zone, 40)}` : null,
    later: [...new Set(later.map(({ day }) => day))].join(', ') || null,
  }
}

/** Amounts in one currency, that of the first: a column cannot hold several. */
function moneyOf(money: readonly Money[]) {
  const currency = money[0]?.currency ?? null
  const amount = (role: Money['role']): number | null =>
    money.find((one) => one.role === role && one.currency === currency)?.amount ?? null
  return { total: amount('total'), least: amount('min'), most: amount('max'), currency }
}

function tagsOf({ tags }: Listed, { view, areas }: RowsFor) {
  const { graded } = fileWordsFor(view.language)
  const telling = tags.filter(({ grade }) => grade !== 'weak')
  const nameOf = (id: string): string => areas.find((area) => area.id === id)?.name[view.language] ?? id
  const reason = strongest(telling[0]?.reasons ?? [])
  return {
    areas: telling.map(({ area, grade }) => graded(clean(nameOf(area), 120), grade)).join('; ') || null,
    why: reason ? reasonText(reason, view.themes, view.words) : null,
  }
}
