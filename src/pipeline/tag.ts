import { setImmediate as giveWay } from 'node:timers/promises'
import { oneAtATime } from '../../db/open.js'
import type { Db } from '../../db/schema.js'
import type { StoredCall } from '../core/call.js'
import { applyJudgements } from '../core/judgement.js'
import { areaKey } from '../core/learn/weights.js'
import type { Area } from '../core/municipality.js'
import { roleOf } from '../core/role.js'
import { tagArea, themesOf } from '../core/tag.js'
import type { ThemeModel } from '../core/theme-book.js'
import type { Tag, ThemeScore } from '../core/theme.js'
import { settleArea } from '../store/area-edit.js'
import { eachCall, findCalls } from '../store/calls.js'
import { judgementsOf } from '../store/judgements.js'
import { listAreas, listMunicipalities } from '../store/municipalities.js'
import { chunks } from '../store/rows.js'
import { findThemesOf, hashesOf, listUnthemed, saveTags, saveThemes } from '../store/tags.js'

/** Calls that are held in memory, and written, at a time. */
const PIECE = 50

interface Place {
  readonly municipality: string
  readonly areas: readonly Area[]
}

interface Scored {
  readonly call: StoredCall
  readonly scores: readonly ThemeScore[]
}

/** Gives themes and role to calls that lack them and tags to every area that has changed. Returns how many calls got themes. */
export async function tagCalls(db: Db, model: ThemeModel): Promise<number> {
  const { all, stale } = await placesOf(db, model.version)
  const unthemed = await listUnthemed(db, model.version)
  for (const ids of chunks(unthemed, PIECE)) {
    await tagPiece(db, model, ids, all)
    await giveWay()
  }
  await retag(db, model, stale, new Set(unthemed))
  // What somebody changed meanwhile has tags of before and of after.
  await retag(db, model, changedSince(all, (await placesOf(db, model.version)).all), new Set())
  return unthemed.length
}

/** The areas that are other than they were, or new. */
function changedSince(before: readonly Place[], now: readonly Place[]): Place[] {
  const known = new Set(
    before.flatMap(({ municipality, areas }) => areas.map((area) => wordOf(municipality, area))),
  )
  return now
    .map(({ municipality, areas }) => ({
      municipality,
      areas: areas.filter((area) => !known.has(wordOf(municipality, area))),
    }))
    .filter(({ areas }) => areas.length > 0)
}

const wordOf = (municipality: string, { id, themes, words }: Area): string =>
  JSON.stringify([municipality, id, themes, words])

/** Every municipality's areas, and those whose tags were made with another version of the themes. */
async function placesOf(db: Db, version: string): Promise<{ all: Place[]; stale: Place[] }> {
  const all: Place[] = []
  const stale: Place[] = []
  for (const { id: municipality } of await listMunicipalities(db)) {
    const areas = await listAreas(db, municipality)
    all.push({ municipality, areas: areas.map(({ area }) => area) })
    const old = areas.filter((one) => one.version !== version).map(({ area }) => area)
    if (old.length > 0) stale.push({ municipality, areas: old })
  }
  return { all, stale }
}

async function tagPiece(
  db: Db,
  model: ThemeModel,
  ids: readonly string[],
  places: readonly Place[],
): Promise<void> {
  const calls = await findCalls(db, ids)
  const hashes = await hashesOf(db, ids)
  const scored = calls.map((call) => ({ call, scores: themesOf(call, model) }))
  await db.transaction().execute(async (trx) => {
    await saveThemes(
      trx,
      scored.map(({ call, scores }) => ({
        call: call.id,
        version: model.version,
        hash: hashes.get(call.id) ?? '',
        scores,
        role: roleOf(call),
      })),
    )
    for (const place of places) await tagIn(trx, model, place, scored)
  })
}

async function retag(
  db: Db,
  model: ThemeModel,
  places: readonly Place[],
  done: ReadonlySet<string>,
): Promise<void> {
  if (places.length === 0) return
  for await (const piece of eachCall(db, PIECE)) {
    const calls = piece.map(({ call }) => call).filter((call) => !done.has(call.id))
    const themes = await findThemesOf(
      db,
      calls.map((call) => call.id),
    )
    const scored = calls.map((call) => ({ call, scores: themes.get(call.id) ?? [] }))
    await db.transaction().execute(async (trx) => {
      for (const place of places) await tagIn(trx, model, place, scored)
    })
    await giveWay()
  }
  for (const { municipality, areas } of places)
    for (const area of areas) await settleArea(db, municipality, area, model.version)
}

async function tagIn(
  db: Db,
  model: ThemeModel,
  { municipality, areas }: Place,
  scored: readonly Scored[],
): Promise<void> {
  const ids = scored.map(({ call }) => call.id)
  // Nobody's judgement may come between reading them and writing tags.
  await oneAtATime(db)
  const judged = await judgementsOf(db, municipality, ids)
  const tags: { call: string; tag: Tag }[] = []
  for (const { call, scores } of scored) {
    const found = areas.flatMap(
      (area) => tagArea(area, scores, call, model, areaKey(municipality, area.id)) ?? [],
    )
    for (const tag of applyJudgements(found, judged.get(call.id) ?? [], areas))
      tags.push({ call: call.id, tag })
  }
  await saveTags(
    db,
    municipality,
    areas.map((area) => area.id),
    ids,
    tags,
    model.version,
  )
}
