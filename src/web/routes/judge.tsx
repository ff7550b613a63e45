import type { Context } from 'hono'
import { brusselsDay } from '../../core/dates.js'
import { standing, type Said, type Verdict } from '../../core/judgement.js'
import { isPast, LINK_DAYS, openHolder, openJudge } from '../../core/signed.js'
import { findCall } from '../../store/calls.js'
import { judgementsOf } from '../../store/judgements.js'
import type { JudgeFault } from '../../text/judge-words.js'
import { answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { isOwnForm, readForm } from '../form.js'
import { readTold, type Judging, type Told } from '../judging.js'
import { plain } from '../parameters.js'
import { callPath, judgePath, listPath, viewOf, worthPath } from '../view.js'
import { JudgePage } from '../views/judge-page.js'
import {
  findHolder,
  isSignedForm,
  rememberVisitor,
  visitorOf,
  type JudgeLink,
  type Visitor,
} from '../visit.js'
import { showJudgeFault } from './judge-fault.js'

/** Where a link of a letter leads: a page that asks. Opening it changes nothing, since mail scanners open it too. */
export async function showJudge(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const link = await openLink(c, deps)
  if (typeof link === 'string') return showJudgeFault(c, deps, link)
  const { municipality } = link.visitor
  const words = (await judgementsOf(deps.db, municipality.id, [link.call.id])).get(link.call.id) ?? []
  const params = new URL(c.req.url).searchParams
  const page = (
    <JudgePage
      view={view}
      link={link}
      said={standing(words)}
      asked={ASKED.get(params.get('relevant') ?? '') ?? null}
      isKept={params.has('kept')}
    />
  )
  return privately(await answerPage(c, page))
}

const ASKED = new Map<string, Verdict>([
  ['yes', 'relevant'],
  ['no', 'not-relevant'],
])

/** Takes the answer to the page of a link, and leads back to it. */
export async function takeJudge(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  if (!isOwnForm(c, deps)) return showJudgeFault(c, deps, 'foreign')
  const link = await openLink(c, deps)
  if (typeof link === 'string') return showJudgeFault(c, deps, link)
  const { areas, call, visitor, token } = link
  const ids = areas.map(({ id }) => id)
  const fault = await take(c, link.judging, call.id, visitor, ids)
  if (fault) return showJudgeFault(c, deps, fault)
  return c.redirect(view.link(judgePath(token), { kept: '1' }), 303)
}

/** Takes what a visitor says on a call's own page, or on the list of those to judge. */
export async function takeCallJudge(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  if (!isOwnForm(c, deps)) return showJudgeFault(c, deps, 'foreign')
  const visitor = await visitorOf(c, deps)
  const call = plain(c.req.param('call') ?? '')
  if (!deps.judging || !visitor) return showJudgeFault(c, deps, 'visit')
  const { municipality } = visitor
  const ids = municipality.areas.map(({ id }) => id)
  const fault = await take(c, deps.judging, call, visitor, ids, true)
  if (fault) return showJudgeFault(c, deps, fault)
  const isListed = new URL(c.req.url).searchParams.get('back') === 'worth'
  const back = isListed
    ? view.link(worthPath(municipality.id))
    : `${view.link(callPath(call), { m: municipality.id })}#judge`
  return c.redirect(back, 303)
}

/** A personal link: the browser remembers who came by it, and goes on to the municipality's calls. */
export async function comeIn(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const { judging } = deps
  const holder = judging ? openHolder(judging.signer, 'me', c.req.param('token') ?? '') : null
  if (!judging || !holder) return showJudgeFault(c, deps, 'link')
  const today = brusselsDay(deps.clock())
  if (isPast(holder, today, LINK_DAYS)) return showJudgeFault(c, deps, 'old')
  if (!(await findHolder(deps, holder))) return showJudgeFault(c, deps, 'contact')
  rememberVisitor(c, deps, judging.signer, { ...holder, day: today })
  return privately(c.redirect(view.link(listPath(holder.municipality)), 303))
}

async function openLink(
  c: Context,
  deps: Deps,
): Promise<(JudgeLink & { readonly judging: Judging }) | JudgeFault> {
  const { judging } = deps
  const token = c.req.param('token') ?? ''
  const link = judging ? openJudge(judging.signer, token) : null
  if (!judging || !link) return 'link'
  if (isPast(link, brusselsDay(deps.clock()), LINK_DAYS)) return 'old'
  const visitor = await findHolder(deps, link)
  if (!visitor) return 'contact'
  const found = await findCall(deps.db, link.call)
  if (!found) return 'call'
  const areas = visitor.municipality.areas.filter(({ id }) => link.areas.includes(id))
  return areas.length === 0 ? 'area' : { judging, token, visitor, call: found.call, areas }
}

/** What stands in the way of what a form says; null where it is kept. */
async function take(
  c: Context,
  judging: Judging,
  call: string,
  visitor: Visitor,
  areas: readonly string[],
  isSigned = false,
): Promise<JudgeFault | null> {
  const form = await readForm(c)
  if (!form) return 'unclear'
  if (isSigned && !isSignedForm(judging.signer, visitor, call, form.get('check') ?? '')) return 'visit'
  const told: Told | JudgeFault = readTold(form, areas)
  if (typeof told === 'string') return told
  const { municipality, contact } = visitor
  const by = { contact: contact.id, name: contact.name }
  const said: Said = await judging.judge({ ...told, municipality: municipality.id, call, by })
  return said.kind === 'kept' ? null : said.what === 'municipality' ? 'contact' : said.what
}

/** Kept by nobody on the way, since its address says who somebody is. */
function privately(answer: Response): Response {
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}
