import type { Db } from '../../db/schema.js'
import { worthJudging } from '../store/worth.js'
import { deskOf } from './desk.js'
import type { ForSecretariat } from './digest-content.js'
import type { News } from './digest-news.js'
import type { State } from './digest-state.js'

/** What only whoever looks after Fondvakt in a municipality is told, at this instant. */
export const forSecretariat = async (
  db: Db,
  { municipality, today }: News,
  { upkeep }: State,
  now: string,
): Promise<ForSecretariat> => ({
  upkeep: { ...upkeep, desk: await deskOf(db, municipality, now) },
  worth: await worthJudging(db, municipality.id, today),
})
