import { oneAtATime } from '../../db/open.js'
import type { Db } from '../../db/schema.js'
import { actorOf, type Account } from '../core/account.js'
import type { Instant } from '../core/call.js'
import { idFor } from '../core/ids.js'
import { KEEP_MONTHS, type Department, type Municipality } from '../core/municipality.js'
import { RESERVED } from '../core/reserved.js'
import { checkOwn, type OwnProblem, type OwnWish } from '../core/setup.js'
import { saveAudit } from '../store/audit.js'
import { findMunicipalityBare, listMunicipalities, saveMunicipality } from '../store/municipalities.js'
import { isFromFile, markMade } from '../store/place.js'
import { removeMunicipality } from '../store/remove-municipality.js'
import { moveAccount } from '../store/setup.js'

/** What becomes of the municipalities that are not chosen. */
export type Others = 'keep' | 'remove'

/** A municipality that is in place, and the calls whose tags went with those that were removed. */
export interface Placed {
  readonly municipality: string
  readonly calls: readonly string[]
}

interface Choosing {
  readonly account: Account
  readonly others: Others
  readonly now: Instant
}

/** Puts whoever sets the place up in a municipality that ships, which is read anew where it is not there any more. */
export async function placeShipped(db: Db, profile: Municipality, choosing: Choosing): Promise<Placed> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx)
    const isThere = (await findMunicipalityBare(trx, profile.id)) !== null
    if (!isThere) await saveMunicipality(trx, profile, choosing.now)
    return settle(trx, profile, isThere, choosing)
  })
}

/** Makes a municipality of one's own, in place of one made so a moment ago, and puts whoever sets the place up in it. */
export async function placeOwn(
  db: Db,
  wish: OwnWish,
  { themes, shipped }: { readonly themes: ReadonlySet<string>; readonly shipped: readonly Municipality[] },
  choosing: Choosing,
): Promise<Placed | readonly OwnProblem[]> {
  const problems = checkOwn(
    wish,
    themes,
    shipped.map(({ id }) => id),
  )
  if (problems.length > 0) return problems
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx)
    const { account, now } = choosing
    const isAgain = await isMade(trx, account)
    await moveAccount(trx, account.id, '')
    const calls = isAgain ? await leave(trx, account.municipality, choosing) : []
    const taken = (await listMunicipalities(trx)).map(({ id }) => id)
    const profile = profileOf(wish, shipped, [...RESERVED, ...taken])
    await saveMunicipality(trx, profile, now)
    await markMade(trx, profile.id)
    const placed = await settle(trx, profile, false, choosing)
    return { ...placed, calls: [...calls, ...placed.calls] }
  })
}

/** Whether the account is in a municipality that was made on the pages. */
async function isMade(trx: Db, { municipality }: Account): Promise<boolean> {
  const isThere = (await findMunicipalityBare(trx, municipality)) !== null
  return isThere && !(await isFromFile(trx, municipality))
}

async function settle(
  trx: Db,
  { id, name }: Municipality,
  isThere: boolean,
  choosing: Choosing,
): Promise<Placed> {
  const { account, others, now: at } = choosing
  const by = actorOf(account)
  await moveAccount(trx, account.id, id)
  if (!isThere)
    await saveAudit(trx, {
      ...{ at, municipality: id, by, about: id },
      action: 'municipality.added',
      detail: { name },
    })
  const calls: string[] = []
  if (others === 'remove')
    for (const other of await listMunicipalities(trx))
      if (other.id !== id) calls.push(...(await leave(trx, other.id, choosing)))
  return { municipality: id, calls: [...new Set(calls)] }
}

/** Removes a municipality that the account is not in any more. */
async function leave(trx: Db, id: string, { account, now: at }: Choosing): Promise<readonly string[]> {
  const calls = await removeMunicipality(trx, id)
  const by = actorOf(account)
  await saveAudit(trx, { at, municipality: null, by, action: 'municipality.removed', about: id, detail: {} })
  return calls
}

function profileOf(
  { name, policy, departments, areas }: OwnWish,
  shipped: readonly Municipality[],
  taken: readonly string[],
): Municipality {
  const own =
    'first' in areas
      ? [{ id: idFor(areas.first.name.sv, ['new'], 'omrade'), ...areas.first }]
      : (shipped.find(({ id }) => id === areas.like)?.areas ?? [])
  return {
    ...{ id: idFor(name, taken, 'kommun'), name, policy },
    areas: own,
    departments: withIds(departments),
    ...{ contacts: [], domains: [], keepMonths: KEEP_MONTHS },
  }
}

function withIds(names: readonly string[]): readonly Department[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const id = idFor(name, taken, 'forvaltning')
    taken.add(id)
    return { id, name }
  })
}
