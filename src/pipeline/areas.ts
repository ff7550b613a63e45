import { setImmediate as giveWay } from 'node:timers/promises'
import { oneAtATime } from '../../db/open.js'
import type { Db } from '../../db/schema.js'
import type { Actor } from '../core/account.js'
import { checkArea, type AreaDraft, type AreaRefusal, type WantedArea } from '../core/area-edit.js'
import { auditOfChange } from '../core/area-audit.js'
import { reachOf } from '../core/area-reach.js'
import { kindOf, type AreaPreview, type EffectCounts } from '../core/area-effect.js'
import type { Instant } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { idFor } from '../core/ids.js'
import type { Area } from '../core/municipality.js'
import type { ThemeModel } from '../core/theme-book.js'
import { saveAudit } from '../store/audit.js'
import {
  isAreaStill,
  listEditedAreas,
  orderAreas,
  removeArea,
  saveArea,
  settleArea,
  type EditedArea,
} from '../store/area-edit.js'
import { holdContacts } from '../store/contacts.js'
import { chunks } from '../store/rows.js'
import { saveTags } from '../store/tags.js'
import { effectsOf, eachRuled, previewArea, type AreaChange } from './area-effects.js'
import { indexCalls, type Lexicon } from './search.js'

/** What tags are made by, and which themes there are. */
export interface AreaRules {
  readonly model: ThemeModel
  readonly lexicon: Lexicon
  readonly themes: ReadonlySet<string>
}

/** Calls whose tags are written at a time; others have their turn between. */
const WRITTEN = 15

/** Who does it, where and when. */
export interface AreaDeed {
  readonly municipality: string
  readonly by: Actor
  readonly now: Instant
}

/** What saving an area as wanted would do with the calls that are open or coming. */
export async function previewWanted(
  db: Db,
  { model, themes }: AreaRules,
  { municipality, now }: Pick<AreaDeed, 'municipality' | 'now'>,
  wanted: WantedArea,
): Promise<AreaPreview | AreaRefusal> {
  const change = checked(await listEditedAreas(db, municipality), municipality, wanted, themes)
  return 'kind' in change ? change : previewArea(db, model, change, brusselsDay(now))
}

/** Writes an area as wanted, or says why not. Its tags are not made yet: see `retagArea`. */
export async function writeArea(
  db: Db,
  { model, themes }: Pick<AreaRules, 'model' | 'themes'>,
  { municipality, by, now }: AreaDeed,
  wanted: WantedArea,
): Promise<AreaChange | AreaRefusal> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx)
    if (!(await holdContacts(trx, municipality))) return { kind: 'gone' } as const
    const all = await listEditedAreas(trx, municipality)
    const change = checked(all, municipality, wanted, themes)
    if ('kind' in change) return change
    const { before, after } = change
    const from = all.findIndex(({ area }) => area.id === after.id)
    const to = placeAmong(all, after.id, wanted.position)
    const isSame = before !== null && before.version === model.version && !reachOf(before.area, after)
    await saveArea(trx, municipality, after, to, isSame ? model.version : '')
    await orderAreas(trx, municipality, inOrder(all, after.id, to))
    const detail = auditOfChange(before?.area ?? null, after, [from, to])
    if (Object.keys(detail).length > 0)
      await saveAudit(trx, {
        ...{ at: now, municipality, by, about: after.id, detail },
        action: before ? 'area.changed' : 'area.added',
      })
    return change
  })
}

