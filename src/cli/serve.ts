import type { Command } from 'commander'
import type { App } from '../main.js'
import { startSchedule } from '../schedule/cron.js'
import { createApp } from '../web/app.js'
import { listen } from '../web/listen.js'
import { fail, withApp, type ExitCode } from './run.js'

export function addServe(program: Command): void {
  for (const [name, does, parts] of [
    ['start', 'serve the pages and keep to the schedule', { pages: true, schedule: true }],
    ['serve', 'serve the pages only', { pages: true, schedule: false }],
    ['work', 'keep to the schedule only', { pages: false, schedule: true }],
  ] as const)
    program
      .command(name)
      .description(does)
      .action(() => withApp((app) => run(app, parts)))
}

async function run(
  app: App,
  parts: { readonly pages: boolean; readonly schedule: boolean },
): Promise<ExitCode> {
  const { config, db, sources, log, clock, version } = app
  if (config.contact === '') log.warn('CONTACT is not set: sources cannot reach whoever runs this')
  const pages = parts.pages
    ? await listen(createApp({ db, sources, clock, publicUrl: config.publicUrl, version }), config.port)
    : null
  if (pages) log.info(`pages on ${config.publicUrl}`)
  const schedule = parts.schedule ? startSchedule(app, fail) : null
  await toldToStop()
  log.info('stopping')
  await Promise.all([pages?.close(), app.stop()])
  await schedule?.stop()
  return 0
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
