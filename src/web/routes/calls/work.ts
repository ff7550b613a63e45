import type { Context } from 'hono'
import { may } from '../../../core/account.js'
import type { StoredCall } from '../../../core/call.js'
import type { Judgement } from '../../../core/judgement.js'
import { passerId } from '../../../core/passing.js'
import { listCasesOf, listRecipients, passedBy } from '../../../store/call-desk.js'
import { findMunicipalityBare } from '../../../store/municipalities.js'
import { clean } from '../../../text/clean.js'
import type { Deps } from '../../deps.js'
import type { View } from '../../view.js'
import type { PassChoice } from '../../views/calls/pass-form.js'
import type { CallWork, WorkState } from '../../views/calls/work.js'

const DONE = ['judged', 'opened', 'changed', 'passed'] as const
const NOTHING_TYPED: WorkState['typed'] = { department: '', due: '', note: '', to: [], words: '' }

/** Where one begins, or comes back to with something done. */
export function stateOf(c: Context): WorkState {
  const done = new URL(c.req.url).searchParams.get('done')
  return {
    ...{ faults: [], refused: null, typed: NOTHING_TYPED, open: null },
    done: DONE.find((one) => one === done) ?? null,
  }
}

/** What was sent and could not be taken. */
export const refusedState = (
  open: NonNullable<WorkState['open']>,
  part: Partial<Pick<WorkState, 'faults' | 'refused'>> & { readonly typed?: Partial<WorkState['typed']> },
): WorkState => ({
  ...{ done: null, faults: [], refused: null, open },
  ...part,
  typed: { ...NOTHING_TYPED, ...part.typed },
})

/** What whoever is signed in can do with a call; null for everyone else. */
export async function workOf(
  { db, staff }: Deps,
  { session }: View,
  call: StoredCall,
  judgements: readonly Judgement[],
  state: WorkState,
): Promise<CallWork | null> {
  if (!session || !staff || call.trial) return null
  const { account } = session
  const municipality = await findMunicipalityBare(db, account.municipality)
  if (!municipality) return null
  const { id: place, departments } = municipality
  const allowed = {
    judge: may(account, 'judge'),
    follow: may(account, 'cases') && call.kind === 'call',
    pass: may(account, 'contacts'),
  }
  const people = allowed.pass ? await listRecipients(db, place) : []
  const passed = await passedBy(
    db,
    place,
    passerId(account),
    call.id,
    people.map(({ id }) => id),
  )
  const choices = people.map(({ id, name, department }): PassChoice => ({
    id,
    name: clean(name, 120),
    department: clean(departments.find((one) => one.id === department)?.name ?? department, 120),
    passed: passed.get(id) ?? null,
  }))
  const cases = await listCasesOf(db, place, call.id)
  return { ...state, municipality, name: account.name, may: allowed, judgements, cases, choices }
}
