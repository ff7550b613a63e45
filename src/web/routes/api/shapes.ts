import type { z } from '@hono/zod-openapi'
import { nextDeadline, statusOn, type Day, type Money, type StoredCall } from '../../../core/call.js'
import { instantOf } from '../../../core/moment.js'
import type { RoleReason } from '../../../core/role.js'
import type { Reason, Tag } from '../../../core/theme.js'
import type { TimedEvent } from '../../../store/event-feed.js'
import type { ListedCall } from '../../../store/lists.js'
import { webAddress } from '../../../text/clean.js'
import { absolute, callPath } from '../../view.js'
import type { BulkCall, CallEvent, CallSummary } from './schemas.js'

/** What every answer is made for. */
export interface ShapedFor {
  readonly today: Day
  readonly publicUrl: string
}

type Common = Omit<z.infer<typeof CallSummary>, 'areas'>
type Whole = Omit<z.infer<typeof BulkCall>, keyof Common>

/** A call as every answer has it; `firstSeen` is null where no source is known to have had it. */
export function commonOf(
  { call, withdrawn, role }: ListedCall,
  firstSeen: string | null,
  { today, publicUrl }: ShapedFor,
): Common {
  const swedish = call.texts.find(({ language }) => language === 'sv')
  return {
    id: call.id,
    key: call.key,
    kind: call.kind,
    title: call.title,
    swedishTitle: swedish?.title ? { text: swedish.title, machine: swedish.machine } : null,
    status: withdrawn ? 'closed' : statusOn(call, today),
    withdrawn,
    programme: call.programme,
    programmeCode: call.programmeCode,
    language: call.texts[0]?.language ?? null,
    opens: call.opens,
    nextDeadline: nextDeadline(call, today)?.day ?? null,
    deadlines: call.deadlines.map(deadlineOf),
    roughTimes: call.rough.map(({ role, from, to, words }) => ({ role, from, to, words })),
    preliminary: call.preliminary,
    money: call.money.map(moneyOf),
    supportRate: call.supportRate,
    expectedGrants: call.expectedGrants,
    role,
    firstSeen,
    url: absolute(publicUrl, callPath(call.id)),
    sourceUrl: webAddress(call.url),
  }
}

function deadlineOf(deadline: StoredCall['deadlines'][number]) {
  const { day, time, zone, certain, role } = deadline
  return { day, time, zone, at: instantOf(deadline), certain, role }
}

const moneyOf = ({ role, amount, currency, shared, yearly = false }: Money) => ({
  ...{ role, amount, currency, shared, yearly },
})

/** The rest of what a call holds. */
export function wholeOf(call: StoredCall): Whole {
  const { trial, callTitle, callCode, actionTypes, parent, who, restricted, keywords } = call
  return {
    ...{ trial, callTitle, callCode, actionTypes, who, restricted, keywords },
    parent: parent && { key: parent.key, title: parent.title },
    rounds: call.rounds.map(({ opens, closes }) => ({ opens, closes })),
    links: call.links.flatMap(({ label, url }) => {
      const kept = webAddress(url)
      return kept === null ? [] : [{ label, url: kept }]
    }),
    texts: call.texts.map(({ language, machine, title, sections }) => ({
      ...{ language, machine, title },
      sections: sections.map(({ kind, text }) => ({ kind, text })),
    })),
    evidence: call.evidence.map(({ field, words, label, source }) => ({ field, words, label, source })),
    disagreements: call.disagreements.map(({ field, source, says }) => ({ field, source, says })),
  }
}

/** The areas that a call belongs to, with how well. */
export const areasOf = (tags: readonly Tag[]) => tags.map(({ area, grade }) => ({ area, grade }))

/** A reason without who gave it: people's names are not open data. */
export function reasonOf(reason: Reason | RoleReason) {
  if (reason.kind !== 'person') return reason
  const { kind, at, points } = reason
  return { kind, at, points }
}

export function eventShape(
  { id, call, kind, field, day, at, from, to, title }: TimedEvent,
  { publicUrl }: ShapedFor,
): z.infer<typeof CallEvent> {
  return { id, call, kind, field, day, at, from, to, title, url: absolute(publicUrl, callPath(call)) }
}
