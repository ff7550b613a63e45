import type { Context } from 'hono'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import type { AtDesk } from '../../desk.js'
import { startedOf } from '../../getting-started.js'
import { choiceOf } from '../../parameters.js'
import { progressOf } from '../../progress.js'
import { viewOf } from '../../view.js'
import { ProgressPage, StartedPage } from '../../views/areas/started-page.js'

/** What is left to do before letters go to the right people. */
export async function showStarted(c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> {
  const view = viewOf(c, deps)
  const page = (
    <StartedPage
      view={view}
      municipality={municipality}
      started={await startedOf(deps, municipality)}
      progress={await progressOf(deps)}
    />
  )
  return answerPage(c, page)
}

/** How the first reading of the sources goes; with `follow` it loads itself anew. */
export async function showProgress(c: Context, deps: Deps, { municipality }: AtDesk): Promise<Response> {
  const isFollowed = choiceOf(new URL(c.req.url).searchParams, 'follow', ['yes']) !== null
  const page = (
    <ProgressPage
      {...{ municipality, isFollowed }}
      view={viewOf(c, deps)}
      progress={await progressOf(deps)}
    />
  )
  return answerPage(c, page)
}
