import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { explained, openDb } from '../db/open.js'
import { migrate } from '../db/migrations/index.js'
import type { Db } from '../db/schema.js'
import { sources } from '../sources/index.js'
import type { Config } from './config.js'
import type { Source } from './core/source.js'
import { compileThemes, type ThemeModel } from './core/theme-book.js'
import type { ThemeBook } from './core/theme.js'
import { createFetch, type Fetcher } from './fetch/client.js'
import { fileArchive } from './fetch/file-archive.js'
import { createLog, type Log } from './log.js'
import { createSend, type Mailer } from './mail/send.js'
import type { Worker } from './pipeline/gather.js'
import { importShipped } from './pipeline/profiles.js'
import { readThemeBook } from './read/seeds.js'
import { readSeed, ROOT, VERSION } from './root.js'
import { keptIndex } from './store/pages.js'
import { thisWorker } from './worker.js'

/** Everything that the ways in need, made once. What is costly is made when it is first asked for. */
export interface App {
  readonly config: Config
  readonly db: Db
  readonly sources: readonly Source[]
  readonly log: Log
  readonly clock: () => string
  readonly worker: Worker
  readonly version: string
  readonly book: () => ThemeBook
  readonly model: () => ThemeModel
  readonly fetcher: () => Fetcher
  readonly post: () => Mailer
  /** Ends requests that are under way, so that the process can end soon. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the database, brings it up to date and makes the rest ready. Throws UsageError for what a person must mend. */
export async function openApp(config: Config): Promise<App> {
  const log = createLog(config.logLevel)
  const clock = () => config.now ?? new Date().toISOString()
  const db = await openDb(config.database)
  await migrate(db, clock()).catch(async (error: unknown) => {
    await db.destroy()
    throw explained(config.database, error)
  })
  const book = once(() => readThemeBook(readSeed('themes.yaml'), 'themes.yaml'))
  await importShipped(db, shippedProfiles, book, clock())
  const fetcher = once(() =>
    createFetch({
      contact: config.contact || 'no contact set',
      version: VERSION,
      origins: config.origins,
      archive: fileArchive(join(config.data, 'archive'), keptIndex(db)),
      clock,
      log: (line) => log.info(line),
    }),
  )
  const post = once(() =>
    createSend({
      url: config.mailUrl,
      from: config.mailFrom,
      to: config.mailTo,
      outbox: join(config.data, 'outbox'),
      clock,
    }),
  )
  return {
    config,
    db,
    sources,
    log,
    clock,
    worker: thisWorker(),
    version: VERSION,
    book,
    model: once(() => compileThemes(book())),
    fetcher,
    post,
    stop: async () => {
      if (fetcher.made()) await fetcher().close()
    },
    close: async () => {
      if (fetcher.made()) await fetcher().close()
      if (post.made()) await post().close()
      await db.destroy()
    },
  }
}

const shippedProfiles = () =>
  readdirSync(join(ROOT, 'db', 'seeds', 'profiles'))
    .sort()
    .map((fileName) => ({ fileName, text: readSeed(join('profiles', fileName)) }))

function once<T>(make: () => T): (() => T) & { readonly made: () => boolean } {
  let made: { readonly value: T } | null = null
  const get = () => (made ??= { value: make() }).value
  return Object.assign(get, { made: () => made !== null })
}
