import { oneAtATime } from '../../db/open.js'
import type { Db } from '../../db/schema.js'
import type { Instant, StoredCall } from '../core/call.js'
import { applyJudgements, isKnown, type Judgement, type Said, type Saying } from '../core/judgement.js'
import { areaKey } from '../core/learn/weights.js'
import type { Area } from '../core/municipality.js'
import { tagArea, themesOf } from '../core/tag.js'
import type { ThemeModel } from '../core/theme-book.js'
import type { Tag } from '../core/theme.js'
import { findCall } from '../store/calls.js'
import { judgementsOf, saveJudgements } from '../store/judgements.js'
import { findMunicipality, listAreas } from '../store/municipalities.js'
import { saveTags } from '../store/tags.js'

/** What else follows from a call's tags, such as its entry in the search; done in the transaction that changes them. */
export type AfterJudging = (trx: Db, call: string) => Promise<unknown>

/**
 * Keeps a person's word on a call and tags the call anew in the areas judged, all at once or not at all. What is said once
 * more is kept once. A contact who gets no letters any more is not known, nor is an area that the municipality has no longer.
 */
export async function judge(
  db: Db,
  model: ThemeModel,
  saying: Saying,
  now: Instant,
  after: AfterJudging = async () => undefined,
): Promise<Said> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx)
    const municipality = await findMunicipality(trx, saying.municipality)
    const found = await findCall(trx, saying.call)
    const { contact } = saying.by
    if (!municipality) return { kind: 'unknown', what: 'municipality' }
    if (!found) return { kind: 'unknown', what: 'call' }
    if (contact !== null && !municipality.contacts.some(({ id }) => id === contact))
      return { kind: 'unknown', what: 'contact' }
    const areas = municipality.areas.filter(({ id }) => saying.areas.includes(id))
    if (areas.length < new Set(saying.areas).size || areas.length === 0)
      return { kind: 'unknown', what: 'area' }
    const judgements = await keep(trx, model, saying, found.call, areas, now)
    if (judgements.length > 0) await after(trx, found.call.id)
    return { kind: 'kept', judgements }
  })
}

/** What the rules make of a call in each of a municipality's areas, whatever people have said of it. */
export async function opinionOf(
  db: Db,
  model: ThemeModel,
  municipality: string,
  call: StoredCall,
): Promise<Tag[]> {
  const areas = (await listAreas(db, municipality)).map(({ area }) => area)
  return rulesSay(municipality, areas, call, model)
}

function rulesSay(municipality: string, areas: readonly Area[], call: StoredCall, model: ThemeModel): Tag[] {
  const scores = themesOf(call, model)
  return areas.flatMap((area) => tagArea(area, scores, call, model, areaKey(municipality, area.id)) ?? [])
}

async function keep(
  trx: Db,
  model: ThemeModel,
  saying: Saying,
  call: StoredCall,
  areas: readonly Area[],
  now: Instant,
): Promise<Judgement[]> {
  const { municipality, verdict, by, why } = saying
  const before = (await judgementsOf(trx, municipality, [call.id])).get(call.id) ?? []
  const tags = rulesSay(municipality, areas, call, model)
  const judgements = areas
    .filter(
      ({ id }) =>
        !isKnown(
          before.find(({ area }) => area === id),
          saying,
        ),
    )
    .map(({ id: area }): Judgement => {
      const grade = tags.find((tag) => tag.area === area)?.grade ?? null
      return { municipality, call: call.id, area, verdict, by, why, at: now, version: model.version, grade }
    })
  if (judgements.length === 0) return []
  await saveJudgements(trx, judgements)
  const judged = applyJudgements(tags, [...before, ...judgements], areas)
  await saveTags(
    trx,
    municipality,
    areas.map(({ id }) => id),
    [call.id],
    judged.map((tag) => ({ call: call.id, tag })),
    model.version,
  )
  return judgements
}