/** Removes an area, its tags, and contacts' interest in it. Returns the calls that it tagged, to be made findable anew. */
export async function dropArea(
  db: Db,
  { municipality, by, now }: AreaDeed,
  id: string,
  revision: string,
): Promise<{ readonly kind: 'removed'; readonly calls: readonly string[] } | AreaRefusal> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx)
    await holdContacts(trx, municipality)
    const all = await listEditedAreas(trx, municipality)
    const known = all.find(({ area }) => area.id === id)
    if (!known) return { kind: 'gone' } as const
    if (known.revision !== revision) return { kind: 'stale' } as const
    if (all.length === 1) return { kind: 'last' } as const
    const calls = await removeArea(trx, municipality, id)
    await orderAreas(
      trx,
      municipality,
      all.map(({ area }) => area.id).filter((one) => one !== id),
    )
    const detail = { name: known.area.name.sv, tags: calls.length }
    await saveAudit(trx, { at: now, municipality, by, action: 'area.removed', about: id, detail })
    return { kind: 'removed', calls } as const
  })
}

/**
 * Makes the tags of an area that was written, calls that are open or coming first; what it cannot do because the area was changed
 * once more is done by whoever changed it. A process that ends meanwhile leaves it to the next conclusion. `told` hears how it goes.
 */
export async function retagArea(
  db: Db,
  { model, lexicon }: Pick<AreaRules, 'model' | 'lexicon'>,
  change: AreaChange,
  now: Instant,
  told: (counts: EffectCounts) => void = () => undefined,
): Promise<void> {
  const counts = { gained: 0, lost: 0, moved: 0 }
  const today = brusselsDay(now)
  for (const current of [true, false]) {
    for await (const ruled of eachRuled(db, model, change, { current, today }))
      for (const piece of chunks(ruled, WRITTEN)) {
        const effects = await db.transaction().execute(async (trx) => {
          // Nobody's judgement may come between reading them and writing tags.
          await oneAtATime(trx)
          if (!(await isAreaStill(trx, change.municipality, change.after))) return null
          const found = await effectsOf(trx, change, piece)
          await write(trx, change, found, { model, lexicon })
          return found
        })
        if (!effects) return
        for (const kind of effects.map(kindOf)) if (kind && current) counts[kind] += 1
        await giveWay()
      }
    if (current) told({ ...counts })
  }
  await settleArea(db, change.municipality, change.after, model.version)
}

async function write(
  trx: Db,
  { municipality, after }: AreaChange,
  effects: Awaited<ReturnType<typeof effectsOf>>,
  { model, lexicon }: Pick<AreaRules, 'model' | 'lexicon'>,
): Promise<void> {
  const changed = effects.filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
  const calls = changed.map(({ call }) => call.id)
  if (calls.length === 0) return
  const tags = changed.flatMap(({ call, after: tag }) => (tag ? [{ call: call.id, tag }] : []))
  await saveTags(trx, municipality, [after.id], calls, tags, model.version)
  await indexCalls(trx, lexicon, calls)
}

/** The change that is wanted, or why it cannot be. */
function checked(
  all: readonly EditedArea[],
  municipality: string,
  { id, revision, draft }: WantedArea,
  themes: ReadonlySet<string>,
): AreaChange | AreaRefusal {
  const before = all.find(({ area }) => area.id === id) ?? null
  if (id !== null && !before) return { kind: 'gone' }
  if (before && before.revision !== revision) return { kind: 'stale' }
  const others = all.filter((one) => one !== before).map(({ area }) => area)
  const problems = checkArea(draft, themes, others)
  if (problems.length > 0) return { kind: 'invalid', problems }
  const after: Area = { id: id ?? newId(draft, others), ...draft }
  return { municipality, before, after }
}

/** A word that the pages have for another thing at the place of an area's id. */
const NEW = 'new'

const newId = ({ name }: AreaDraft, others: readonly Area[]): string =>
  idFor(name.sv, [NEW, ...others.map(({ id }) => id)], 'omrade')

function placeAmong(all: readonly EditedArea[], id: string, wanted: number): number {
  const others = all.filter(({ area }) => area.id !== id).length
  return Math.max(0, Math.min(others, Number.isInteger(wanted) ? wanted : others))
}

function inOrder(all: readonly EditedArea[], id: string, place: number): readonly string[] {
  const ids = all.map(({ area }) => area.id).filter((one) => one !== id)
  return [...ids.slice(0, place), id, ...ids.slice(place)]
}
