import type { Command } from 'commander'
import type { App } from '../main.js'
import type { Search } from '../store/search.js'
import type { Deps } from '../web/deps.js'
import type { Judging } from '../web/judging.js'
import { fail, withApp, type ExitCode } from './run.js'

interface Parts {
  readonly pages: boolean
  readonly schedule: boolean
}

const adder = (name: string, does: string, parts: Parts) => (program: Command) =>
  void program
    .command(name)
    .description(does)
    .action(() => withApp((app) => run(app, parts)))

export const addStart = adder('start', 'serve the pages and keep to the schedule', {
  pages: true,
  schedule: true,
})
export const addServe = adder('serve', 'serve the pages only', { pages: true, schedule: false })
export const addWork = adder('work', 'keep to the schedule only', { pages: false, schedule: true })

async function run(app: App, parts: Parts): Promise<ExitCode> {
  const { config, log } = app
  if (config.contact === '') log.warn('CONTACT is not set: sources cannot reach whoever runs this')
  const pages = parts.pages ? await servePages(app) : null
  const schedule = parts.schedule ? (await import('../schedule/cron.js')).startSchedule(app, fail) : null
  await toldToStop()
  log.info('stopping')
  await Promise.all([pages?.close(), app.stop()])
  await schedule?.stop()
  return 0
}

async function servePages(app: App) {
  const { config, db, sources, log, clock, version, model } = app
  const { createApp } = await import('../web/app.js')
  const { listen } = await import('../web/listen.js')
  const { publicUrl, bouncesKey: key } = config
  const search = searchWhenAsked(app)
  const names = themeNames(app)
  const judging = await judgingOf(app)
  const { readersOf } = await import('../readers.js')
  const { staffOf } = await import('../staff/staff.js')
  const known = { db, search, sources, clock, publicUrl, version, log, model, started: clock() }
  const pages = await listen(
    createApp({
      ...known,
      ...names,
      judging,
      readers: readersOf(db, judging.signer, publicUrl, clock),
      staff: staffOf(app),
      contact: config.contact,
      isOpen: config.isOpen,
      isIndexed: config.isIndexed,
      limitPerMinute: config.limitPerMinute,
      trustProxy: config.trustProxy,
      keepSeconds: KEEP_SECONDS,
      ...(key !== null && { bounces: { key, read: await app.readBounces() } }),
    }),
    config.port,
  )
  log.info(`pages on ${config.publicUrl}`)
  const { setupAddress } = await import('./setup.js')
  const setup = await setupAddress(app)
  if (setup !== null) log.warn(`not set up yet; open this address once: ${setup}`)
  setTimeout(() => {
    search.warm().catch((error: unknown) => log.error({ err: error }, 'the search could not be made ready'))
  }, WARM_AFTER_MS).unref()
  return pages
}

/** Seconds for which a page that is the same for everybody is given again. */
const KEEP_SECONDS = 60
/** What is asked for first is answered before the search is made ready. */
const WARM_AFTER_MS = 500

/** The search over all calls, made when it is first asked: those that an older version kept are made findable first. */
function searchWhenAsked({ db, lexicon, log, search }: App): Search {
  let ready: Promise<Search> | null = null
  const make = async (): Promise<Search> => {
    const { indexMissing } = await import('../pipeline/search.js')
    const added = await indexMissing(db, await lexicon())
    if (added > 0) log.info(`${added} calls were made findable`)
    return search()
  }
  const whole = (): Promise<Search> =>
    (ready ??= make().catch((error: unknown) => {
      ready = null
      throw error
    }))
  return {
    find: async (request) => (await whole()).find(request),
    survey: async (request) => (await whole()).survey(request),
    sharing: async (request) => (await whole()).sharing(request),
    warm: async () => (await whole()).warm(),
  }
}

/** Names of themes, which are read when a page first needs them. */
function themeNames({ book }: App): Pick<Deps, 'themes' | 'ready'> {
  const themes = new Map<string, { readonly sv: string; readonly en: string }>()
  const fill = async (): Promise<void> => {
    for (const { id, name } of (await book()).themes) themes.set(id, name)
  }
  let filled: Promise<void> | null = null
  return { themes, ready: () => (filled ??= fill()) }
}

async function judgingOf({ db, model, judge, signer }: App): Promise<Judging> {
  return {
    signer: await signer(),
    judge,
    opinion: async (municipality, call) => {
      const { opinionOf } = await import('../pipeline/judge.js')
      return opinionOf(db, await model(), municipality, call)
    },
  }
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.once('SIGTERM', () => process.exit(1))
      process.once('SIGINT', () => process.exit(1))
      resolve()
    }
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  })
}
