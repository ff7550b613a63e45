import { examplesOf, phrasebookOf, type Judged } from '../src/core/learn/example.js'
import { train } from '../src/core/learn/train.js'
import { areaKey } from '../src/core/learn/weights.js'
import type { Municipality } from '../src/core/municipality.js'
import type { ThemeBook } from '../src/core/theme.js'
import { readLabels } from '../src/read/seeds/learned.js'
import { readSeed } from '../src/root.js'
import type { Figure } from './measure.js'

const CALLS = 304

/** Learning from as many labelled calls as the bound is set for: the shipped ones, over again where there are fewer. */
export function training(book: ThemeBook, municipality: Municipality): Figure[] {
  const shipped = readLabels(readSeed('labels.jsonl'), 'labels.jsonl', municipality.id)
  const labels = Array.from({ length: CALLS }, (_, i): Judged => {
    const label = shipped[i % shipped.length]
    if (!label) throw new Error('there are no labels')
    return { ...label, id: `${label.id} ${String(i)}` }
  })
  const areas = new Map(municipality.areas.map((area) => [areaKey(municipality.id, area.id), area]))
  const began = performance.now()
  train(examplesOf(labels, areas, phrasebookOf(book)), 'bench')
  const seconds = (performance.now() - began) / 1000
  return [{ name: `learning from ${String(CALLS)} labelled calls`, value: seconds, unit: 's', atMost: 3 }]
}
