import type { Call } from './call.js'
import { plainAddress } from './plain-address.js'

/** The name of a topic of the EU portal, the same from whichever source: `topic:LIFE-2026-SAP-ENV-GOV`. */
export const topicName = (code: string): string => `topic:${code.trim()}`

/** The name of a call by its reference (diarienummer) at an authority: `ref:vinnova:2023-04105`. */
export const referenceName = (authority: string, number: string): string =>
  `ref:${authority.trim().toLowerCase()}:${number.trim().toUpperCase()}`

/** How a topic's page at the EU portal is addressed, in the present form and the two before it. */
const TOPIC_PAGE =
  /^https:\/\/ec\.europa\.eu\/info\/funding-tenders\/opportunities\/(?:portal\/screen|data)\/.*topic-?details\/([A-Za-z0-9][A-Za-z0-9._~%-]{4,120})/i

/** The code of the topic that an address of the EU portal leads to; null for any other address. */
export function topicIn(address: string): string | null {
  const code = TOPIC_PAGE.exec(address)?.[1]
  return code === undefined ? null : decoded(code).replace(/\.json$/i, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

/** The names that links give a call: those of the topic that they lead to, as it is spelt and in capitals; none where they lead to several. */
export function namesInLinks(addresses: readonly string[]): string[] {
  const codes = new Set(
    addresses.flatMap((address) => topicIn(address) ?? []).map((code) => code.toUpperCase()),
  )
  if (codes.size !== 1) return []
  const spelt = addresses.flatMap((address) => topicIn(address) ?? [])
  return [...new Set([...spelt, ...codes].map(topicName))]
}

/**
 * Names that a call is likely to go by elsewhere: its address, and its title with its last deadline. Two calls of one source may
 * share such a name and still be two, so they join calls of different sources only.
 */
export function looseNames(call: Pick<Call, 'url' | 'title' | 'deadlines'>, home: string): string[] {
  const address = plainAddress(call.url)
  const isOwn = address !== null && address !== plainAddress(home) && address.includes('/')
  const last = call.deadlines.at(-1)
  const title = folded(call.title)
  return [
    ...(isOwn ? [`url:${address}`] : []),
    ...(last && title.length >= 12 ? [`title:${title}|${last.day}`] : []),
  ]
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200)
