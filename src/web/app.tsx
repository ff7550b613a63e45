import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { keepAnswers } from './cache.js'
import { keepClosed } from './closed.js'
import type { Deps } from './deps.js'
import { limitForm } from './form.js'
import type { FormRoute, Group, PageRoute } from './group.js'
import { ParameterError } from './parameters.js'
import { limitData } from './limits.js'
import { keepPrivate } from './private.js'
import { showDeskFault } from './routes/access/fault.js'
import { ACCESS } from './routes/access/group.js'
import { API } from './routes/api/group.js'
import { answerProblem, isForPrograms } from './routes/api/problem.js'
import { AREAS } from './routes/areas/group.js'
import { showRobots, showStyle } from './routes/assets.js'
import { showCalendar } from './routes/calendar.js'
import { limitReport, takeReport } from './routes/bounces.js'
import { showCall } from './routes/call.js'
import { CALLS } from './routes/calls/group.js'
import { showCalls, showCallsJson } from './routes/calls.js'
import { showConfirm, takeConfirm } from './routes/confirm.js'
import { DASHBOARD } from './routes/dashboard/group.js'
import { DESK } from './routes/desk/group.js'
import { showBroken, showMissing, showParameterError } from './routes/faults.js'
import { showHealth } from './routes/health.js'
import { INFO } from './routes/info/group.js'
import { LISTS } from './routes/lists/group.js'
import { comeIn, showJudge, takeCallJudge, takeJudge } from './routes/judge.js'
import { showJudgeFault } from './routes/judge-fault.js'
import { showLeave, takeLeave } from './routes/leave.js'
import { showReaderCall, takeFollow, takeReaderCall } from './routes/reader-call.js'
import { showChoices, takeChoices } from './routes/reader-choices.js'
import { showLetter, showLetters, showWhole } from './routes/reader-letters.js'
import { showPass, takePass } from './routes/reader-pass.js'
import { SAVED } from './routes/saved/group.js'
import { showSource, showSources, showSourcesJson } from './routes/sources.js'
import { goToSearch, showStart } from './routes/start.js'
import { showSubscribe, takeSubscribe } from './routes/subscribe.js'
import { showWorth } from './routes/worth.js'
import { isSafe } from './safe.js'
import { recallSession, sessionOf } from './session.js'

/** The pages. Each request is answered from the store alone; nothing but a form of our own changes anything. */
export function createApp(deps: Deps): Hono {
  const app = new Hono({ strict: false })
  app.use(limitData(deps))
  if (deps.keepSeconds) app.use(keepAnswers(deps, deps.keepSeconds))
  if (deps.ready) app.use(wait(deps.ready))
  app.use(compress())
  app.use(etag({ weak: true }))
  app.use(headers(deps))
  app.use(recallSession(deps))
  if (deps.isOpen === false) app.use(keepClosed(deps))
  for (const path of ['/l/*', '/confirm/*']) app.use(path, keepPrivate)
  for (const { pages, forms } of GROUPS) {
    for (const [path, show] of pages) app.get(path, (c) => show(c, deps))
    for (const [path, take, largest] of forms)
      app.post(
        path,
        limitForm((c) => tooLarge(c, deps), largest),
        (c) => take(c, deps),
      )
  }
  app.post('/bounces', limitReport, (c) => takeReport(c, deps))
  app.notFound((c) =>
    isForPrograms(c) ? answerProblem(c, 405, `${c.req.method} is not answered here`) : showMissing(c, deps),
  )
  app.onError((error, c) => {
    if (error instanceof ParameterError) return showParameterError(c, deps, error)
    deps.log?.error({ err: error, method: c.req.method, path: c.req.path }, 'a page could not be made')
    return showBroken(c, deps)
  })
  return app
}

const PAGES: readonly PageRoute[] = [
  ['/', showStart],
  ['/search', goToSearch],
  ['/style.css', showStyle],
  ['/robots.txt', showRobots],
  ['/health', showHealth],
  ['/sources', showSources],
  ['/sources.json', showSourcesJson],
  ['/sources/:source', showSource],
  ['/calls/:call', showCall],
  ['/calls/:call/deadlines.ics', showCalendar],
  ['/judge/:token', showJudge],
  ['/me/:token', comeIn],
  ['/l/:token', showChoices],
  ['/l/:token/leave', showLeave],
  ['/l/:token/letters', showLetters],
  ['/l/:token/letters/:letter', showLetter],
  ['/l/:token/whole/:slot', showWhole],
  ['/l/:token/calls/:call', showReaderCall],
  ['/l/:token/calls/:call/pass', showPass],
  ['/confirm/:token', showConfirm],
  ['/:municipality/calls', showCalls],
  ['/:municipality/calls.json', showCallsJson],
  ['/:municipality/worth', showWorth],
  ['/:municipality/subscribe', showSubscribe],
]

const FORMS: readonly FormRoute[] = [
  ['/judge/:token', takeJudge],
  ['/calls/:call/judge', takeCallJudge],
  ['/l/:token', takeChoices],
  ['/l/:token/leave', takeLeave],
  ['/l/:token/calls/:call', takeReaderCall],
  ['/l/:token/calls/:call/pass', takePass],
  ['/l/:token/calls/:call/follow', takeFollow],
  ['/confirm/:token', takeConfirm],
  ['/:municipality/subscribe', takeSubscribe],
]

const tooLarge = (c: Context, deps: Deps): Response | Promise<Response> =>
  sessionOf(c) ? showDeskFault(c, deps, 'large') : showJudgeFault(c, deps, 'large')

/** The first that fits an address answers: those with a fixed beginning stand before those that begin with a municipality. */
const GROUPS: readonly Group[] = [
  ACCESS,
  INFO,
  API,
  LISTS,
  SAVED,
  CALLS,
  DESK,
  AREAS,
  { pages: PAGES, forms: FORMS },
  DASHBOARD,
]

/** Holds pages back until all that they are made of is there; the start page needs little. */
const wait =
  (ready: () => Promise<unknown>): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.path !== '/') await ready()
    await next()
  }

/** What goes with every answer. One that says otherwise of itself stands. */
function headers(deps: Deps): MiddlewareHandler {
  const usual = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isSafe(deps) ? 'max-age=15552000' : false,
  })
  return async (c, next) => {
    const own = new Map<string, string>()
    await usual(c, async () => {
      await next()
      for (const name of ['Content-Security-Policy', 'Referrer-Policy']) {
        const value = c.res.headers.get(name)
        if (value !== null) own.set(name, value)
      }
    })
    for (const [name, value] of own) c.res.headers.set(name, value)
    if (deps.isIndexed === false) c.res.headers.set('X-Robots-Tag', 'noindex, nofollow')
  }
}
