import type { Db } from '../../db/schema.js'
import type { Day, Instant } from '../core/call.js'
import type { Move } from '../core/dashboard.js'
import { UNSURE } from '../core/worth.js'

/** That a call opened, or that its deadline moved, since a day, in no order. */
export async function listMoves(db: Db, since: Day): Promise<readonly Move[]> {
  const rows = await db
    .selectFrom('event')
    .select(['id', 'at', 'call', 'kind', 'from', 'to'])
    .where('day', '>=', since)
    .where('kind', 'in', ['opened', 'deadline'])
    .execute()
  return rows.map(({ kind, ...rest }) => ({ ...rest, kind: kind as Move['kind'] }))
}

/** How many letters a municipality has of each ISO week from `from` on, by status; those of which there was nothing to send are left out. */
export async function countLettersByWeek(
  db: Db,
  municipality: string,
  from: string,
): Promise<readonly { readonly week: string; readonly status: string; readonly letters: number }[]> {
  const rows = await db
    .selectFrom('delivery')
    .select((e) => ['week', 'status', e.fn.countAll().as('letters')])
    .where('municipality', '=', municipality)
    .where('week', '>=', from)
    .where('kind', 'in', ['weekly', 'fast'])
    .where('status', '!=', 'skipped')
    .groupBy(['week', 'status'])
    .execute()
  return rows.map(({ letters, ...rest }) => ({ ...rest, letters: Number(letters) }))
}

/** When contacts of a municipality answered since then, each once a call and day by their last word; what was taken back is no answer. */
export async function listAnswers(db: Db, municipality: string, since: Instant): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('judgement')
    .select(['by_contact', 'call', 'verdict', 'at'])
    .where('municipality', '=', municipality)
    .where('at', '>=', since)
    .where('by_contact', '!=', '')
    .orderBy('id')
    .execute()
  const last = new Map(
    rows.map((row) => [[row.by_contact, row.call, row.at.slice(0, 10)].join('\n'), row] as const),
  )
  return [...last.values()].filter(({ verdict }) => verdict !== 'withdrawn').map(({ at }) => at)
}

/** How many reports of pages that could not be used nobody has dealt with. */
export async function countFaultReports(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('fault_report')
    .select((e) => e.fn.countAll().as('n'))
    .where('state', '=', 'new')
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Whether there is any call of a municipality, open or coming, of which the rules are unsure and nobody has said anything. */
export async function hasDoubts(db: Db, municipality: string, today: Day): Promise<boolean> {
  const row = await db
    .selectFrom('tag')
    .innerJoin('call', 'call.id', 'tag.call')
    .leftJoin('call_theme', 'call_theme.call', 'tag.call')
    .select('tag.call')
    .where('tag.municipality', '=', municipality)
    .where('tag.score', '>=', UNSURE.from)
    .where('tag.score', '<=', UNSURE.to)
    .where('call.list', '=', 'call')
    .where('call.withdrawn', '=', 0)
    .where('call.status', 'in', ['open', 'forecast'])
    .where((e) => e.or([e('call_theme.role', 'is', null), e('call_theme.role', '!=', 'no')]))
    .where((e) => e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', today)]))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('judgement')
            .select('judgement.id')
            .whereRef('judgement.call', '=', 'tag.call')
            .whereRef('judgement.municipality', '=', 'tag.municipality'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
