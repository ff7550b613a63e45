import { schedule, setLogger, type ScheduledTask } from 'node-cron'
import type { App } from '../main.js'
import { catchUp, deliverWaiting, JOBS, type Job } from './jobs.js'
import { ZONE } from './owed.js'

/** The schedule at work. `stop` lets what is under way end, and starts nothing more. */
export interface Schedule {
  readonly stop: () => Promise<void>
}

/** Catches up with what is owed at once, then keeps to the schedule in this process. `onBug` gets every error that nobody foresaw. */
export function startSchedule(app: App, onBug: (error: unknown) => void): Schedule {
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  const busy = new Set<string>()
  quieten(app)
  const start = (name: string, run: Job['run']): void => {
    if (busy.has(name) || stopping.signal.aborted) return
    busy.add(name)
    const work = run(app, stopping.signal)
      .catch(onBug)
      .finally(() => {
        busy.delete(name)
        running.delete(work)
      })
    running.add(work)
  }
  const tasks: ScheduledTask[] = JOBS.map((job) =>
    schedule(job.cron, () => start(job.name, job.run), { timezone: ZONE, name: job.name }),
  )
  start('catch up', async (...all) => {
    await catchUp(...all)
    start('deliver', deliverWaiting)
  })
  return {
    stop: async () => {
      stopping.abort()
      for (const task of tasks) await task.stop()
      await Promise.all(running)
    },
  }
}

/** node-cron writes to the console unless it is given a log. */
function quieten(app: App): void {
  setLogger({
    info: (message) => app.log.debug(message),
    debug: (message) => app.log.debug(String(message)),
    warn: (message) => app.log.warn(message),
    error: (message) => app.log.error(String(message)),
  })
}
