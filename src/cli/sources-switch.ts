import { isOnTrial, whyOff } from '../core/standing.js'
import type { App } from '../main.js'
import { conclude } from '../pipeline/conclude.js'
import { saveOff } from '../pipeline/gather.js'
import { saveSwitch } from '../store/switches.js'
import { chosenSources } from './choose.js'
import { say, type ExitCode } from './run.js'

/** Turns sources on, so that they are gathered and tell in letters, or off; then concludes what follows from it. */
export async function switchSources(
  app: App,
  ids: readonly string[],
  state: 'on' | 'off',
): Promise<ExitCode> {
  for (const source of chosenSources(app.sources, ids)) {
    const wasOnTrial = isOnTrial(source, undefined)
    await saveSwitch(app.db, source.id, state, app.clock())
    const off = whyOff(source, state, app.isSet)
    if (off !== null) await saveOff(app.db, source, off, app.clock())
    const means =
      state === 'off'
        ? 'it is not asked'
        : wasOnTrial
          ? 'its calls go into letters from now on'
          : 'it is asked'
    say(`${source.id}: ${state}; ${off !== null && state === 'on' ? `but off still: ${off}` : means}`)
  }
  const { events } = await conclude(app.db, await app.matter(), app.clock, app.worker)
  say(`${events} events`)
  return 0
}
