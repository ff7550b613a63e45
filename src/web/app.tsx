import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps } from './deps.js'
import { limitForm } from './form.js'
import { ParameterError } from './parameters.js'
import { showRobots, showStyle } from './routes/assets.js'
import { showCall } from './routes/call.js'
import { goToCalls, showCalls, showCallsJson } from './routes/calls.js'
import { showBroken, showMissing, showParameterError } from './routes/faults.js'
import { showHealth } from './routes/health.js'
import { comeIn, showJudge, takeCallJudge, takeJudge } from './routes/judge.js'
import { showJudgeFault } from './routes/judge-fault.js'
import { showSource, showSources, showSourcesJson } from './routes/sources.js'
import { goToSearch, showStart } from './routes/start.js'
import { showWorth } from './routes/worth.js'

/** The pages. Each request is answered from the store alone; nothing but a form of our own changes anything. */
export function createApp(deps: Deps): Hono {
  const app = new Hono({ strict: false })
  app.use(compress())
  app.use(etag({ weak: true }))
  app.use(headers(deps))
  for (const [path, show] of ROUTES) app.get(path, (c) => show(c, deps))
  for (const [path, take] of FORMS)
    app.post(
      path,
      limitForm((c) => showJudgeFault(c, deps, 'large')),
      (c) => take(c, deps),
    )
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
  ['/judge/:token', showJudge],
  ['/me/:token', comeIn],
  ['/:municipality/calls', showCalls],
  ['/:municipality/calls.json', showCallsJson],
  ['/:municipality/worth', showWorth],
  ['/:municipality', goToCalls],
]

const FORMS: readonly (readonly [path: string, take: Show])[] = [
  ['/judge/:token', takeJudge],
  ['/calls/:call/judge', takeCallJudge],
]

function headers(deps: Deps) {
  return secureHeaders({
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
}
