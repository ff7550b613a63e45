import type { Command } from 'commander'
import { UsageError } from '../core/errors.js'
import { isTold } from '../core/match.js'
import type { Reason } from '../core/theme.js'
import type { App } from '../main.js'
import { findCall, resolveCall } from '../store/calls.js'
import { findMunicipality, listMunicipalities } from '../store/municipalities.js'
import { listTagsOf } from '../store/tags.js'
import { say, withApp, type ExitCode } from './run.js'

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
  say(`${found.call.id}\n${found.call.title}\n${found.call.programme ?? 'programme unknown'}`)
  for (const { id: municipality } of await listMunicipalities(app.db)) {
    const tags = await listTagsOf(app.db, municipality, found.call.id)
    if (tags.length === 0) say(`\n${municipality}: no area`)
    for (const tag of tags) {
      say(`\n${municipality} / ${tag.area}: ${tag.grade}, ${tag.score}`)
      for (const reason of tag.reasons) say(`  ${tell(reason)}`)
    }
    const contacts = (await findMunicipality(app.db, municipality))?.contacts ?? []
    const reached = contacts.filter((contact) => isTold(contact, found.call, tags))
    if (reached.length > 0) say(`  reaches ${reached.map((contact) => contact.id).join(', ')}`)
  }
  return 0
}

function tell(reason: Reason): string {
  const points = `${reason.points < 0 ? '' : '+'}${reason.points}`.padEnd(7)
  if (reason.kind === 'programme') return `${points} programme ${reason.text} (${reason.theme})`
  const theme = reason.kind === 'phrase' ? ` (${reason.theme})` : ' (own words)'
  return `${points} "${reason.text}" in ${reason.field}${reason.times > 1 ? `, ${reason.times} times` : ''}${theme}`
}
