import type { Db } from '../../db/schema.js'
import type { Area } from '../core/municipality.js'
import { examplesOf, phrasebookOf, type Example, type Judged } from '../core/learn/example.js'
import { train } from '../core/learn/train.js'
import { bookAlone, crossValidate, whyWorse } from '../core/learn/validate.js'
import { areaKey, toPlain } from '../core/learn/weights.js'
import { featuresOf } from '../core/tag.js'
import { compileThemes } from '../core/theme-book.js'
import type { ThemeBook } from '../core/theme.js'
import { findCalls } from '../store/calls.js'
import { listJudgements } from '../store/judgements.js'
import { listAreas, listMunicipalities } from '../store/municipalities.js'
import { chunks } from '../store/rows.js'
import { listTrainings, saveTraining, type Training } from '../store/weights.js'

/** What is learned from, beside people's corrections. */
export interface Lessons {
  readonly book: ThemeBook
  /** The labelled calls that ship. */
  readonly labels: readonly Judged[]
}

/** New corrections from which a training by the schedule is worth its while. */
const ENOUGH = 5

/** How many corrections there are that the last training did not know. */
export async function countNewCorrections(db: Db): Promise<number> {
  const [last] = await listTrainings(db)
  const learned = new Set(last?.report.learned ?? [])
  return (await correctionNames(db)).filter((name) => !learned.has(name)).length
}

/** Whether the schedule should train: enough people have corrected something since the last time. */
export const isTrainingOwed = async (db: Db): Promise<boolean> => (await countNewCorrections(db)) >= ENOUGH

/**
 * Learns from the shipped labels and from people's corrections, and compares by cross-validation with what was learned from
 * what was known before. The new weights are taken into use unless they are worse, and kept either way.
 */
export async function trainWeights(db: Db, { book, labels }: Lessons, now: string): Promise<Training> {
  const areas = await areasOf(db)
  const phrases = phrasebookOf(book)
  const corrections = await correctionsOf(db, book)
  const [last] = await listTrainings(db)
  const known = new Set(last?.report.learned ?? [])
  const examples = examplesOf([...labels, ...corrections.judged], areas, phrases)
  const isKnown = ({ area, call }: Example): boolean => {
    const name = `${area}/${call}`
    return !corrections.names.has(name) || known.has(name)
  }
  const before = last
    ? crossValidate(examples, (rest) => train(rest.filter(isKnown), '0'))
    : bookAlone(examples)
  const after = crossValidate(examples)
  const refused = whyWorse(before, after)
  const version = `${now.slice(0, 10)}-${String((await listTrainings(db)).length + 1)}`
  const training: Training = {
    id: version,
    at: now,
    version,
    state: refused === null ? 'current' : 'refused',
    report: {
      before,
      after,
      book: bookAlone(examples),
      calls: new Set(examples.map(({ call }) => call)).size,
      corrections: corrections.names.size,
      learned: [...corrections.names].sort(),
      refused,
    },
  }
  await saveTraining(db, training, JSON.stringify(toPlain(train(examples, version))))
  return training
}

async function areasOf(db: Db): Promise<Map<string, Area>> {
  const areas = new Map<string, Area>()
  for (const { id } of await listMunicipalities(db))
    for (const { area } of await listAreas(db, id)) areas.set(areaKey(id, area.id), area)
  return areas
}

/** People's last words that were not taken back, as judged calls; of calls that are no longer there nothing can be learned. */
async function correctionsOf(
  db: Db,
  book: ThemeBook,
): Promise<{ readonly judged: readonly Judged[]; readonly names: ReadonlySet<string> }> {
  const said = new Map<string, Record<string, boolean>>()
  for (const { municipality, area, call, verdict } of await listJudgements(db)) {
    if (verdict === 'withdrawn') continue
    const areas = said.get(call) ?? {}
    areas[areaKey(municipality, area)] = verdict === 'relevant'
    said.set(call, areas)
  }
  const model = compileThemes(book)
  const judged: Judged[] = []
  for (const ids of chunks([...said.keys()], 50))
    for (const call of await findCalls(db, ids))
      judged.push({
        id: call.id,
        areas: said.get(call.id) ?? {},
        features: featuresOf(call, model),
        isCorrection: true,
      })
  const names = judged.flatMap(({ id, areas }) => Object.keys(areas).map((area) => `${area}/${id}`))
  return { judged, names: new Set(names) }
}

async function correctionNames(db: Db): Promise<string[]> {
  return (await listJudgements(db))
    .filter(({ verdict }) => verdict !== 'withdrawn')
    .map(({ municipality, area, call }) => `${areaKey(municipality, area)}/${call}`)
}
