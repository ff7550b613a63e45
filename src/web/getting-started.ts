import type { Municipality } from '../core/municipality.js'
import { countReached, hasTags } from '../store/progress.js'
import { setupState } from '../store/setup.js'
import { firstGoodRun } from '../store/runs.js'
import { STARTED_STEPS, type StartedStep } from '../text/setup-words.js'
import type { Deps } from './deps.js'

/** Something that it takes for letters to go to the right people, and whether it is done. */
export interface Started {
  readonly step: StartedStep
  readonly isDone: boolean
}

/** What a municipality has of that, in the order in which one does it; nothing where there is no way in. */
export async function startedOf(deps: Deps, { id }: Pick<Municipality, 'id'>): Promise<readonly Started[]> {
  const { db, staff } = deps
  if (!staff) return []
  const { mail, contact, publicUrl } = staff.place.inForce
  const reached = await countReached(db, id)
  const isDone: Readonly<Record<StartedStep, boolean>> = {
    sources: (await firstGoodRun(db)) !== null,
    areas: await hasTags(db, id),
    secretariat: reached.secretariat > 0,
    contacts: reached.contacts > 0,
    mail: mail.to !== 'nobody',
    sender: !/\.example>?$/.test(mail.from),
    reach: contact !== '',
    safe: publicUrl.startsWith('https:'),
  }
  return STARTED_STEPS.map((step) => ({ step, isDone: isDone[step] }))
}

/** What the start page says while the place is not set up; null once it is, or where nobody can. */
export async function setupNotice({ db, staff }: Deps): Promise<'new' | 'begun' | null> {
  const { kind } = staff ? await setupState(db) : { kind: 'done' as const }
  return kind === 'done' ? null : kind
}
