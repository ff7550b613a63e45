import type { Db } from '../../db/schema.js'

/** Does work in the caller's transaction where there is one, else in one of its own. */
export const within = <Done>(db: Db, work: (trx: Db) => Promise<Done>): Promise<Done> =>
  db.isTransaction ? work(db) : db.transaction().execute(work)
