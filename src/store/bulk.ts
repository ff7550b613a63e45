import type { Db } from '../../db/schema.js'
import type { MunicipalRole } from '../core/role.js'
import type { ListedCall } from './lists.js'
import { toCall } from './rows.js'

/** Every call that is not on trial, closed ones too, by id, a piece at a time so that few need be held. */
export async function* eachListed(db: Db, size: number): AsyncGenerator<readonly ListedCall[]> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('call')
      .leftJoin('call_theme', 'call_theme.call', 'call.id')
      .select(['call.id', 'call.list', 'call.data', 'call.withdrawn', 'call_theme.role'])
      .where('call.id', '>', after)
      .orderBy('call.id')
      .limit(size)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    yield rows
      .filter(({ list }) => list !== 'trial')
      .map(({ data, withdrawn, role }) => ({
        call: toCall(data),
        withdrawn: withdrawn === 1,
        role: (role ?? 'no') as MunicipalRole,
      }))
    after = last.id
  }
}
