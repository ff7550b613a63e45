import { setTimeout as wait } from 'node:timers/promises'
import type { LookupFunction } from 'node:net'
import type { Archive } from './archive.js'
import type { Timeouts } from './failure.js'
import type { Sleep } from './turns.js'

/** Pauses between two requests to the same host, in milliseconds. There is none on loopback. */
export interface Pauses {
  readonly usual: number
  /** For hosts under `europa.eu` other than the portal's search API. */
  readonly europa: number
  /** The longest `Crawl-delay` that is kept to. */
  readonly longest: number
}

/** How asks that failed for a while are tried again, in milliseconds. */
export interface Retries {
  /** Tries in all. */
  readonly tries: number
  readonly base: number
  readonly loopbackBase: number
  readonly cap: number
}

export interface FetchOptions {
  /** Address for whoever wonders who we are, in the user agent. */
  readonly contact: string
  readonly version: string
  /** Requests to the first origin go to the second, which alone may be private; `*` stands for every other origin. */
  readonly origins: ReadonlyMap<string, string>
  readonly archive: Archive
  /** Keys by the name of their setting. */
  readonly keys?: ReadonlyMap<string, string>
  /** Where keys go that may go in either; default `header`. */
  readonly keysIn?: 'header' | 'query'
  readonly clock: () => string
  readonly timeouts?: Partial<Timeouts>
  readonly pauses?: Partial<Pauses>
  readonly retries?: Partial<Retries>
  readonly random?: () => number
  readonly sleep?: Sleep
  /** Finds a name's addresses in place of the system. */
  readonly lookup?: LookupFunction
  /** Told of every try that will be made again. */
  readonly log?: (line: string) => void
}

export const TIMEOUTS: Timeouts = {
  connect: 10_000,
  headers: 30_000,
  idle: 30_000,
  total: 300_000,
  stream: 1_800_000,
}
export const PAUSES: Pauses = { usual: 1000, europa: 10_000, longest: 30_000 }
export const RETRIES: Retries = { tries: 3, base: 1000, loopbackBase: 50, cap: 30_000 }

export const sleepFor: Sleep = async (ms, signal) => {
  await wait(ms, undefined, signal && { signal }).catch((error: unknown) => {
    signal?.throwIfAborted()
    throw error
  })
}

/** The pause that a host is owed, before what its robots.txt asks for. */
export function pauseFor(hostname: string, pauses: Pauses): number {
  if (hostname === 'api.tech.ec.europa.eu') return pauses.usual
  return /(^|\.)europa\.eu$/.test(hostname) ? pauses.europa : pauses.usual
}
