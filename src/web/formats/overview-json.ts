import { AHEAD_DAYS, NEW_DAYS, type ByArea, type Happened } from '../../core/dashboard.js'
import { daysBetween } from '../../core/dates.js'
import { countChecked, counted, type SourceState } from '../coverage.js'
import { NAMED, type Overview } from '../dashboard.js'
import type { DeskFigures } from '../dashboard-desk.js'
import { absolute, callPath, sourcePath } from '../view.js'

/** The figures of an overview, as programs get them; `desk` only for those who work at the municipality. */
export function overviewAsJson(overview: Overview, today: string, publicUrl: string): object {
  const { municipality, choice, week, happened, closing, planned, money, desk } = overview
  const one = (call: string) => ({
    id: call,
    title: overview.calls.get(call)?.call.title ?? null,
    url: absolute(publicUrl, callPath(call)),
  })
  const kind = (of: Happened['kind']) => happened.filter((event) => event.kind === of)
  return {
    municipality: { id: municipality.id, name: municipality.name },
    today,
    role: choice,
    areas: municipality.areas.map(({ id, name }) => ({ id, name })),
    week: {
      days: NEW_DAYS,
      ...flat(week),
      opened: kind('opened').map(({ call, grades }) => ({ ...one(call), grades })),
      moved: kind('deadline').map(({ call, grades, from, to }) => ({ ...one(call), grades, from, to })),
    },
    closing: {
      days: AHEAD_DAYS,
      weeks: closing.weeks,
      ...flat(closing.columns),
      total: closing.calls.length,
      shutToNewcomers: closing.shut,
      first: closing.calls.slice(0, NAMED.closing).map(({ call, day, grades }) => ({
        ...one(call),
        day,
        daysLeft: daysBetween(today, day),
        grades,
      })),
    },
    planned: planned.map(({ quarter, count }) => ({ quarter, ...count })),
    plannedFirst: planned
      .flatMap(({ calls }) => calls)
      .slice(0, NAMED.planned)
      .map(({ call, opening, quarter, grades }) => ({ ...one(call), opening, quarter, grades })),
    money: { currency: 'EUR', ...flat(money) },
    sources: {
      checked: countChecked(overview.states),
      total: counted(overview.states).length,
      silent: counted(overview.states)
        .filter(({ checked }) => !checked)
        .map(({ source, health }) => ({
          id: source.id,
          title: source.title,
          since: health.failingSince ?? health.lastGood?.started ?? null,
          url: absolute(publicUrl, sourcePath(source.id)),
        })),
    },
    ...(desk && { desk: deskAsJson(desk) }),
  }
}

/** Figures by area in a list, and those of all areas together. */
const flat = <Figure>({ areas, all }: ByArea<Figure>): object => ({ byArea: areas, all })

function deskAsJson({ needs, letters, departments }: DeskFigures): object {
  const ids = (states: readonly SourceState[]): readonly string[] => states.map(({ source }) => source.id)
  const { failing, news, odd, absent, changes, ...rest } = needs
  return {
    needs: {
      ...rest,
      failing: ids(failing),
      news: ids(news),
      odd: ids(odd),
      absent,
      changes: changes.map(({ source, title, url, at }) => ({ source, title, url, at })),
    },
    letters,
    departments: departments.map(({ id, week }) => ({ id, ...week })),
  }
}
