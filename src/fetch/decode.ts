import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { Failure } from './failure.js'

// Node 20 has no zstd and its types do not know of it; when 22.15 is the least, it goes into the table like the others.
const createZstd = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress

type Undo = (from: Readable) => Readable

const DECODERS: Readonly<Record<string, Undo>> = {
  gzip: through(zlib.createGunzip),
  'x-gzip': through(zlib.createGunzip),
  deflate: (from) => Readable.from(inflated(from)),
  br: through(zlib.createBrotliDecompress),
  ...(createZstd && { zstd: through(createZstd) }),
}

/** The encodings that we can undo, for `accept-encoding`. */
export const ENCODINGS = ['gzip', 'deflate', 'br', ...(createZstd ? ['zstd'] : [])].join(', ')

/** A body with its encodings undone, piece by piece. Throws Failure `unreachable` for one that we did not offer. */
export function decoded(body: Readable, contentEncoding: string): Readable {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const known = names.map((name) => DECODERS[name]).filter((undo) => undo !== undefined)
  if (known.length < names.length || known.length > 2)
    throw new Failure('unreachable', `sent a body in an encoding that we did not offer (${contentEncoding})`)
  return known.reduceRight<Readable>((stream, undo) => undo(stream), body)
}

/** Errors on either side end both and come out of the returned stream, so the callback has nothing to add. */
function through(create: () => Transform): Undo {
  return (from) => pipeline(from, create(), () => undefined)
}

/** `deflate` with the zlib header of RFC 9110 or, as some servers send it, without. */
async function* inflated(from: Readable): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = from[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const first = await pieces.next()
  if (first.done) return
  const hasHeader = ((first.value[0] ?? 0) & 15) === 8
  const rest = { [Symbol.asyncIterator]: () => pieces }
  const source = async function* () {
    yield first.value
    yield* rest
  }
  const create = hasHeader ? zlib.createInflate : zlib.createInflateRaw
  yield* through(create)(Readable.from(source())) as AsyncIterable<Uint8Array>
}

/** The pieces of a body, ending with Failure `too-large` when they pass `limit` bytes. Leaving early closes the connection. */
export async function* limited(body: Readable, limit: number): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    size += piece.byteLength
    if (size > limit) throw tooLarge(limit)
    yield piece
  }
}

export const tooLarge = (limit: number) => new Failure('too-large', `sent more than ${bytes(limit)}`)

const bytes = (n: number) => (n >= 1e6 ? `${Math.round(n / 1e5) / 10} MB` : `${n} bytes`)

/** All of a body as one piece. */
export async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

/** The first `limit` bytes of a body; the rest is left unread. */
export async function beginning(body: Readable, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    parts.push(piece)
    size += piece.byteLength
    if (size >= limit) break
  }
  return Buffer.concat(parts).subarray(0, limit)
}
