import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientOf } from './client.js'
import type { Deps } from './deps.js'

/** Attempts to sign in that do not succeed, in some seconds: from one client, and for one address, whether or not it has an account. */
const [PER_CLIENT, PER_ADDRESS, DURATION] = [30, 20, 600]

interface Limits {
  readonly clients: RateLimiterMemory
  readonly addresses: RateLimiterMemory
}

const LIMITS = new WeakMap<Deps, Limits>()

/** Takes an attempt of whoever asks, before anything else is done for it; seconds to wait where there have been too many. */
export const takeOfClient = (c: Context, deps: Deps): Promise<number | null> =>
  take(limitsOf(deps).clients, clientOf(c, deps))

/** Takes an attempt for an address, before anything is computed for it. */
export const takeOfAddress = (deps: Deps, address: string): Promise<number | null> =>
  take(limitsOf(deps).addresses, keyOf(address))

/** Gives back what was taken for an attempt that succeeded. */
export async function giveBack(c: Context, deps: Deps, address: string | null): Promise<void> {
  const { clients, addresses } = limitsOf(deps)
  await clients.reward(clientOf(c, deps))
  if (address !== null) await addresses.delete(keyOf(address))
}

async function take(limit: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limit.consume(key)
    return null
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.ceil(refused.msBeforeNext / 1000)
  }
}

const keyOf = (address: string): string => address.trim().toLowerCase().slice(0, 320)

function limitsOf(deps: Deps): Limits {
  const known = LIMITS.get(deps)
  if (known) return known
  const made = {
    clients: new RateLimiterMemory({ points: PER_CLIENT, duration: DURATION }),
    addresses: new RateLimiterMemory({ points: PER_ADDRESS, duration: DURATION }),
  }
  LIMITS.set(deps, made)
  return made
}
