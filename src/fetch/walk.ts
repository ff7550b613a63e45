import { FetchError } from '../core/errors.js'
import type { Ask } from '../core/source.js'
import { fromNetwork, Failure, seconds, toFetchError, type Hop, type Timeouts } from './failure.js'
import { isLoopbackHost, route, type Route } from './guard.js'
import { backOff } from './judge.js'
import { pauseFor, type Pauses, type Retries } from './options.js'
import type { Rules } from './robots.js'
import type { Answer, Sender } from './send.js'
import type { Sleep, TakeTurn } from './turns.js'

/** What every trip shares. */
export interface World {
  readonly origins: ReadonlyMap<string, string>
  readonly sender: Sender
  readonly takeTurn: TakeTurn
  readonly rulesOf: (origin: string) => Promise<Rules>
  readonly timeouts: Timeouts
  readonly pauses: Pauses
  readonly retries: Retries
  readonly random: () => number
  readonly sleep: Sleep
  readonly closing: AbortSignal
  readonly log: (line: string) => void
}

/** One ask on its way through redirects and retries to what we make of its answer. */
export interface Trip<T> {
  readonly asked: string
  readonly method: Hop['method']
  readonly form: Pick<Ask, 'parts' | 'json'>
  readonly headers: (hop: Hop) => Readonly<Record<string, string>>
  /** The parameters that carry a key, added when the ask goes out and shown nowhere. */
  readonly secret?: (hop: Hop) => Readonly<Record<string, string>>
  /** False only for robots.txt itself. */
  readonly robots: boolean
  readonly totalMs: number
  /** True where `receive` leaves the rest of the body to be read later; the host stays ours until it is over. */
  readonly streams: boolean
  /** Reads an answer that is not a redirect. Throws Failure for one that is no good. */
  readonly receive: (answer: Answer, hop: Hop) => Promise<T>
}

type Outcome<T> = { readonly value: T; readonly answer: Answer } | { readonly next: Hop }

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Asks, follows up to five redirects, tries again what may go better. Throws FetchError. */
export async function walk<T>(world: World, trip: Trip<T>): Promise<T> {
  const seen = new Set<string>()
  const tries = { failed: 0 }
  let hop: Hop = { method: trip.method, url: new URL(trip.asked) }
  try {
    for (;;) {
      hop.url.hash = ''
      const step = `${hop.method} ${hop.url.href}`
      if (seen.has(step)) throw new Failure('refused', 'sends us in a circle')
      if (seen.size > 5) throw new Failure('refused', 'is one redirect too many, after five')
      seen.add(step)
      const outcome = await visit(world, trip, hop, tries)
      if ('value' in outcome) return outcome.value
      hop = outcome.next
    }
  } catch (error) {
    if (error instanceof Failure) throw toFetchError(error, trip.asked, hop, tries.failed)
    if (error instanceof FetchError)
      throw new FetchError(error.reason, trip.asked, error.message, { cause: error })
    throw error
  }
}

/** One address, from the guard to its answer, with the host to ourselves between the first try and the last. */
async function visit<T>(
  world: World,
  trip: Trip<T>,
  hop: Hop,
  tries: { failed: number },
): Promise<Outcome<T>> {
  const way = route(hop.url, world.origins)
  const rules = trip.robots ? await world.rulesOf(hop.url.origin) : null
  if (rules && !rules.allows(hop.url.href))
    throw new Failure('refused', 'does not allow this in its robots.txt')
  const { pauseMs, baseMs } = paceFor(world, way, hop.url.hostname, rules?.delayMs ?? 0)
  const leave = await world.takeTurn(hop.url.host, pauseMs, world.closing)
  let over = leave
  try {
    for (;;) {
      try {
        const outcome = await once(world, trip, hop, way)
        if (trip.streams && 'value' in outcome) {
          outcome.answer.onOver(leave)
          over = () => undefined
        }
        return outcome
      } catch (error) {
        const failure = fromNetwork(error, world.timeouts)
        if (!failure) throw error
        tries.failed += 1
        if (!failure.again || tries.failed >= world.retries.tries) throw failure
        const backOffMs = backOff(tries.failed, baseMs, world.retries.cap, world.random())
        const waitMs = Math.max(pauseMs, failure.afterMs ?? backOffMs)
        world.log(`${hop.url.host} ${failure.what}; asking again in ${seconds(waitMs)} (${hop.url.href})`)
        await world.sleep(waitMs, world.closing)
      }
    }
  } finally {
    over()
  }
}

function paceFor(world: World, way: Route, hostname: string, delayMs: number) {
  if (way.sent && isLoopbackHost(way.target.hostname))
    return { pauseMs: 0, baseMs: world.retries.loopbackBase }
  const asked = Math.min(delayMs, world.pauses.longest)
  return { pauseMs: Math.max(pauseFor(hostname, world.pauses), asked), baseMs: world.retries.base }
}

async function once<T>(world: World, trip: Trip<T>, hop: Hop, way: Route): Promise<Outcome<T>> {
  const answer = await world.sender.send({
    route: { ...way, target: withParameters(way.target, trip.secret?.(hop) ?? {}) },
    method: hop.method,
    form: hop.method === 'POST' ? trip.form : {},
    headers: trip.headers(hop),
    totalMs: trip.totalMs,
  })
  let done = false
  try {
    if (REDIRECTS.has(answer.status)) return { next: nextHop(hop, answer) }
    const value = await trip.receive(answer, hop)
    done = trip.streams
    return { value, answer }
  } finally {
    if (!done) answer.discard()
  }
}

function withParameters(target: URL, parameters: Readonly<Record<string, string>>): URL {
  const url = new URL(target)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url
}

function nextHop(hop: Hop, answer: Answer): Hop {
  const location = answer.header('location')
  if (location === '' || !URL.canParse(location, hop.url.href))
    throw new Failure('unreachable', `answered ${answer.status} without saying where to go`)
  const url = new URL(location, hop.url)
  if (hop.method === 'POST' && answer.status !== 303)
    throw new Failure('refused', `answered ${answer.status}, to send a form on to ${url.origin}`)
  if (hop.url.protocol === 'https:' && url.protocol !== 'https:')
    throw new Failure('refused', `sends us from https to ${url.protocol}//${url.host}`)
  return { method: 'GET', url }
}
