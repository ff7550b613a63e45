import { MailError } from '../core/errors.js'
import { whyOff } from '../core/standing.js'
import type { Source } from '../core/source.js'
import type { App } from '../main.js'
import { readMailbox } from '../pipeline/bounces.js'
import { checkCensus } from '../pipeline/census.js'
import { conclude } from '../pipeline/conclude.js'
import { deliver } from '../pipeline/deliver.js'
import { digest } from '../pipeline/digest.js'
import { fastLetters } from '../pipeline/fast.js'
import { gather, saveOff } from '../pipeline/gather.js'
import { listCensus } from '../store/census.js'
import { healthOf, type SourceHealth } from '../store/runs.js'
import { listSwitches } from '../store/switches.js'
import { inTurns, SOURCES_AT_ONCE } from '../pipeline/in-turns.js'
import { countRepeats } from '../pipeline/repeats.js'
import { tidy } from '../pipeline/tidy.js'
import { isTrainingOwed, trainWeights } from '../pipeline/train.js'
import { isGatherOwed, lastSlot } from './owed.js'

/** Something that is done at certain times. Doing it twice, or in two processes, does no harm. */
export interface Job {
  readonly name: string
  readonly cron: string
  readonly run: (app: App, stop: AbortSignal) => Promise<void>
}

/** Each looks at what is owed before it does anything, so a machine that was off catches up at the next tick. */
export const JOBS: readonly Job[] = [
  { name: 'gather', cron: '0 5 * * *', run: gatherOwed },
  { name: 'catch up', cron: '20 * * * *', run: catchUp },
  { name: 'census', cron: '30 5 * * *', run: censusOwed },
  { name: 'train', cron: '30 3 * * 0', run: trainOwed },
  { name: 'letters', cron: '0 * * * *', run: lettersOwed },
  { name: 'deliver', cron: '* * * * *', run: deliverWaiting },
  { name: 'bounces', cron: '*/10 * * * *', run: takeBounces },
  { name: 'tidy', cron: '45 3 * * *', run: tidyUp },
]

/** All that is owed, in the order in which it is used: gathered, concluded, written; it is sent by a job of its own. */
export async function catchUp(app: App, stop: AbortSignal): Promise<void> {
  await gatherOwed(app, stop)
  if (!stop.aborted) await lettersOwed(app, stop)
  if (!stop.aborted) await censusOwed(app, stop)
}

async function gatherOwed(app: App, stop: AbortSignal): Promise<void> {
  const health = await healthOf(
    app.db,
    app.sources.map(({ id }) => id),
  )
  const chosen = await listSwitches(app.db)
  const owed = app.sources.filter((source) => isGatherOwed(source, healthIn(health, source), app.clock()))
  await inTurns(owed, SOURCES_AT_ONCE, async (source) => {
    if (stop.aborted) return
    const off = whyOff(source, chosen.get(source.id), app.isSet)
    if (off === null) await gatherOne(app, source)
    else if (healthIn(health, source)?.last?.reason !== off) {
      await saveOff(app.db, source, off, app.clock())
      app.log.info({ source: source.id, outcome: 'off', reason: off }, `${source.title} is off: ${off}`)
    }
  })
  if (stop.aborted) return
  const { events, tagged, held } = await conclude(app.db, await app.matter(), app.clock, app.worker)
  if (events + tagged > 0) app.log.info({ events, tagged }, 'concluded')
  for (const hold of held)
    app.log.warn({ source: hold.source, events: hold.events }, `news is held for a person: ${hold.reason}`)
}

const healthIn = (health: readonly SourceHealth[], { id }: Source): SourceHealth | null =>
  health.find((one) => one.source === id) ?? null

async function gatherOne(app: App, source: Source): Promise<void> {
  const run = await gather(source, await app.outside(), app.db, app.clock, app.worker)
  if (!run) return
  const { outcome, reason, calls, changed, pages } = run
  const line = { source: source.id, outcome, ...(reason !== null && { reason }), calls, changed, pages }
  if (reason === null) app.log.info(line, 'gathered')
  else app.log.error(line, `${source.title} could not be gathered: ${reason}`)
}

async function lettersOwed(app: App, stop: AbortSignal): Promise<void> {
  const matter = await app.letters()
  const { week, written, held, why, waits } = await digest(app.db, matter, app.clock())
  if (waits !== null) app.log.warn({ week }, `no letters yet: ${waits}`)
  if (written > 0) app.log.info({ week, written, held }, 'letters written')
  for (const reason of why) app.log.warn({ week }, `letters are held for a person: ${reason}`)
  const fast = stop.aborted ? 0 : await fastLetters(app.db, matter, app.clock())
  if (fast > 0) app.log.info({ written: fast }, 'letters written that cannot wait')
}

/** Reads the mailbox for letters that did not arrive, where there is one. */
async function takeBounces(app: App): Promise<void> {
  const mailbox = await app.mailbox()
  if (!mailbox) return
  try {
    const done = await readMailbox(app.db, mailbox, await app.readBounces(), app.clock)
    if (done.messages > 0) app.log.info({ ...done }, 'reports of letters that did not arrive')
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    app.log.error(`the mailbox of BOUNCES_URL could not be read: ${error.message}`)
  }
}

/** Removes what is kept no longer: addresses of those who left, and the words of old letters. */
async function tidyUp(app: App): Promise<void> {
  const done = await tidy(app.db, app.clock())
  if (Object.values(done).some((count) => count > 0)) app.log.info({ ...done }, 'tidied')
}

/** Counts what stands in many calls, and learns anew once people have corrected enough; both hold from the next conclusion. */
async function trainOwed(app: App, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return
  await countRepeats(app.db, app.clock())
  if (!(await isTrainingOwed(app.db))) return
  const { id, state, report } = await trainWeights(app.db, await app.lessons(), app.clock())
  const figures = {
    before: report.before.micro.f1,
    after: report.after.micro.f1,
    corrections: report.corrections,
  }
  if (state === 'current') app.log.info({ id, ...figures }, 'learned from corrections')
  else app.log.warn({ id, ...figures }, `what was learned is not used: ${report.refused ?? ''}`)
}

/** Sends what waits. It may take hours where many letters go to one domain, so nothing else waits for it. */
export async function deliverWaiting(app: App, stop: AbortSignal): Promise<void> {
  const done = await deliver(app.db, await app.post(), app.clock, app.worker, { stop })
  if (Object.values(done).some((count) => count > 0)) app.log.info({ ...done }, 'letters delivered')
  if (done.unknown + done.lost > 0)
    app.log.warn('there are letters of unknown fate; fondvakt letters --status unknown lists them')
}

async function censusOwed(app: App, stop: AbortSignal): Promise<void> {
  const known = new Map((await listCensus(app.db)).map((result) => [result.source, result.at]))
  for (const source of app.sources) {
    if (stop.aborted) return
    if (!source.census || (known.get(source.id) ?? '') >= lastSlot(app.clock())) continue
    const [health] = await healthOf(app.db, [source.id])
    if (!health?.lastGood) continue
    const result = await checkCensus(source, (await app.fetcher()).stream, app.db, app.clock())
    if (result?.error) app.log.warn({ source: source.id }, `independent list: ${result.error}`)
    else if (result)
      app.log.info(
        { source: source.id, ours: result.ours, theirs: result.theirs, missing: result.missing.length },
        'compared with the independent list',
      )
  }
}
