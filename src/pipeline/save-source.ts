import type { Day } from '../core/call.js'
import { ExpectedError } from '../core/errors.js'
import { startOf, type Ask, type Page, type RawCall, type Reading, type Source } from '../core/source.js'
import { isRecord, parseJson, records } from '../read/json/json.js'
import { savedAsk, stepOf, toSaved, type SavedPage } from '../read/scaffold/saved.js'
import type { Outside } from './sweep.js'

/** A file of a source's folder. */
export interface FolderFile {
  readonly file: string
  readonly text: string
}

/** A page that was asked for again, and how what is read of it differs from the answer that stands beside it. */
export interface Resaved {
  readonly step: string
  readonly url: string
  /** Null where the page could not be had or was no whole page: then what was saved before stays. */
  readonly saved: SavedPage | null
  /** What the page could not be had for, or could not be read for. */
  readonly error: string | null
  /** Calls on the whole page; null where it could not be read. */
  readonly onPage: number | null
  /** Null where there is no answer file to compare with, or nothing could be read. */
  readonly compared: Compared | null
}

/** Calls by their key. */
export interface Compared {
  readonly lost: readonly Told[]
  readonly added: readonly Told[]
  readonly changed: readonly (Told & { readonly fields: readonly string[] })[]
  readonly same: number
}

interface Told {
  readonly key: string
  readonly title: string
}

/** More steps than any source has. */
const MOST_STEPS = 20

/**
 * Asks again for the pages that a source has saved, one of each step, and makes them ready to be saved over those. A page that
 * cannot be had or read is told, not thrown: mending such a source is what this is for.
 */
export async function resave(
  source: Source,
  folder: readonly FolderFile[],
  outside: Outside,
  today: Day,
): Promise<readonly Resaved[]> {
  const before = folder.flatMap(({ file, text }) => {
    const ask = file.endsWith('.calls.json') ? null : savedAsk(file, text)
    return ask ? [{ ...ask, name: file.replace(/\.[a-z]+$/, '') }] : []
  })
  const isKnown = (ask: Ask) => before.some(({ url, step }) => url === ask.url && step === stepOf(ask))
  const start = startOf(source, today)
  const asks = start.some(isKnown) ? start.filter(isKnown) : start.slice(0, 1)
  const done: Resaved[] = []
  const names = new Set<string>()
  for (let ask = asks[0], left = asks.slice(1); ask && done.length < MOST_STEPS; [ask, ...left] = left) {
    const name = nameFor(ask, before, names)
    names.add(name)
    const { resaved, reading } = await again(source, ask, name, folder, outside)
    done.push(resaved)
    const steps = new Set([...done.map(({ step }) => step), ...left.map(stepOf)])
    left = [...left, ...firstOfEach(reading?.follow ?? [], steps, isKnown)]
  }
  return done
}

/** The name of the file that an ask's answer was saved in; else the step's own. */
function nameFor(
  ask: Ask,
  before: readonly { readonly url: string; readonly step: string; readonly name: string }[],
  taken: ReadonlySet<string>,
): string {
  const step = stepOf(ask)
  const same = before.filter((one) => one.step === step && !taken.has(one.name))
  const known = same.find(({ url }) => url === ask.url) ?? same[0]
  if (known) return known.name
  const names = [step, ...Array.from({ length: MOST_STEPS }, (_, at) => `${step}-${at + 2}`)]
  return names.find((name) => !taken.has(name)) ?? step
}

/** One ask for each step that has none yet, the one that is saved before any other. */
function firstOfEach(
  follow: readonly Ask[],
  steps: ReadonlySet<string>,
  isKnown: (ask: Ask) => boolean,
): Ask[] {
  const first = new Map<string, Ask>()
  for (const ask of [...follow.filter(isKnown), ...follow])
    if (!steps.has(stepOf(ask)) && !first.has(stepOf(ask))) first.set(stepOf(ask), ask)
  return [...first.values()]
}

async function again(
  source: Source,
  ask: Ask,
  name: string,
  folder: readonly FolderFile[],
  { fetch, read }: Outside,
): Promise<{ readonly resaved: Resaved; readonly reading: Reading | null }> {
  const blank: Resaved = {
    step: stepOf(ask),
    url: ask.url,
    saved: null,
    error: null,
    onPage: null,
    compared: null,
  }
  const page = await foreseen(fetch(ask))
  if (page instanceof ExpectedError) return { resaved: { ...blank, error: page.message }, reading: null }
  const small = await foreseen(Promise.resolve(page).then((one) => toSaved(name, one)))
  if (small instanceof ExpectedError) return { resaved: { ...blank, error: small.message }, reading: null }
  const reading = await foreseen(read(source, page))
  if (reading instanceof ExpectedError)
    return { resaved: { ...blank, saved: small, error: reading.message }, reading: null }
  const { saved, now } = await readable(source, small, toSaved(name, page, 'with-scripts'), read)
  const answer = folder.find(({ file }) => file === `${name}.calls.json`)
  const isRead = !(now instanceof ExpectedError)
  return {
    resaved: {
      ...blank,
      saved,
      error: isRead ? null : `as saved: ${now.message}`,
      onPage: reading.calls.length,
      compared: isRead && answer ? compare(answered(answer.text), now.calls) : null,
    },
    reading,
  }
}

/** The page as it is saved, without its scripts unless the source cannot do without them, and what is read of it. */
async function readable(source: Source, small: SavedPage, whole: SavedPage, read: Outside['read']) {
  const now = await foreseen(read(source, asSaved(small.page)))
  if (!(now instanceof ExpectedError)) return { saved: small, now }
  const then = await foreseen(read(source, asSaved(whole.page)))
  return then instanceof ExpectedError ? { saved: small, now } : { saved: whole, now: then }
}

/** A saved page answers the ask itself, wherever the real answer came from. */
const asSaved = (page: Page): Page => ({ ...page, url: page.ask.url })

async function foreseen<T>(work: Promise<T>): Promise<T | ExpectedError> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}

function answered(text: string): readonly RawCall[] {
  const answer = parseJson(text)
  return isRecord(answer) ? (records(answer['calls']) as unknown as readonly RawCall[]) : []
}

/** What was read before and is not now, what is new, and what is read otherwise. */
export function compare(before: readonly RawCall[], now: readonly RawCall[]): Compared {
  const old = new Map(before.map((call) => [call.key, call]))
  const keys = new Set(now.map(({ key }) => key))
  const changed = now.flatMap((call) => {
    const was = old.get(call.key)
    const fields = was ? differing(was, call) : []
    return fields.length > 0 ? [{ ...tell(call), fields }] : []
  })
  const added = now.filter(({ key }) => !old.has(key)).map(tell)
  return {
    lost: before.filter(({ key }) => !keys.has(key)).map(tell),
    added,
    changed,
    same: now.length - added.length - changed.length,
  }
}

const tell = ({ key, title }: RawCall): Told => ({ key, title: title ?? '(no title)' })

function differing(one: RawCall, other: RawCall): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof RawCall>
  return [...names].filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
}
