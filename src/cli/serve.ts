import type { Command } from 'commander'
import type { App } from '../main.js'
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
  const { config, db, sources, log, clock, version, book, model } = app
  const { createApp } = await import('../web/app.js')
  const { listen } = await import('../web/listen.js')
  const search = await readySearch(app)
  const themes = new Map((await book()).themes.map((theme) => [theme.id, theme.name]))
  const { publicUrl } = config
  const started = clock()
  const judging = await judgingOf(app)
  const { readersOf } = await import('../readers.js')
  const readers = readersOf(db, judging.signer, publicUrl, clock)
  const key = config.bouncesKey
  const bounces = key === null ? null : { key, read: await app.readBounces() }
  const known = { db, search, sources, clock, publicUrl, version, themes, log, started, model }
  const pages = await listen(
    createApp({ ...known, judging, readers, ...(bounces && { bounces }) }),
    config.port,
  )
  log.info(`pages on ${config.publicUrl}`)
  return pages
}

/** The search over all calls: those that an older version kept are made findable first. */
async function readySearch({ db, lexicon, log, search }: App) {
  const { indexMissing } = await import('../pipeline/search.js')
  const added = await indexMissing(db, await lexicon())
  if (added > 0) log.info(`${added} calls were made findable`)
  const ready = await search()
  ready.warm().catch((error: unknown) => log.error({ err: error }, 'the search could not be made ready'))
  return ready
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
