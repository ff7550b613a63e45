import type { Db } from '../db/schema.js'
import { UNSAID, type Grade, type StoredCall } from '../src/core/call.js'
import type { Tag } from '../src/core/theme.js'
import { saveCalls } from '../src/store/calls.js'
import { listAreas, listMunicipalities, saveMunicipality } from '../src/store/municipalities.js'
import { saveTags } from '../src/store/tags.js'
import { ACTIONS, PHRASES, PROGRAMMES, SAMPLE, SUBJECTS, WORDS } from './wordings.js'

/** The instant at which the generated calls are open, coming or closed. */
export const FILLED_AT = '2026-06-15T05:00:00.000Z'

const TODAY = '2026-06-15'
const PIECE = 500

/**
 * Fills a database with `n` made-up calls, the same every time: about a quarter open, a sixth coming, the rest closed,
 * with English texts of about 4,000 characters, Swedish ones for a third, and tags in half the cases in the areas of the
 * municipalities that are there. Where there is none, one is made.
 */
export async function fillCalls(db: Db, n: number): Promise<void> {
  if ((await listMunicipalities(db)).length === 0) await saveMunicipality(db, SAMPLE, FILLED_AT)
  const municipalities = await Promise.all(
    (await listMunicipalities(db)).map(async ({ id }) => ({
      id,
      areas: (await listAreas(db, id)).map(({ area }) => area.id),
    })),
  )
  const random = randomOf(20_260_615)
  for (let from = 0; from < n; from += PIECE) {
    const calls = Array.from({ length: Math.min(PIECE, n - from) }, (_, i) => aStoredCall(from + i, random))
    await db.transaction().execute(async (trx) => {
      await saveAll(trx, calls, municipalities, random)
    })
  }
}

async function saveAll(
  db: Db,
  calls: readonly StoredCall[],
  municipalities: readonly { readonly id: string; readonly areas: readonly string[] }[],
  random: () => number,
): Promise<void> {
  const ids = calls.map((call) => call.id)
  await saveCalls(
    db,
    calls.map((call) => ({ call, hash: call.id, withdrawn: random() < 0.01 })),
    TODAY,
    FILLED_AT,
  )
  for (const { id, areas } of municipalities) {
    const tags = ids.flatMap((call) => someTags(areas, random).map((tag) => ({ call, tag })))
    await saveTags(db, id, areas, ids, tags, 'bench')
  }
}

/** One made-up call. The same number and the same state of `random` give the same call. */
export function aStoredCall(number: number, random: () => number): StoredCall {
  const programme = PROGRAMMES[Math.floor(random() ** 2 * PROGRAMMES.length)]!
  const [en, sv] = pick(SUBJECTS, random)
  const [action, handling] = pick(ACTIONS, random)
  const status = pick(['open', 'open', 'forecast', 'closed', 'closed', 'closed'] as const, random)
  const day = dayFrom(TODAY, Math.round((status === 'closed' ? -900 : 400) * random()) + 1)
  const key = `${programme.code}-2026-${String(number).padStart(6, '0')}`
  const title = `${action} ${en}`
  return {
    ...UNSAID,
    id: `ft-portal-${key.toLowerCase()}`,
    source: 'ft-portal',
    key,
    names: [key],
    title,
    url: `https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/${key}`,
    links: [],
    status,
    programme: programme.name,
    programmeCode: programme.code,
    callTitle: `${programme.name} ${2026 + (number % 2)}`,
    callCode: `${programme.code}-2026`,
    actionTypes: [`${programme.code} Project Grants`],
    parent: null,
    opens: dayFrom(day, -120),
    deadlines: deadlines(day, random),
    money: [
      {
        role: 'total',
        amount: 1_000_000 * (1 + Math.floor(random() * 30)),
        currency: 'EUR',
        shared: random() < 0.2,
      },
      { role: 'max', amount: 100_000 * (1 + Math.floor(random() * 40)), currency: 'EUR', shared: false },
    ],
    expectedGrants: 1 + Math.floor(random() * 20),
    keywords: [],
    texts: [
      { language: 'en', machine: false, title, sections: sections('en', en, 4000, random) },
      ...(random() < 0.33
        ? [
            {
              language: 'sv' as const,
              machine: true,
              title: `${handling} ${sv}`,
              sections: sections('sv', sv, 4000, random),
            },
          ]
        : []),
    ],
  }
}

function deadlines(day: string, random: () => number): StoredCall['deadlines'] {
  const one = (on: string, role: 'single' | 'stage-1' | 'stage-2' | 'cut-off') =>
    ({ day: on, time: '17:00', zone: 'Europe/Brussels', certain: false, role }) as const
  const kind = random()
  if (kind < 0.1) return [one(dayFrom(day, -150), 'stage-1'), one(day, 'stage-2')]
  return kind < 0.2 ? [one(dayFrom(day, -90), 'cut-off'), one(day, 'cut-off')] : [one(day, 'single')]
}

function sections(
  language: 'sv' | 'en',
  subject: string,
  length: number,
  random: () => number,
): StoredCall['texts'][number]['sections'] {
  const half = () => `${subject}. ${prose(WORDS[language], length / 2, random)}`
  return [
    { kind: 'outcome', text: half() },
    { kind: 'scope', text: half() },
  ]
}

function prose(words: readonly string[], length: number, random: () => number): string {
  let text = ''
  while (text.length < length) {
    const sentence = Array.from({ length: 8 + Math.floor(random() * 14) }, () => pick(words, random)).join(
      ' ',
    )
    text += `${sentence}.${random() < 0.15 ? '\n\n' : ' '}`
  }
  return text.trim()
}

function someTags(areas: readonly string[], random: () => number): Tag[] {
  if (random() < 0.5) return []
  const chosen = areas.filter(() => random() < 0.4)
  return chosen.map((area) => {
    const points = Math.round((2 + random() * 20) * 100) / 100
    const phrase = { kind: 'phrase', theme: 'bench', field: 'title', language: 'en', times: 1 } as const
    return {
      area,
      score: points,
      grade: gradeOf(points),
      reasons: [{ ...phrase, text: pick(PHRASES, random), points }],
    }
  })
}

const gradeOf = (score: number): Grade => (score < 6 ? 'weak' : score < 12 ? 'likely' : 'strong')

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
