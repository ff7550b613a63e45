import { createHash } from 'node:crypto'
import type { Db } from '../../db/schema.js'
import { addDays, brusselsDay, dayIn, isoWeek, mondayOf } from '../core/dates.js'
import { compose, toldBy } from '../core/digest.js'
import type { CallEvent } from '../core/event.js'
import type { Coverage, JudgeAddress, Letter, LetterContent, TaggedCall, Upkeep } from '../core/letter.js'
import type { Contact, Municipality } from '../core/municipality.js'
import { signJudge, type Holder, type Signer } from '../core/signed.js'
import type { Source } from '../core/source.js'
import type { ThemeBook } from '../core/theme.js'
import type { Worth } from '../core/worth.js'
import { renderLetter } from '../letters/render.js'
import { listFindings } from '../store/findings.js'
import { listPageChanges } from '../store/watched.js'
import { historyOf, listWritten, saveLetter, type History } from '../store/letters.js'
import { listEvents } from '../store/events.js'
import { findMunicipality, listMunicipalities } from '../store/municipalities.js'
import { countGoodRuns } from '../store/runs.js'
import { listTagged } from '../store/tags.js'
import { worthJudging } from '../store/worth.js'
import { coverageOf } from './coverage.js'

/** The clock that weeks and letters go by. */
export const LETTER_ZONE = 'Europe/Stockholm'
/** Letters are due on Monday at this hour. */
export const LETTER_HOUR = 7
/** Days back that news is still told, if it was not told before. */
const NEWS_DAYS = 28
/** Days of news that a first letter tells. */
const FIRST_DAYS = 7

/** What letters are made from, beside the database. */
export interface DigestMatter {
  readonly sources: readonly Source[]
  readonly book: ThemeBook
  readonly publicUrl: string
  /** Signs the links by which contacts judge calls; without it letters have none. */
  readonly signer?: Signer
}

/** How many letters a digest wrote, or would write, and what it left. */
export interface Digest {
  readonly week: string
  readonly written: number
  readonly items: number
  /** Why nothing was written; null when letters were due. */
  readonly waits: string | null
}

/** The ISO week whose letters are owed at this instant: this week's, from Monday at seven. */
export function weekDue(now: string): string {
  const week = isoWeek(now, LETTER_ZONE)
  if (now >= mondayOf(week, LETTER_HOUR, LETTER_ZONE)) return week
  return isoWeek(addDays(dayIn(now, LETTER_ZONE), -7), LETTER_ZONE)
}

/**
 * Writes the week's letter to every contact who has none yet; nothing is sent. Who already has one is left alone, so
 * running it twice does no harm. Before any source has been gathered there is nothing to tell, and it waits.
 */
export async function digest(
  db: Db,
  matter: DigestMatter,
  now: string,
  options: { readonly week?: string; readonly dry?: boolean } = {},
): Promise<Digest> {
  const week = options.week ?? weekDue(now)
  const state = await stateOf(db, matter.sources, now)
  if (!(await hasGathered(db, matter.sources)))
    return { week, written: 0, items: 0, waits: 'no source has been gathered yet' }
  let written = 0
  let items = 0
  for (const { id } of await listMunicipalities(db)) {
    const municipality = await findMunicipality(db, id)
    if (!municipality) continue
    for await (const letter of lettersOf(db, municipality, matter, state, week, now)) {
      if (!options.dry && !(await saveLetter(db, letter, now))) continue
      written++
      items += letter.items.length
    }
  }
  return { week, written, items, waits: null }
}

/** True once any source has had a run that was believed; before that there is nothing to write about. */
async function hasGathered(db: Db, sources: readonly Source[]): Promise<boolean> {
  const runs = await Promise.all(sources.map(({ id }) => countGoodRuns(db, id)))
  return runs.some((count) => count > 0)
}

/** One contact's letter as it would be written now, whether or not one is due. */
export async function previewLetter(
  db: Db,
  municipality: Municipality,
  contact: Contact,
  matter: DigestMatter,
  now: string,
): Promise<Letter> {
  const state = await stateOf(db, matter.sources, now)
  const news = await newsFor(db, municipality, now)
  return letterFor(municipality, contact, news, matter, state, weekDue(now), now)
}

/** How the sources are doing, the same for every letter. */
interface State {
  readonly coverage: Coverage
  readonly upkeep: Upkeep
}

async function stateOf(db: Db, sources: readonly Source[], now: string): Promise<State> {
  return {
    coverage: await coverageOf(db, sources, now),
    upkeep: {
      findings: await listFindings(db),
      changes: await listPageChanges(db, new Date(Date.parse(now) - FIRST_DAYS * 86_400_000).toISOString()),
      titles: new Map(sources.map(({ id, title }) => [id, title])),
    },
  }
}

async function* lettersOf(
  db: Db,
  municipality: Municipality,
  matter: DigestMatter,
  state: State,
  week: string,
  now: string,
): AsyncGenerator<Letter> {
  const has = await listWritten(db, municipality.id, week)
  const owed = municipality.contacts.filter((contact) => !has.has(contact.id))
  if (owed.length === 0) return
  const news = await newsFor(db, municipality, now)
  for (const contact of owed) yield letterFor(municipality, contact, news, matter, state, week, now)
}

interface NewsOf {
  readonly calls: readonly TaggedCall[]
  readonly events: readonly CallEvent[]
  readonly history: ReadonlyMap<string, History>
  readonly worth: readonly Worth[]
}

async function newsFor(db: Db, municipality: Municipality, now: string): Promise<NewsOf> {
  const from = addDays(brusselsDay(now), -NEWS_DAYS)
  return {
    calls: await listTagged(db, municipality.id, from),
    events: await listEvents(db, from),
    history: await historyOf(db, municipality.id),
    worth: await worthJudging(db, municipality.id, brusselsDay(now)),
  }
}

function letterFor(
  municipality: Municipality,
  contact: Contact,
  news: NewsOf,
  { book, publicUrl, signer }: DigestMatter,
  { coverage, upkeep }: State,
  week: string,
  now: string,
): Letter {
  const today = brusselsDay(now)
  const history = news.history.get(contact.id)
  const from = history ? brusselsDay(history.since) : addDays(today, -FIRST_DAYS)
  const content: LetterContent = compose({
    municipality,
    contact,
    week,
    today,
    first: history === undefined,
    calls: news.calls,
    events: news.events.filter((event) => event.day >= from),
    told: history?.told ?? new Map(),
    coverage,
    upkeep,
    worth: news.worth,
    judgeAt: signer
      ? judgeAt(signer, publicUrl, { municipality: municipality.id, contact: contact.id, day: today })
      : null,
    publicUrl,
    themes: new Map(book.themes.map((theme) => [theme.id, theme.name])),
  })
  const id = letterId(municipality.id, contact.id, week)
  return {
    id,
    municipality: municipality.id,
    contact: contact.id,
    week,
    to: { name: contact.name, address: contact.email },
    ...renderLetter(content),
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    items: toldBy(content.items),
  }
}

const judgeAt =
  (signer: Signer, publicUrl: string, holder: Holder): JudgeAddress =>
  (call, areas) =>
    `${publicUrl.replace(/\/+$/, '')}/judge/${signJudge(signer, { ...holder, call, areas })}`

/** The same contact and week always give the same letter id, and so the same Message-ID. */
const letterId = (municipality: string, contact: string, week: string): string =>
  createHash('sha256').update([municipality, contact, week].join('\n')).digest('hex').slice(0, 24)
