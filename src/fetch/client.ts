import { setMaxListeners } from 'node:events'
import { performance } from 'node:perf_hooks'
import { FetchError } from '../core/errors.js'
import type { Ask, Fetch, FetchStream } from '../core/source.js'
import { askId, type Kept } from './archive.js'
import { Failure, type Hop } from './failure.js'
import { conditions, isFresh, keepAnswer, toPage } from './keep.js'
import { PAUSES, RETRIES, sleepFor, TIMEOUTS, type FetchOptions } from './options.js'
import { receivePage, receiveRobots, receiveStream, type Received } from './receive.js'
import { createRobots } from './robots.js'
import { createSender } from './send.js'
import { createTurns } from './turns.js'
import { walk, type Trip, type World } from './walk.js'

/** The outside world. `close` ends what is under way (FetchError `unreachable`) and refuses what comes after. */
export interface Fetcher {
  readonly fetch: Fetch
  readonly stream: FetchStream
  readonly close: () => Promise<void>
}

const ACCEPT: Readonly<Record<Ask['expect'], string>> = {
  json: 'application/json',
  html: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  feed: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
  any: '*/*',
}

/** Asks the outside world politely: one request a host at a time, within robots.txt, nothing that we already have. */
export function createFetch(options: FetchOptions): Fetcher {
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  const world = createWorld(options, closing.signal)
  const { archive, clock } = options
  return {
    fetch: async (ask) => {
      checkAddress(ask)
      const kept = await archive.find(askId(ask))
      if (kept && isFresh(kept, ask.keepDays ?? 0, clock())) return toPage(ask, kept, true)
      const received = await walk(world, pageTrip(ask, kept, world, options))
      return keepAnswer(archive, ask, kept, received, clock())
    },
    stream: async (ask) => {
      checkAddress(ask)
      return walk(world, {
        ...common(ask),
        headers: () => ({ accept: ACCEPT[ask.expect] }),
        totalMs: world.timeouts.stream,
        streams: true,
        receive: (answer, hop) => receiveStream(ask, answer, hop, world.timeouts, clock()),
      })
    },
    close: async () => {
      closing.abort(new Failure('unreachable', 'was not waited for: we are closing down'))
      await world.sender.close()
    },
  }
}

function createWorld(options: FetchOptions, closing: AbortSignal): World {
  const agent = `Fondvakt/${options.version} (+${options.contact})`
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const sleep = options.sleep ?? sleepFor
  const world: World = {
    origins: new Map(
      [...options.origins].map(([from, to]) => [
        from === '*' ? from : new URL(from).origin,
        new URL(to).origin,
      ]),
    ),
    sender: createSender(agent, timeouts, closing, options.lookup),
    takeTurn: createTurns(sleep, () => performance.now()),
    rulesOf: createRobots((url) => getRobots(world, url, options.clock), agent, options.clock),
    timeouts,
    pauses: { ...PAUSES, ...options.pauses },
    retries: { ...RETRIES, ...options.retries },
    random: options.random ?? Math.random,
    sleep,
    closing,
    log: options.log ?? (() => undefined),
  }
  return world
}

const common = (ask: Ask) => ({
  asked: ask.url,
  method: ask.method,
  form: { ...(ask.parts && { parts: ask.parts }), ...(ask.json !== undefined && { json: ask.json }) },
  robots: true,
})

function pageTrip(ask: Ask, kept: Kept | null, world: World, options: FetchOptions): Trip<Received> {
  const own = ownTo(ask, options)
  return {
    ...common(ask),
    secret: (hop) => own(hop).parameters,
    headers: (hop) => ({
      accept: ACCEPT[ask.expect],
      ...(kept && conditions(kept, hop)),
      ...own(hop).headers,
    }),
    totalMs: world.timeouts.total,
    streams: false,
    receive: (answer, hop) => receivePage(ask, answer, hop, kept, options.clock()),
  }
}

/** The headers and the key that go to the origin that was asked, and to no other that it sends us on to. */
function ownTo(ask: Ask, { keys, keysIn }: FetchOptions) {
  const { origin } = new URL(ask.url)
  const value = ask.key && keys?.get(ask.key.setting)
  if (ask.key && value === undefined)
    throw new FetchError(
      'refused',
      ask.url,
      `${ask.key.setting} is not set, and ${new URL(ask.url).host} wants a key`,
    )
  const name = ask.key && keysIn === 'query' ? ask.key.query : undefined
  const key = ask.key && value !== undefined ? { [name ?? ask.key.header]: value } : {}
  const none = { headers: {}, parameters: {} }
  const all = {
    headers: { ...ask.headers, ...(name === undefined ? key : {}) },
    parameters: name === undefined ? {} : key,
  }
  return (hop: Hop) => (hop.url.origin === origin ? all : none)
}

/** A robots.txt that is refused, missing or behind a challenge is none; one that cannot be reached forbids all. */
async function getRobots(world: World, url: URL, clock: () => string): Promise<string | null> {
  try {
    return await walk(world, {
      asked: url.href,
      method: 'GET',
      form: {},
      headers: () => ({ accept: 'text/plain, */*;q=0.5' }),
      robots: false,
      totalMs: world.timeouts.total,
      streams: false,
      receive: (answer) => receiveRobots(answer, clock()),
    })
  } catch (error) {
    if (error instanceof FetchError && ['refused', 'missing', 'blocked'].includes(error.reason)) return null
    throw error
  }
}

function checkAddress(ask: Ask): void {
  if (!URL.canParse(ask.url))
    throw new FetchError('refused', ask.url, `"${ask.url}" is not an address of the web`)
}
