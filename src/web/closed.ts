import type { Context, MiddlewareHandler } from 'hono'
import type { Deps } from './deps.js'
import { signInPath } from './desk.js'
import { showDeskFault } from './routes/access/fault.js'
import { answerProblem, isForPrograms } from './routes/api/problem.js'
import { sessionOf } from './session.js'
import { visitorOf } from './visit.js'

/** What anybody reaches also where reading is for those who are known: signing in, what letters lead to, and what the law asks for. */
const ALWAYS =
  /^\/(?:sign-in|setup|account|l|me|judge|confirm|about|accessibility|privacy|bounces|health)(?:\/|$)|^\/(?:style\.css|robots\.txt)$|^\/[^/]+\/subscribe$/

/** Lets only those read who are signed in or came by a personal link. */
export const keepClosed =
  (deps: Deps): MiddlewareHandler =>
  async (c, next) => {
    if (ALWAYS.test(c.req.path) || sessionOf(c) !== null) return next()
    if ((await visitorOf(c, deps)) !== null) return next()
    return refuse(c, deps)
  }

function refuse(c: Context, deps: Deps): Response | Promise<Response> {
  if (isForPrograms(c)) return answerProblem(c, 401, 'This place is read by those who are signed in.')
  const isPage = c.req.method === 'GET' && !/\.\w+$/.test(c.req.path)
  return isPage ? c.redirect(signInPath(c, deps), 303) : showDeskFault(c, deps, 'sign-in')
}
