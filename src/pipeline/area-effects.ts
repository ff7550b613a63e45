import { setImmediate as giveWay } from 'node:timers/promises'
import type { Db } from '../../db/schema.js'
import { previewOf, type AreaPreview, type Effect } from '../core/area-effect.js'
import { reachOf } from '../core/area-reach.js'
import type { Day, StoredCall } from '../core/call.js'
import { applyJudgements } from '../core/judgement.js'
import { areaKey } from '../core/learn/weights.js'
import type { Area } from '../core/municipality.js'
import { tagArea } from '../core/tag.js'
import type { ThemeModel } from '../core/theme-book.js'
import type { Tag } from '../core/theme.js'
import type { EditedArea } from '../store/area-edit.js'
import { countCurrent, eachScored, tagsIn } from '../store/area-tags.js'
import { judgementsOf } from '../store/judgements.js'

/** Calls that are read at a time, and milliseconds after which others have their turn. */
const [PIECE, TURN_MS] = [50, 25]
/** Calls of each effect that a preview names. */
const NAMED = 20

/** A change of one area: as it is, null for a new one, and as it is to be. */
export interface AreaChange {
  readonly municipality: string
  readonly before: Pick<EditedArea, 'area' | 'version'> | null
  readonly after: Area
}

/** What the rules say of a call once a change is made. */
export interface Ruled {
  readonly call: StoredCall
  readonly tag: Tag | null
}

/** What a change would do with the calls that are open or coming; nothing is written. */
export async function previewArea(
  db: Db,
  model: ThemeModel,
  change: AreaChange,
  today: Day,
): Promise<AreaPreview> {
  const effects: Effect[] = []
  const { municipality, before } = change
  const unchanged = before
    ? await countCurrent(db, municipality, before.area.id, today)
    : { strong: 0, likely: 0, weak: 0 }
  for await (const piece of eachRuled(db, model, change, { current: true, today }))
    for (const effect of await effectsOf(db, change, piece)) {
      if (effect.before) unchanged[effect.before.grade] -= 1
      effects.push(effect)
    }
  return previewOf(effects, unchanged, NAMED)
}

/** What the rules say of the calls that a change can touch, a piece at a time; others have their turn meanwhile. */
export async function* eachRuled(
  db: Db,
  model: ThemeModel,
  { municipality, before, after }: AreaChange,
  which: { readonly current: boolean; readonly today: Day },
): AsyncGenerator<readonly Ruled[]> {
  // Tags that other rules made can all be others now.
  const isStale = before !== null && before.version !== model.version
  const reach = reachOf(before?.area ?? null, after)
  if (!isStale && !reach) return
  const themes = isStale || !reach || reach.hasWords ? null : reach.themes
  const key = areaKey(municipality, after.id)
  let began = performance.now()
  for await (const scored of eachScored(db, { ...which, themes }, PIECE)) {
    const ruled: Ruled[] = []
    for (const { call, scores } of scored) {
      const area = isStale ? after : (reach?.areaFor(call, scores) ?? null)
      if (area) ruled.push({ call, tag: tagArea(area, scores, call, model, key) })
      if (performance.now() - began < TURN_MS) continue
      await giveWay()
      began = performance.now()
    }
    if (ruled.length > 0) yield ruled
  }
}

/** What becomes of the tags of some calls, people's word above the rules'. */
export async function effectsOf(
  db: Db,
  { municipality, after }: AreaChange,
  ruled: readonly Ruled[],
): Promise<readonly Effect[]> {
  const ids = ruled.map(({ call }) => call.id)
  const tags = await tagsIn(db, municipality, after.id, ids)
  const judged = await judgementsOf(db, municipality, ids)
  return ruled.map(({ call, tag }) => {
    const [now = null] = applyJudgements(tag ? [tag] : [], judged.get(call.id) ?? [], [after])
    return { call, before: tags.get(call.id) ?? null, after: now }
  })
}
