import type { Db } from '../../db/schema.js'
import type { Day, Grade } from '../core/call.js'
import type { Reason } from '../core/theme.js'
import { chooseWorth, UNSURE, type Doubt, type Worth } from '../core/worth.js'
import { findCalls } from './calls.js'
import { listJudged } from './judgements.js'
import { parsed } from './rows.js'

/** How many calls a list of those to judge has. */
export const WORTH = 5

/** The calls, open or coming, that it would help most to judge in a municipality: none in which it has no part, and none on which somebody's word stands. */
export async function worthJudging(
  db: Db,
  municipality: string,
  today: Day,
  limit = WORTH,
): Promise<Worth[]> {
  const judged = await listJudged(db, municipality)
  const doubts = (await listDoubts(db, municipality, today)).filter(({ call }) => !judged.has(call))
  const chosen = chooseWorth(doubts, limit)
  const calls = new Map(
    (
      await findCalls(
        db,
        chosen.map(({ call }) => call),
      )
    ).map((call) => [call.id, call]),
  )
  return chosen.flatMap(({ call, tag }) => {
    const found = calls.get(call)
    return found ? [{ call: found, tag }] : []
  })
}

async function listDoubts(db: Db, municipality: string, today: Day): Promise<Doubt[]> {
  const rows = await db
    .selectFrom('tag')
    .innerJoin('call', 'call.id', 'tag.call')
    .leftJoin('call_theme', 'call_theme.call', 'tag.call')
    .select(['tag.call', 'tag.area', 'tag.score', 'tag.grade', 'tag.reasons'])
    .select(['call.programme', 'call.source'])
    .where('tag.municipality', '=', municipality)
    .where('tag.score', '>=', UNSURE.from)
    .where('tag.score', '<=', UNSURE.to)
    .where('call.list', '=', 'call')
    .where('call.withdrawn', '=', 0)
    .where('call.status', 'in', ['open', 'forecast'])
    .where((e) => e.or([e('call_theme.role', 'is', null), e('call_theme.role', '!=', 'no')]))
    .where((e) => e.or([e('call.last_deadline', 'is', null), e('call.last_deadline', '>=', today)]))
    .execute()
  return rows.map(({ call, programme, source, area, score, grade, reasons }) => ({
    call,
    family: programme ?? source,
    tag: { area, score, grade: grade as Grade, reasons: parsed<Reason[]>(reasons) },
  }))
}
