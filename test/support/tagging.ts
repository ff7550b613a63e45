import { existsSync, readFileSync } from 'node:fs'
import { areaKey } from '../../src/core/learn/weights.js'
import { readWeights } from '../../src/read/seeds/learned.js'
import { readProfile, readThemeBook } from '../../src/read/seeds/seeds.js'
import type { Call, Section } from '../../src/core/call.js'
import type { Municipality } from '../../src/core/municipality.js'
import { tagArea, themesOf } from '../../src/core/tag.js'
import type { Tag } from '../../src/core/theme.js'
import { compileThemes } from '../../src/core/theme-book.js'
import { themeFiles } from '../../src/root.js'
import { aCall } from './calls.js'

const SEEDS = new URL('../../db/seeds/', import.meta.url)

export const seedText = (path: string): string => readFileSync(new URL(path, SEEDS), 'utf8')

export const seedBook = readThemeBook(themeFiles())
export const seedModel = compileThemes(seedBook)
export const themeIds = seedBook.themes.map((theme) => theme.id)

export const seedProfile = (id: string): Municipality =>
  readProfile(seedText(`profiles/${id}.yaml`), `${id}.yaml`, themeIds)

const areas = seedProfile('solna').areas

/** Solna's tags of a call, by the shipped themes. */
export function solnaTags(call: Call): Tag[] {
  const scores = themesOf(call, seedModel)
  return areas.flatMap((area) => tagArea(area, scores, call, seedModel) ?? [])
}

/** The same with what was learned, as they are in use. */
export const shippedModel = compileThemes(seedBook, readWeights(seedText('weights.json'), 'weights.json'))
export function shippedTags(call: Call): Tag[] {
  const scores = themesOf(call, shippedModel)
  return areas.flatMap((area) => tagArea(area, scores, call, shippedModel, areaKey('solna', area.id)) ?? [])
}

/** The areas that a reader is shown: strong and likely. */
export const shown = (tags: readonly Tag[]): string[] =>
  tags.filter(({ grade }) => grade !== 'weak').map(({ area }) => area)

/** A call of no known programme, in one language. */
export function aText(title: string, sections: readonly Section[], language: 'sv' | 'en' = 'en'): Call {
  return aCall({
    key: 'A-CALL',
    title,
    programme: null,
    programmeCode: null,
    texts: [{ language, machine: false, title, sections }],
  })
}

/** The reference data beside a checkout, where it is there. */
export const SHARED = new URL('../../../shared/', import.meta.url)
export const hasShared = existsSync(new URL('data/tagging/gold_calls_v0.jsonl', SHARED))
export const sharedText = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8')
