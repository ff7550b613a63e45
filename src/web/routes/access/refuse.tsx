import type { Context } from 'hono'
import { accessWordsFor, type Refusal } from '../../../text/access-words.js'
import { answerPage } from '../../answer.js'
import type { Deps } from '../../deps.js'
import { languageFor } from '../../language.js'
import { sessionOf } from '../../session.js'
import { viewOfFault } from '../../view.js'
import { ReaderMessage } from '../../views/reader-message.js'

const STATUS = {
  cancelled: 403,
  unreachable: 503,
  refused: 403,
  stale: 400,
  unknown: 403,
  many: 429,
  busy: 503,
  gone: 410,
} as const satisfies Readonly<Record<Refusal, number>>

/** Says in plain words why somebody is not signed in, and where to try again. `wait` is how many seconds, where that is known. */
export async function showRefusal(
  c: Context,
  deps: Deps,
  refusal: Refusal,
  wait?: number,
): Promise<Response> {
  if (wait !== undefined) c.header('Retry-After', String(wait))
  const isPlain = sessionOf(c) === null && new URL(c.req.url).search === ''
  const page = isPlain ? await readyPage(c, deps, refusal) : makePage(c, deps, refusal)
  return answerPage(c, page, STATUS[refusal])
}

function makePage(c: Context, deps: Deps, refusal: Refusal) {
  const view = viewOfFault(c, deps)
  const words = accessWordsFor(view.language)
  const { title, text } = words.refusals[refusal]
  const links = [{ label: words.page.title, href: view.link('/sign-in') }]
  return <ReaderMessage view={view} title={title} text={[text]} links={links} />
}

type Page = Awaited<ReturnType<typeof makePage>>

const READY = new WeakMap<Deps, Map<string, Page>>()

/** The same page for everybody, made once, so that a flood of attempts costs little. */
async function readyPage(c: Context, deps: Deps, refusal: Refusal): Promise<Page> {
  const ready = READY.get(deps) ?? new Map<string, Page>()
  READY.set(deps, ready)
  const key = [refusal, c.req.path, languageFor(c.req.header('Accept-Language'))].join(' ')
  const page = ready.get(key) ?? (await makePage(c, deps, refusal))
  ready.set(key, page)
  return page
}
