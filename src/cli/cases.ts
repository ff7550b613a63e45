import type { Command } from 'commander'
import { CASE_STATES, type FollowedCase } from '../core/case.js'
import { isDay } from '../core/dates.js'
import { UsageError } from '../core/errors.js'
import { LONGEST_NAME, LONGEST_WHY, plainWords } from '../core/judgement.js'
import type { App } from '../main.js'
import { follow } from '../pipeline/cases.js'
import { resolveCall } from '../store/calls.js'
import { listCases, setCaseState } from '../store/cases.js'
import { listMunicipalities } from '../store/municipalities.js'
import { chosenMunicipality, none } from './choose.js'
import { say, withApp, type ExitCode } from './run.js'

interface Flags {
  readonly due?: string
  readonly note?: string
  readonly by: string
}

export function addCases(program: Command): void {
  const cases = program
    .command('cases [municipality]')
    .description("departments' work with calls, the nearest deadline first")
    .option('--json', 'one JSON object a line')
    .action((municipality: string | undefined, { json }: { readonly json?: boolean }) =>
      withApp((app) => list(app, municipality, json === true)),
    )
  cases
    .command('open <department> <call>')
    .description('note that a department, such as solna/socialforvaltningen, follows a call')
    .option('--due <day>', "the department's own deadline, such as 2026-09-01")
    .option('--note <note>', `in at most ${LONGEST_WHY} characters`)
    .option('--by <name>', 'who says so', 'Fondvakt')
    .action((department: string, call: string, flags: Flags) =>
      withApp((app) => open(app, department, call, flags)),
    )
  cases
    .command('state <case> <state>')
    .description(`say how far a case has come: ${CASE_STATES.join(', ')}`)
    .action((id: string, state: string) => withApp((app) => setState(app, id, state)))
}

async function list(app: App, municipality: string | undefined, json: boolean): Promise<ExitCode> {
  const chosen =
    municipality === undefined
      ? await listMunicipalities(app.db)
      : [await chosenMunicipality(app.db, municipality)]
  for (const { id } of chosen)
    for (const one of await listCases(app.db, id)) say(json ? asJson(one) : asLine(one))
  return 0
}

const asJson = ({ about, ...rest }: FollowedCase): string =>
  JSON.stringify({ ...rest, title: about.title, deadlines: about.deadlines })

const asLine = ({ id, state, due, note, about }: FollowedCase): string =>
  [id, state, due === null ? 'no day of its own' : `due ${due}`, about.title, note]
    .filter((part) => part !== null)
    .join('  ')

async function open(app: App, place: string, word: string, flags: Flags): Promise<ExitCode> {
  const { due = null, note = null, by } = flags
  if (due !== null && !isDay(due))
    throw new UsageError(`--due: expected a day such as 2026-09-01, got "${due.slice(0, 50)}"`)
  const [id = '', department = ''] = place.split('/')
  const municipality = await chosenMunicipality(app.db, id)
  const known = municipality.departments.map((one) => one.id)
  if (!known.includes(department)) throw none('department', department, known)
  const call = await resolveCall(app.db, word)
  if (call === null) throw new UsageError(`no call "${word}"`)
  const wanted = {
    municipality: id,
    department,
    call,
    due,
    note: note === null ? null : lineOf('--note', note, LONGEST_WHY),
    by: lineOf('--by', by, LONGEST_NAME),
  }
  const done = await follow(app.db, wanted, app.clock())
  if (done === 'unknown') throw new UsageError(`${place}: there is no such department or call any more`)
  say(`${id}/${department}/${call}: ${done}`)
  return 0
}

function lineOf(flag: string, text: string, most: number): string {
  const line = plainWords(text)
  if (line === null || line.length > most)
    throw new UsageError(`${flag}: expected 1 to ${most} characters, got ${line?.length ?? 0}`)
  return line
}

async function setState(app: App, id: string, word: string): Promise<ExitCode> {
  const state = CASE_STATES.find((one) => one === word)
  if (state === undefined) throw none('state', word, CASE_STATES)
  if (!(await setCaseState(app.db, id, state, app.clock())))
    throw new UsageError(`no case "${id}"; fondvakt cases lists them`)
  say(`${id}: ${state}`)
  return 0
}
