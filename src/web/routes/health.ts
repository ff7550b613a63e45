import type { Context } from 'hono'
import { countDeliveries } from '../../store/deliveries.js'
import { listMunicipalities } from '../../store/municipalities.js'
import { counted, isHeld, sourceStates, type SourceState } from '../coverage.js'
import type { Deps } from '../deps.js'

/**
 * Whether all is well, for whoever watches the process: 503 only when the database cannot be read. A source is
 * `stale` here a day after it should have been read, long before letters stop counting it as checked. One that
 * is off or on trial is told of, and changes nothing.
 */
export async function showHealth(c: Context, deps: Deps): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  const about = { version: deps.version, started: deps.started ?? null, now: deps.clock() }
  if (!(await canRead(deps))) return c.json({ status: 'down', ...about, database: 'unreachable' }, 503)
  const [states, letters] = [await sourceStates(deps), await countDeliveries(deps.db)]
  const isWell =
    counted(states).every(({ state, hold }) => state === 'good' && !hold) &&
    !letters.unknown &&
    !letters.refused &&
    !letters.held
  return c.json({
    status: isWell ? 'ok' : 'degraded',
    ...about,
    database: 'reachable',
    sources: states.map(sourceAsJson),
    letters: {
      waiting: letters.waiting ?? 0,
      held: letters.held ?? 0,
      unknown: letters.unknown ?? 0,
      refused: letters.refused ?? 0,
    },
  })
}

function sourceAsJson(one: SourceState): object {
  const { source, standing, state, health } = one
  return {
    id: source.id,
    standing,
    state,
    lastGood: health.lastGood?.started ?? null,
    failingSince: health.failingSince,
    reason: state === 'failing' ? (health.last?.reason ?? null) : null,
    held: isHeld(one),
  }
}

async function canRead({ db, log }: Deps): Promise<boolean> {
  try {
    await listMunicipalities(db)
    return true
  } catch (error) {
    log?.error({ err: error }, 'the database cannot be read')
    return false
  }
}
