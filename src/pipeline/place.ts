import type { Db } from '../../db/schema.js'
import type { Actor } from '../core/account.js'
import type { Instant } from '../core/call.js'
import { changesBetween } from '../core/changes.js'
import type { Department, Municipality } from '../core/municipality.js'
import {
  changeDepartments,
  checkProfile,
  tidyProfile,
  type DepartmentProblem,
  type ProfileProblem,
  type WantedDepartments,
  type WantedProfile,
} from '../core/place-edit.js'
import { saveAudit } from '../store/audit.js'
import { holdContacts } from '../store/contacts.js'
import { findMunicipalityBare } from '../store/municipalities.js'
import { placeRevision, saveDepartments, saveProfile, usedDepartments } from '../store/place.js'

/** Who changes what is said of a municipality; `revision` is what they looked at. */
export interface PlaceDeed {
  readonly municipality: string
  readonly by: Actor
  readonly now: Instant
  readonly revision: string
}

/** Writes what is said of a municipality, all of it or nothing. */
export async function changeProfile(
  db: Db,
  deed: PlaceDeed,
  wanted: WantedProfile,
): Promise<'saved' | 'stale' | readonly ProfileProblem[]> {
  const problems = checkProfile(wanted)
  if (problems.length > 0) return problems
  const tidy = tidyProfile(wanted)
  return changing(db, deed, async (trx, before) => {
    await saveProfile(trx, deed.municipality, tidy, deed.now)
    await note(trx, deed, changesBetween(fieldsOf(before), fieldsOf(tidy)))
    return 'saved' as const
  })
}

const fieldsOf = ({ name, policy, domains, keepMonths }: WantedProfile) => ({
  ...{ name, policy, keepMonths, domains: domains.join(' ') },
})

/** Adds, renames and removes departments, all of it or nothing; one that somebody is in stays. */
export async function changePlaceDepartments(
  db: Db,
  deed: PlaceDeed,
  wanted: WantedDepartments,
): Promise<'saved' | 'stale' | readonly DepartmentProblem[]> {
  return changing(db, deed, async (trx, { departments: before }) => {
    const used = await usedDepartments(trx, deed.municipality)
    const after = changeDepartments(before, wanted, used)
    if ('problems' in after) return after.problems
    await saveDepartments(trx, deed.municipality, after, deed.now)
    await note(trx, deed, departmentChanges(before, after))
    return 'saved' as const
  })
}

function departmentChanges(before: readonly Department[], after: readonly Department[]) {
  const namesOf = (all: readonly Department[]) => Object.fromEntries(all.map(({ id, name }) => [id, name]))
  const nothing = Object.fromEntries([...before, ...after].map(({ id }) => [id, null]))
  return changesBetween({ ...nothing, ...namesOf(before) }, { ...nothing, ...namesOf(after) })
}

/** Does something with a municipality as somebody looked at it, while nobody else changes it or its contacts. */
async function changing<Done>(
  db: Db,
  { municipality, revision }: PlaceDeed,
  work: (trx: Db, place: Municipality) => Promise<Done>,
): Promise<Done | 'stale'> {
  return db.transaction().execute(async (trx) => {
    await holdContacts(trx, municipality)
    const place = await findMunicipalityBare(trx, municipality)
    return place && placeRevision(place) === revision ? work(trx, place) : 'stale'
  })
}

async function note(
  trx: Db,
  { municipality, by, now: at }: PlaceDeed,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  if (Object.keys(detail).length === 0) return
  await saveAudit(trx, { at, municipality, by, action: 'municipality.changed', about: municipality, detail })
}
