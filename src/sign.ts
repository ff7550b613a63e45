import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from './core/errors.js'
import { SHORTEST_SECRET, type Mark, type Purpose, type Signer } from './core/signed.js'

/** Bytes of the HMAC that a token carries: half of SHA-256, as RFC 2104 allows, so that addresses stay short. */
const MAC_BYTES = 16
/** Longer ones are not ours, and are not looked at. */
const LONGEST_TOKEN = 2_000

/** Signs with HMAC-SHA256: the fields in base64url, a full stop, and the first half of the code over purpose and fields. */
export function createSigner(secret: string): Signer {
  return {
    sign: (purpose, fields) => {
      if (fields.some((field) => field.includes('\n')))
        throw new TypeError('a signed field has no line break')
      const body = Buffer.from(fields.join('\n')).toString('base64url')
      return `${body}.${macOf(secret, purpose, body).toString('base64url')}`
    },
    open: (purpose, token) => {
      const [body = '', mac = '', ...more] = token.length > LONGEST_TOKEN ? [] : token.split('.')
      const expected = Buffer.from(macOf(secret, purpose, body).toString('base64url'))
      const given = Buffer.from(mac)
      const isOurs = given.length === expected.length && timingSafeEqual(given, expected) && more.length === 0
      return isOurs ? Buffer.from(body, 'base64url').toString().split('\n') : null
    },
    mark: (purpose, fields) => macOf(secret, purpose, fields.join('\n')).toString('base64url'),
  }
}

function macOf(secret: string, purpose: Purpose | Mark, body: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\n${body}`).digest().subarray(0, MAC_BYTES)
}

/**
 * The key that is kept in the file `secret` of a folder, which only its owner can read; made at the first call. Two processes
 * that make it at once get the same. Throws UsageError where it cannot be read or made, or is too short.
 */
export function secretIn(folder: string): string {
  const file = join(folder, 'secret')
  const secret = readOrMake(folder, file).trim()
  if (secret.length >= SHORTEST_SECRET) return secret
  throw new UsageError(
    `${file}: expected a key of at least ${SHORTEST_SECRET} characters; remove the file for a new one`,
  )
}

function readOrMake(folder: string, file: string): string {
  try {
    return readIfThere(file) ?? make(folder, file)
  } catch (error) {
    throw new UsageError(`${file}: cannot be read or made (${codeOf(error)}); or set FONDVAKT_SECRET`, {
      cause: error,
    })
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Written whole beside its place, then put there unless another process was first. */
function make(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  return readFileSync(file, 'utf8')
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
