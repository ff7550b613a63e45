import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import {
  LONGEST_NAME,
  LONGEST_WHY,
  plainWords,
  type Said,
  type Saying,
  type Verdict,
} from '../core/judgement.js'
import type { App } from '../main.js'
import { resolveCall } from '../store/calls.js'
import { listTagsOf } from '../store/tags.js'
import { chosenMunicipality, none } from './choose.js'
import { say, withApp, type ExitCode } from './run.js'

interface Flags {
  readonly municipality: string
  readonly area: readonly string[]
  readonly relevant?: boolean
  readonly notRelevant?: boolean
  readonly withdraw?: boolean
  readonly why?: string
  readonly by: string
}

export function addJudge(program: Command): void {
  program
    .command('judge <call>')
    .description('say of a call that it is relevant in an area or not; it holds at once, and above the rules')
    .requiredOption('--municipality <municipality>', 'whose area it is')
    .requiredOption('--area <area...>', 'the area, or several')
    .option('--relevant', 'it is relevant: a strong tag')
    .option('--not-relevant', 'it is not: no tag')
    .option('--withdraw', 'take back what was said, so that the rules say again')
    .option('--why <why>', `why, in at most ${LONGEST_WHY} characters`)
    .option('--by <name>', 'who says so', 'Fondvakt')
    .action((word: string, flags: Flags) => withApp((app) => judge(app, word, flags)))
}

async function judge(app: App, word: string, flags: Flags): Promise<ExitCode> {
  const [verdict, why, name] = [verdictOf(flags), whyOf(flags), nameOf(flags)]
  const municipality = await chosenMunicipality(app.db, flags.municipality)
  const ids = municipality.areas.map(({ id }) => id)
  const unknown = flags.area.find((area) => !ids.includes(area))
  if (unknown !== undefined) throw none('area', unknown, ids)
  const call = await resolveCall(app.db, word)
  if (call === null) throw new UsageError(`no call "${word}"`)
  const by = { contact: null, name }
  const saying: Saying = { municipality: municipality.id, call, areas: flags.area, verdict, by, why }
  tell(await app.judge(saying), call)
  for (const tag of await listTagsOf(app.db, municipality.id, call))
    say(`${municipality.id} / ${tag.area}: ${tag.grade}, ${tag.score}`)
  return 0
}

function tell(said: Said, call: string): void {
  if (said.kind === 'unknown') throw new UsageError(`${call}: there is no such ${said.what} any more`)
  if (said.judgements.length === 0) say(`${call}: known already`)
  for (const { area, verdict } of said.judgements) say(`${call}: ${verdict} in ${area}`)
}

function verdictOf({ relevant, notRelevant, withdraw }: Flags): Verdict {
  const said: readonly (readonly [boolean | undefined, Verdict])[] = [
    [relevant, 'relevant'],
    [notRelevant, 'not-relevant'],
    [withdraw, 'withdrawn'],
  ]
  const [one, another] = said.filter(([isSaid]) => isSaid)
  if (!one || another) throw new UsageError('say one of --relevant, --not-relevant and --withdraw')
  return one[1]
}

function whyOf({ why }: Flags): string | null {
  const words = plainWords(why ?? '')
  if ((words ?? '').length > LONGEST_WHY)
    throw new UsageError(`--why: expected at most ${LONGEST_WHY} characters, got ${words?.length}`)
  return words
}

function nameOf({ by }: Flags): string {
  const name = plainWords(by)
  if (name === null || name.length > LONGEST_NAME)
    throw new UsageError(
      `--by: expected a name of at most ${LONGEST_NAME} characters, got "${(name ?? '').slice(0, 50)}"`,
    )
  return name
}
