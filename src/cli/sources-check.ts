import { dayIn } from '../core/dates.js'
import { ExpectedError, FetchError } from '../core/errors.js'
import type { Source } from '../core/source.js'
import { whyOff } from '../core/standing.js'
import type { App } from '../main.js'
import { checkCensus } from '../pipeline/census.js'
import { checkSource } from '../pipeline/check-source.js'
import { say, type ExitCode } from './run.js'
import { isBuilt, knownSources } from './sources-folder.js'
import { tellCall } from './tell-call.js'

const SHOWN = 10

/** Checks the sources with these ids, or all; 1 when anything is wrong with one of them. */
export async function checkSources(app: App, ids: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = 0
  for (const source of knownSources(app, ids)) {
    const fine = source.census ? await checkList(app, source) : await checkNow(app, source)
    if (!fine) exit = 1
  }
  return exit
}

/** Compares what we have of a source with an independent list of the same calls. */
async function checkList(app: App, source: Source): Promise<boolean> {
  const result = await checkCensus(source, (await app.fetcher()).stream, app.db, app.clock())
  if (!result) return true
  if (result.error !== null) say(`${source.id}: the independent list could not be read: ${result.error}`)
  else say(`${source.id}: we have ${result.ours}, the independent list has ${result.theirs}`)
  for (const { key, title } of result.missing) say(`  we lack   ${key}  ${title}`)
  for (const { key, title } of result.extra) say(`  it lacks  ${key}  ${title}`)
  return result.error === null && result.missing.length + result.extra.length === 0
}

/** Asks a source now and tells what is read. */
async function checkNow(app: App, source: Source): Promise<boolean> {
  const off = whyOff(source, undefined, app.isSet)
  if (off !== null) {
    say(`${source.id}: off: ${off}`)
    return true
  }
  if (!isBuilt(source.id)) say(`${source.id}: source.ts is newer than what was built of it: npm run build`)
  const today = dayIn(app.clock(), source.zone)
  const result = await checkSource(source, await app.outside(), today)
  if (result instanceof ExpectedError) {
    const asked = result instanceof FetchError ? `; we asked for ${result.url}` : ''
    say(`${source.id}: ${result.reason}: ${result.message}${asked}`)
    return false
  }
  const { calls, watched, pages, filled, problems } = result
  const what = source.kind === 'page' ? `${watched.length} watched pages` : `${calls.length} calls`
  say(`${source.id}: ${what} on ${pages} pages, ${problems.length} problems`)
  for (const { field, share, least } of filled)
    say(`  ${field}: filled in ${percent(share)} of the calls, expected at least ${percent(least)}`)
  for (const { about, message } of problems.slice(0, SHOWN)) say(`  problem: ${about}: ${message}`)
  if (problems.length > SHOWN) say(`  and ${problems.length - SHOWN} more problems`)
  for (const { title, url, text } of watched.slice(0, SHOWN))
    say(`  ${title}: ${text.length} characters of text, ${url}`)
  for (const { key, call } of calls.slice(0, SHOWN))
    for (const line of call ? tellCall(call, today) : [`${key}: could not be read`]) say(`  ${line}`)
  if (calls.length > SHOWN) say(`  and ${calls.length - SHOWN} more calls`)
  return problems.length === 0
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`
