import type { Command } from 'commander'
import { nextDeadline, statusOn, type Day } from '../core/call.js'
import { brusselsDay } from '../core/dates.js'
import { UsageError } from '../core/errors.js'
import type { Found } from '../core/search/found.js'
import type { Tag } from '../core/theme.js'
import type { App } from '../main.js'
import { indexMissing } from '../pipeline/search.js'
import { findListed, type ListedCall } from '../store/lists.js'
import { listMunicipalities } from '../store/municipalities.js'
import { tagsOf } from '../store/tags.js'
import { listedAsJson } from '../web/formats/json.js'
import { say, withApp, type ExitCode } from './run.js'

interface Flags {
  readonly municipality?: string
  readonly json?: boolean
  readonly limit: string
}

export function addSearch(program: Command): void {
  program
    .command('search <words...>')
    .description(
      'open and coming calls by words in Swedish or English; as one text in quotation marks also "-without", prefix* and field:value',
    )
    .option('--municipality <id>', 'show its areas')
    .option('--json', 'one JSON object a line')
    .option('--limit <number>', 'how many calls at most', '20')
    .action((words: string[], flags: Flags) => withApp((app) => search(app, words.join(' '), flags)))
}

async function search(app: App, text: string, flags: Flags): Promise<ExitCode> {
  const limit = limitOf(flags.limit)
  const municipality = await municipalityOf(app, flags.municipality)
  const today = brusselsDay(app.clock())
  await indexMissing(app.db, await app.lexicon())
  const index = await app.search()
  const found = await index.find({
    municipality,
    today,
    text,
    without: new Set(),
    filter: { list: 'call', least: null, status: 'current' },
    sort: 'relevance',
    offset: 0,
    limit,
  })
  const tags = await tagsOf(app.db, municipality, found.ids)
  for (const listed of await findListed(app.db, found.ids)) {
    const own = tags.get(listed.call.id) ?? []
    if (flags.json) say(JSON.stringify(listedAsJson({ ...listed, tags: own }, today, app.config.publicUrl)))
    else say(asLine(listed, own, today))
  }
  tellAbout(found, flags.json === true)
  return 0
}

const MOST = 1000

function limitOf(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > MOST)
    throw new UsageError(`--limit: expected a whole number from 1 to ${MOST}, got "${text}"`)
  return limit
}

/** None is chosen where none is named: the search is the same for all, but for the areas beside each call. */
async function municipalityOf({ db }: App, wanted: string | undefined): Promise<string> {
  if (wanted === undefined) return ''
  const known = (await listMunicipalities(db)).map(({ id }) => id)
  if (!known.includes(wanted))
    throw new UsageError(`--municipality: no municipality "${wanted}"; there are ${known.join(', ')}`)
  return wanted
}

const ROLES = { applicant: '  can apply', partner: '  can take part', no: '' } as const

function asLine({ call, role }: ListedCall, tags: readonly Tag[], today: Day): string {
  const areas = tags.filter(({ grade }) => grade !== 'weak').map(({ area, grade }) => `${area} ${grade}`)
  const closes = nextDeadline(call, today)?.day ?? 'no day    '
  const beside = areas.length > 0 ? `  (${areas.join(', ')})` : ''
  return `${closes}  ${statusOn(call, today)}  ${call.id}  ${call.title}${ROLES[role]}${beside}`
}

/** What the search did with the words, where people read it: beside the answer, so that a program gets the calls alone. */
function tellAbout({ ids, total, added, ignored, suggestion, counts }: Found, isJson: boolean): void {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`)
  for (const part of ignored) tell(`"${part}" cannot be read as a filter`)
  if (suggestion !== null) tell(`did you mean "${suggestion}"?`)
  if (isJson) return
  for (const one of added) tell(`also searched for "${one.for}": ${one.terms.join(', ')}`)
  tell(
    `${ids.length} of ${total} open and coming calls; ${counts.status.get('closed') ?? 0} closed ones match too`,
  )
}
