import type { Context } from 'hono'
import { actorOf } from '../../../core/account.js'
import type { Deps } from '../../deps.js'
import type { DeskForm } from '../../desk.js'
import { plain } from '../../parameters.js'
import { sourcePath, viewOf } from '../../view.js'
import { showMissing } from '../faults.js'

/** Turns a source on or off, and leads back to its page. */
export const takeTurn =
  (state: 'on' | 'off') =>
  async (c: Context, deps: Deps, { session, staff }: DeskForm): Promise<Response> => {
    const id = sourceIn(c)
    const done = await staff.sources.turn(actorOf(session.account), id, state)
    return done === null ? showMissing(c, deps) : goBack(c, deps, id, done)
  }

/** Lets news through that was held for a person. */
export async function takeRelease(c: Context, deps: Deps, { session, staff }: DeskForm): Promise<Response> {
  const id = sourceIn(c)
  if (!deps.sources.some((source) => source.id === id)) return showMissing(c, deps)
  const done = await staff.sources.release(actorOf(session.account), id)
  return goBack(c, deps, id, done ? 'release' : 'nothing')
}

const sourceIn = (c: Context): string => plain(c.req.param('source') ?? '')

const goBack = (c: Context, deps: Deps, source: string, done: string): Response =>
  c.redirect(viewOf(c, deps).link(sourcePath(source), { done }), 303)
