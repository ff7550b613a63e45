import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { migrate } from '../db/migrations/index.js'
import { openDb } from '../db/open.js'
import type { Db } from '../db/schema.js'
import { sources } from '../sources/index.js'
import type { Contact, Municipality } from '../src/core/municipality.js'
import { ROOT } from '../src/root.js'
import { saveEvents } from '../src/store/events.js'
import { saveMunicipality } from '../src/store/municipalities.js'
import { saveRun } from '../src/store/runs.js'
import { fillCalls, FILLED_AT } from './fixtures.js'
import { measure, type Figure } from './measure.js'

const CALLS = 2000
const FEW = 1000
const MANY = 100_000
const SENT = 3000

/** Letters written for 1,000 and for 100,000 contacts, and some of them sent to a server in a process of its own: whole processes. */
export async function lettering(folder: string, like: Municipality): Promise<Figure[]> {
  const few = await place(join(folder, 'few'), like, FEW)
  const first = await measure(['digest', '--week', '2026-W25'], few)
  await someNews(few.FONDVAKT_DATA)
  const second = await measure(['digest', '--week', '2026-W26'], {
    ...few,
    FONDVAKT_NOW: '2026-06-22T05:00:00Z',
  })
  const many = await place(join(folder, 'many'), like, MANY)
  const all = await measure(['digest', '--week', '2026-W25'], many)
  const sending = await send(join(folder, 'sent'), like)
  const per10000 = (all.seconds * 10_000) / MANY
  return [
    { name: '1,000 first letters written, from start to exit', value: first.seconds, unit: 's', atMost: 5 },
    { name: '1,000 letters of a week with 100 new calls', value: second.seconds, unit: 's', atMost: 5 },
    { name: '10,000 letters written, of 100,000', value: per10000, unit: 's', atMost: 15 },
    { name: 'memory of writing 100,000', value: all.megabytes, unit: 'MB', atMost: 300 },
    { name: `milliseconds for each of ${SENT} letters sent`, value: sending, unit: 'ms', atMost: 1000 / 300 },
  ]
}

interface Env {
  readonly FONDVAKT_DATA: string
  readonly FONDVAKT_NOW: string
  readonly FONDVAKT_SECRET: string
}

async function place(
  data: string,
  like: Municipality,
  contacts: number,
): Promise<Env & Record<string, string>> {
  const db = await aDb(data)
  await db.transaction().execute((trx) => saveMunicipality(trx, crowd(like, contacts), FILLED_AT))
  await fillCalls(db, CALLS)
  await aGoodRun(db)
  await db.destroy()
  return {
    FONDVAKT_DATA: data,
    FONDVAKT_NOW: FILLED_AT,
    FONDVAKT_SECRET: 'a key for the bench that is long enough',
  }
}

/** As many contacts who choose as those of the profile do, some in English, some only what is strong. */
function crowd(like: Municipality, count: number): Municipality {
  const contacts = Array.from({ length: count }, (_, n): Contact => {
    const one = like.contacts[n % like.contacts.length]
    if (!one) throw new Error('the profile has no contact')
    const interests =
      n % 5 === 0 ? one.interests.map(({ area }) => ({ area, least: 'strong' as const })) : one.interests
    return {
      ...one,
      id: `contact-${n}`,
      name: `Contact ${n}`,
      email: `contact-${n}@solna.example`,
      language: n % 10 === 0 ? 'en' : 'sv',
      secretariat: n === 0,
      interests,
    }
  })
  return { ...like, contacts }
}

/** Milliseconds that each letter takes, once the first is on its way; the server counts. */
async function send(data: string, like: Municipality): Promise<number> {
  const env = await place(data, like, SENT)
  await measure(['digest', '--week', '2026-W25'], env)
  const server = spawn(process.execPath, [join(ROOT, 'dist', 'bench', 'smtp-sink.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const port = await new Promise<string>((resolve) =>
      server.stdout.once('data', (text: Buffer) => resolve(text.toString().trim())),
    )
    const told = new Promise<string>((resolve) =>
      server.stdout.once('data', (text: Buffer) => resolve(text.toString())),
    )
    await measure(['deliver'], {
      ...env,
      MAIL_TO: '*',
      MAIL_URL: `smtp://127.0.0.1:${port}?tls=off`,
      MAIL_PER_MINUTE: '0',
    })
    server.kill('SIGTERM')
    const { letters, milliseconds } = JSON.parse(await told) as { letters: number; milliseconds: number }
    if (letters !== SENT) throw new Error(`${letters} letters were sent, not ${SENT}`)
    return milliseconds / letters
  } finally {
    server.kill('SIGTERM')
  }
}

async function aDb(data: string): Promise<Db> {
  const db = await openDb({ file: join(data, 'fondvakt.db') })
  await migrate(db, FILLED_AT)
  return db
}

async function aGoodRun(db: Db): Promise<void> {
  for (const { id } of sources)
    await saveRun(db, {
      id: `run ${id}`,
      source: id,
      started: FILLED_AT,
      ended: FILLED_AT,
      outcome: 'ok',
      reason: null,
      calls: CALLS,
      changed: CALLS,
      pages: 20,
      problems: [],
      filled: {},
      cause: null,
    })
}

async function someNews(data: string): Promise<void> {
  const db = await aDb(data)
  const rows = await db
    .selectFrom('call')
    .select(['id', 'source', 'key', 'title'])
    .where('status', '!=', 'closed')
    .limit(100)
    .execute()
  const events = rows.map(({ id, source, key, title }) => ({
    ...{ id: `event ${id}`, call: id, source, key, kind: 'new' as const, field: null },
    ...{ day: '2026-06-18', from: null, to: null, title },
  }))
  await saveEvents(db, events, '2026-06-18T03:00:00.000Z')
  await db.destroy()
}
