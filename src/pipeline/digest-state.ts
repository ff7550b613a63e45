import type { Db } from '../../db/schema.js'
import type { Coverage, Upkeep } from '../core/letter.js'
import type { Signer } from '../core/signed.js'
import type { Source } from '../core/source.js'
import type { ThemeBook } from '../core/theme.js'
import { listFindings } from '../store/findings.js'
import { countGoodRuns } from '../store/runs.js'
import type { Search } from '../store/search.js'
import { listPageChanges } from '../store/watched.js'
import { coverageOf } from './coverage.js'

/** What letters are made from, beside the database. */
export interface DigestMatter {
  readonly sources: readonly Source[]
  readonly book: ThemeBook
  readonly publicUrl: string
  /** Signs the links of letters. */
  readonly signer: Signer
  /** What saved searches are asked of; without it they find nothing. */
  readonly search?: Pick<Search, 'find'>
}

/** How the sources are doing, the same for every letter. */
export interface State {
  readonly coverage: Coverage
  readonly upkeep: Omit<Upkeep, 'desk'>
  readonly themes: ReadonlyMap<string, { readonly sv: string; readonly en: string }>
}

const CHANGE_DAYS = 7

export async function stateOf(db: Db, { sources, book }: DigestMatter, now: string): Promise<State> {
  return {
    coverage: await coverageOf(db, sources, now),
    upkeep: {
      findings: await listFindings(db),
      changes: await listPageChanges(db, new Date(Date.parse(now) - CHANGE_DAYS * 86_400_000).toISOString()),
      titles: new Map(sources.map(({ id, title }) => [id, title])),
    },
    themes: new Map(book.themes.map((theme) => [theme.id, theme.name])),
  }
}

/** True once any source has had a run that was believed; before that there is nothing to write about. */
export async function hasGathered(db: Db, sources: readonly Source[]): Promise<boolean> {
  const runs = await Promise.all(sources.map(({ id }) => countGoodRuns(db, id)))
  return runs.some((count) => count > 0)
}
