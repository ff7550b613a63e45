import type { Context } from 'hono'
import type { StoredCall } from '../../core/call.js'
import { standing, type Judgement } from '../../core/judgement.js'
import { marksOf } from '../../core/marks.js'
import type { Area } from '../../core/municipality.js'
import { findCall, resolveCall } from '../../store/calls.js'
import { listEventsOf } from '../../store/events.js'
import { listJudgementsOf } from '../../store/judgements.js'
import { listSeen } from '../../store/lists.js'
import { listAreas, listMunicipalities } from '../../store/municipalities.js'
import { findRole, listTagsOf } from '../../store/tags.js'
import { answerJson, answerPage } from '../answer.js'
import type { Deps } from '../deps.js'
import { callAsJson } from '../formats/call-json.js'
import { LANGUAGES } from '../language.js'
import { choiceOf, plain } from '../parameters.js'
import { callPath, viewOf, type View } from '../view.js'
import type { CallVisit } from '../views/call-judge.js'
import type { JudgedArea } from '../views/call-judged.js'
import { CallPage } from '../views/call-page.js'
import type { Marked } from '../views/call-texts.js'
import type { TaggedIn } from '../views/call-why.js'
import { forVisitor, signForm, visitorOf } from '../visit.js'
import { showMissing } from './faults.js'

/** One call, as a page or, where the address ends in `.json`, for programs. Its key or another of its names leads to it too. */
export async function showCall(c: Context, deps: Deps): Promise<Response> {
  const view = viewOf(c, deps)
  const { db } = deps
  const params = new URL(c.req.url).searchParams
  const municipalities = await listMunicipalities(db)
  const chosen = choiceOf(
    params,
    'm',
    municipalities.map(({ id }) => id),
  )
  const text = choiceOf(params, 'text', LANGUAGES)
  const { id, isJson } = wantedCall(c)
  const found = await findCall(db, id)
  if (!found) return elsewhere(c, deps, id, isJson)
  const judgements = await listJudgementsOf(db, id)
  const tagged: TaggedIn[] = []
  for (const municipality of municipalities.filter((one) => chosen === null || one.id === chosen)) {
    const areas = (await listAreas(db, municipality.id)).map(({ area }) => area)
    const tags = await listTagsOf(db, municipality.id, id)
    const judged = await judgedIn(deps, municipality.id, areas, found.call, judgements)
    tagged.push({ municipality, areas, tags, judged })
  }
  const all = {
    ...found,
    tagged,
    role: await findRole(db, id),
    judgements,
    seen: await listSeen(db, id),
    events: await listEventsOf(db, id),
  }
  if (isJson) return answerJson(c, callAsJson(all, view.today, deps.publicUrl))
  const from = municipalities.find((one) => one.id === chosen) ?? null
  const judging = deps.judging ? { visit: await visitTo(c, deps, id) } : null
  const marked = await markedIn(deps, view, found.call, tagged)
  const page = (
    <CallPage
      view={view}
      all={all}
      from={from}
      text={text}
      sources={deps.sources}
      marked={marked}
      judging={judging}
    />
  )
  return forVisitor(await answerPage(c, page), judging !== null && judging.visit !== null)
}

/** The words to underline: those that speak for an area in which the call is at least likely, in the municipalities shown. */
async function markedIn(
  { model }: Deps,
  view: View,
  call: StoredCall,
  tagged: readonly TaggedIn[],
): Promise<Marked> {
  const known = tagged.flatMap(({ areas, tags }) =>
    areas.flatMap((area) => {
      const tag = tags.find((one) => one.area === area.id && one.grade !== 'weak')
      return tag ? [{ area, tag }] : []
    }),
  )
  const areaName = (id: string): string =>
    known.find(({ area }) => area.id === id)?.area.name[view.language] ?? id
  return { marks: model ? marksOf(call, await model(), known) : new Map(), areaName }
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
