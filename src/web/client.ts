import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Deps } from './deps.js'

/** The part of a request's bindings that tells where it came from; there is none where no socket is. */
interface Bindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/**
 * The address of whoever asks, for limits and the log: that of the socket, or with proxies of our own before us the one that the
 * outermost of them saw. What stands further left in the header is what the client itself says, and is not believed.
 */
export function clientOf(c: Context, { trustProxy = 0 }: Pick<Deps, 'trustProxy'>): string {
  const socket = plainAddress((c.env as Bindings | undefined)?.incoming?.socket?.remoteAddress ?? '')
  if (trustProxy === 0) return socket ?? 'unknown'
  const seen = (c.req.header('X-Forwarded-For') ?? '').split(',').filter((one) => one.trim() !== '')
  return plainAddress(seen.at(-trustProxy) ?? seen[0] ?? '') ?? socket ?? 'unknown'
}

/** An address without port, brackets and zone, one way of writing for each; of IPv6 the network, which is what one client has. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return isIP(bare) === 4 ? bare : isIP(bare) === 6 ? networkOf(bare) : null
}

/** The first 64 bits, which one household or machine has to itself. */
function networkOf(address: string): string {
  const [head = '', tail = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const missing = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0')
  return `${[...(left ?? []), ...missing, ...(right ?? [])].slice(0, 4).join(':')}::/64`
}
