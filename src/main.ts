import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { explained, openDb } from '../db/open.js'
import { migrate } from '../db/migrations/index.js'
import type { Db } from '../db/schema.js'
import { sources } from '../sources/index.js'
import type { Config } from './config.js'
import type { Mailbox, ReadBounces } from './core/bounce.js'
import type { Said, Saying } from './core/judgement.js'
import type { Signer } from './core/signed.js'
import type { Source } from './core/source.js'
import type { ThemeModel } from './core/theme-book.js'
import type { ThemeBook } from './core/theme.js'
import type { Fetcher } from './fetch/client.js'
import { createLog, type Log } from './log.js'
import type { Mailer } from './mail/send.js'
import type { Matter } from './pipeline/conclude.js'
import type { DigestMatter } from './pipeline/digest-state.js'
import type { Worker } from './pipeline/gather.js'
import type { Lessons } from './pipeline/train.js'
import type { Lexicon } from './pipeline/search.js'
import type { Outside } from './pipeline/sweep.js'
import { once } from './once.js'
import { readSeed, ROOT, VERSION } from './root.js'
import { loadLabels, loadLexicon, loadRecurring, loadShelf, modelOf } from './rules.js'
import { listMunicipalities } from './store/municipalities.js'
import type { Search } from './store/search.js'
import { thisWorker } from './worker.js'

