import type { Db } from '../../db/schema.js'
import { groupBy } from '../../src/core/group.js'
import type { Municipality } from '../../src/core/municipality.js'
import type { Tag, ThemeScore } from '../../src/core/theme.js'
import { indexCalls } from '../../src/pipeline/search.js'
import { saveCalls } from '../../src/store/calls.js'
import { saveMunicipality } from '../../src/store/municipalities.js'
import { saveTags, saveThemes } from '../../src/store/tags.js'
import { createApp } from '../../src/web/app.js'
import type { Deps } from '../../src/web/deps.js'
import { A_LEXICON, aSearch } from '../support/search.js'
import { CALLS } from './seed-calls.js'
import { saveHistory } from './seed-history.js'
import { saveSourceHistory, SOURCES } from './seed-sources.js'
import { saveWordedSightings, WORDED } from './seed-worded.js'

export const NOW = '2026-06-15T08:30:00.000Z'
export const PUBLIC_URL = 'https://fondvakt.example'

const area = (id: string, sv: string, en: string): Municipality['areas'][number] => ({
  id,
  name: { sv, en },
  themes: {},
  words: [],
})

export const SOLNA: Municipality = {
  id: 'solna',
  name: 'Solna',
  policy: 'Internationell policy, kommunfullmäktige 2007-10-29 § 151',
  areas: [
    area('lifelong-learning', 'Livslångt lärande', 'Lifelong learning'),
    area('social', 'Sociala frågor', 'Social affairs'),
    area('work-and-growth', 'Arbete och tillväxt', 'Work and growth'),
    area('urban-and-environment', 'Stadsutveckling – miljö', 'Urban development – environment'),
  ],
  departments: [],
  contacts: [],
  domains: [],
  keepMonths: 24,
}

export const STROMSUND: Municipality = {
  ...SOLNA,
  id: 'stromsund',
  name: 'Strömsund',
  policy: 'Internationell policy, kommunfullmäktige 2012-12-12 § 121',
  areas: [area('visit-and-live', 'En plats att besöka och bo på', 'A place to visit and live')],
}

export const THEMES = new Map([
  ['elderly-care', { sv: 'Äldreomsorg', en: 'Elderly care' }],
  ['school', { sv: 'Skola', en: 'School' }],
  ['energy', { sv: 'Energi', en: 'Energy' }],
])

/** The pages over a database. */
export function anApp(db: Db, part: Partial<Deps> = {}) {
  return createApp({
    db,
    search: aSearch(db),
    sources: SOURCES,
    clock: () => NOW,
    publicUrl: PUBLIC_URL,
    version: '0.1.0',
    themes: THEMES,
    ...part,
  })
}

/** Two municipalities, calls, news and a consultation with tags, events and sightings, and sources in every state. */
export async function seed(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveMunicipality(trx, SOLNA, NOW)
    await saveMunicipality(trx, STROMSUND, NOW)
    await saveSeedCalls(trx)
    await saveHistory(trx)
    await saveSourceHistory(trx)
    await saveWordedSightings(trx)
    await indexCalls(trx, A_LEXICON)
  })
}

const ALL = [...CALLS, ...WORDED]

async function saveSeedCalls(db: Db): Promise<void> {
  const merged = ALL.map(({ call, withdrawn = false }) => ({ call, hash: call.id, withdrawn }))
  await saveCalls(db, merged, '2026-06-15', NOW)
  await saveThemes(
    db,
    ALL.map(({ call, tags, role = 'no' }) => ({
      call: call.id,
      version: '1',
      hash: call.id,
      scores: themesOf(tags),
      role: { role, because: [] },
    })),
  )
  for (const municipality of [SOLNA, STROMSUND]) {
    const areas = municipality.areas.map(({ id }) => id)
    const tags = ALL.flatMap(({ call, tags }) =>
      tags.filter((tag) => areas.includes(tag.area)).map((tag) => ({ call: call.id, tag })),
    )
    await saveTags(
      db,
      municipality.id,
      areas,
      ALL.map(({ call }) => call.id),
      tags,
      '1',
    )
  }
}

function themesOf(tags: readonly Tag[]): ThemeScore[] {
  const reasons = tags.flatMap((tag) => tag.reasons).flatMap((one) => ('theme' in one ? [one] : []))
  return [...groupBy(reasons, ({ theme }) => theme)].map(([theme, own]) => ({
    theme,
    score: own.reduce((sum, { points }) => sum + points, 0),
    reasons: own,
  }))
}
