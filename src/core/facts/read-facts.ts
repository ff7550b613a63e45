import type { Facts, Worded } from './fact.js'
import { passagesOf } from './passages.js'
import { readRate } from './rate.js'
import { readDates } from './read-dates.js'
import { readMoney } from './read-money.js'
import { readReference } from './reference.js'
import { readStatus } from './status.js'
import { readRestricted, readWho } from './who.js'

/** Everything that a call's words say and that could be read. Takes any text, in time that grows with its length. */
export function readFacts(call: Worded): Facts {
  const passages = passagesOf(call)
  const dates = readDates(call, passages)
  return {
    ...dates,
    money: readMoney(call, passages),
    supportRate: readRate(passages),
    status: readStatus(passages, dates.deadlines.length > 0),
    who: readWho(passages),
    restricted: readRestricted(passages),
    reference: readReference(call, passages),
  }
}
