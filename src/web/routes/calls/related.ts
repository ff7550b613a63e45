import type { Day } from '../../../core/call.js'
import { mainThemes, mostAlike, type Alike } from '../../../core/related.js'
import type { MunicipalRole } from '../../../core/role.js'
import {
  findKin,
  findRelated,
  findSubjects,
  listClosedIn,
  listEditions,
  type Kin,
  type RelatedCall,
} from '../../../store/related.js'
import type { Deps } from '../../deps.js'

/** A call like another, and the themes that both are about. */
export interface SimilarCall extends RelatedCall {
  readonly themes: readonly string[]
}

/** The calls that stand beside a call on its page. */
export interface Related {
  /** The same call in other years, the latest first. */
  readonly editions: readonly RelatedCall[]
  /** Where there are none: the programme's calls that closed last. */
  readonly closed: readonly RelatedCall[]
  /** Calls that are open or coming and about the same, the most alike first. */
  readonly similar: readonly SimilarCall[]
}

export const NONE_RELATED: Related = { editions: [], closed: [], similar: [] }

/** How many of each are shown. */
const [EDITIONS, CLOSED, SIMILAR] = [6, 3, 5]

/** What else one should know of who reads about a call. */
export async function relatedTo(
  deps: Deps,
  id: string,
  { today, role }: { readonly today: Day; readonly role: MunicipalRole | null },
): Promise<Related> {
  const kin = await findKin(deps.db, id)
  if (!kin) return NONE_RELATED
  const editions = await listEditions(deps.db, kin, EDITIONS)
  const isAlone = editions.length === 0 && kin.programme !== null
  const closed = isAlone ? await listClosedIn(deps.db, kin.programme, today, CLOSED + 1) : []
  return {
    editions,
    closed: closed.filter(({ call }) => call.id !== id).slice(0, CLOSED),
    similar: await similarTo(deps, kin, today, role),
  }
}

/** Themes by which others are looked for, and how many that share them are looked at. */
const [THEMES, LOOKED_AT] = [4, 20]
/** Whoever reads of a call that is for municipalities wants others that are. */
const ROLES: Readonly<Record<MunicipalRole | 'unknown', readonly MunicipalRole[]>> = {
  applicant: ['applicant', 'partner'],
  partner: ['applicant', 'partner'],
  unknown: ['applicant', 'partner'],
  no: ['applicant', 'partner', 'no'],
}

async function similarTo(
  { db, search }: Deps,
  kin: Kin,
  today: Day,
  role: MunicipalRole | null,
): Promise<readonly SimilarCall[]> {
  const [own] = await findSubjects(db, [kin.id])
  const themes = own ? mainThemes(own.themes, THEMES) : []
  if (!own || themes.length === 0) return []
  const ids = await search.sharing({ today, themes, roles: ROLES[role ?? 'unknown'], most: LOOKED_AT + 1 })
  const others = await findSubjects(
    db,
    ids.filter((id) => id !== kin.id),
  )
  return withCalls(db, mostAlike(own, others, SIMILAR))
}

async function withCalls(db: Deps['db'], alike: readonly Alike[]): Promise<readonly SimilarCall[]> {
  const calls = await findRelated(
    db,
    alike.map(({ id }) => id),
  )
  return calls.flatMap((one) => {
    const themes = alike.find(({ id }) => id === one.call.id)?.themes
    return themes && !one.withdrawn ? [{ ...one, themes }] : []
  })
}
