import type { Context } from 'hono'
import type { StoredCall } from '../../core/call.js'
import { standing, type Judgement } from '../../core/judgement.js'
import { marksOf } from '../../core/marks.js'
import type { Area } from '../../core/municipality.js'
import { taggedMunicipalities } from '../../store/call-desk.js'
import { findCall, resolveCall } from '../../store/calls.js'
import { listEventsOf } from '../../store/events.js'
import { listJudgementsOf } from '../../store/judgements.js'
import { listSeen } from '../../store/lists.js'
import { listAreas, listMunicipalities } from '../../store/municipalities.js'
import { findRole, listTagsOf } from '../../store/tags.js'
import { readable } from '../../text/readable.js'
import { answerJson, answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { callAsJson, type WholeCall } from '../formats/call-json.js'
import { LANGUAGES } from '../language.js'
import { choiceOf, plain } from '../parameters.js'
import { callPath, viewOf, type View } from '../view.js'
import type { CallVisit } from '../views/call-judge.js'
import type { JudgedArea } from '../views/call-judged.js'
import { CallPage } from '../views/call-page.js'
import { shownText, type Marked } from '../views/call-texts.js'
import type { TaggedIn } from '../views/call-why.js'
import type { WorkState } from '../views/calls/work.js'
import { forVisitor, signForm, visitorOf } from '../visit.js'
import { NONE_RELATED, relatedTo } from './calls/related.js'
import { stateOf, workOf } from './calls/work.js'
import { showMissing } from './faults.js'

/** One call, as a page or, where the address ends in `.json`, for programs. Its key or another of its names leads to it too. */
export async function showCall(c: Context, deps: Deps): Promise<Response> {
  const { id, isJson } = wantedCall(c)
  const found = await findCall(deps.db, id)
  if (!found) return elsewhere(c, deps, id, isJson)
  if (!isJson) return showFound(c, deps, found, stateOf(c), 200)
  const view = viewOf(c, deps)
  const all = await wholeOf(deps, view, found, (await placesOf(c, deps, view)).shown)
  return answerJson(c, callAsJson(all, view.today, deps.publicUrl))
}

/** A call's page, to whoever is signed in with what they have done with it. */
export async function showFound(
  c: Context,
  deps: Deps,
  stored: StoredFound,
  state: WorkState,
  status: 200 | 422 | 429,
): Promise<Response> {
  const view = viewOf(c, deps)
  const found = { ...stored, call: readable(stored.call) }
  const { id } = found.call
  const text = choiceOf(new URL(c.req.url).searchParams, 'text', LANGUAGES)
  const { shown, from } = await placesOf(c, deps, view)
  const all = await wholeOf(deps, view, found, shown)
  const judging = deps.judging ? { visit: await visitTo(c, deps, id) } : null
  const page = (
    <CallPage
      view={view}
      all={all}
      from={from}
      text={text}
      sources={deps.sources}
      marked={await markedIn(deps, view, found.call, text, all.tagged)}
      judging={judging}
      work={await workOf(deps, view, found.call, all.judgements, state)}
    />
  )
  return forVisitor(await answerPage(c, page, status), judging !== null && judging.visit !== null)
}

type StoredFound = NonNullable<Awaited<ReturnType<typeof findCall>>>

/** The municipalities whose areas are shown, and the one that one looks from: the one chosen, else that of whoever is signed in. */
async function placesOf(c: Context, { db }: Deps, view: View) {
  const municipalities = await listMunicipalities(db)
  const known = municipalities.map(({ id }) => id)
  const chosen = choiceOf(new URL(c.req.url).searchParams, 'm', known) ?? view.session?.account.municipality
  const from = municipalities.find(({ id }) => id === chosen) ?? null
  return { shown: from ? [from] : municipalities, from }
}

async function wholeOf(
  deps: Deps,
  view: View,
  found: StoredFound,
  municipalities: readonly TaggedIn['municipality'][],
): Promise<WholeCall> {
  const { db } = deps
  const { id } = found.call
  const [judgements, role] = [await listJudgementsOf(db, id), await findRole(db, id)]
  const isCall = found.call.kind === 'call' && !found.call.trial
  const from = { today: view.today, role: role?.role ?? null }
  return {
    ...found,
    role,
    judgements,
    tagged: await taggedIn(deps, found.call, municipalities, judgements),
    seen: await listSeen(db, id),
    events: await listEventsOf(db, id),
    related: isCall ? await relatedTo(deps, id, from) : NONE_RELATED,
  }
}

async function taggedIn(
  deps: Deps,
  call: StoredCall,
  municipalities: readonly TaggedIn['municipality'][],
  judgements: readonly Judgement[],
): Promise<TaggedIn[]> {
  const { db } = deps
  const said = new Set(judgements.map(({ municipality }) => municipality))
  const touched = municipalities.length > 1 ? await taggedMunicipalities(db, call.id) : null
  const tagged: TaggedIn[] = []
  for (const municipality of municipalities) {
    const { id } = municipality
    if (touched && !touched.has(id) && !said.has(id)) continue
    const areas = (await listAreas(db, id)).map(({ area }) => area)
    const judged = await judgedIn(deps, id, areas, call, judgements)
    tagged.push({ municipality, areas, tags: await listTagsOf(db, id, call.id), judged })
  }
  return tagged
}

/** The words to underline: those that speak for an area in which the call is at least likely, in the municipalities shown. */
async function markedIn(
  { model }: Deps,
  view: View,
  call: StoredCall,
  asked: 'sv' | 'en' | null,
  tagged: readonly TaggedIn[],
): Promise<Marked> {
  const known = tagged.flatMap(({ areas, tags }) =>
    areas.flatMap((area) => {
      const tag = tags.find((one) => one.area === area.id && one.grade !== 'weak')
      return tag ? [{ area, tag }] : []
    }),
  )
  // Words are looked for in the source's own text, so there is nothing to underline in a translation of it.
  const isRead = shownText(view, call, asked)?.machine === false
  const areaName = (id: string): string =>
    known.find(({ area }) => area.id === id)?.area.name[view.language] ?? id
  return { marks: model && isRead ? marksOf(call, await model(), known) : new Map(), areaName }
}

async function visitTo(c: Context, deps: Deps, call: string): Promise<CallVisit | null> {
  const visitor = await visitorOf(c, deps)
  return deps.judging && visitor ? { visitor, check: signForm(deps.judging.signer, visitor, call) } : null
}

/** What people have said of a call in a municipality, with what the rules say where a person has overruled them. */
async function judgedIn(
  { judging }: Deps,
  municipality: string,
  areas: readonly Area[],
  call: StoredCall,
  judgements: readonly Judgement[],
): Promise<JudgedArea[]> {
  const said = standing(judgements.filter((one) => one.municipality === municipality))
  const known = areas.flatMap(({ id }) => said.get(id) ?? [])
  const isOverruled = known.some(({ verdict }) => verdict === 'not-relevant')
  const rules = judging && isOverruled ? await judging.opinion(municipality, call) : []
  return known.map((judgement) => ({
    judgement,
    opinion: rules.find(({ area }) => area === judgement.area) ?? null,
  }))
}

function wantedCall(c: Context): { readonly id: string; readonly isJson: boolean } {
  const wanted = plain(c.req.param('call') ?? '')
  const isJson = wanted.endsWith('.json')
  return { id: isJson ? wanted.slice(0, -'.json'.length) : wanted, isJson }
}

async function elsewhere(c: Context, deps: Deps, id: string, isJson: boolean): Promise<Response> {
  const other = await resolveCall(deps.db, id)
  if (other === null || other === id) return showMissing(c, deps, (errors) => errors.noCall(id.slice(0, 100)))
  return c.redirect(viewOf(c, deps).link(callPath(other) + (isJson ? '.json' : '')))
}
