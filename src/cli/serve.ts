import type { Command } from 'commander'
import type { App } from '../main.js'
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

async function servePages({ config, db, sources, log, clock, version, book }: App) {
  const { createApp } = await import('../web/app.js')
  const { listen } = await import('../web/listen.js')
  const themes = new Map((await book()).themes.map((theme) => [theme.id, theme.name]))
  const { publicUrl } = config
  const started = clock()
  const pages = await listen(
    createApp({ db, sources, clock, publicUrl, version, themes, log, started }),
    config.port,
  )
  log.info(`pages on ${config.publicUrl}`)
  return pages
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
