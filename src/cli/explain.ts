import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import type { StoredCall } from '../core/call.js'
import type { Judgement } from '../core/judgement.js'
import { marksOf, type Mark, type TaggedArea } from '../core/marks.js'
import { isTold } from '../core/match.js'
import { brusselsDay } from '../core/dates.js'
import type { Contact } from '../core/municipality.js'
import type { MunicipalRole } from '../core/role.js'
import { sentencesOf } from '../core/lexis/sentences.js'
import type { App } from '../main.js'
import { NOTHING_SAVED, savedIn, type Saved } from '../pipeline/saved-searches.js'
import { findCall, resolveCall } from '../store/calls.js'
import { listJudgementsOf } from '../store/judgements.js'
import { findMunicipality, listMunicipalities } from '../store/municipalities.js'
import { hasSearches } from '../store/saved-searches.js'
import { findRole, listTagsOf } from '../store/tags.js'
import { say, withApp, type ExitCode } from './run.js'
import { tellReason, tellRole } from './tell-reason.js'

export function addExplain(program: Command): void {
  program
    .command('explain <call>')
    .description('why a call was tagged, and whom it would reach; by id, key or topic code')
    .action((word: string) => withApp((app) => explain(app, word)))
}

async function explain(app: App, word: string): Promise<ExitCode> {
  const id = await resolveCall(app.db, word)
  const found = id === null ? null : await findCall(app.db, id)
  if (!found) throw new UsageError(`no call "${word}"`)
  const { call } = found
  say(`${call.id}\n${call.title}\n${call.programme ?? 'programme unknown'}`)
  const role = await findRole(app.db, call.id)
  if (role) for (const line of tellRole(role)) say(line)
  const judgements = await listJudgementsOf(app.db, call.id)
  for (const { id: municipality } of await listMunicipalities(app.db))
    await explainIn(app, municipality, call, role?.role ?? null, judgements)
  return 0
}

async function explainIn(
  app: App,
  municipality: string,
  call: StoredCall,
  role: MunicipalRole | null,
  judgements: readonly Judgement[],
): Promise<void> {
  const [profile, tags] = [
    await findMunicipality(app.db, municipality),
    await listTagsOf(app.db, municipality, call.id),
  ]
  if (tags.length === 0) say(`\n${municipality}: no area`)
  for (const tag of tags) {
    say(`\n${municipality} / ${tag.area}: ${tag.grade}, ${String(tag.score)}`)
    for (const reason of tag.reasons) say(`  ${tellReason(reason)}`)
    const area = profile?.areas.find(({ id }) => id === tag.area)
    if (area)
      for (const line of underlined(call, await markedIn(app, call, { area, tag }))) say(`  | ${line}`)
  }
  for (const { area, verdict, by, at } of judgements.filter((one) => one.municipality === municipality))
    say(`${municipality} / ${area}: ${verdict}, says ${by.name}, ${at.slice(0, 10)}`)
  const saved = await savedHere(app, municipality, call)
  const reached: Contact[] = []
  for (const contact of profile?.contacts ?? [])
    if (isTold(contact, call, tags, role, { searches: await saved.of(contact.id) })) reached.push(contact)
  if (reached.length > 0) say(`  reaches ${reached.map((contact) => contact.id).join(', ')}`)
}

/** What contacts have saved, and whether it finds the call; the search is made only where somebody has saved one. */
const savedHere = async (app: App, municipality: string, { id }: StoredCall): Promise<Saved> =>
  (await hasSearches(app.db, municipality))
    ? savedIn(app.db, municipality, await app.search(), brusselsDay(app.clock()), new Set([id]))
    : NOTHING_SAVED

type Marks = ReadonlyMap<string, readonly Mark[]>

const markedIn = async (app: App, call: StoredCall, tagged: TaggedArea): Promise<Marks> =>
  marksOf(call, await app.model(), [tagged])

/** Sentences in which marked words stand that are shown at most. */
const SHOWN = 8

/** The sentences that hold marked words, with `_` around each. */
function underlined(call: StoredCall, marks: Marks): string[] {
  const texts = [
    call.title,
    ...call.texts.flatMap(({ title, sections }) => [title, ...sections.map(({ text }) => text)]),
  ]
  return [...new Set(texts)]
    .flatMap((text) => {
      const places = marks.get(text) ?? []
      return places.length === 0
        ? []
        : sentencesOf(text).flatMap((sentence) => {
            const within = places.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
            return within.length === 0 ? [] : [withLines(text, sentence.start, sentence.end, within)]
          })
    })
    .slice(0, SHOWN)
}

function withLines(text: string, start: number, end: number, marks: readonly Mark[]): string {
  let at = start
  let line = ''
  for (const mark of marks) {
    line += `${text.slice(at, mark.start)}_${text.slice(mark.start, mark.end)}_`
    at = mark.end
  }
  return (line + text.slice(at, end)).replace(/\s+/g, ' ')
}
