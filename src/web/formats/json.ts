import { nextDeadline, statusOn, type Day } from '../../core/call.js'
import type { Tag } from '../../core/theme.js'
import type { ListedCall } from '../../store/lists.js'
import { webAddress } from '../../text/clean.js'
import { absolute, callPath } from '../view.js'

/** A call in a list, as programs get it. `nextDeadline` is the last one where all are past. */
export function listedAsJson(
  { call, withdrawn, role, tags }: ListedCall & { readonly tags: readonly Tag[] },
  today: Day,
  publicUrl: string,
): object {
  const swedish = call.texts.find(({ language }) => language === 'sv')
  const telling = tags.filter(({ grade }) => grade !== 'weak')
  return {
    id: call.id,
    key: call.key,
    kind: call.kind,
    title: call.title,
    swedishTitle: swedish?.title ? { text: swedish.title, machine: swedish.machine } : null,
    status: withdrawn ? 'closed' : statusOn(call, today),
    withdrawn,
    programme: call.programme,
    opens: call.opens,
    rough: call.rough,
    preliminary: call.preliminary,
    nextDeadline: nextDeadline(call, today)?.day ?? null,
    deadlines: call.deadlines,
    money: call.money,
    supportRate: call.supportRate,
    role,
    areas: telling.map(({ area }) => area),
    grades: Object.fromEntries(telling.map(({ area, grade }) => [area, grade])),
    url: absolute(publicUrl, callPath(call.id)),
    sourceUrl: webAddress(call.url),
  }
}
