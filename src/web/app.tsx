import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps } from './deps.js'
import { limitForm } from './form.js'
import { ParameterError } from './parameters.js'
import { keepPrivate } from './private.js'
import { showRobots, showStyle } from './routes/assets.js'
import { showCalendar } from './routes/calendar.js'
import { limitReport, takeReport } from './routes/bounces.js'
import { showCall } from './routes/call.js'
import { goToCalls, showCalls, showCallsJson } from './routes/calls.js'
import { showConfirm, takeConfirm } from './routes/confirm.js'
import { showBroken, showMissing, showParameterError } from './routes/faults.js'
import { showHealth } from './routes/health.js'
import { comeIn, showJudge, takeCallJudge, takeJudge } from './routes/judge.js'
import { showJudgeFault } from './routes/judge-fault.js'
import { showLeave, takeLeave } from './routes/leave.js'
import { showReaderCall, takeFollow, takeReaderCall } from './routes/reader-call.js'
import { showChoices, takeChoices } from './routes/reader-choices.js'
import { showLetter, showLetters, showWhole } from './routes/reader-letters.js'
import { showPass, takePass } from './routes/reader-pass.js'
import { showSource, showSources, showSourcesJson } from './routes/sources.js'
import { goToSearch, showStart } from './routes/start.js'
import { showSubscribe, takeSubscribe } from './routes/subscribe.js'
import { showWorth } from './routes/worth.js'

/** The pages. Each request is answered from the store alone; nothing but a form of our own changes anything. */
export function createApp(deps: Deps): Hono {
  const app = new Hono({ strict: false })
  app.use(compress())
  app.use(etag({ weak: true }))
  app.use(headers(deps))
  for (const path of ['/l/*', '/confirm/*']) app.use(path, keepPrivate)
  for (const [path, show] of ROUTES) app.get(path, (c) => show(c, deps))
  for (const [path, take] of FORMS)
    app.post(
      path,
      limitForm((c) => showJudgeFault(c, deps, 'large')),
      (c) => take(c, deps),
    )
  app.post('/bounces', limitReport, (c) => takeReport(c, deps))
  app.notFound((c) => showMissing(c, deps))
  app.onError((error, c) => {
    if (error instanceof ParameterError) return showParameterError(c, deps, error)
    deps.log?.error({ err: error, method: c.req.method, path: c.req.path }, 'a page could not be made')
    return showBroken(c, deps)
  })
  return app
}

type Show = (c: Context, deps: Deps) => Response | Promise<Response>

const ROUTES: readonly (readonly [path: string, show: Show])[] = [
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
  ['/:municipality', goToCalls],
]

const FORMS: readonly (readonly [path: string, take: Show])[] = [
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
    strictTransportSecurity: deps.publicUrl.startsWith('https:') ? 'max-age=15552000' : false,
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
  }
}
