import type { Db } from '../../db/schema.js'
import { KEEP_MONTHS, USUAL, type Municipality } from '../../src/core/municipality.js'
import type { Source } from '../../src/core/source.js'
import { compileSplitter } from '../../src/core/lexis/compounds.js'
import { compileThemes } from '../../src/core/theme-book.js'
import type { ThemeBook } from '../../src/core/theme.js'
import { conclude, type Conclusion } from '../../src/pipeline/conclude.js'
import { gather } from '../../src/pipeline/gather.js'
import { readHere } from '../../src/pipeline/sweep.js'
import { saveMunicipality } from '../../src/store/municipalities.js'
import type { Run } from '../../src/store/runs.js'
import { aSource, aWorker, fetchFrom, type World } from './world.js'

/** Two subjects with a phrase each. */
export const A_BOOK: ThemeBook = {
  version: 'test',
  themes: [
    {
      id: 'care',
      name: { sv: 'Äldreomsorg', en: 'Elderly care' },
      phrases: [{ language: 'en', text: 'elderly care', weight: 3 }],
      programmes: [],
    },
    {
      id: 'school',
      name: { sv: 'Skola', en: 'School' },
      phrases: [{ language: 'en', text: 'school', weight: 3 }],
      programmes: [],
    },
  ],
  masks: [],
  boilerplate: [],
  grounds: [],
}

const model = compileThemes(A_BOOK)
const lexicon = { concepts: [], splitter: compileSplitter([]), version: '1' }
/** What tags and the search are made by. */
export const RULES = { model: async () => model, lexicon: async () => lexicon }

/** A municipality with one area, one department and one contact, or as many contacts as asked for. */
export const aMunicipality = (part: Partial<Municipality> = {}): Municipality => ({
  id: 'solna',
  name: 'Solna',
  policy: 'Internationell policy',
  areas: [{ id: 'social', name: { sv: 'Sociala frågor', en: 'Social' }, themes: { care: 1 }, words: [] }],
  departments: [{ id: 'omsorg', name: 'Omvårdnadsförvaltningen' }],
  contacts: [aContact('omsorg')],
  domains: ['solna.example'],
  keepMonths: KEEP_MONTHS,
  ...part,
})

export const aContact = (id: string): Municipality['contacts'][number] => ({
  id,
  name: 'Internationell kontaktperson',
  email: `${id}@solna.example`,
  department: 'omsorg',
  language: 'sv',
  secretariat: false,
  interests: [{ area: 'social', least: 'likely' }],
  wishes: USUAL,
})

/** Everything at work on one database, with a clock and a world that the test turns. */
export interface House {
  readonly db: Db
  readonly world: World
  readonly source: Source
  now: string
  /** Gathers and concludes at `day`, or now. */
  readonly gatherOn: (day?: string) => Promise<{ readonly run: Run | null; readonly done: Conclusion }>
  readonly conclude: () => Promise<Conclusion>
}

export function aHouse(db: Db, world: World, source: Source = aSource()): House {
  const worker = aWorker()
  const house: House = {
    db,
    world,
    source,
    now: '2026-06-01T03:00:00.000Z',
    gatherOn: async (day) => {
      if (day) house.now = `${day}T03:00:00.000Z`
      const run = await gather(
        source,
        { fetch: fetchFrom(world), read: readHere },
        db,
        () => house.now,
        worker,
      )
      return { run, done: await house.conclude() }
    },
    conclude: () => conclude(db, { sources: [source], ...RULES, recurring: [] }, () => house.now, worker),
  }
  return house
}

export const settle = (db: Db, municipality: Municipality): Promise<unknown> =>
  db.transaction().execute((trx) => saveMunicipality(trx, municipality, '2026-01-01T00:00:00.000Z'))