/** Everything that the ways in need, made once. What is costly is loaded and made when it is first asked for. */
export interface App {
  readonly config: Config
  readonly db: Db
  readonly sources: readonly Source[]
  readonly log: Log
  readonly clock: () => string
  readonly worker: Worker
  readonly version: string
  readonly book: () => Promise<ThemeBook>
  /** The theme book with what was learned, ready for tagging; made anew when other weights come into use. */
  readonly model: () => Promise<ThemeModel>
  /** What weights are learned from, beside corrections. */
  readonly lessons: () => Promise<Lessons>
  readonly fetcher: () => Promise<Fetcher>
  /** How pages are had and read. */
  readonly outside: () => Promise<Outside>
  /** Whether a setting holds a key. */
  readonly isSet: (setting: string) => boolean
  /** What conclusions are drawn from. */
  readonly matter: () => Promise<Matter>
  /** What calls are made findable with. */
  readonly lexicon: () => Promise<Lexicon>
  readonly search: () => Promise<Search>
  /** What letters are written from. */
  readonly letters: () => Promise<DigestMatter>
  readonly post: () => Promise<Mailer>
  /** Where reports of letters that did not arrive lie; null where none is read. */
  readonly mailbox: () => Promise<Mailbox | null>
  readonly readBounces: () => Promise<ReadBounces>
  /** Keeps a person's word on a call, which then is tagged and found by it at once. */
  readonly judge: (saying: Saying) => Promise<Said>
  /** Signs the links in letters, and knows them again. */
  readonly signer: () => Promise<Signer>
  /** Ends requests that are under way, so that the process can end soon. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the database, brings it up to date and makes the rest ready. Throws UsageError for what a person must mend. */
export async function openApp(config: Config): Promise<App> {
  const log = createLog(config.logLevel)
  const clock = () => config.now ?? new Date().toISOString()
  const db = await openDb(config.database)
  const keyNames: ReadonlySet<string> = new Set(config.keys.keys())
  const shelf = once(loadShelf)
  const book = async () => (await shelf()).book()
  const model = modelOf(db, shelf)
  const lessons = once(async () => ({ book: await book(), labels: await loadLabels() }))
  const recurring = once(loadRecurring)
  const lexicon = once(async () => loadLexicon(await shelf()))
  const search = once(() => loadSearch(db, lexicon))
  const fetcher = once(() => loadFetcher(config, db, clock, log))
  const post = once(() => loadPost(config, clock))
  const signer = once(() => loadSigner(config))
  const aside = once(async () => (await import('./aside.js')).createAside())
  const stop = async () => {
    await (await fetcher.made())?.close()
    await (await aside.made())?.close()
  }
  try {
    await migrate(db, clock())
    await welcome(db, book, clock())
  } catch (error) {
    await db.destroy()
    throw explained(config.database, error)
  }
  return {
    config,
    db,
    sources,
    log,
    clock,
    worker: thisWorker(),
    version: VERSION,
    book,
    model,
    lessons,
    fetcher,
    outside: async () => ({ fetch: (await fetcher()).fetch, read: (await aside()).read }),
    isSet: (setting) => keyNames.has(setting),
    matter: async () => ({ sources, model, lexicon, recurring: await recurring() }),
    lexicon,
    search,
    letters: async () => ({
      sources,
      book: await book(),
      publicUrl: config.publicUrl,
      signer: await signer(),
      // Made when the first saved search is asked, since most commands ask none.
      search: { find: async (request) => (await search()).find(request) },
    }),
    post,
    mailbox: once(() => loadMailbox(config)),
    readBounces: async () => (await import('./mail/bounce.js')).readBounces,
    judge: (saying) => keepSaying(db, model, lexicon, saying, clock()),
    signer,
    stop,
    close: async () => {
      await stop()
      await (await post.made())?.close()
      await db.destroy()
    },
  }
}

async function loadSearch(db: Db, lexicon: () => Promise<Lexicon>): Promise<Search> {
  const { searchOf } = await import('./store/search.js')
  const { searchLexicon } = await import('./pipeline/lexicon.js')
  return searchOf(db, async () => searchLexicon(db, await lexicon()))
}

async function loadFetcher(config: Config, db: Db, clock: () => string, log: Log): Promise<Fetcher> {
  const { createFetch } = await import('./fetch/client.js')
  const { fileArchive } = await import('./fetch/file-archive.js')
  const { keptIndex } = await import('./store/pages.js')
  return createFetch({
    contact: config.contact || 'no contact set',
    version: VERSION,
    origins: config.origins,
    archive: fileArchive(join(config.data, 'archive'), keptIndex(db)),
    clock,
    keys: config.keys,
    keysIn: config.keysIn,
    log: (line) => log.info(line),
  })
}

async function loadPost(config: Config, clock: () => string): Promise<Mailer> {
  const { createSend } = await import('./mail/send.js')
  const { mailUrl: url, mailFrom: from, mailTo: to, dkim } = config
  const { mailBounces: bounces, mailPerMinute: perMinute } = config
  return createSend({ url, from, to, bounces, perMinute, dkim, outbox: join(config.data, 'outbox'), clock })
}

async function loadMailbox({ bouncesUrl }: Config): Promise<Mailbox | null> {
  if (bouncesUrl === '') return null
  const { createMailbox } = await import('./mail/mailbox.js')
  return createMailbox(bouncesUrl)
}

async function keepSaying(
  db: Db,
  model: App['model'],
  lexicon: App['lexicon'],
  saying: Saying,
  now: string,
): Promise<Said> {
  const { judge } = await import('./pipeline/judge.js')
  const { indexCalls } = await import('./pipeline/search.js')
  const known = await lexicon()
  return judge(db, await model(), saying, now, (trx, call) => indexCalls(trx, known, [call]))
}

async function loadSigner({ secret, data }: Config): Promise<Signer> {
  const { createSigner, secretIn } = await import('./sign.js')
  return createSigner(secret ?? secretIn(data))
}

/** The first start: a database without any municipality gets those that ship. */
async function welcome(db: Db, book: () => Promise<ThemeBook>, now: string): Promise<void> {
  if ((await listMunicipalities(db)).length > 0) return
  const { importShipped } = await import('./pipeline/profiles.js')
  const names = readdirSync(join(ROOT, 'db', 'seeds', 'profiles')).sort()
  const files = names.map((fileName) => ({ fileName, text: readSeed(join('profiles', fileName)) }))
  await importShipped(db, files, await book(), now)
}
